import { posix } from 'node:path'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Run } from '../../model/run.ts'

/** The hidden first line of a comment: all of it that is ever read, because everybody who can write may edit it. */
export interface Mark {
  readonly identity: Identity
  readonly order: Order
  /** Whether that run applied something. */
  readonly applied?: true
  /** Whether it is of the form that told uses apart by stage and label alone. */
  readonly old?: true
}

/** What distinguishes one declaration's comment from others; `''` for what is not set. */
interface Identity {
  readonly config: string
  readonly function: string
  readonly stage: string
  readonly label: string
}

/** The run that wrote last, its job and its step. */
export interface Order {
  readonly run: string
  readonly attempt: string
  readonly job: string
  readonly step: string
}

/** Names as they are in the mark; each value is one word without `>`, so that none can end the HTML comment. */
export function formatMark({ identity, order, applied }: Mark): string {
  const words = Object.entries({ ...identity, ...order, applied: applied ? 'yes' : '' }).filter(
    ([, value]) => value !== '',
  )
  return `<!-- ${['lambda-secrets-action', ...words.map(([name, value]) => `${name}=${encoded(value)}`)].join(' ')} -->`
}

/** Reads the first line of a comment; `undefined` if it is not one of our marks. */
export function readMark(body: string): Mark | undefined {
  const [line = ''] = body.split(/\r?\n/, 1)
  const inside = /^<!-- lambda-secrets-action((?: [a-z]+=[^\s>]*)+) -->$/.exec(line)?.[1]
  if (inside === undefined) return undefined
  const words = new Map(
    inside
      .trim()
      .split(' ')
      .map((word) => splitWord(word)),
  )
  const of = (name: string) => words.get(name) ?? ''
  const order = {
    run: digitsOf(of('run')),
    attempt: digitsOf(of('attempt')),
    job: of('job'),
    step: of('step'),
  }
  if (words.has('state')) return { identity: oldIdentity(of('label')), order, old: true }
  const identity = { config: of('config'), function: of('function'), stage: of('stage'), label: of('label') }
  return { identity, order, ...(of('applied') === 'yes' && { applied: true as const }) }
}

export function identityOf({ config, function: functionName, stage, label }: Inputs): Identity {
  const path = config === undefined ? '' : posix.normalize(config).replace(/^\.\//, '')
  return { config: path, function: functionName ?? '', stage: stage ?? '', label }
}

export function orderOf({ workflowRun }: Run): Order {
  const { id = '', attempt = '', job = '', step = '' } = workflowRun ?? {}
  return { run: id, attempt, job, step }
}

/** Whether two marks are of the same declaration. An old mark fits every use of its stage and label. */
export function isSame(mark: Mark, identity: Identity): boolean {
  const { config, function: functionName, stage, label } = mark.identity
  if (stage !== identity.stage || label !== identity.label) return false
  return mark.old === true || (config === identity.config && functionName === identity.function)
}

/** Whether a comment was for the same declaration, but with a stage where there is none now, or without one. */
export function isOutgrown({ identity: other }: Mark, identity: Identity): boolean {
  const isAlike = other.config === identity.config && other.function === identity.function
  return isAlike && other.label === identity.label && (other.stage === '') !== (identity.stage === '')
}

/** Negative if `left` is of an earlier run or attempt than `right`. */
export function compareOrders(left: Order, right: Order): number {
  const [first, second] = [BigInt(left.run || 0), BigInt(right.run || 0)]
  if (first !== second) return first < second ? -1 : 1
  return Number(left.attempt || 0) - Number(right.attempt || 0)
}

/** Stage and label were one word, separated by a bar, which neither can hold. */
function oldIdentity(text: string): Identity {
  const [before = '', label] = text.split('|')
  return label === undefined
    ? { config: '', function: '', stage: '', label: before }
    : { config: '', function: '', stage: before, label }
}

function splitWord(word: string): readonly [string, string] {
  const index = word.indexOf('=')
  return [word.slice(0, index), decoded(word.slice(index + 1))]
}

/** Two hyphens would end some readers' HTML comment. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('--', '-%2D')
}

/** Never throws: a comment's text may have been edited by hand. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function digitsOf(text: string): string {
  return /^\d{1,30}$/.test(text) ? text : ''
}
