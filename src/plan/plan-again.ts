import type { ConfigurationStep } from '../model/change.ts'
import type { Declaration, FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { reveal } from '../model/hidden.ts'
import {
  type FoundFunction,
  functionKey,
  type Observation,
  policyKey,
  type RoleState,
} from '../model/observation.ts'
import type { FoundPlan, FunctionPlan } from '../model/plan.ts'
import { isSecretArn, roleNameOf } from '../text/arn.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { variablesOf } from './configuration/variables.ts'
import { planFunction } from './function.ts'
import { rivalPolicy } from './ownership/beside-findings.ts'
import { policiesBeside } from './ownership/policies-beside.ts'
import type { PlannedFunction } from './planned-function.ts'
import { emptyLedger, readLedger } from './policy/ledger.ts'
import type { PlanSettings } from './settings.ts'

/** What a plan was made from. */
export interface PlanBasis {
  readonly declaration: Declaration
  readonly observation: Observation
  readonly settings: PlanSettings
}

/**
 * What is left of a reviewed plan. `done`: nothing to configure. `due`: the configuration that was reviewed. `changed`:
 * the plan no longer holds, so nothing of it may be written.
 */
export type Remainder =
  | { readonly kind: 'done' | 'changed' }
  | { readonly kind: 'due'; readonly step: ConfigurationStep }

/** Plans one function again for a state that was read since the review, of the function itself or of a version. */
export function planAgain(reviewed: FunctionPlan, now: FoundFunction, basis: PlanBasis): Remainder {
  if (now.roleArn !== reviewed.roleArn) return { kind: 'changed' }
  const again = planFor(reviewed, now, basis)
  if (again === undefined || !holds(again) || hasLostGrant(reviewed, now, basis)) return { kind: 'changed' }
  const step = again.plan.steps.find(({ kind }) => kind === 'configuration')
  if (step?.kind !== 'configuration') return { kind: 'done' }
  return sameChanges(again.plan, reviewed) ? { kind: 'due', step } : { kind: 'changed' }
}

/** What policies of others for a function say. */
export interface Beside {
  readonly grantedBeside: ReadonlySet<string>
  /** Why the function is not this declaration's. */
  readonly rivals: readonly Finding[]
  /** The names of policies that this declaration has come to own since it was observed, beside the one of today's name. */
  readonly twins: readonly string[]
}

/** Judges the policies of a function's role for a state that was read since the review. */
export function besideNow(reviewed: FoundPlan, role: RoleState, basis: PlanBasis): Beside {
  const { observation, settings } = basis
  const declared = declaredFor(reviewed, basis)
  const policy = observation.policies.get(policyKey(roleNameOf(reviewed.roleArn), declared.policyName))
  const own = readLedger(policy?.kind === 'found' ? policy.text : undefined, declared.region, declared.claim)
  const circumstances = { ...settings, others: observation.others }
  const live = policiesBeside(declared, own, role, circumstances)
  const before = observation.roles.get(roleNameOf(reviewed.roleArn))
  const all = policiesBeside(declared, emptyLedger, role, circumstances).former
  const twins = all.flatMap(({ policyName, standing }) =>
    standing === 'ours' && before?.kind === 'found' && !before.texts.has(policyName) ? [policyName] : [],
  )
  return { grantedBeside: live.grantedBeside, rivals: rivalPolicy({ declared, live }), twins }
}

function planFor(reviewed: FunctionPlan, now: FoundFunction, basis: PlanBasis): PlannedFunction | undefined {
  const { observation, settings } = basis
  const functions = new Map([
    ...observation.functions,
    [functionKey(reviewed.region, reviewed.functionName), now] as const,
  ])
  return planFunction(declaredFor(reviewed, basis), { ...observation, functions }, settings)
}

/**
 * Whether the function has come to name a secret that the policy of this plan does not grant: another run may have granted
 * it right before this one wrote that policy.
 */
function hasLostGrant(plan: FunctionPlan, now: FoundFunction, { observation }: PlanBasis): boolean {
  if (!plan.steps.some(({ kind }) => kind === 'grant')) return false
  const before = observation.functions.get(functionKey(plan.region, plan.functionName))
  const known = new Set([
    ...(before?.kind === 'found' ? secretsIn(before) : []),
    ...plan.grants.map(({ secretArn }) => secretArn),
  ])
  return secretsIn(now).some((secretArn) => !known.has(secretArn))
}

function secretsIn(found: FoundFunction): readonly string[] {
  return [...variablesOf(found).values()].map(reveal).filter(isSecretArn)
}

function declaredFor(reviewed: FunctionPlan, { declaration }: PlanBasis): FunctionDeclaration {
  const key = functionKey(reviewed.region, reviewed.functionName)
  const declared = declaration.functions.find((each) => functionKey(each.region, each.functionName) === key)
  if (declared === undefined) throw new Error(`${reviewed.label} is planned but not declared`)
  return declared
}

/** Whether no finding forbids the plan and nothing about the extension is still to be asked. */
function holds({ plan: { findings }, questions }: PlannedFunction): boolean {
  const isForbidden = findings.some(({ severity }) => severity === 'error')
  return !isForbidden && !questions.some(({ kind }) => kind === 'newest-layer')
}

function sameChanges(some: FunctionPlan, other: FunctionPlan): boolean {
  const [left, right] = [some, other].map(({ variables, extension = null }) =>
    canonicalJson([variables, extension]),
  )
  return left === right
}
