import type { ConfigurationStep } from '../model/change.ts'
import type { Declaration } from '../model/declaration.ts'
import { type FoundFunction, functionKey, type Observation } from '../model/observation.ts'
import type { FunctionPlan } from '../model/plan.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { planFunction } from './function.ts'
import type { PlannedFunction } from './planned-function.ts'
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
  if (again === undefined || !holds(again)) return { kind: 'changed' }
  const step = again.plan.steps.find(({ kind }) => kind === 'configuration')
  if (step?.kind !== 'configuration') return { kind: 'done' }
  return sameChanges(again.plan, reviewed) ? { kind: 'due', step } : { kind: 'changed' }
}

function planFor(reviewed: FunctionPlan, now: FoundFunction, basis: PlanBasis): PlannedFunction | undefined {
  const { declaration, observation, settings } = basis
  const key = functionKey(reviewed.region, reviewed.functionName)
  const declared = declaration.functions.find((each) => functionKey(each.region, each.functionName) === key)
  if (declared === undefined) throw new Error(`${reviewed.label} is planned but not declared`)
  const functions = new Map([...observation.functions, [key, now]])
  return planFunction(declared, { ...observation, functions }, settings)
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
