import type { Snippet } from '../../model/finding.ts'
import { distinct, inAction, list, name, type Sentence, type Spoken, say } from '../../text/sentence.ts'
import { allowing } from '../../text/statement.ts'

/** How many functions, resources or places are named. */
export const mostNames = 100

/** What is told once: the first as an example of all. */
export type Alike<T> = readonly [T, ...T[]]

/** Groups what has equal keys, in the order of the first of each group. */
export function groupAlike<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly Alike<T>[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(keyOf(item)))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
}

/** Returns what is equal in sentences that differ only in names that count as something else. */
export function comparable(sentence: Sentence): Sentence {
  return inAction(sentence).map((part) => (typeof part === 'string' ? part : name(part.as ?? part.name)))
}

/** What is told once, and what to paste for all. */
interface ToldOnce {
  readonly said: Sentence
  readonly snippets: readonly Snippet[]
}

/** Returns the first sentence. Where each asks for a statement about something else, one below it is for all. */
export function toldOnce(sentences: readonly Sentence[]): ToldOnce {
  const [first = [], ...others] = sentences.map(inAction)
  const asked = [first, ...others]
    .flat()
    .flatMap((part) => (typeof part === 'string' ? [] : (part.allows ?? [])))
  const several = [...Map.groupBy(asked, ({ action }) => action)]
    .map(([action, some]) => ({ action, resources: [...new Set(some.map(({ resource }) => resource))] }))
    .filter(({ resources }) => resources.length > 1)
  const isBelow = (part: Spoken[number]) =>
    typeof part !== 'string' && several.some(({ action }) => action === part.allows?.action)
  return { said: first.map((part) => (isBelow(part) ? 'below' : part)), snippets: several.map(statementOf) }
}

interface Asked {
  readonly action: string
  readonly resources: readonly string[]
}

function statementOf({ action, resources }: Asked): Snippet {
  const [all, shown] = [resources.length, resources.slice(0, mostNames)]
  const title =
    shown.length < all ? say`Statement for ${shown.length} of ${all}` : say`Statement for all ${all}`
  return { title, json: JSON.stringify(allowing(action, shown), undefined, 2) }
}

interface Concerned {
  readonly label: string
  /** The message about it. */
  readonly text: Sentence
}

/** What a group tells about the others in it. */
export interface AlikeNote {
  readonly said: Sentence
  /** Their names, where they are too many to be read on the way. */
  readonly folded?: Sentence
}

/** Beyond so many, the names of the others are folded. */
const mostOnTheWay = 12

/** `The same is true of a and b.` Names what each is about, where that differs. `undefined` if there are no others. */
export function alikeNote([first, ...others]: readonly Concerned[]): AlikeNote | undefined {
  if (first === undefined) return undefined
  const own = (each: Concerned) => subjectsOf(each).join()
  const isOneSubject = others.every((each) => own(each) === own(first))
  const named = others.map((each) => {
    const subjects = isOneSubject ? [] : subjectsOf(each)
    return subjects.length === 0
      ? [name(each.label)]
      : say`${name(each.label)} (${list(subjects.map((subject) => [name(subject)]))})`
  })
  const all = distinct(named)
  if (all.length === 0) return undefined
  const names = list(all, mostNames)
  const isLong = all.length > mostOnTheWay
  const them = isLong ? say`${all.length} more functions` : names
  const said = isOneSubject
    ? say`The same is true of ${them}.`
    : say`The same call failed in the same way for ${them}.`
  return { said, ...(isLong && { folded: names }) }
}

/** The names that count as nothing, apart from the function's own. */
function subjectsOf({ label, text }: Concerned): readonly string[] {
  return inAction(text).flatMap((part) =>
    typeof part !== 'string' && part.as === '' && part.name !== label ? [part.name] : [],
  )
}
