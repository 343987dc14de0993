import { CredentialsError } from './aws/client/failures.ts'
import { AccountError } from './aws/sts.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Outcome } from './model/outcome.ts'
import type { FunctionPlan, Plan } from './model/plan.ts'
import { DeclarationError } from './model/problem.ts'
import type { Result } from './model/result.ts'
import { count } from './text/count.ts'
import { plain, sentence } from './text/sentence.ts'

type Gate = Pick<Inputs, 'mode' | 'failOn'>

/** The sentence that a run fails with, or `undefined` where it succeeds. */
export function failureOf(result: Result, gate: Gate): string | undefined {
  switch (result.kind) {
    case 'invalid':
      return `The declaration has ${count(result.problems.length, 'error')}; nothing was read from AWS.`
    case 'crashed':
      return plain(sentence(result.message))
    case 'unplanned':
      return undefined
    case 'planned':
      return gateFailure(result.plan, gate) ?? (gate.mode === 'check' ? checkFailure(result.plan) : undefined)
    case 'refused':
      return 'The plan is not the one that was reviewed, so nothing was written. The summary says what moved.'
    case 'applied':
      return applyFailure(result.outcome)
  }
}

/** How a run ended that threw. */
export function resultOf(error: unknown): Result {
  if (error instanceof DeclarationError) return { kind: 'invalid', problems: error.problems }
  if (error instanceof CredentialsError || error instanceof AccountError)
    return { kind: 'crashed', message: error.message }
  return { kind: 'crashed', message: unforeseen(error) }
}

function applyFailure({ functions, rotations }: Outcome): string | undefined {
  const undone = functions.filter(({ result }) => result === 'failed' || result === 'blocked')
  const unset = rotations.filter(({ result }) => result === 'failed')
  const parts = [
    ...undoneOf(
      'function',
      undone.map(({ label, result }) => `${label} (${result})`),
    ),
    ...undoneOf(
      'rotation',
      unset.map(({ secretArn }) => secretArn),
    ),
  ]
  if (parts.length === 0) return undefined
  return `${parts.join('; ')}. The summary says why; run again once it is mended.`
}

function undoneOf(noun: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${count(items.length, noun)} not done: ${items.join(', ')}`]
}

/** What `fail-on` makes a plan fail for: each word also for what stands before it, but for `broadened` no warnings. */
function gateFailure({ functions }: Plan, { failOn }: Gate): string | undefined {
  if (failOn === 'never') return undefined
  const blocked = functions.filter((each) => has(each, 'error'))
  if (blocked.length > 0)
    return `${count(blocked.length, 'function')} can't be applied as declared: ${names(blocked)}. The summary says why.`
  const warned = functions.filter((each) => has(each, 'warning'))
  if (failOn === 'warning' && warned.length > 0)
    return `There are warnings for ${names(warned)}, and \`fail-on: warning\` lets none pass.`
  const broadened = functions.filter(
    ({ access, findings }) =>
      mayGain.has(access.verdict) || findings.some(({ code }) => code === 'restriction-lifted'),
  )
  if (failOn === 'broadened' && broadened.length > 0)
    return `${names(broadened)} would gain access, or it can't be told, and \`fail-on: broadened\` lets none pass.`
  return undefined
}

const mayGain: ReadonlySet<string> = new Set(['broadened', 'replaced', 'unknown'])

/** What a check is for, whatever the gate. */
function checkFailure({ functions, rotations }: Plan): string | undefined {
  const drifted = functions.filter(({ steps }) => steps.length > 0)
  const expired = functions.filter(({ findings }) => findings.some(({ code }) => code === 'grant-expired'))
  const unset = rotations.filter(({ verb }) => verb !== 'keep')
  const sentences = [
    ...(drifted.length === 0
      ? []
      : [
          `AWS differs from what is declared for ${names(drifted)}. Apply to mend it, or change the declaration.`,
        ]),
    ...(unset.length === 0
      ? []
      : [
          `The rotation of ${count(unset.length, 'secret')} differs from what is declared for ${[...new Set(unset.flatMap(({ labels }) => labels))].join(', ')}.`,
        ]),
    ...(expired.length === 0
      ? []
      : [`Grants of ${names(expired)} have expired. Take them out of the declaration, or prolong them.`]),
  ]
  return sentences.length === 0 ? undefined : sentences.join(' ')
}

function has({ findings }: FunctionPlan, wanted: 'error' | 'warning'): boolean {
  return findings.some(({ severity }) => severity === wanted)
}

function names(functions: readonly FunctionPlan[]): string {
  return functions.map(({ label }) => label).join(', ')
}

/**
 * What to say of an error that nobody foresaw. The message of a parser's error quotes what it parsed, which may be an
 * answer with variables in it.
 */
export function unforeseen(error: unknown): string {
  const what =
    error instanceof Error && !(error instanceof SyntaxError)
      ? `${error.name}: ${error.message}`
      : 'an unknown error'
  return `The action ended unexpectedly (${what}). This is a bug: please report it with the steps that led here.`
}
