import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Failure } from '../model/failure.ts'
import type { Finding } from '../model/finding.ts'
import { type FoundFunction, functionKey, type Observation } from '../model/observation.ts'
import type { FunctionPlan, GrantChange, Question, Step } from '../model/plan.ts'
import {
  type CheckedDraft,
  type CheckedGrant,
  checkGrants,
  failedChecks,
  summarizeCheck,
} from './access-check/check.ts'
import { extensionChange } from './configuration/extension.ts'
import { type Draft, draftFunction } from './draft.ts'
import { makeFinding, sortFindings } from './finding.ts'
import { rules } from './findings.ts'
import type { AccessSet } from './policy/statements.ts'
import { questionsOf } from './questions.ts'
import { unreadFunction } from './role/findings.ts'
import { planGrants } from './secrets/grant-changes.ts'
import type { PlanSettings } from './settings.ts'
import { releaseSteps } from './versions/release.ts'

export interface PlannedFunction {
  readonly plan: FunctionPlan
  readonly questions: readonly Question[]
  /** The calls of the access check that failed. */
  readonly unchecked: readonly Failure[]
  /** What the policy allows before and after; absent where it was not read. */
  readonly policy?: PolicyAccess
}

export interface PolicyAccess {
  readonly before: AccessSet | undefined
  readonly after: AccessSet | undefined
}

/** What would be done for one function, and what must be known first. */
export function planFunction(
  about: FunctionDeclaration,
  observation: Observation,
  settings: PlanSettings,
): PlannedFunction {
  if (about.secrets === undefined)
    return { plan: untouched(about, undefined, leftAlone(about)), questions: [], unchecked: [] }
  const state = observation.functions.get(functionKey(about.region, about.functionName))
  if (state?.kind !== 'found') {
    const finding =
      settings.removing && state?.kind === 'absent' ? nothingToRemove(about) : unreadFunction(about, state)
    return { plan: untouched(about, undefined, finding), questions: [], unchecked: [] }
  }
  const draft = draftFunction({ declared: about, found: state, observation, settings })
  return planDraft({ ...draft, checked: checkGrants(draft) })
}

/** Judges the draft by every rule; an error stops all writes, and only a plan without one asks for more. */
function planDraft(draft: CheckedDraft): PlannedFunction {
  const { declared, live, policy, configuration, budgets, checked } = draft
  const { ledger } = live
  const { variables } = configuration
  const { verdict, gained, lost } = policy.comparison
  const findings = sortFindings(rules.flatMap((rule) => rule(draft)))
  const blocked = findings.some(({ severity }) => severity === 'error')
  const extension = extensionChange(configuration.extension)
  return {
    plan: {
      ...untouched(declared, live.function),
      grants: withChecks(planGrants(draft), checked),
      variables,
      ...(extension !== undefined && { extension }),
      policy: {
        before: ledger.shown,
        after: policy.shown,
      },
      access: { verdict, gained, lost },
      budgets,
      findings,
      steps: blocked ? [] : orderSteps(draft),
    },
    questions: blocked ? [] : questionsOf(draft),
    unchecked: failedChecks(draft),
    policy: {
      before: ledger.document === undefined ? undefined : ledger.access,
      after: policy.document === undefined ? undefined : policy.after.access,
    },
  }
}

function withChecks(
  grants: readonly GrantChange[],
  checked: readonly CheckedGrant[],
): readonly GrantChange[] {
  const checks = new Map(checked.map((each) => [each.grant.secretArn, summarizeCheck(each)]))
  return grants.map((grant) => {
    const check = checks.get(grant.secretArn)
    return check === undefined ? grant : { ...grant, check }
  })
}

/**
 * Grant first, then the configuration, then traffic moves to them, then revoke: at no moment does a variable that is
 * served name a secret that can't be read.
 */
function orderSteps(draft: Draft): readonly Step[] {
  const { policy, configuration, versions } = draft
  const grants = policy.steps.filter(({ kind }) => kind === 'grant')
  const revokes = policy.steps.filter(({ kind }) => kind !== 'grant')
  const set = configuration.step === undefined ? [] : [configuration.step]
  return [...grants, ...set, ...releaseSteps(versions.release), ...revokes]
}

/** The plan of a function of which nothing is read. */
export function untouched(
  about: FunctionDeclaration,
  state: FoundFunction | undefined,
  finding?: Finding,
): FunctionPlan {
  return {
    label: about.label,
    functionName: about.functionName,
    region: about.region,
    place: about.place,
    functionArn: state?.arn,
    roleArn: state?.roleArn,
    policyName: about.policyName,
    grants: [],
    variables: [],
    policy: { before: undefined, after: undefined },
    access: { verdict: 'unchanged', gained: [], lost: [] },
    budgets: [],
    findings: finding === undefined ? [] : [finding],
    steps: [],
  }
}

export function leftAlone(about: FunctionDeclaration): Finding {
  return makeFinding('function-left-alone', about, {
    message: `${about.label} declares neither secrets nor grants, so it is left alone.`,
    remedy: 'Write `secrets: {}` to take away what this action gave it.',
  })
}

function nothingToRemove(about: FunctionDeclaration): Finding {
  return makeFinding('nothing-to-remove', about, {
    message: `Lambda function ${about.functionName} is gone, and with it the name of its execution role.`,
    remedy: `If the role still exists, delete its inline policy ${about.policyName} by hand.`,
  })
}
