import { writeDocument } from '../../src/plan/policy/document.ts'
import { noMark } from '../../src/plan/policy/extension-mark.ts'
import type { Grant } from '../../src/plan/policy/grants.ts'
import type { SidMarks } from '../../src/plan/policy/sid.ts'

/** The policy that the action writes for these grants, as minified JSON; `undefined` if there is nothing to allow. */
export function formatPolicyDocument(
  grants: readonly Grant[],
  region: string,
  marks: Partial<SidMarks> = {},
): string | undefined {
  return writeDocument({ grants, region, extension: noMark, ...marks })?.text
}
