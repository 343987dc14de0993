import { explain } from '../../model/failure.ts'
import type { FunctionOutcome, Outcome, StepOutcome } from '../../model/outcome.ts'
import { counted, join, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Section } from '../markdown/fit.ts'
import { code, phrase, prose } from '../markdown/markdown.ts'

const stepWords: Readonly<Record<StepOutcome['step'], string>> = {
  grant: 'grant access',
  configuration: 'configure the function',
  publish: 'publish a version',
  'publish-latest': 'publish for calls without a version',
  'point-alias': 'point the alias',
  revoke: 'revoke access',
  'delete-policy': 'delete the policy',
}

const resultWords: Readonly<Record<FunctionOutcome['result'], string>> = {
  applied: '✅ applied',
  unchanged: 'unchanged',
  blocked: '⛔ **blocked**',
  failed: '⛔ **failed**',
}

/** Whether the plan was applied, and each function that was not; nothing where there was nothing to apply. */
export function outcomeSections(outcome: Outcome): readonly Section[] {
  const { functions, rotations } = outcome
  if (functions.every(({ result }) => result === 'unchanged') && rotations.length === 0) return []
  const counts = [
    countFailed(failuresOf(outcome).length, functions.length, 'function'),
    countFailed(failedRotations(outcome).length, rotations.length, 'rotation'),
  ].flat()
  const sentence =
    counts.length === 0 ? '**Applied.**' : `**Not applied as a whole:** ${phrase(list(counts))} failed.`
  const verdict = { importance: 0, counted: '', opening: sentence, items: [], closing: '' }
  return [verdict, ...failureSections(outcome)]
}

/** Each function and rotation that was not finished: what was done, why it stopped, what was not reached. */
export function failureSections(outcome: Outcome): readonly Section[] {
  const items = [...failuresOf(outcome).map(failureItem), ...failedRotations(outcome).map(rotationItem)]
  return items.length === 0 ? [] : [{ importance: 1, counted: 'failures', opening: '', items, closing: '' }]
}

/** The result of one function in one word, for a table. */
export function outcomeWord(outcome: Outcome, label: string): string {
  const found = outcome.functions.find((each) => each.label === label)
  return found === undefined ? 'not reached' : resultWords[found.result]
}

function failuresOf(outcome: Outcome): readonly FunctionOutcome[] {
  return outcome.functions.filter(({ result }) => result === 'failed' || result === 'blocked')
}

function failedRotations({ rotations }: Outcome) {
  return rotations.flatMap((each) => (each.result === 'failed' ? [each] : []))
}

function countFailed(failed: number, all: number, noun: string): readonly Sentence[] {
  return failed === 0 ? [] : [say`${failed} of ${counted(all, noun)}`]
}

function rotationItem({ secretArn, failure }: ReturnType<typeof failedRotations>[number]): string {
  return `- ${resultWords.failed} rotation of ${code(secretArn)}.<br>${prose(explain(failure))}`
}

function failureItem({ label, result, steps, failure }: FunctionOutcome): string {
  const head = `- ${resultWords[result]} ${code(label)}`
  if (result === 'blocked') return `${head}: nothing was written, because an error blocks it.`
  const reason = failure === undefined ? '' : `<br>${prose(explain(failure))}`
  return `${head}${steps.length === 0 ? '' : `: ${phrase(stepsSentence(steps))}`}.${reason}`
}

/** `done: grant access; failed: configure the function; not reached: revoke access`. */
export function stepsSentence(steps: readonly StepOutcome[]): Sentence {
  const groups = [
    { words: 'done', results: ['done'] },
    { words: 'found done', results: ['already'] },
    { words: 'failed', results: ['failed'] },
    { words: 'not reached', results: ['not-reached'] },
  ]
  const sentences = groups
    .map(({ words, results }) => ({ words, some: steps.filter(({ result }) => results.includes(result)) }))
    .filter(({ some }) => some.length > 0)
    .map(({ words, some }) => say`${[words]}: ${join(some.map(stepPhrase), ', ')}`)
  return join(sentences, '; ')
}

function stepPhrase({ step, version }: StepOutcome): Sentence {
  const words = [stepWords[step]]
  return version === undefined ? words : say`${words} (${name(version)})`
}
