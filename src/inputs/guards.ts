import { getInput } from '@actions/core'
import { isDigest } from '../model/digest.ts'
import type { Problem } from '../model/problem.ts'
import { marked } from '../text/sentence.ts'
import { readBoolean, readChoice, readGuarding, refuse } from './reading.ts'

/** The part of the workflow's settings that no declaration can change. */
export interface GuardInputs {
  /** The lines of `allowed-secrets`, as given. */
  readonly allowedSecrets: string
  /** Whether a plan may revoke more than half of the grants. */
  readonly allowRemovals: boolean
  /** The lines of `allow-replacements`, as given. */
  readonly allowReplacements: string
  /** The digest of the reviewed plan; `undefined` allows any plan. */
  readonly expectedDigest: string | undefined
  readonly failOn: FailOn
}

const failOnWords = ['error', 'warning', 'broadened', 'never'] as const
export type FailOn = (typeof failOnWords)[number]

/** `writing`: whether this run writes, so that the expected digest must be well-formed. */
export function readGuardInputs(writing: boolean, problems: Problem[]): GuardInputs {
  return {
    allowedSecrets: readGuarding('allowed-secrets'),
    allowRemovals: readBoolean('allow-removals', problems),
    allowReplacements: getInput('allow-replacements', { trimWhitespace: false }),
    expectedDigest: readExpectedDigest(writing, problems),
    failOn: readChoice('fail-on', failOnWords, problems),
  }
}

function readExpectedDigest(writing: boolean, problems: Problem[]): string | undefined {
  const text = readGuarding('expected-digest')
  if (text === 'any') return undefined
  if (writing && !isDigest(text)) {
    const remedy = marked(
      'Pass the output `digest` of the reviewed plan, or write `any` to apply any plan. Nothing was done.',
    )
    refuse(problems, 'expected-digest', remedy, text)
  }
  return text
}
