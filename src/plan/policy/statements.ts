import { memoized } from '../../memoized.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { areasOf } from './comparison/area.ts'
import type { Area } from './comparison/constraint.ts'
import type { Effect, ReadStatement, Statement } from './statement.ts'

/** What a policy document allows and denies. */
export type AccessSet = readonly Statement[]

export const noAccess: AccessSet = []

/** Part of a statement: it covers one area of requests. */
export interface Rule {
  readonly statement: ReadStatement
  readonly area: Area
}

/** The rules of the statements that can be read and have the effect. */
export function rulesOf(access: AccessSet, effect: Effect): readonly Rule[] {
  return access
    .filter((statement) => statement.kind === 'read')
    .filter((statement) => statement.effect === effect)
    .flatMap(rulesIn)
}

const rulesIn = memoized((statement: ReadStatement): readonly Rule[] =>
  areasOf(statement).map((area) => ({ statement, area })),
)

/** Returns the key of each statement. */
export function statementKeys(access: AccessSet): ReadonlySet<string> {
  return new Set(access.map(statementKey))
}

/** Returns all that a statement says: the same for statements that differ only in their Sids. */
export const statementKey = memoized(({ source }: Statement): string => {
  const { Sid: _, ...rest } = source
  return canonicalJson(rest)
})

export function sameStatements(some: AccessSet, other: AccessSet): boolean {
  const [one, two] = [statementKeys(some), statementKeys(other)]
  return one.size === two.size && [...one].every((key) => two.has(key))
}

/** The statements that deny, as if they allowed: two policies restrict the same where these allow the same. */
export function restrictionsOf(access: AccessSet): AccessSet {
  return access
    .filter(({ effect }) => effect === 'Deny')
    .map((statement) => ({ ...statement, effect: 'Allow', source: { ...statement.source, Effect: 'Allow' } }))
}
