import { statementName } from '../../model/access/effective.ts'
import type { Reader, SecretReaders, UnreadPart } from '../../model/access/inventory.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import type { Run } from '../../model/run.ts'
import { parseArn, storeOf } from '../../text/arn.ts'
import { join, list, name, plain, type Sentence, say } from '../../text/sentence.ts'
import type { Section } from '../markdown/fit.ts'
import { detailsEnd, detailsStart, phrase, prose } from '../markdown/markdown.ts'
import { summaryLink } from '../markdown/source-links.ts'
import type { Surface } from '../report-input.ts'
import { shortNames } from './secret-names.ts'

interface ShownInventory {
  readonly title: Sentence
  /** What the lines say, and what was not checked. */
  readonly about: readonly Sentence[]
  /** `payments/stripe: orders, billing`, the secrets that most functions read first. */
  readonly lines: readonly Sentence[]
}

/** A plan that changes the access of more functions is also told secret by secret. */
const mostChanged = 12

/** Returns who can read each secret: now, for a check; for a plan of many changes, once it is applied. */
export function shownInventory({ inventory, functions }: Plan, isCheck: boolean): ShownInventory | undefined {
  if (inventory === undefined) return undefined
  const changed = functions.filter(({ effective }) => effective.grants.length > 0)
  if (!isCheck && changed.length <= mostChanged) return undefined
  const secrets = isCheck ? inventory.secrets : inventory.secrets.filter(({ readers }) => readers.some(moves))
  if (secrets.length === 0) return undefined
  const nameOf = shortNames(
    secrets.map(({ secretArn }) => secretArn),
    homeOf(functions),
  )
  const named = secrets.map((each) => ({
    ...each,
    secret: nameOf(each.secretArn),
    readers: each.readers.filter(({ verb }) => isCheck || verb !== 'remove'),
  }))
  return {
    title: say`By secret (${secrets.length})`,
    about: [isCheck ? now : afterwards, unreadSentence(inventory.unread)],
    lines: named.toSorted(mostReadFirst).map((each) => lineOf(each, isCheck)),
  }
}

const now = say`Which functions can read each secret now, as far as the roles of the declared functions show.`
const afterwards = say`For each secret that is added or removed: the functions that it is granted to once this is applied.`

interface Setting {
  readonly surface: Surface
  readonly run: Run
  readonly isCheck: boolean
}

/** The same as a fold; a check tells it in the job summary alone. */
export function inventoryFold(plan: Plan, { surface, run, isCheck }: Setting): readonly Section[] {
  const shown = isCheck && surface === 'comment' ? undefined : shownInventory(plan, isCheck)
  if (shown === undefined) return []
  const { title, about, lines } = shown
  return [
    {
      importance: 'by secret',
      counted: 'secrets with their readers',
      opening: `${detailsStart(plain(title))}\n${about.map(prose).join(' ')}\n`,
      items: lines.map((line) => `- ${phrase(line)}`),
      closing: detailsEnd,
      ...(surface === 'comment' && { instead: `The ${summaryLink(run)} says who can read each secret.` }),
    },
  ]
}

function moves({ verb }: Reader): boolean {
  return verb !== 'keep'
}

/** The account and region of all functions; a secret is elsewhere for some of them if they have several. */
function homeOf(functions: readonly FunctionPlan[]) {
  const homes = functions.flatMap(({ functionArn = '' }) => parseArn(functionArn) ?? [])
  const [home] = homes
  const isOne = homes.every(({ region, account }) => region === home?.region && account === home.account)
  return isOne ? home : { region: '', account: '' }
}

interface Named extends SecretReaders {
  readonly secret: string
}

function mostReadFirst(a: Named, b: Named): number {
  return b.readers.length - a.readers.length || (a.secret < b.secret ? -1 : 1)
}

function lineOf({ secretArn, secret, readers }: Named, isCheck: boolean): Sentence {
  const said = readers.map((reader) => readerOf(reader, isCheck))
  const all = said.length === 0 ? say`none of these functions` : join(said, ', ')
  return say`${[storeOf(secretArn).qualifier]}${name(secret)}: ${all}`
}

function readerOf(reader: Reader, isCheck: boolean): Sentence {
  const { label, functionName } = reader
  const news = newsOf(reader, isCheck)
  return news.length === 0
    ? [name(label ?? functionName)]
    : say`${name(label ?? functionName)} (${join(news, '; ')})`
}

/** What is not so of a function that is simply granted what it declares. */
function newsOf(
  { by, verb, held, check, through, functionArn, roleName = '' }: Reader,
  isCheck: boolean,
): readonly Sentence[] {
  const via = through.length === 0 ? say`another policy` : join(through.map(statementName), '; ')
  if (by === 'other-policy') return [check === 'allowed' ? say`through ${via}` : say`may, through ${via}`]
  const isOtherwise = through.length > 0
  return [
    ...(by === 'shared-role' ? [say`shares role ${name(roleName)}`] : []),
    ...(functionArn === undefined ? [say`pending`] : []),
    ...(isCheck && verb === 'add' ? [say`not granted yet`] : []),
    ...(held || verb === 'remove' ? [say`no longer declared`] : []),
    ...(verb === 'add' && isOtherwise ? [say`already through ${via}`] : []),
    ...(check === 'denied' ? [say`denied`] : []),
    ...(check === 'not-evaluated' || (isCheck && verb === 'keep' && by === 'grant' && check === undefined)
      ? [say`not checked`]
      : []),
  ]
}

const mostNames = 5

function unreadSentence(unread: readonly UnreadPart[]): Sentence {
  const namesOf = (kind: UnreadPart['kind']) =>
    unread.filter((each) => each.kind === kind).map((each) => each.name)
  const parts = (
    [
      ['function', (names: Sentence) => say`functions ${names}`],
      ['role-policies', (names: Sentence) => say`other inline policies of ${names}`],
      ['attached-policies', (names: Sentence) => say`managed policies of ${names}`],
      ['role-users', (names: Sentence) => say`which other functions in ${names} share a role`],
    ] as const
  ).flatMap(([kind, words]) => {
    const names = namesOf(kind)
    return names.length === 0 ? [] : [words(list(names, mostNames))]
  })
  return say`Not checked: ${join([say`any role that no declared function has`, ...parts], '; ')}.`
}
