import { roleNameOf } from '../arn.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import {
  type FoundFunction,
  functionKey,
  type Observation,
  type PolicyState,
  policyKey,
  type RoleState,
  type ServedState,
  type Variables,
} from '../model/observation.ts'
import type { Budget, VariableChange } from '../model/plan.ts'
import { policyBudget, variablesBudget } from './budgets.ts'
import { type Grant, grantsOf, mergeGrants } from './grants.ts'
import { ownerOf } from './policy-document.ts'
import { type PolicyPlan, planPolicy } from './policy-steps.ts'
import { planRelease, type ReleasePlan } from './release.ts'
import { type Resolution, resolveSecrets } from './secret-resolution.ts'
import { heldSecrets } from './served-versions.ts'
import { storeOf } from './stores.ts'
import { type DesiredVariable, planVariables } from './variables.ts'

export interface PlanSettings {
  /** Whether what is ours and no longer declared is taken away. */
  readonly prune: boolean
  /** Whether everything of ours is taken away, as before a function or role is deleted. */
  readonly removing: boolean
  /** Whether more than half of what is granted may go at once. */
  readonly allowRemovals?: boolean
  /** What of the grants is checked to be readable: what the plan changes, or all; absent for none. */
  readonly verify?: 'changes' | 'all'
  /** Whether it is said or refused that others gain by a grant; absent where nobody looks. */
  readonly sharedRole?: 'warn' | 'fail'
}

export interface Planning {
  readonly about: FunctionDeclaration
  readonly state: FoundFunction
  readonly observation: Observation
  readonly settings: PlanSettings
}

/** Everything worked out for one function, before any rule judges it. */
export interface Draft extends Planning {
  readonly roleName: string
  /** What stands on the role under our name. */
  readonly policy: PolicyState
  /** The role's inline policies, once asked for. */
  readonly role: RoleState | undefined
  /** The document that is replaced; `undefined` where there is none that concerns us. */
  readonly before: string | undefined
  readonly live: Variables
  /** What its aliases serve, once asked for. */
  readonly served: ServedState | undefined
  readonly resolution: Resolution
  readonly desired: readonly Grant[]
  readonly desiredVariables: readonly DesiredVariable[]
  /** Secrets that are granted, declared no more, and to be taken away. */
  readonly stale: ReadonlySet<string>
  /** Those of them whose grants stay, as a version that is served may need them. */
  readonly held: ReadonlySet<string>
  readonly release: ReleasePlan
  readonly policyPlan: PolicyPlan
  readonly variables: readonly VariableChange[]
  readonly budgets: readonly Budget[]
}

/** What one function's policy and variables are to become. */
export function draftFunction(planning: Planning): Draft {
  const { about, state, observation, settings } = planning
  const roleName = roleNameOf(state.roleArn)
  const policy = observation.policies.get(policyKey(roleName, about.policyName)) ?? { kind: 'absent' }
  const role = observation.roles.get(roleName)
  const before = documentOf(policy, about)
  const live = variablesOf(state)
  const served = observation.served.get(functionKey(about.region, about.functionName))

  const resolution = resolveSecrets(about, state, observation)
  const { desired, desiredVariables } = desire(about, resolution)
  // A secret that could not be resolved may be any of those that are granted now: then nothing is taken away.
  const complete = resolution.secrets.length === about.secrets?.length
  const prune = settings.removing || (settings.prune && complete)

  const stale = prune ? staleArns(before, desired) : new Set<string>()
  const variables = planVariables(desiredVariables, live, stale)
  const release = planRelease({
    ...{ about, state, served },
    variablesOf: (version) => planVariables(desiredVariables, variablesOf(version), stale),
  })
  const moved = release.kind === 'due' ? release.alias : undefined
  const held = settings.removing ? new Set<string>() : heldSecrets({ ...state, stale, served, moved })
  const kept = grantsOf(before).filter(({ secretArn }) => held.has(secretArn))
  const policyPlan = planPolicy({
    ...{ before, prune, region: about.region },
    desired: mergeGrants(desired, kept),
  })
  const budgets = [variablesBudget(live, variables), ...policyBudget(policyPlan, role, about.policyName)]
  return {
    ...planning,
    ...{ roleName, policy, role, before, live, served, resolution, desired, desiredVariables },
    ...{ stale, held, release, policyPlan, variables, budgets },
  }
}

function variablesOf({ variables }: FoundFunction): Variables {
  return variables.kind === 'readable' ? variables.values : new Map()
}

/** The document under our name, but for one that others wrote where nothing of ours should stand: that is not seen. */
function documentOf(policy: PolicyState, about: FunctionDeclaration): string | undefined {
  if (policy.kind !== 'found') return undefined
  const theirs = about.secrets?.length === 0 && ownerOf(policy.text, about.region) !== 'ours'
  return theirs ? undefined : policy.text
}

function desire(
  about: FunctionDeclaration,
  { secrets }: Resolution,
): Pick<Draft, 'desired' | 'desiredVariables'> {
  return {
    desired: secrets.map(({ secretArn, keyArns }) => ({
      secretArn,
      keyArns,
      describe: about.describe && storeOf(secretArn).describeActions.length > 0,
    })),
    desiredVariables: secrets.flatMap(({ declared: { variable, place }, secretArn }) =>
      variable === undefined ? [] : [{ name: variable, secretArn, place }],
    ),
  }
}

/** What our policy grants and the declaration no longer names. */
function staleArns(before: string | undefined, desired: readonly Grant[]): ReadonlySet<string> {
  const declared = new Set(desired.map(({ secretArn }) => secretArn))
  return new Set(
    grantsOf(before)
      .map(({ secretArn }) => secretArn)
      .filter((secretArn) => !declared.has(secretArn)),
  )
}
