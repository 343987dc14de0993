import { marked, name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'
import { type ObservedWhole, onWriters } from '../whole.ts'

/** A commit that is not the newest of its branch may undo what a newer one did: an error on every function. */
export function outdatedCommit({ declaration, observation: { tip } }: ObservedWhole): FindingsByFunction {
  const { functions } = declaration
  const [first] = functions
  if (first === undefined || tip === undefined || tip.kind === 'same') return new Map()
  const branch = name(tip.branch)
  if (tip.kind === 'unread') {
    if (tip.isRerun) return new Map()
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
        : 'Run the workflow for the newest commit, or for a new tag or release of it. To go back, revert on the branch, or set `allow-older: true` for this run.',
    ),
  })
  return new Map(functions.map((declared) => [declared, [finding]]))
}

/**
 * Stops a run that somebody started again from writing where GitHub does not say whether its commit is still the newest:
 * whoever can start it again can also use up the token's requests, and so bring back access that a newer commit revoked.
 * A first attempt continues with a warning, so that a deploy does not wait for GitHub.
 */
export function uncheckedRerun(whole: ObservedWhole): FindingsByFunction {
  const [first] = whole.declaration.functions
  const { tip } = whole.observation
  if (first === undefined || tip?.kind !== 'unread' || !tip.isRerun) return new Map()
  const finding = makeWholeFinding('rerun-unchecked', first.place, {
    message: say`This run was started again, and it could not be checked whether branch ${name(tip.branch)} declares something newer, so nothing is written. ${tip.message}`,
    remedy: marked(
      'Once the branch can be read, run again. If that must not wait, start the workflow for the newest commit instead of this run, or set `allow-older: true`.',
    ),
  })
  return onWriters(whole, () => [finding])
}
