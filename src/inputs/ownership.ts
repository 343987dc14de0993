import type { Problem } from '../model/problem.ts'
import { ownerMarkPattern, ownerMarkRule, policyDigestPattern, policyDigestRule } from '../text/owner.ts'
import { marked } from '../text/sentence.ts'
import { readBoolean, readText, refuse } from './reading.ts'

/** What the workflow consents to. */
export interface OwnershipInputs {
  /** Marks of owners, from whom functions are taken over. */
  readonly takeOverFrom: readonly string[]
  /** Digests of policies that others wrote and that may be replaced. */
  readonly adopt: readonly string[]
  /** Whether a commit may be applied whose config file differs from the branch's. */
  readonly allowOlder: boolean
}

export function readOwnershipInputs(problems: Problem[]): OwnershipInputs {
  return {
    takeOverFrom: readWords('take-over-from', { shape: ownerMarkPattern, rule: ownerMarkRule }, problems),
    adopt: readWords('adopt', { shape: policyDigestPattern, rule: policyDigestRule }, problems),
    allowOlder: readBoolean('allow-older', problems),
  }
}

/** The words of an input, separated by spaces or lines. */
function readWords(
  input: 'take-over-from' | 'adopt',
  { shape, rule }: { readonly shape: RegExp; readonly rule: string },
  problems: Problem[],
): readonly string[] {
  const words = readText(input)
    .split(/\s+/)
    .filter((word) => word !== '')
  for (const word of words) if (!shape.test(word)) refuse(problems, input, marked(rule), word)
  return words
}
