import { memoized } from '../../memoized.ts'
import {
  type Decision,
  type RequestContext,
  type SimulationRequest,
  simulationKey,
} from '../../model/access/simulation.ts'
import type { FoundFunction } from '../../model/observation.ts'
import { ownPolicyNames } from '../../model/plan.ts'
import { sameAccount } from '../../text/arn.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { openKeys } from '../access-check/open-keys.ts'
import { type Forms, ownContext, type Reading, readingsOf } from '../access-check/readings.ts'
import { impossibleArn, type Movement, movementsOf, type RoleGroup, storesOf } from './role-group.ts'
import { waysTo } from './ways-to-value.ts'

/**
 * What the role could read with none of our policies: one simulation answers it for everything that comes or goes, and
 * for a secret that nobody can have declared. More are needed only where secrets of several regions or accounts are
 * concerned, because a condition may ask for these.
 */
export const whatIfsOf = memoized((group: RoleGroup): readonly SimulationRequest[] => {
  const moving = group.members.flatMap(movementsOf).map(({ secretArn }) => secretArn)
  const impossible = storesOf(group).map((store) => impossibleArn(group, store))
  const readings = [...new Set([...moving, ...impossible])].flatMap((arn) => readingsByOthers(group, arn))
  const byContext = Map.groupBy(readings, ({ context }) => canonicalJson(context))
  return [...byContext.values()].flatMap((some) => requestFor(group, some))
})

/** What the role could decrypt with none of our policies, of the secret of one grant. */
export function decryptWhatIfsOf(group: RoleGroup, movement: Movement): readonly SimulationRequest[] {
  return decryptsOf(group, movement).flatMap((forms) => forms.flatMap((form) => requestFor(group, [form])))
}

/** The calls to KMS that reading it takes: for each key, in all its forms. */
export function decryptsOf(group: RoleGroup, { secretArn, keyArns }: Movement): readonly Forms[] {
  const state = functionOf(group)
  if (state === undefined) return []
  const [, ...decrypts] = readingsOf({ secretArn, keyArns, describe: false }, state)
  return decrypts
}

/** The calls of the function itself that would return its value, each alone. A resource share gives no path to it. */
export function readingsByOthers(group: RoleGroup, secretArn: string): readonly Reading[] {
  const state = functionOf(group)
  const context = shared(group, state === undefined ? {} : ownContext(state, secretArn))
  const isShared = !sameAccount(secretArn, group.roleArn)
  return waysTo(secretArn)
    .filter(({ resource }) => !isShared || resource === secretArn)
    .map((way) => ({ ...way, context }))
}

/** Returns the decisions on all of some readings; `undefined` where one of them is not known. */
export function decisionsOnAll(
  readings: readonly Reading[],
  requests: readonly SimulationRequest[],
  group: RoleGroup,
): readonly Decision[] | undefined {
  const all = readings.map((reading) => decisionsOn(reading, requests, group))
  return all.every((each) => each !== undefined) ? all.flat() : undefined
}

/** Returns the decision on each action of a reading; `undefined` where IAM was not asked, or has not answered in full. */
export function decisionsOn(
  reading: Reading,
  requests: readonly SimulationRequest[],
  { observation, roleName }: RoleGroup,
): readonly Decision[] | undefined {
  const request = requests.find(
    ({ resources, actions, context }) =>
      resources.includes(reading.resource) &&
      reading.actions.every((action) => actions.includes(action)) &&
      canonicalJson(context) === canonicalJson(reading.context),
  )
  const state = request && observation.simulations.get(simulationKey(request))
  if (state?.kind !== 'found') return undefined
  const asked = reading.actions.map((action) => action.toLowerCase())
  const decisions = state.decisions.filter(
    ({ action, resource }) => resource === reading.resource && asked.includes(action.toLowerCase()),
  )
  if (decisions.length < reading.actions.length) return undefined
  const policies = { ...observation, roleName, without: request?.without ?? [] }
  return decisions.map((each) => ({ ...each, missingKeys: openKeys(each, policies) }))
}

/**
 * Whether the policies that are not ours allow it. `denied`: it is not allowed even with ours. `unknown`: it was not asked,
 * or depends on something that is not known before the call.
 */
export type DecisionSays = 'yes' | 'no' | 'denied' | 'unknown'

/**
 * A boundary and the organization's policies may have conditions that IAM does not name, so what they deny is not
 * known. A key that the simulation has no value for may decide either way.
 */
export function decisionSays(decision: Decision): DecisionSays {
  if (decision.missingKeys.length > 0) return 'unknown'
  if (decision.result === 'allowed') return 'yes'
  if (decision.outsideBoundary || decision.outsideOrganization) return 'unknown'
  return decision.result === 'explicitDeny' ? 'denied' : 'no'
}

function requestFor(group: RoleGroup, readings: readonly Reading[]): readonly SimulationRequest[] {
  const [first] = readings
  if (first === undefined) return []
  return [
    {
      region: group.members[0]?.declared.region ?? '',
      roleArn: group.roleArn,
      without: [...new Set(group.members.flatMap(({ plan }) => ownPolicyNames(plan)))].sort(),
      actions: [...new Set(readings.flatMap(({ actions }) => actions))],
      resources: [...new Set(readings.map(({ resource }) => resource))].sort(),
      context: first.context,
    },
  ]
}

function functionOf({ members }: RoleGroup): FoundFunction | undefined {
  return members[0]?.draft.live.function
}

/** Which of several functions makes the call is not known. */
function shared({ users }: RoleGroup, context: RequestContext): RequestContext {
  if (users.length < 2) return context
  return Object.fromEntries(Object.entries(context).filter(([key]) => key !== 'lambda:SourceFunctionArn'))
}
