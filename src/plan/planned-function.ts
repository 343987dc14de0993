import { noEffect } from '../model/access/effective.ts'
import { wordingAt } from '../model/catalog/wording.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Failure } from '../model/failure.ts'
import type { Finding } from '../model/finding.ts'
import { baseWord } from '../model/guardrails.ts'
import type { FunctionPlan, Presence, Question } from '../model/plan.ts'
import { itself, name, say } from '../text/sentence.ts'
import type { CheckedDraft } from './access-check/check.ts'
import type { OpenPlan } from './conclusions.ts'
import { makeFinding } from './finding.ts'
import type { AccessSet } from './policy/statements.ts'

export interface PlannedFunction {
  readonly plan: FunctionPlan
  /** What must be known to finish the plan, including what is known already. */
  readonly questions: readonly Question[]
  /** The calls of the access check that failed. */
  readonly unchecked: readonly Failure[]
  /** What the policy allows before and after; absent if it was not read. */
  readonly policy?: PolicyAccess
  /** Absent if the function could not be read. */
  readonly draft?: CheckedDraft
}

export interface PolicyAccess {
  /** Whose the policy is, as text that can be compared: the same whether it says so or not. */
  readonly owner: string
  readonly before: AccessSet | undefined
  readonly after: AccessSet | undefined
}

/** Returns the plan of a function that nothing is done to. */
export function untouched(declared: FunctionDeclaration, presence: Presence, finding?: Finding): OpenPlan {
  return {
    label: declared.label,
    functionName: declared.functionName,
    region: declared.region,
    place: declared.place,
    ...presence,
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

/** `base`: the branch, or at a terminal the commit, that declares secrets for it. */
export function leftAlone(declared: FunctionDeclaration, base: string | undefined): Finding {
  const label = itself(declared.label)
  const remedy = say`To revoke what this action granted it, ${wordingAt(declared.place).noSecrets}.`
  if (base === undefined)
    return makeFinding('function-left-alone', declared, {
      message: say`${label} declares neither secrets nor grants, so it is left alone.`,
      remedy,
    })
  return makeFinding('secrets-dropped', declared, {
    message: say`${label} declares neither secrets nor grants any more, so it is left alone and keeps its access to what ${baseWord} ${name(base)} declares for it.`,
    remedy,
  })
}
