import type { Access, AccessChange, Verdict } from '../../model/plan.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { isPattern, patternContains } from './pattern.ts'
import type { Condition, Statement } from './statement.ts'

/** What a policy document allows: atoms of one action on one resource, and statements that cannot be compared. */
export interface AccessSet {
  readonly atoms: readonly Atom[]
  readonly opaque: readonly string[]
}

export interface Atom {
  readonly action: string
  readonly resource: string
  readonly conditions: readonly Condition[]
}

export const noAccess: AccessSet = { atoms: [], opaque: [] }
const mostAtoms = 20_000

/** Returns what statements allow together. */
export function accessOf(statements: readonly Statement[]): AccessSet {
  return mergeAccess(statements.map(accessOfStatement))
}

export function accessOfStatement(statement: Statement): AccessSet {
  if (statement.kind === 'opaque') return { atoms: [], opaque: [canonicalJson(statement.source)] }
  const conditionSets = statement.conditions.map(alternatives).reduce(combine, [[]])
  const count = statement.actions.length * statement.resources.length * conditionSets.length
  if (count > mostAtoms) return { atoms: [], opaque: [canonicalJson(statement.source)] }
  const atoms = statement.actions.flatMap((action) =>
    statement.resources.flatMap((resource) =>
      conditionSets.map((conditions) => ({ action, resource, conditions })),
    ),
  )
  return { atoms, opaque: [] }
}

/** Returns how access changes, by containment: order, splits and Sids make no difference. */
export function compareAccess(before: AccessSet, after: AccessSet): AccessChange {
  const gained = beyond(after, before)
  const lost = beyond(before, after)
  const comparable = sameTexts(before.opaque, after.opaque)
  return {
    verdict: comparable ? verdictOf(gained, lost) : 'unknown',
    gained: gained.map(show),
    lost: lost.map(show),
  }
}

export function sameAccess(some: AccessSet, other: AccessSet): boolean {
  return compareAccess(some, other).verdict === 'unchanged'
}

/** Whether `wide` allows everything that `narrow` does. An opaque statement must be the same in both. */
export function accessContains(wide: AccessSet, narrow: AccessSet): boolean {
  return beyond(narrow, wide).length === 0 && narrow.opaque.every((text) => wide.opaque.includes(text))
}

/** Returns the verdicts of several functions as one. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unknown')) return 'unknown'
  const gains = verdicts.some((verdict) => verdict === 'broadened' || verdict === 'replaced')
  const loses = verdicts.some((verdict) => verdict === 'narrowed' || verdict === 'replaced')
  return verdictFrom(gains, loses)
}

function verdictOf(gained: readonly Atom[], lost: readonly Atom[]): Verdict {
  return verdictFrom(gained.length > 0, lost.length > 0)
}

function verdictFrom(gains: boolean, loses: boolean): Verdict {
  if (gains) return loses ? 'replaced' : 'broadened'
  return loses ? 'narrowed' : 'unchanged'
}

/** Most atoms are in both sets as they are; only the rest is compared pair by pair. */
function beyond(some: AccessSet, others: AccessSet): readonly Atom[] {
  const same = new Set(others.atoms.map(keyOf))
  return some.atoms.filter(
    (atom) => !same.has(keyOf(atom)) && !others.atoms.some((other) => atomContains(other, atom)),
  )
}

function keyOf({ action, resource, conditions }: Atom): string {
  return JSON.stringify([action.toLowerCase(), resource, conditions])
}

function atomContains(wide: Atom, narrow: Atom): boolean {
  return (
    patternContains(wide.action.toLowerCase(), narrow.action.toLowerCase()) &&
    patternContains(wide.resource, narrow.resource) &&
    wide.conditions.every((asked) => narrow.conditions.some((given) => implies(given, asked)))
  )
}

/** Whether a request that meets `given` meets `asked`. Condition keys are case-insensitive, values are not. */
function implies(given: Condition, asked: Condition): boolean {
  if (given.key.toLowerCase() !== asked.key.toLowerCase()) return false
  if (given.operator === asked.operator && sameTexts(given.values, asked.values)) return true
  if (asked.operator !== 'StringLike' || !isAlternative(given.operator)) return false
  const [pattern = ''] = asked.values
  const [text = ''] = given.values
  return given.operator === 'StringLike' || !isPattern(text) ? patternContains(pattern, text) : false
}

/** A condition with several values is met by any of them. Each becomes its own atom, so that sets can be compared. */
function alternatives(condition: Condition): readonly Condition[] {
  return isAlternative(condition.operator)
    ? condition.values.map((value) => ({ ...condition, values: [value] }))
    : [condition]
}

function isAlternative(operator: string): boolean {
  return operator === 'StringEquals' || operator === 'StringLike'
}

function combine(
  sets: readonly (readonly Condition[])[],
  next: readonly Condition[],
): readonly (readonly Condition[])[] {
  if (sets.length * next.length > mostAtoms) return new Array(mostAtoms + 1).fill([])
  return sets.flatMap((set) => next.map((condition) => [...set, condition]))
}

function mergeAccess(sets: readonly AccessSet[]): AccessSet {
  return { atoms: sets.flatMap((set) => set.atoms), opaque: sets.flatMap((set) => set.opaque) }
}

function show({ action, resource, conditions }: Atom): Access {
  const condition = conditions
    .map(({ operator, key, values }) => `${operator} ${key} ${values.join(', ')}`)
    .sort()
    .join('; ')
  return { action, resource, condition }
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  const [left, right] = [new Set(some), new Set(others)]
  return left.size === right.size && [...left].every((text) => right.has(text))
}
