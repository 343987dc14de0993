import { type GuardrailChange, type Guardrails, guardrailKeys } from '../../model/guardrails.ts'
import { join, list, name, type Sentence, say } from '../../text/sentence.ts'
import { phrase } from '../markdown/markdown.ts'
import { limitValues, mostPatterns } from './limits.ts'

const mostChanges = 20

const effectWords: Readonly<Record<GuardrailChange['effect'], string>> = {
  loosens: '🔓 **Loosens**',
  unclear: '❔ **Loosens or tightens**',
  tightens: '🔒 **Tightens**',
  same: '**No difference**',
}

/** Returns a list within a list item: each changed limit, before and after, and whether that loosens it. */
export function changeItems(changes: readonly GuardrailChange[]): readonly string[] {
  const more = changes.length - mostChanges
  const shown = changes.slice(0, mostChanges)
  return [
    ...shown.map((each) => `  - ${effectWords[each.effect]}: ${phrase(changePhrase(each))}`),
    ...(more > 0 ? [`  - ${more} more`] : []),
  ]
}

function changePhrase({ before = {}, after = {} }: GuardrailChange): Sentence {
  const lists = listsOf(before, after)
  if (lists !== undefined) return listPhrase(lists)
  const [was] = limitValues(before)
  const phrases = limitValues(after).map(([key, now]) => {
    const named = name(guardrailKeys[key])
    return was === undefined ? say`${named}${now} is added` : say`${named}${was[1]} →${now}`
  })
  const [key, gone] = was ?? []
  return phrases[0] ?? (key === undefined ? [] : say`${name(guardrailKeys[key])}${gone ?? []} is removed`)
}

interface Lists {
  readonly key: 'secrets' | 'forbid'
  readonly was: readonly string[]
  readonly now: readonly string[]
}

/** Of a limit that is a list before and after. */
function listsOf(before: Guardrails, after: Guardrails): Lists | undefined {
  const lists = (['secrets', 'forbid'] as const).map((key) => ({ key, was: before[key], now: after[key] }))
  return lists.find((each): each is Lists => each.was !== undefined && each.now !== undefined)
}

function listPhrase({ key, was, now }: Lists): Sentence {
  const part = (verb: string, some: readonly string[]) =>
    some.length === 0 ? [] : [say`${[verb]} ${list(some, mostPatterns)}`]
  const parts = [
    ...part(
      'adds',
      now.filter((each) => !was.includes(each)),
    ),
    ...part(
      'removes',
      was.filter((each) => !now.includes(each)),
    ),
  ]
  return say`${name(guardrailKeys[key])} ${join(parts, ', ')}`
}
