import type { GrantChange, Step } from '../model/change.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { type FoundFunction, functionKey, type Observation } from '../model/observation.ts'
import type { SecretPlaces } from '../model/place.ts'
import type { Presence, Question } from '../model/plan.ts'
import { formatOwner } from '../text/owner.ts'
import { type CheckedDraft, type CheckedGrant, checkGrants } from './access-check/check.ts'
import { concludeFunction } from './conclusions.ts'
import { extensionChange } from './configuration/extension.ts'
import { type Draft, draftFunction } from './draft.ts'
import { rules } from './findings.ts'
import { leftOf, leftoverFinding, nothingToRemove } from './ownership/forgotten-functions.ts'
import type { FormerPolicy } from './ownership/policies-beside.ts'
import { planPending } from './pending.ts'
import { leftAlone, type PlannedFunction, untouched } from './planned-function.ts'
import type { LedgerOwner } from './policy/ledger.ts'
import { questionsOf } from './questions.ts'
import { unreadableFunction } from './role/function-findings.ts'
import { planGrants } from './secrets/grant-changes.ts'
import type { PlanSettings } from './settings.ts'
import { releaseSteps } from './versions/release.ts'

/**
 * Returns what would be done for one function, and the questions to answer first; `undefined` for a forgotten one that has
 * nothing left.
 */
export function planFunction(
  declared: FunctionDeclaration,
  observation: Observation,
  settings: PlanSettings,
): PlannedFunction | undefined {
  if (declared.forgotten !== undefined) {
    const left = leftOf(declared, observation)
    if (left.kind === 'nothing') return undefined
    if (left.kind === 'unasked') return { ...unplanned(declared), questions: [left.question] }
    if (left.kind !== 'ours' || declared.forgotten.kind !== 'gone')
      return unplanned(declared, leftoverFinding(declared, left))
  }
  if (declared.secrets === undefined)
    return unplanned(declared, leftAlone(declared, declaringBase(declared, observation)))
  const state = observation.functions.get(functionKey(declared.region, declared.functionName))
  if (state?.kind === 'failed') return unplanned(declared, unreadableFunction(declared, state.failure))
  if (state?.kind !== 'found')
    return settings.removing
      ? unplanned(declared, nothingToRemove(declared))
      : planPending(declared, observation, settings)
  const draft = draftFunction({ declared, found: state, observation, settings })
  return planDraft({ ...draft, checked: checkGrants(draft) })
}

/** The base branch if it declares secrets for the function. */
function declaringBase(
  { region, functionName }: FunctionDeclaration,
  { base }: Observation,
): string | undefined {
  if (base?.kind !== 'found') return undefined
  const before = base.functions?.get(functionKey(region, functionName))
  return before !== undefined && before.size > 0 ? base.branch : undefined
}

function unplanned(declared: FunctionDeclaration, finding?: Finding): PlannedFunction {
  return {
    plan: concludeFunction(untouched(declared, { state: 'unread' }, finding)),
    questions: [],
    unchecked: [],
  }
}

/** Judges the draft by every rule; only a plan that is not blocked has questions. */
function planDraft(draft: CheckedDraft): PlannedFunction {
  const { declared, live, policy, configuration, size, versions, needs, checked } = draft
  const { ledger, own, former } = live
  const { variables } = configuration
  const { verdict, gained, lost } = policy.comparison
  const extension = extensionChange(configuration.extension)
  const held = new Set([...versions.held, ...needs.secrets.keys()])
  const plan = concludeFunction({
    ...untouched(declared, presenceOf(live.function)),
    grants: withChecks(planGrants({ ...draft, held, earlier: earlierPlaces(draft) }), checked),
    variables,
    ...(extension !== undefined && { extension }),
    policy: {
      before: own.shown,
      after: policy.shown,
      ...(former.length > 0 && { former: former.map(shownFormer) }),
    },
    access: { verdict, gained, lost },
    budgets: [size],
    findings: rules.flatMap((rule) => rule(draft)),
    steps: orderSteps(draft),
  })
  return {
    plan,
    draft,
    questions: [...(plan.drifts ? confirmation(draft) : []), ...(plan.blocked ? [] : questionsOf(draft))],
    unchecked: checked.flatMap(({ failures }) => failures),
    policy: {
      owner: ownerFacts(live.present.owner),
      before: ledger.document === undefined ? undefined : ledger.access,
      after: policy.document === undefined ? undefined : policy.after.access,
    },
  }
}

function earlierPlaces({ declared, observation: { base } }: Draft): SecretPlaces | undefined {
  const { region, functionName } = declared
  return base?.kind === 'found' ? base.functions?.get(functionKey(region, functionName)) : undefined
}

function shownFormer({ policyName, ledger: { shown = '' } }: FormerPolicy) {
  return { policyName, document: shown }
}

/** No difference and no error rests on a list, which lacks the function's state and may be old. */
function confirmation({ declared, live }: Draft): readonly Question[] {
  const { region, functionName, policyName } = declared
  return live.function.update.kind === 'unlisted'
    ? [{ kind: 'function', region, functionName, policyName }]
    : []
}

function ownerFacts(owner: LedgerOwner): string {
  if (owner.kind === 'rival') return formatOwner(owner.mark)
  return owner.kind === 'unmarked-ours' ? 'ours' : owner.kind
}

function presenceOf({ arn: functionArn, roleArn }: FoundFunction): Presence {
  return { state: 'found', functionArn, roleArn }
}

function withChecks(
  grants: readonly GrantChange[],
  checked: readonly CheckedGrant[],
): readonly GrantChange[] {
  const checks = new Map(checked.map(({ grant, check }) => [grant.secretArn, check]))
  return grants.map((grant) => {
    const check = checks.get(grant.secretArn)
    return check === undefined ? grant : { ...grant, check }
  })
}

/**
 * Grant first, then write the configuration, then move traffic, then revoke: a variable in a served version never names
 * a secret that cannot be read.
 */
function orderSteps(draft: Draft): readonly Step[] {
  const { policy, configuration, versions } = draft
  const grants = policy.steps.filter(({ kind }) => kind === 'grant')
  const revokes = policy.steps.filter(({ kind }) => kind !== 'grant')
  const set = configuration.step === undefined ? [] : [configuration.step]
  return [...grants, ...set, ...releaseSteps(versions.release), ...revokes]
}
