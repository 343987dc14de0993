import { type SimulationRequest, type SimulationState, simulationKey } from '../../model/access/simulation.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import type { Draft } from '../draft.ts'
import type { SimulatedPolicies } from './open-keys.ts'
import { grantsToCheck, type Reading, readingsOf } from './readings.ts'

/** The simulations that cover all readings: one for each set of actions in each context. */
export function simulationsOf(draft: Draft): readonly SimulationRequest[] {
  const { document } = draft.policy
  const proposal = document === undefined ? {} : { document }
  const readings = grantsToCheck(draft).flatMap((grant) => readingsOf(grant, draft.live.function).flat())
  const groups = Map.groupBy(readings, groupKey)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const resources = [...new Set(group.map(({ resource }) => resource))].sort()
    const { actions, context } = first
    return [{ ...inPlaceOfOurs(draft), ...proposal, actions, resources, context }]
  })
}

/** What was denied is asked again for the role's own policies alone: their denials are certain, others are not. */
export function secondSimulationsOf(draft: Draft): readonly SimulationRequest[] {
  return simulationsOf(draft).flatMap(
    (request) => secondOf(request, stateOf(request, draft.observation)) ?? [],
  )
}

/** What IAM answered: about everything that decides, and, if that denies anything, about the role's own policies. */
export interface Answer {
  readonly whole: SimulationState
  readonly own?: SimulationState
}

/** What IAM answered about a reading; `undefined` until it was asked for everything that decides. */
export type Answers = (reading: Reading) => Answer | undefined

export function answersTo(draft: Draft): Answers {
  const answers = new Map(
    simulationsOf(draft).map((request) => [groupKey(request), answerTo(request, draft.observation)]),
  )
  return (reading) => answers.get(groupKey(reading))
}

function answerTo(request: SimulationRequest, observation: Draft['observation']): Answer | undefined {
  const whole = stateOf(request, observation)
  const second = secondOf(request, whole)
  if (whole === undefined || second === undefined) return whole && { whole }
  const own = stateOf(second, observation)
  return own && { whole, own }
}

function stateOf(request: SimulationRequest, { simulations }: Draft['observation']) {
  return simulations.get(simulationKey(request))
}

function secondOf(
  request: SimulationRequest,
  first: SimulationState | undefined,
): SimulationRequest | undefined {
  if (first?.kind !== 'found') return undefined
  const denied = new Set(
    first.decisions.flatMap((each) => (each.result === 'allowed' ? [] : [each.resource])),
  )
  const resources = request.resources.filter((resource) => denied.has(resource))
  return resources.length === 0 ? undefined : { ...request, resources, ownPoliciesOnly: true }
}

/** What is known of the policies that the simulations are about. */
export function simulatedPolicies(draft: Draft): SimulatedPolicies {
  const { roles, attached } = draft.observation
  const { without } = inPlaceOfOurs(draft)
  return { roles, attached, roleName: draft.live.roleName, without, document: draft.policy.document }
}

function inPlaceOfOurs({ declared: { region, policyName }, live }: Draft) {
  const former = live.former.map((each) => each.policyName)
  return { region, roleArn: live.function.roleArn, without: [policyName, ...former].sort() }
}

function groupKey({ actions, context }: Pick<Reading, 'actions' | 'context'>): string {
  return canonicalJson([actions, context])
}
