import { structuredPatch } from 'diff'
import type { PolicyChange } from '../../model/plan.ts'

/**
 * Returns the hunks of a unified diff of both documents, with three lines around each change; `''` where they are equal. A
 * missing document has no lines. A line that only gained or lost its comma is not a change: it would show as removed what
 * stays allowed. A policy that only has a new name is compared with the one of the earlier name.
 */
export function policyDiff(policy: PolicyChange): string {
  const [before, after] = [lines(policy.before ?? policy.former?.[0]?.document), lines(policy.after)]
  const { hunks } = structuredPatch('', '', before, after, '', '', lineOptions)
  return hunks.map((hunk) => [headOf(hunk), ...hunk.lines].join('\n')).join('\n')
}

interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
}

/** `comparator` is an option of the library's line diff, which the patch is made from. */
const lineOptions = {
  context: 3,
  comparator: (left: string, right: string) => withoutComma(left) === withoutComma(right),
}

function headOf({ oldStart, oldLines, newStart, newLines }: Hunk): string {
  return `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`
}

/** An empty range is named by the line before it, as in `diff -u`. */
function range(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start},${count}`
}

function withoutComma(line: string): string {
  return line.replace(/,?\n$/, '')
}

function lines(document: string | undefined): string {
  return document === undefined ? '' : `${document.trimEnd()}\n`
}
