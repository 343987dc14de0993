import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { type Observation, secretKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { nameOfSecret } from '../text/arn.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { incompleteCheck } from './access-check/findings.ts'
import { type Affordable, affordable } from './affordable.ts'
import { answerFunction, answerPlan } from './answers.ts'
import { digestPlan } from './digest.ts'
import { judgeRoles, type Roles } from './effective/roles.ts'
import { judgeRemarks } from './findings.ts'
import { type PlannedFunction, planFunction } from './function.ts'
import { judgeGuardrails } from './guardrails/guardrails.ts'
import type { SecretIdentity } from './guardrails/limits.ts'
import { massRemoval } from './guardrails/mass-removal.ts'
import { sharedGrants, takenPolicyNames } from './role/sharing.ts'
import { conflictingRotations, missingRotations } from './rotation/declared-findings.ts'
import { planRotations, wishesOf } from './rotation/rotations.ts'
import type { PlanSettings } from './settings.ts'

/**
 * Returns what would be done to make AWS match the declaration. Pure: the same declaration and observation give the
 * same plan. Never throws for a user's mistake; those are findings.
 */
export function plan(declaration: Declaration, observation: Observation, settings: PlanSettings): Plan {
  const planned = declaration.functions.map((declared) => ({
    declared,
    ...planFunction(declared, observation, settings),
  }))
  const plans = planned.map((each) => each.plan)
  const neighbours = takenPolicyNames(declaration.functions, plans)
  const roles = judgeRoles(planned, observation, settings)
  const sharers = sharersOf(declaration, plans, { observation, settings, roles })
  const { questions, skipped } = questionsOf(planned, observation, roles)
  const unchecked = uncheckedOf(planned, roles, skipped)
  const wishes = wishesOf(declaration.functions, observation)
  const conflicts = conflictingRotations(wishes)
  const unrotated = missingRotations(declaration.functions, observation, wishes)
  const guarded = judgeGuardrails(declaration, observation, (declared, secret) =>
    identify(declared, secret, observation),
  )
  const judgements = [guarded, conflicts, unrotated, neighbours, sharers, unchecked]
  const mayRemove = settings.removing || settings.allowRemovals === true
  const removal = mayRemove ? [] : massRemoval(plans, declaration.stage)
  const answered = planned.map(({ declared, plan: alone }) => {
    const findings = [
      ...(alone.writes ? removal : []),
      ...judgements.flatMap((found) => found.get(declared) ?? []),
      ...(settings.removing ? [] : judgeRemarks(declared)),
    ]
    return [alone, answerFunction(alone, findings)] as const
  })
  const functions = roles.finish(new Map(answered))
  const rotations = planRotations(wishes, functions)
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions,
    rotations,
    ...answerPlan({ functions, rotations }),
    digest: digestPlan({
      functions: functions.map((each, index) => ({ plan: each, policy: planned[index]?.policy })),
      rotations,
    }),
    questions,
  }
}

/** Returns the identity of a declared secret in AWS, however it is written. */
function identify(
  { region }: FunctionDeclaration,
  { reference }: DeclaredSecret,
  { secrets }: Observation,
): SecretIdentity | undefined {
  const secret = secrets.get(secretKey(region, reference))
  if (secret?.kind === 'found') return { name: secret.name, arn: secret.arn }
  // A parameter that cannot be seen from here is still granted by its ARN.
  return secret?.kind === 'absent' && reference.kind === 'parameter-arn'
    ? { name: nameOfSecret(reference.raw), arn: reference.raw }
    : undefined
}

function sharersOf(
  { functions }: Declaration,
  plans: readonly FunctionPlan[],
  { observation, settings, roles }: Sharing,
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const { sharedRole } = settings
  const { isAlready } = roles
  if (sharedRole === undefined) return new Map()
  return sharedGrants({ functions, plans, observation, sharedRole, isAlready })
}

interface Sharing {
  readonly observation: Observation
  readonly settings: PlanSettings
  readonly roles: Roles
}

type Planned = PlannedFunction & { readonly declared: FunctionDeclaration }

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
