import { noEffect } from '../model/access/effective.ts'
import { wordingAt } from '../model/catalog/wording.ts'
import type { GrantChange, Step } from '../model/change.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Failure } from '../model/failure.ts'
import type { Finding } from '../model/finding.ts'
import { type FoundFunction, functionKey, type Observation } from '../model/observation.ts'
import type { FunctionPlan, Question } from '../model/plan.ts'
import { name, say } from '../text/sentence.ts'
import {
  type CheckedDraft,
  type CheckedGrant,
  checkGrants,
  failedChecks,
  summarizeCheck,
} from './access-check/check.ts'
import { answerFunction, type OpenPlan } from './answers.ts'
import { extensionChange } from './configuration/extension.ts'
import { type Draft, draftFunction } from './draft.ts'
import { makeFinding } from './finding.ts'
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
  /** What the policy allows before and after; absent if it was not read. */
  readonly policy?: PolicyAccess
  /** Absent if the function could not be read. */
  readonly draft?: CheckedDraft
}

export interface PolicyAccess {
  readonly before: AccessSet | undefined
  readonly after: AccessSet | undefined
}

/** Returns what would be done for one function, and the questions to answer first. */
export function planFunction(
  declared: FunctionDeclaration,
  observation: Observation,
  settings: PlanSettings,
): PlannedFunction {
  if (declared.secrets === undefined) return unplanned(declared, leftAlone(declared))
  const state = observation.functions.get(functionKey(declared.region, declared.functionName))
  if (state?.kind !== 'found') {
    const finding =
      settings.removing && state?.kind === 'absent'
        ? nothingToRemove(declared)
        : unreadFunction(declared, state)
    return unplanned(declared, finding)
  }
  const draft = draftFunction({ declared: declared, found: state, observation, settings })
  return planDraft({ ...draft, checked: checkGrants(draft) })
}

function unplanned(declared: FunctionDeclaration, finding: Finding): PlannedFunction {
  return { plan: answerFunction(untouched(declared, undefined, finding)), questions: [], unchecked: [] }
}

/** Judges the draft by every rule; only a plan that is not blocked has questions. */
function planDraft(draft: CheckedDraft): PlannedFunction {
  const { declared, live, policy, configuration, budgets, checked } = draft
  const { ledger } = live
  const { variables } = configuration
  const { verdict, gained, lost } = policy.comparison
  const extension = extensionChange(configuration.extension)
  const plan = answerFunction({
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
    findings: rules.flatMap((rule) => rule(draft)),
    steps: orderSteps(draft),
  })
  return {
    plan,
    draft,
    questions: plan.blocked ? [] : questionsOf(draft),
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

/** Returns the plan of a function that nothing is done to. */
export function untouched(
  declared: FunctionDeclaration,
  state: FoundFunction | undefined,
  finding?: Finding,
): OpenPlan {
  return {
    label: declared.label,
    functionName: declared.functionName,
    region: declared.region,
    place: declared.place,
    functionArn: state?.arn,
    roleArn: state?.roleArn,
    policyName: declared.policyName,
    grants: [],
    variables: [],
    policy: { before: undefined, after: undefined },
    access: { verdict: 'unchanged', gained: [], lost: [] },
    effective: noEffect,
    budgets: [],
    findings: finding === undefined ? [] : [finding],
    steps: [],
  }
}

export function leftAlone(declared: FunctionDeclaration): Finding {
  return makeFinding('function-left-alone', declared, {
    message: say`${name(declared.label)} declares neither secrets nor grants, so it is left alone.`,
    remedy: say`To revoke what this action granted it, ${wordingAt(declared.place).noSecrets}.`,
  })
}

function nothingToRemove(declared: FunctionDeclaration): Finding {
  return makeFinding('nothing-to-remove', declared, {
    message: say`Lambda function ${name(declared.functionName)} no longer exists, so its execution role is unknown.`,
    remedy: say`If the role still exists, delete its inline policy ${name(declared.policyName)} by hand.`,
  })
}
