import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { type Observation, type SecretState, secretKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { nameOfSecret } from '../text/arn.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { stores } from '../text/stores.ts'
import { incompleteCheck } from './access-check/findings.ts'
import { type Affordable, affordable } from './affordable.ts'
import { answerFunction, answerPlan } from './answers.ts'
import { digestPlan } from './digest.ts'
import { inventoryOf } from './effective/inventory.ts'
import { judgeRoles, type Roles } from './effective/roles.ts'
import { judgeRemarks } from './findings.ts'
import { planFunction } from './function.ts'
import { frozenFunction } from './guardrails/frozen.ts'
import { type Guarded, guardrailsInForce, judgeGuardrails } from './guardrails/guardrails.ts'
import { massRemoval } from './guardrails/mass-removal.ts'
import { needsRules } from './guardrails/rules.ts'
import { outdatedCommit } from './ownership/branch-tip.ts'
import { unreadHistory } from './ownership/history.ts'
import { leftOverPolicies } from './ownership/left-over.ts'
import type { PlannedFunction, PolicyAccess } from './planned-function.ts'
import { sharedGrants, takenPolicyNames } from './role/sharing.ts'
import { conflictingRotations, missingRotations } from './rotation/declared-findings.ts'
import { planRotations, wishesOf } from './rotation/rotations.ts'
import { accountOf } from './secrets/home.ts'
import { isForeign } from './secrets/patterns.ts'
import type { PlanSettings } from './settings.ts'

/**
 * Returns what would be done to make AWS match the declaration. Pure: the same declaration and observation give the
 * same plan. Never throws for a user's mistake; those are findings.
 */
export function plan(asked: Declaration, observation: Observation, settings: PlanSettings): Plan {
  const planned = planFunctions(asked, observation, settings)
  const declaration = { ...asked, functions: planned.map(({ declared }) => declared) }
  const plans = planned.map((each) => each.plan)
  const neighbours = takenPolicyNames(planned)
  const roles = judgeRoles(planned, observation, settings)
  const { sharedRole } = settings
  const sharers =
    sharedRole === undefined
      ? new Map<FunctionDeclaration, readonly Finding[]>()
      : sharedGrants({ planned, observation, sharedRole, isAlready: roles.isAlready })
  const { questions, skipped } = questionsOf(planned, observation, roles)
  const unchecked = uncheckedOf(planned, roles, skipped)
  const wishes = wishesOf(declaration.functions, observation)
  const conflicts = conflictingRotations(wishes)
  const unrotated = missingRotations(declaration.functions, observation, wishes)
  const planOf = new Map(planned.map((each) => [each.declared, each.plan]))
  const guarded = judgeGuardrails(declaration, observation, {
    identify: (declared, secret) =>
      identify({
        planned: planOf.get(declared),
        declared: secret,
        secret: observation.secrets.get(secretKey(declared.region, secret.reference)),
        account: accountOf(declared, observation),
      }),
    widens: (declared) => {
      const own = planOf.get(declared)
      return own === undefined || needsRules(declared, own, own.writes)
    },
  })
  const unread = unreadHistory(declaration)
  const outdated = outdatedCommit(declaration.functions, observation.tip)
  const leftOver = leftOverPolicies(planned, observation)
  const judgments = [
    outdated,
    unread,
    leftOver,
    guarded,
    conflicts,
    unrotated,
    neighbours,
    sharers,
    unchecked,
  ]
  const mayRemove = settings.removing || settings.allowRemovals === true
  const removal = mayRemove ? [] : massRemoval(plans, declaration.stage)
  const limits = guardrailsInForce(declaration, observation)
  const answered = planned.map(({ declared, plan: alone }) => {
    const findings = [
      ...(alone.writes ? [...removal, ...frozenFunction(declared, limits)] : []),
      ...judgments.flatMap((found) => found.get(declared) ?? []),
      ...(settings.removing ? [] : judgeRemarks(declared)),
    ]
    return [alone, answerFunction(alone, findings)] as const
  })
  const functions = roles.finish(new Map(answered))
  const rotations = planRotations(wishes, functions)
  const isFinished = questions.length === 0
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions,
    rotations,
    guardrails: settings.removing ? [] : limits,
    ...(isFinished && !settings.removing && { inventory: inventoryOf(functions, observation) }),
    ...answerPlan({ functions, rotations }),
    digest: digestPlan({
      functions: functions.flatMap((each, index) => {
        const { declared, policy } = planned[index] ?? {}
        return isOnlyTold(declared, policy) ? [] : [{ plan: each, policy }]
      }),
      rotations,
    }),
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

/** Whether this run says something of a function that it does not change, and that others may change at any time. */
function isOnlyTold(declared: FunctionDeclaration | undefined, policy: PolicyAccess | undefined): boolean {
  return declared?.forgotten !== undefined && policy === undefined
}

interface Identified {
  readonly declared: DeclaredSecret
  readonly planned: FunctionPlan | undefined
  readonly secret: SecretState | undefined
  /** The function's own, where it is known. */
  readonly account: string | undefined
}

/** Returns what a declared secret is in AWS, however it is written, and what becomes of its grant. */
function identify({ planned, declared: { reference }, secret, account }: Identified): Guarded {
  // What is shared and cannot be seen from here is still granted by its ARN.
  const isUnseen = secret?.kind === 'absent' && !stores[reference.kind].hasPolicy && 'arn' in reference
  const known = isUnseen ? { name: nameOfSecret(reference.raw), arn: reference.raw } : secret
  if (known === undefined || !('arn' in known)) return { identity: undefined, verb: undefined }
  const { name, arn } = known
  const foreign = isForeign(arn, account)
  return {
    identity: { name, arn, foreign },
    verb: planned?.grants.find(({ secretArn }) => secretArn === arn)?.verb,
  }
}

/** Each question once. */
function questionsOf(planned: readonly Planned[], observation: Observation, roles: Roles): Affordable {
  const all = [...planned.flatMap(({ questions }) => questions), ...roles.questions]
  const distinct = new Map(all.map((question) => [canonicalJson(question), question]))
  return affordable([...distinct.values()], observation)
}

/** One notice, on the first function whose access check is incomplete. */
function uncheckedOf(
  planned: readonly Planned[],
  roles: Roles,
  skipped: number,
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const failuresOf = ({ plan, unchecked }: Planned) => [...unchecked, ...(roles.failures.get(plan) ?? [])]
  const first = planned.find((each) => failuresOf(each).length > 0) ?? (skipped > 0 ? planned[0] : undefined)
  if (first === undefined) return new Map()
  const failures = planned.flatMap(failuresOf)
  return new Map([[first.declared, [incompleteCheck(first.declared, failures, skipped)]]])
}
