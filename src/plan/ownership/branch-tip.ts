import type { FunctionDeclaration, TipState } from '../../model/declaration.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'

/** A commit that is not the newest of its branch may undo what a newer one did: an error on every function. */
export function outdatedCommit(
  functions: readonly FunctionDeclaration[],
  tip: TipState | undefined,
): FindingsByFunction {
  const [first] = functions
  if (first === undefined || tip === undefined || tip.kind === 'same') return new Map()
  const branch = name(tip.branch)
  if (tip.kind === 'unread') {
    const finding = makeWholeFinding('tip-unread', first.place, {
      message: say`Could not check whether branch ${branch} declares something newer. ${tip.message}`,
      remedy: marked('Until then, make sure that this commit is the newest of the branch.'),
    })
    return new Map([[first, [finding]]])
  }
  const finding = makeWholeFinding('commit-outdated', first.place, {
    message: say`${name(tip.path)} differs from the one at the tip of branch ${branch} (${name(tip.commit.slice(0, 7))}), so nothing is written.`,
    remedy: marked(
      tip.isOwn
        ? 'That is the commit of this run, so a step before this one changed the file. Commit what it writes, or set `allow-older: true`.'
        : 'Run the workflow for the newest commit. To go back, revert on the branch, or set `allow-older: true` for this run.',
    ),
  })
  return new Map(functions.map((declared) => [declared, [finding]]))
}
