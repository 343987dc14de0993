import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { type Observation, secretKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { judgeUnchecked } from './access-check/findings.ts'
import { digestPlan } from './digest.ts'
import { sortFindings } from './finding.ts'
import { judgeRemarks } from './findings.ts'
import { type PlannedFunction, planFunction } from './function.ts'
import { judgeGuardrails } from './guardrails/guardrails.ts'
import type { SecretIdentity } from './guardrails/limits.ts'
import { judgeRemovals } from './guardrails/mass-removal.ts'
import { combineVerdicts } from './policy/access.ts'
import { judgeNeighbours, judgeSharing } from './role/sharing.ts'
import { conflictingRotations, missingRotations } from './rotation/declared-findings.ts'
import { planRotations, wishesOf } from './rotation/rotations.ts'
import type { PlanSettings } from './settings.ts'

/**
 * What would be done to make AWS what is declared. Pure: the same declaration and observation give the same plan.
 * Never throws for a user's mistake; those are findings.
 */
export function plan(declaration: Declaration, observation: Observation, settings: PlanSettings): Plan {
  const planned = declaration.functions.map((about) => ({
    about,
    ...planFunction(about, observation, settings),
  }))
  const plans = planned.map((each) => each.plan)
  const neighbours = judgeNeighbours(declaration.functions, plans)
  const sharers = sharersOf(declaration, plans, { observation, settings })
  const unchecked = uncheckedOf(planned)
  const wishes = wishesOf(declaration.functions, observation)
  const conflicts = conflictingRotations(wishes)
  const unrotated = missingRotations(declaration.functions, observation, wishes)
  const guarded = judgeGuardrails(declaration, observation, (about, secret) =>
    identify(about, secret, observation),
  )
  const judgements = [guarded, conflicts, unrotated, neighbours, sharers, unchecked]
  const mayRemove = settings.removing || settings.allowRemovals === true
  const removal = mayRemove ? [] : judgeRemovals(plans, declaration.stage)
  const functions = planned.map(({ about, plan: alone }) =>
    withFindings(alone, [
      ...(alone.steps.length > 0 ? removal : []),
      ...judgements.flatMap((found) => found.get(about) ?? []),
      ...(settings.removing ? [] : judgeRemarks(about)),
    ]),
  )
  const questions = new Map(
    planned.flatMap((each) => each.questions).map((question) => [canonicalJson(question), question]),
  )
  const rotations = planRotations(wishes, functions)
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions,
    rotations,
    verdict: combineVerdicts(functions.map(({ access }) => access.verdict)),
    changed: functions.some(({ steps }) => steps.length > 0) || rotations.some(({ due }) => due),
    digest: digestPlan({
      functions: functions.map((each, index) => ({ plan: each, policy: planned[index]?.policy })),
      rotations,
    }),
    questions: [...questions.values()],
  }
}

/** What AWS says that a declared secret is, however it is written. */
function identify(
  { region }: FunctionDeclaration,
  { reference }: DeclaredSecret,
  { secrets }: Observation,
): SecretIdentity | undefined {
  const secret = secrets.get(secretKey(region, reference))
  return secret?.kind === 'found' ? { name: secret.name, arn: secret.arn } : undefined
}

function sharersOf(
  { functions: declared }: Declaration,
  plans: readonly FunctionPlan[],
  { observation, settings }: { readonly observation: Observation; readonly settings: PlanSettings },
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const { sharedRole } = settings
  return sharedRole === undefined ? new Map() : judgeSharing({ declared, plans, observation, sharedRole })
}

/** One notice, at the first function whose check was not complete. */
function uncheckedOf(
  planned: readonly (PlannedFunction & { readonly about: FunctionDeclaration })[],
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const first = planned.find(({ unchecked }) => unchecked.length > 0)
  if (first === undefined) return new Map()
  const failures = planned.flatMap(({ unchecked }) => unchecked)
  return new Map([[first.about, [judgeUnchecked(first.about, failures)]]])
}

function withFindings(each: FunctionPlan, more: readonly Finding[]): FunctionPlan {
  const findings = sortFindings([...each.findings, ...more])
  const blocked = more.some(({ severity }) => severity === 'error')
  return { ...each, findings, steps: blocked ? [] : each.steps }
}
