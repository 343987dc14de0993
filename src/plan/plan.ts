import type { Declaration, FunctionDeclaration } from '../model/declaration.ts'
import { type Observation, secretKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { concludeFunction, concludePlan } from './conclusions.ts'
import { digestPlan } from './digest.ts'
import { inventoryOf } from './effective/inventory.ts'
import { judgeRoles } from './effective/roles.ts'
import { observedRules } from './findings.ts'
import { planFunction } from './function.ts'
import { guardrailsInForce } from './guardrails/guardrails.ts'
import { needsRules } from './guardrails/organization-rules.ts'
import { openQuestions } from './open-questions.ts'
import { leftOverPolicies } from './ownership/left-over-policies.ts'
import { noLimit, policiesLimits } from './role/policies-limit.ts'
import { sharedGrants } from './role/sharing.ts'
import { planRotations, rotationSetters, wishesOf } from './rotation/rotations.ts'
import { accountOf } from './secrets/function-account.ts'
import { isForeign } from './secrets/patterns.ts'
import { unseenSecret } from './secrets/unseen-secret.ts'
import type { PlanSettings } from './settings.ts'
import { judgeWhole, type ObservedPlan, type ObservedWhole } from './whole.ts'

/**
 * Returns what would be done to make AWS match the declaration. Pure: the same declaration and observation give the
 * same plan. Never throws for a user's mistake; those are findings.
 */
export function plan(asked: Declaration, observation: Observation, settings: PlanSettings): Plan {
  const { removing, sharedRole } = settings
  const planned = planFunctions(asked, observation, settings)
  const declaration = { ...asked, functions: planned.map(({ declared }) => declared) }
  const roles = judgeRoles(planned, observation, settings)
  const leftOver = leftOverPolicies(planned, observation)
  const wanted = [...planned.flatMap((each) => each.questions), ...roles.questions, ...leftOver.questions]
  const { questions, skipped } = openQuestions(wanted, observation)
  const wishes = wishesOf(declaration.functions, observation)
  const setsRotation = rotationSetters(wishes)
  const limits = guardrailsInForce(declaration, observation)
  const findingsOf = judgeWhole<ObservedWhole>(
    {
      declaration,
      planned,
      observation,
      settings,
      limits,
      wishes,
      setsRotation,
      identify: identifyIn(planned, observation),
      widens: ({ declared, plan: own }) => setsRotation(own) || needsRules(declared, own, own.writes),
      roles,
      leftOver: leftOver.findings,
      skipped,
    },
    observedRules,
  )
  const judged = new Map(
    planned.map(({ declared, plan: own }) => [declared, concludeFunction(own, findingsOf(declared))]),
  )
  const isBlocked = (declared: FunctionDeclaration) => judged.get(declared)?.blocked === true
  const shared =
    sharedRole === undefined
      ? undefined
      : sharedGrants({ planned, observation, sharedRole, isBlocked, isAlready: roles.isAlready })
  const limited = policiesLimits(planned, isBlocked)
  const answered = planned.map(({ declared, plan: own }) => {
    const open = judged.get(declared) ?? own
    const { budgets, findings } = limited.get(declared) ?? noLimit
    const more = [...findings, ...(shared?.get(declared) ?? [])]
    return [own, concludeFunction({ ...open, budgets: [...open.budgets, ...budgets] }, more)] as const
  })
  const functions = roles.finish(new Map(answered))
  const rotations = planRotations(wishes, functions)
  const isFinished = questions.length === 0
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions,
    rotations,
    guardrails: removing ? [] : limits,
    ...(isFinished && !removing && { inventory: inventoryOf(functions, observation) }),
    ...concludePlan({ functions, rotations }),
    digest: digestPlan({ functions: digested(planned, functions), rotations }),
    questions,
  }
}

/** A forgotten function is left out where nothing of it is left, or what is left is a declared function's by now. */
function planFunctions(
  { functions }: Declaration,
  observation: Observation,
  settings: PlanSettings,
): readonly ObservedPlan[] {
  const all = functions.flatMap((declared): readonly ObservedPlan[] => {
    const planned = planFunction(declared, observation, settings)
    return planned === undefined ? [] : [{ declared, ...planned }]
  })
  const nameOf = ({ plan: { roleArn, policyName } }: ObservedPlan) => `${roleArn}/${policyName.toLowerCase()}`
  const taken = new Set(all.filter(({ declared }) => declared.forgotten === undefined).map(nameOf))
  return all.filter((each) => each.declared.forgotten === undefined || !taken.has(nameOf(each)))
}

/** Without the functions that this run only reports: it does not change them, and others may at any time. */
function digested(planned: readonly ObservedPlan[], functions: readonly FunctionPlan[]) {
  return planned.flatMap(({ declared, plan: alone, policy }, index) => {
    const isOnlyTold = declared.forgotten !== undefined && policy === undefined
    return isOnlyTold ? [] : [{ plan: functions[index] ?? alone, policy }]
  })
}

/** What AWS tells of a declared secret, and what becomes of its grant. */
function identifyIn(planned: readonly ObservedPlan[], observation: Observation): ObservedWhole['identify'] {
  const plans = new Map(planned.map((each) => [each.declared, each.plan]))
  return (declared, { reference }) => {
    const account = accountOf(declared, observation)
    const state = observation.secrets.get(secretKey(declared.region, reference))
    const found = unseenSecret(reference, state, account) ?? state
    if (found?.kind !== 'found') return { identity: undefined, verb: undefined }
    const { name, arn } = found
    const grant = plans.get(declared)?.grants.find(({ secretArn }) => secretArn === arn)
    return { identity: { name, arn, foreign: isForeign(arn, account) }, verb: grant?.verb }
  }
}
