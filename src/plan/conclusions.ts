import type { Finding } from '../model/finding.ts'
import type { AccessChange, FunctionParts, FunctionPlan, Plan, Presence } from '../model/plan.ts'
import { sortFindings } from './finding.ts'
import { combineVerdicts } from './policy/access.ts'

/** A function's plan before it is concluded: with the steps that it would take if nothing stopped them. */
export type OpenPlan = Omit<FunctionParts, 'blocked' | 'drifts' | 'writes'> & Presence

/**
 * Returns the plan with `more` findings and what follows from all of them: `blocked`, `drifts` and `writes`. An error stops
 * every write, and what is stopped still has to be done: it drifts. `differs` says whether there is anything to change, where
 * no steps tell.
 */
export function concludeFunction(
  open: OpenPlan,
  more: readonly Finding[] = [],
  differs = hasChanges(open),
): FunctionPlan {
  const findings = sortFindings([...open.findings, ...more])
  const blocked = findings.some(({ severity }) => severity === 'error')
  const writes = differs && open.state !== 'pending'
  if (!blocked) return { ...open, findings, blocked, drifts: differs, writes }
  return { ...open, access: openAccess(open), findings, steps: [], blocked, drifts: true, writes: false }
}

/** A pending function has no steps yet. */
function hasChanges({ steps, state, grants }: OpenPlan): boolean {
  return steps.length > 0 || (state === 'pending' && grants.length > 0)
}

/**
 * What is blocked is never `unchanged`: who goes by that word alone would take it for done. An error may also hide what
 * would change, such as the ARN of a secret that does not exist. `unknown` claims neither a gain nor a loss.
 */
function openAccess({ access }: OpenPlan): AccessChange {
  return access.verdict === 'unchanged' ? { ...access, verdict: 'unknown' } : access
}

/** Returns the same of a whole plan, and its verdict, once its functions are concluded. */
export function concludePlan({
  functions,
  rotations,
}: Pick<Plan, 'functions' | 'rotations'>): Pick<Plan, 'blocked' | 'drifts' | 'writes' | 'verdict'> {
  return {
    blocked: functions.some(({ blocked }) => blocked),
    drifts: functions.some(({ drifts }) => drifts) || rotations.some(({ verb }) => verb !== 'keep'),
    writes: functions.some(({ writes }) => writes) || rotations.some(({ due }) => due),
    verdict: combineVerdicts(functions.map(({ access }) => access.verdict)),
  }
}
