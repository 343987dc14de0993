import type { Inputs } from './inputs/inputs.ts'
import { mayGain } from './model/access/effective.ts'
import { mayWiden } from './model/access/widening.ts'
import type { ApprovalsState } from './model/approvals.ts'
import { explain } from './model/failure.ts'
import type { Outcome } from './model/outcome.ts'
import type { FunctionPlan, Plan } from './model/plan.ts'
import { DeclarationError } from './model/problem.ts'
import { expiredGrants, failsUnplanned, hasWarning, isUndone, type Result } from './model/result.ts'
import type { Shown } from './report/report.ts'
import { ExplainedError } from './text/explained-error.ts'
import { counted, join, list, name, plain, type Sentence, say, sides } from './text/sentence.ts'

type Gate = Pick<Inputs, 'mode' | 'failOn'>

/** The sentence that a run fails with, as plain text; `undefined` where it succeeds. */
export function failureOf(result: Result, gate: Gate): string | undefined {
  const failure = failureSentence(result, gate)
  return failure && plain(failure)
}

/** The same as a sentence. */
export function failureSentence(result: Result, gate: Gate): Sentence | undefined {
  switch (result.kind) {
    case 'invalid':
      return say`The declaration has ${counted(result.problems.length, 'error')}; nothing was read from AWS.`
    case 'crashed':
      return result.message
    case 'unplanned':
      return approvalFailure(result.approvals) ?? (failsUnplanned(result, gate) ? result.message : undefined)
    case 'planned':
      return (
        approvalFailure(result.approvals) ??
        gateFailure(result.plan, gate) ??
        (gate.mode === 'check' ? checkFailure(result.plan) : undefined)
      )
    case 'refused':
      return say`The plan is not the one that was reviewed, so nothing was written. ${whatChanged}`
    case 'applied':
      return applyFailure(result.outcome)
  }
}

/** A missing approval fails only a merge group: on a pull request it may still come, and the status says that it is missing. */
function approvalFailure(approvals: ApprovalsState | undefined): Sentence | undefined {
  if (approvals === undefined) return undefined
  if (approvals.kind === 'failed') return say`The approvals could not be judged: ${approvals.message}`
  const isMissing = approvals.approvals.some(({ missing }) => missing > 0)
  return approvals.final && isMissing
    ? say`An approval is missing, so this must not be merged. The summary names it.`
    : undefined
}

/** A plan fails where it is too large to show a reviewer who gains what, whatever the gate. */
export function failureToShow(result: Result, { allGains }: Shown): string | undefined {
  if (result.kind !== 'planned' || allGains) return undefined
  return 'This plan is too large to be reviewed: neither the pull request comment nor the job summary can hold every gain. Split it into several pull requests.'
}

/** Returns the result of a run that threw. */
export function resultOf(error: unknown): Extract<Result, { kind: 'invalid' | 'crashed' }> {
  if (error instanceof DeclarationError) return { kind: 'invalid', problems: error.problems }
  if (error instanceof ExplainedError) return { kind: 'crashed', message: error.sentence }
  return { kind: 'crashed', message: unforeseen(error) }
}

function applyFailure({ functions, rotations }: Outcome): Sentence | undefined {
  const undone = functions.filter(isUndone)
  const unset = rotations.flatMap((each) => (each.result === 'failed' ? [each] : []))
  if (undone.length + unset.length === 0) return undefined
  const reasons = [
    ...undone.flatMap((each) =>
      each.result === 'failed' ? [say`${name(each.label)}: ${explain(each.failure)}`] : [],
    ),
    ...unset.map((each) => explain(each.failure)),
  ]
  const blocked = undone.filter(({ result }) => result === 'blocked')
  const items = undone.map(({ label, result }) => say`${name(label)} (${[result]})`)
  const sentences: Sentence[] = []
  if (undone.length > 0) sentences.push(say`${were(undone.length, 'function')} not applied: ${list(items)}.`)
  if (unset.length > 0)
    sentences.push(
      say`${were(unset.length, 'rotation')} not set: ${list(unset.map(({ secretArn }) => secretArn))}.`,
    )
  sentences.push(...reasons.slice(0, mostReasons))
  if (reasons.length > mostReasons)
    sentences.push(say`${outcome} ${reasons.length - mostReasons} more reasons.`)
  if (blocked.length > 0)
    sentences.push(say`${theReport} says what blocks ${list(blocked.map(({ label }) => label))}.`)
  return join([...sentences, say`Fix the cause and run again.`])
}

const theReport = sides(say`The summary`, say`The plan`)
const outcome = sides(say`The summary names`, say`Above are`)
const whatChanged = sides(say`The summary shows what changed.`, say`What changed is listed above.`)

/** An annotation is read on one screen. */
const mostReasons = 5

/** `1 function was`, `2 functions were`. */
function were(number: number, noun: string): Sentence {
  return say`${counted(number, noun)} ${[number === 1 ? 'was' : 'were']}`
}

/** What `fail-on` makes a plan fail for. */
function gateFailure({ functions }: Plan, { failOn }: Gate): Sentence | undefined {
  if (failOn === 'never') return undefined
  const rule = sides([name(`fail-on: ${failOn}`)], [name(`--fail-on ${failOn}`)])
  const blocked = functions.filter((each) => each.blocked)
  if (blocked.length > 0) return join([cannotApply(blocked), say`${theReport} says why.`])
  const warned = functions.filter(hasWarning)
  if (failOn === 'warning' && warned.length > 0)
    return say`There are warnings for ${names(warned)}, and ${rule} allows none.`
  const broadened = functions.filter(widens)
  if (failOn === 'broadened' && broadened.length > 0)
    return say`${names(broadened)} would or might gain access, which ${rule} does not allow.`
  return undefined
}

function cannotApply(blocked: readonly FunctionPlan[]): Sentence {
  return say`${counted(blocked.length, 'function')} cannot be applied as declared: ${names(blocked)}.`
}

/** Whether its policy or what it, or a function that shares its role, can read may widen, or a restriction is lifted. */
function widens(plan: FunctionPlan): boolean {
  const { grants, sharers } = plan.effective
  return mayWiden(plan) || [...grants, ...sharers.flatMap((each) => each.grants)].some(mayGain)
}

/** What fails a check, whatever the gate. */
function checkFailure(plan: Plan): Sentence | undefined {
  const { functions, rotations } = plan
  const blocked = functions.filter((each) => each.blocked)
  const drifted = functions.filter((each) => each.drifts && !each.blocked)
  const expired = expiredGrants(plan)
  const unset = rotations.filter(({ verb }) => verb !== 'keep')
  const readers = [...new Set(unset.flatMap(({ labels }) => labels))]
  const sentences: Sentence[] = []
  if (blocked.length > 0) sentences.push(cannotApply(blocked))
  if (drifted.length > 0)
    sentences.push(
      say`AWS differs from what is declared for ${names(drifted)}. Apply to fix it, or change the declaration.`,
    )
  if (unset.length > 0)
    sentences.push(
      say`The rotation of ${counted(unset.length, 'secret')} differs from what is declared for ${list(readers)}.`,
    )
  if (expired.length > 0)
    sentences.push(
      expired.length === 1
        ? say`A grant of ${names(expired)} has expired. Remove it from the declaration, or extend its expiry date.`
        : say`${expired.length} grants of ${names([...new Set(expired)])} have expired. Remove them from the declaration, or extend their expiry dates.`,
    )
  return sentences.length === 0 ? undefined : join(sentences)
}

function names(functions: readonly FunctionPlan[]): Sentence {
  return list(functions.map(({ label }) => label))
}

const bug = sides(say`The action ended unexpectedly`, say`${name('lambda-secrets')} ended unexpectedly`)

/** Explains an unexpected error. A parser's message is left out: it quotes what it parsed, which may hold variables. */
export function unforeseen(error: unknown): Sentence {
  const what =
    error instanceof Error && !(error instanceof SyntaxError)
      ? [name(`${error.name}: ${error.message}`)]
      : say`an unknown error`
  return say`${bug} (${what}). This is a bug: please report it with the steps that led here.`
}
