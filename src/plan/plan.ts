import type { Declaration, FunctionDeclaration } from '../model/declaration.ts'
import { type Observation, secretKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { incompleteCheck } from './access-check/findings.ts'
import { concludeFunction, concludePlan } from './conclusions.ts'
import { digestPlan } from './digest.ts'
import { inventoryOf } from './effective/inventory.ts'
import { judgeRoles, type Roles } from './effective/roles.ts'
import type { FindingsByFunction } from './finding.ts'
import { judgeRemarks } from './findings.ts'
import { planFunction } from './function.ts'
import { frozenFunction } from './guardrails/frozen.ts'
import { guardrailsInForce, judgeGuardrails } from './guardrails/guardrails.ts'
import { massRemoval } from './guardrails/mass-removal.ts'
import { needsRules } from './guardrails/organization-rules.ts'
import { openQuestions } from './open-questions.ts'
import { changedAccount } from './ownership/changed-account.ts'
import { leftOverPolicies } from './ownership/left-over-policies.ts'
import { outdatedCommit, uncheckedRerun } from './ownership/outdated-commit.ts'
import { renamedFunctions } from './ownership/renamed-functions.ts'
import { unreadHistory } from './ownership/unread-history.ts'
import type { PlannedFunction } from './planned-function.ts'
import { noLimit, policiesLimits } from './role/policies-limit.ts'
import { sharedGrants, takenPolicyNames } from './role/sharing.ts'
import { conflictingRotations, missingRotations } from './rotation/declared-findings.ts'
import { planRotations, rotationSetters, wishesOf } from './rotation/rotations.ts'
import { accountOf } from './secrets/function-account.ts'
import { isForeign } from './secrets/patterns.ts'
import { unseenSecret } from './secrets/unseen-secret.ts'
import type { PlanSettings } from './settings.ts'

/**
 * Returns what would be done to make AWS match the declaration. Pure: the same declaration and observation give the
 * same plan. Never throws for a user's mistake; those are findings.
 */
export function plan(asked: Declaration, observation: Observation, settings: PlanSettings): Plan {
  const { removing, allowRemovals, sharedRole } = settings
  const planned = planFunctions(asked, observation, settings)
  const declaration = { ...asked, functions: planned.map(({ declared }) => declared) }
  const roles = judgeRoles(planned, observation, settings)
  const leftOver = leftOverPolicies(planned, observation)
  const wanted = [...planned.flatMap((each) => each.questions), ...roles.questions, ...leftOver.questions]
  const { questions, skipped } = openQuestions(wanted, observation)
  const wishes = wishesOf(declaration.functions, observation)
  const alone = planned.map((each) => each.plan)
  const setsRotation = rotationSetters(wishes)
  const judgments: readonly FindingsByFunction[] = [
    outdatedCommit(declaration.functions, observation.tip),
    unreadHistory(declaration),
    changedAccount(declaration, observation.base),
    leftOver.findings,
    renamedFunctions(planned),
    judgeSecrets(declaration, planned, { observation, setsRotation }),
    conflictingRotations(wishes),
    missingRotations(declaration.functions, observation, wishes),
    takenPolicyNames(planned),
    uncheckedOf(planned, roles, skipped),
  ]
  const limits = guardrailsInForce(declaration, observation)
  const mayRemove = removing || allowRemovals === true
  const rerun = uncheckedRerun(declaration.functions, observation.tip)
  const removal = mayRemove ? [] : massRemoval(alone, declaration.stage)
  const findingsOf = ({ declared, plan: own }: Planned) => [
    ...(own.writes ? removal : []),
    ...(own.writes || setsRotation(own) ? [...rerun, ...frozenFunction(declared, limits)] : []),
    ...judgments.flatMap((found) => found.get(declared) ?? []),
    ...(removing ? [] : judgeRemarks(declared)),
  ]
  const judged = new Map(
    planned.map((each) => [each.declared, concludeFunction(each.plan, findingsOf(each))]),
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

interface Planned extends PlannedFunction {
  readonly declared: FunctionDeclaration
}

/** A forgotten function is left out where nothing of it is left, or what is left is a declared function's by now. */
function planFunctions(
  { functions }: Declaration,
  observation: Observation,
  settings: PlanSettings,
): readonly Planned[] {
  const all = functions.flatMap((declared): readonly Planned[] => {
    const planned = planFunction(declared, observation, settings)
    return planned === undefined ? [] : [{ declared, ...planned }]
  })
  const nameOf = ({ plan: { roleArn, policyName } }: Planned) => `${roleArn}/${policyName.toLowerCase()}`
  const taken = new Set(all.filter(({ declared }) => declared.forgotten === undefined).map(nameOf))
  return all.filter((each) => each.declared.forgotten === undefined || !taken.has(nameOf(each)))
}

/** Without the functions that this run only reports: it does not change them, and others may at any time. */
function digested(planned: readonly Planned[], functions: readonly FunctionPlan[]) {
  return planned.flatMap(({ declared, plan: alone, policy }, index) => {
    const isOnlyTold = declared.forgotten !== undefined && policy === undefined
    return isOnlyTold ? [] : [{ plan: functions[index] ?? alone, policy }]
  })
}

interface SecretFacts {
  readonly observation: Observation
  readonly setsRotation: (plan: FunctionPlan) => boolean
}

function judgeSecrets(
  declaration: Declaration,
  planned: readonly Planned[],
  { observation, setsRotation }: SecretFacts,
): FindingsByFunction {
  const plans = new Map(planned.map((each) => [each.declared, each.plan]))
  return judgeGuardrails(declaration, observation, {
    identify: (declared, { reference }) => {
      const account = accountOf(declared, observation)
      const state = observation.secrets.get(secretKey(declared.region, reference))
      const found = unseenSecret(reference, state, account) ?? state
      if (found?.kind !== 'found') return { identity: undefined, verb: undefined }
      const { name, arn } = found
      const grant = plans.get(declared)?.grants.find(({ secretArn }) => secretArn === arn)
      return { identity: { name, arn, foreign: isForeign(arn, account) }, verb: grant?.verb }
    },
    widens: (declared) => {
      const own = plans.get(declared)
      return own === undefined || setsRotation(own) || needsRules(declared, own, own.writes)
    },
  })
}

/** One notice, on the first function whose access check is incomplete. */
function uncheckedOf(planned: readonly Planned[], roles: Roles, skipped: number): FindingsByFunction {
  const failuresOf = ({ plan, unchecked }: Planned) => [...unchecked, ...(roles.failures.get(plan) ?? [])]
  const first = planned.find((each) => failuresOf(each).length > 0) ?? (skipped > 0 ? planned[0] : undefined)
  if (first === undefined) return new Map()
  const failures = planned.flatMap(failuresOf)
  return new Map([[first.declared, [incompleteCheck(first.declared, failures, skipped)]]])
}
