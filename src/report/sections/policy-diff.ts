import { structuredPatch } from 'diff'
import type { PolicyChange } from '../../model/plan.ts'

export interface PolicyDiff {
  /** The hunks of a unified diff; `''` where the documents are equal. */
  readonly text: string
  readonly added: number
  readonly removed: number
}

/**
 * Both documents as a unified diff with three lines around each change. A missing document has no lines. A line that
 * only gained or lost its comma is not a change: it would show as removed what stays allowed. A policy that only has a new name
 * is compared with the one of the earlier name.
 */
export function policyDiff(policy: PolicyChange): PolicyDiff {
  const [before, after] = [lines(policy.before ?? policy.former?.[0]?.document), lines(policy.after)]
  const { hunks } = structuredPatch('', '', before, after, '', '', lineOptions)
  const changed = hunks.flatMap((hunk) => hunk.lines)
  return {
    text: hunks.map((hunk) => [headOf(hunk), ...hunk.lines].join('\n')).join('\n'),
    added: changed.filter((line) => line.startsWith('+')).length,
    removed: changed.filter((line) => line.startsWith('-')).length,
  }
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
