import { parseArn } from '../../text/arn.ts'
import { list, type Sentence, say } from '../../text/sentence.ts'
import { patternContains } from '../policy/pattern.ts'

/** What patterns are compared with, as far as it is known. */
export interface SecretIdentity {
  readonly name?: string
  readonly arn?: string
  /** Whether it belongs to another account than its function. */
  readonly foreign: boolean
}

/** Returns whether the secret belongs to another account, as far as both are known. */
export function isForeign(secretArn: string, account: string | undefined): boolean {
  const its = parseArn(secretArn)?.account
  return its !== undefined && account !== undefined && its !== account
}

/**
 * Whether the pattern covers the secret; an unknown part of its identity counts as covered. A pattern for names covers
 * only the function's own account: any account may use any name. `*` alone covers everything.
 */
export function covers(pattern: string, { name, arn, foreign }: SecretIdentity): boolean {
  if (pattern === '*') return true
  if (pattern.startsWith('arn:')) return arn === undefined || patternContains(pattern, arn)
  return !foreign && (name === undefined || patternContains(pattern, name))
}

const mostNamed = 10

/** Returns that none of the patterns covers the secret, and which those are. */
export function noPatternCovers(secret: Sentence, where: Sentence, patterns: readonly string[]): Sentence {
  const named = patterns.length === 0 ? say`there are none` : list(patterns, mostNamed)
  return say`${secret} matches no pattern in ${where}: ${named}.`
}
