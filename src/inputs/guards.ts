import { isDigest } from '../model/digest.ts'
import type { Problem } from '../model/problem.ts'
import { readBoolean, readChoice, readGuarding, refuse } from './reading.ts'

/** What the workflow says that no declaration can change. */
export interface GuardInputs {
  /** The lines of `allowed-secrets`, as given. */
  readonly allowedSecrets: string
  /** Whether more than half of the grants may go at once. */
  readonly allowRemovals: boolean
  /** The digest of the plan that was reviewed; `undefined` lets any plan be applied. */
  readonly expectedDigest: string | undefined
  readonly failOn: FailOn
}

const failOnWords = ['error', 'warning', 'broadened', 'never'] as const
export type FailOn = (typeof failOnWords)[number]

/** `writing`: whether this run is to write, so that a digest must be right where one is asked for. */
export function readGuardInputs(writing: boolean, problems: Problem[]): GuardInputs {
  return {
    allowedSecrets: readGuarding('allowed-secrets'),
    allowRemovals: readBoolean('allow-removals', problems),
    expectedDigest: readExpectedDigest(writing, problems),
    failOn: readChoice('fail-on', failOnWords, problems),
  }
}

function readExpectedDigest(writing: boolean, problems: Problem[]): string | undefined {
  const text = readGuarding('expected-digest')
  if (text === 'any') return undefined
  if (writing && !isDigest(text)) {
    const remedy =
      'Give the output `digest` of the plan that was reviewed, or write `any` to apply whatever the plan is. Nothing was done.'
    refuse(problems, 'expected-digest', remedy, text)
  }
  return text
}
