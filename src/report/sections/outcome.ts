import { explain } from '../../model/failure.ts'
import type { FunctionOutcome, Outcome, StepOutcome } from '../../model/outcome.ts'
import { isInPlace, isUndone } from '../../model/result.ts'
import { nameOfSecret } from '../../text/arn.ts'
import { count } from '../../text/count.ts'
import { join, name, type Sentence, say } from '../../text/sentence.ts'
import { alikeNote, comparable, groupAlike, toldOnce } from '../grouping/alike.ts'
import type { Section } from '../markdown/fit.ts'
import { code, phrase, prose } from '../markdown/markdown.ts'
import { namesFold, snippetFold } from './findings.ts'

const stepWords: Readonly<Record<StepOutcome['step'], string>> = {
  grant: 'grant access',
  configuration: 'configure the function',
  publish: 'publish a version',
  'publish-latest': 'publish for calls without a version',
  'point-alias': 'point the alias',
  'delete-former': 'delete the policy of the earlier name',
  revoke: 'revoke access',
  'delete-policy': 'delete the policy',
}

/** Each function and rotation that was not finished: what was done, why it stopped, what was not reached. */
export function failureSections({ functions, rotations }: Outcome): readonly Section[] {
  const undone = functions.filter(isUndone)
  const unset = rotations.filter(({ result }) => result === 'failed')
  const items = [
    ...undoneItems(undone),
    ...rotations.flatMap((each) => {
      if (each.result !== 'failed') return []
      const secret = code(nameOfSecret(each.secretArn))
      return [`- Rotation of ${secret}: **not set.** ${prose(explain(each.failure))}`]
    }),
  ]
  if (items.length === 0) return []
  return [
    {
      importance: 'failures',
      counted: 'failures',
      opening: `#### ❌ ${count(undone.length + unset.length, 'failure')}\n`,
      items,
      closing: '\nFix the cause and run again: the run continues where it stopped.',
    },
  ]
}

/** Functions that stopped at the same step for the same cause are one item. */
function undoneItems(undone: readonly FunctionOutcome[]): readonly string[] {
  const told = undone.map((each) => ({
    ...each,
    text: each.result === 'failed' ? explain(each.failure) : [],
  }))
  const groups = groupAlike(told, ({ result, steps, text }) => [result, steps, comparable(text)])
  return groups.map((group) => {
    const note = alikeNote(group)
    const { said, snippets } = toldOnce(group.map(({ text }) => text))
    const item = `- **${code(group[0].label)}**: ${undonePhrase({ ...group[0], text: said })}${note === undefined ? '' : ` ${phrase(note.said)}`}`
    return [item, ...namesFold(note?.folded), ...snippets.map(snippetFold)].join('\n')
  })
}

function undonePhrase({ result, steps, text }: FunctionOutcome & { readonly text: Sentence }): string {
  if (result === 'blocked') return '**not applied.** Nothing was written, because an error blocks it.'
  const done = steps.some(isInPlace)
    ? `**partly applied.** ${phrase(capitalized(stepsSentence(steps)))}.`
    : '**not applied.** Nothing was written.'
  return text.length === 0 ? done : `${done} ${prose(text)}`
}

function capitalized([first, ...rest]: Sentence): Sentence {
  return typeof first === 'string'
    ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
    : [first ?? '', ...rest]
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
