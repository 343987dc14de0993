import type { Mode } from './inputs.ts'
import type { Plan } from './model/plan.ts'
import type { Result } from './report/result.ts'

/** The sentence that a run fails with, or `undefined` where it succeeds. */
export function failureOf(result: Result, mode: Mode): string | undefined {
  switch (result.kind) {
    case 'invalid':
      return `The declaration has ${count(result.problems.length, 'error')}; nothing was read from AWS.`
    case 'crashed':
      return result.message
    case 'planned':
      return planFailure(result.plan, mode)
    case 'applied': {
      const failed = result.outcome.functions.filter(
        (each) => each.result === 'failed' || each.result === 'blocked',
      )
      if (failed.length === 0) return undefined
      const names = failed.map(({ label, result: how }) => `${label} (${how})`).join(', ')
      return `${count(failed.length, 'function')} not done: ${names}. The summary says why; run again once it is mended.`
    }
  }
}

function planFailure(plan: Plan, mode: Mode): string | undefined {
  const blocked = plan.functions.filter(({ findings }) =>
    findings.some(({ severity }) => severity === 'error'),
  )
  if (blocked.length > 0) {
    return `${count(blocked.length, 'function')} can't be applied as declared: ${blocked.map(({ label }) => label).join(', ')}. The summary says why.`
  }
  if (mode !== 'check' || !plan.changed) return undefined
  const drifted = plan.functions.filter(({ steps }) => steps.length > 0).map(({ label }) => label)
  return `AWS differs from what is declared for ${drifted.join(', ')}. Apply to mend it, or change the declaration.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** What to say of an error that nobody foresaw. The message of a parser's error quotes what it parsed, which may be an answer with variables in it. */
export function unforeseen(error: unknown): string {
  const what =
    error instanceof Error && !(error instanceof SyntaxError)
      ? `${error.name}: ${error.message}`
      : 'an unknown error'
  return `The action ended unexpectedly (${what}). This is a bug: please report it with the steps that led here.`
}
