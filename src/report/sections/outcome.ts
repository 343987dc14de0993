import { explain } from '../../model/failure.ts'
import type { FunctionOutcome, Outcome, StepOutcome } from '../../model/outcome.ts'
import { count } from '../../text/count.ts'
import type { Section } from '../markdown/fit.ts'
import { code, prose } from '../markdown/markdown.ts'

const stepWords: Readonly<Record<StepOutcome['step'], string>> = {
  grant: 'grant access',
  configuration: 'configure the function',
  publish: 'publish a version',
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

/** Whether the plan was applied, and each function where it was not; nothing where there was nothing to apply. */
export function outcomeSections(outcome: Outcome): readonly Section[] {
  const { functions, rotations } = outcome
  if (functions.every(({ result }) => result === 'unchanged') && rotations.length === 0) return []
  const counts = [
    countFailed(failuresOf(outcome).length, functions.length, 'function'),
    countFailed(failedRotations(outcome).length, rotations.length, 'rotation'),
  ].filter((each) => each !== '')
  const sentence =
    counts.length === 0 ? '**Applied.**' : `**Not applied as a whole:** ${counts.join(' and ')} failed.`
  const verdict = { importance: 0, counted: '', opening: sentence, items: [], closing: '' }
  return [verdict, ...failureSections(outcome)]
}

/** Each function and rotation that was not brought to an end: what was done, why it ended, what was not reached. */
export function failureSections(outcome: Outcome): readonly Section[] {
  const items = [...failuresOf(outcome).map(failureItem), ...failedRotations(outcome).map(rotationItem)]
  return items.length === 0 ? [] : [{ importance: 1, counted: 'failures', opening: '', items, closing: '' }]
}

/** The result of one function in a word, for a table. */
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

function countFailed(failed: number, all: number, noun: string): string {
  return failed === 0 ? '' : `${failed} of ${count(all, noun)}`
}

function rotationItem({ secretArn, failure }: ReturnType<typeof failedRotations>[number]): string {
  return `- ${resultWords.failed} rotation of ${code(secretArn)}.<br>${prose(explain(failure))}`
}

function failureItem({ label, result, steps, failure }: FunctionOutcome): string {
  const head = `- ${resultWords[result]} ${code(label)}`
  if (result === 'blocked') return `${head}: nothing was written, because an error forbids it.`
  const sentences = stepSentences(steps)
  const reason = failure === undefined ? '' : `<br>${prose(explain(failure))}`
  return `${head}${sentences === '' ? '' : `: ${sentences}`}.${reason}`
}

/** `done: grant access; failed: set variables; not reached: revoke access`. */
export function stepSentences(steps: readonly StepOutcome[]): string {
  const groups = [
    { words: 'done', results: ['done'] },
    { words: 'found done', results: ['already'] },
    { words: 'failed', results: ['failed'] },
    { words: 'not reached', results: ['not-reached'] },
  ]
  return groups
    .map(({ words, results }) => ({ words, some: steps.filter(({ result }) => results.includes(result)) }))
    .filter(({ some }) => some.length > 0)
    .map(({ words, some }) => `${words}: ${some.map(stepPhrase).join(', ')}`)
    .join('; ')
}

function stepPhrase({ step, version }: StepOutcome): string {
  return version === undefined ? stepWords[step] : `${stepWords[step]} (${version})`
}
