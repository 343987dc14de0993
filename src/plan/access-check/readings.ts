import type { FoundFunction } from '../../model/observation.ts'
import {
  type RequestContext,
  type SimulationRequest,
  type SimulationState,
  simulationKey,
} from '../../model/simulation.ts'
import { parseArn } from '../../text/arn.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import type { Draft } from '../draft.ts'
import { viaServices } from '../policy/document.ts'
import { decryptAction, type Grant, mergeGrants, sameGrant } from '../policy/grants.ts'
import { allStores, storeOf } from '../policy/stores.ts'

/** One call that reading a secret takes: by the function itself, or by the secret's store to KMS on its behalf. */
export interface Reading {
  readonly actions: readonly string[]
  readonly resource: string
  readonly context: RequestContext
}

/** The grants whose access is to be checked. */
export function grantsToCheck({ settings, live, secrets }: Draft): readonly Grant[] {
  if (settings.verify === undefined || settings.removing) return []
  return mergeGrants(secrets.grants, []).filter((grant) => {
    const known = live.ledger.grants.get(grant.secretArn)
    return settings.verify === 'all' || known === undefined || !sameGrant(known, grant)
  })
}

/** Everything that a function must be able to do to read the secret of a grant. */
export function readingsOf(grant: Grant, state: FoundFunction): readonly Reading[] {
  const { secretArn, keyArns, describe } = grant
  const { readActions, describeActions } = storeOf(secretArn)
  return [
    {
      actions: describe ? [...describeActions, ...readActions] : readActions,
      resource: secretArn,
      context: ownContext(state, secretArn),
    },
    ...keyArns.map((keyArn) => ({
      actions: [decryptAction],
      resource: keyArn,
      context: decryptContext(state, keyArn, secretArn),
    })),
  ]
}

/** The simulations that cover all readings: one for each set of actions in each context. */
export function simulationsOf(draft: Draft): readonly SimulationRequest[] {
  const { document } = draft.policy
  const proposal = document === undefined ? {} : { document }
  const readings = grantsToCheck(draft).flatMap((grant) => readingsOf(grant, draft.live.function))
  const groups = Map.groupBy(readings, groupKey)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const resources = [...new Set(group.map(({ resource }) => resource))].sort()
    const { actions, context } = first
    return [{ ...inPlaceOfOurs(draft), ...proposal, actions, resources, context }]
  })
}

/** What IAM answered to the simulation that covers a reading; `undefined` if it was not asked. */
export type Answers = (reading: Reading) => SimulationState | undefined

export function answersTo(draft: Draft): Answers {
  const { simulations } = draft.observation
  const states = new Map(
    simulationsOf(draft).map((request) => [groupKey(request), simulations.get(simulationKey(request))]),
  )
  return (reading) => states.get(groupKey(reading))
}

/** Whether the role, without our policy, can read a secret that nobody can have declared: a simulation for each store. */
export function reachesOf(draft: Draft): readonly SimulationRequest[] {
  const { partition = '', region = '', account = '' } = parseArn(draft.live.function.arn) ?? {}
  const checked = new Set(grantsToCheck(draft).map(({ secretArn }) => storeOf(secretArn)))
  return allStores
    .filter((store) => checked.has(store))
    .map(({ service, readActions, impossible }) => {
      const resource = `arn:${partition}:${service}:${region}:${account}:${impossible}`
      const context = ownContext(draft.live.function, resource)
      return { ...inPlaceOfOurs(draft), actions: readActions, resources: [resource], context }
    })
}

function inPlaceOfOurs({ declared: { region, policyName }, live }: Draft) {
  return { region, roleArn: live.function.roleArn, policyName }
}

function groupKey({ actions, context }: Pick<Reading, 'actions' | 'context'>): string {
  return canonicalJson([actions, context])
}

/**
 * What is known about every call that the function itself makes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
 */
function ownContext(state: FoundFunction, resource: string): RequestContext {
  return {
    ...commonContext(state, resource),
    'aws:ViaAWSService': false,
    'lambda:SourceFunctionArn': state.arn,
  }
}

/** What is known about the call that the store makes to KMS. */
function decryptContext(state: FoundFunction, keyArn: string, secretArn: string): RequestContext {
  const store = storeOf(secretArn)
  return {
    ...commonContext(state, keyArn),
    'aws:ViaAWSService': true,
    'kms:CallerAccount': parseArn(state.roleArn)?.account ?? '',
    'kms:ViaService': viaServices(keyArn, store).at(-1) ?? '',
    [store.contextKey]: secretArn,
  }
}

function commonContext({ roleArn }: FoundFunction, resource: string): RequestContext {
  const { region = '', account = '' } = parseArn(resource) ?? {}
  return {
    'aws:PrincipalAccount': parseArn(roleArn)?.account ?? '',
    'aws:PrincipalArn': roleArn,
    'aws:RequestedRegion': region,
    'aws:ResourceAccount': account,
    'aws:SecureTransport': true,
  }
}
