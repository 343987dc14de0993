import { memoized } from '../../memoized.ts'
import type { Decision } from '../../model/access/simulation.ts'
import type { Observation, RoleState } from '../../model/observation.ts'
import { type JsonObject, parseDocument } from '../policy/statement.ts'
import { concerns } from './resource-policy.ts'

/** What is known of the policies that a simulation was about. */
export interface SimulatedPolicies extends Pick<Observation, 'roles' | 'attached'> {
  readonly roleName: string
  /** The inline policies that were left out. */
  readonly without: readonly string[]
  /** What replaced them. */
  readonly document?: string | undefined
}

/**
 * Returns those of the keys that the simulation had no value for which may decide the call. IAM lists the keys of all
 * statements, whatever they are about: one that only statements about other calls ask for decides nothing here. What could
 * not be read may ask for any key that nothing else asks for.
 * https://github.com/boto/boto3/issues/3111
 */
export function openKeys(
  { action, resource, missingKeys }: Decision,
  policies: SimulatedPolicies,
): readonly string[] {
  if (missingKeys.length === 0) return []
  const statements = statementsOf(policies)
  const concerned = statements.filter(({ source }) => concerns(source, action, resource))
  return missingKeys.filter((key) => asks(concerned, key) || !asks(statements, key))
}

interface Written {
  readonly policy: string
  /** As if it were in the policy of a resource. */
  readonly source: JsonObject
  /** In lower case, as keys are case-insensitive. */
  readonly text: string
}

/** The statements of all policies that were read, and of the document that replaces some, which has no name. */
export function statementsOf({
  roles,
  attached,
  roleName,
  without,
  document,
}: SimulatedPolicies): readonly Written[] {
  return [
    ...statementsIn(roles.get(roleName)).filter(({ policy }) => !without.includes(policy)),
    ...statementsIn(attached.get(roleName)),
    ...(document === undefined ? [] : statementsOfText('', document)),
  ]
}

function statementsIn(state: RoleState | undefined): readonly Written[] {
  return state === undefined ? [] : statementsOfState(state)
}

const statementsOfState = memoized((state: RoleState): readonly Written[] =>
  state.kind === 'found' ? [...state.texts].flatMap(([policy, text]) => statementsOfText(policy, text)) : [],
)

function statementsOfText(policy: string, text: string): readonly Written[] {
  const sources = parseDocument(text)?.sources ?? [mayDenyAll]
  return sources.map((source) => ({
    policy,
    source: { ...source, Principal: '*' },
    text: JSON.stringify(source).toLowerCase(),
  }))
}

const mayDenyAll = { Effect: 'Deny' }

/** Whether any statement asks for the key. */
export function asks(statements: readonly Written[], key: string): boolean {
  return statements.some(({ text }) => text.includes(key.toLowerCase()))
}
