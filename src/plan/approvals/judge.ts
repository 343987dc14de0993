import type { Approval, Need, Review, Reviewed } from '../../model/approvals.ts'

/**
 * Returns how far each need of a pull request is met. What counts is the latest verdict of each listed user, if it
 * approves the last commit and the user has no part in the pull request. `membersOf` returns the members of a team,
 * in lower case.
 */
export function judgeApprovals(
  pullRequest: number,
  { needs, reviewed }: { readonly needs: readonly Need[]; readonly reviewed: Reviewed },
  membersOf: (team: string) => readonly string[],
): readonly Approval[] {
  const approving = approversOf(reviewed)
  const involved = new Set(reviewed.authors)
  const mayApprove = (login: string) => !approving.has(login) && !involved.has(login)
  return needs.map((need) => {
    const { by, count } = need.rule
    const peopleIn = (each: string) => (isTeam(each) ? membersOf(each) : [each.toLowerCase()])
    const listed = [...new Set(by.flatMap(peopleIn))]
    const approvedBy = listed.filter((login) => approving.has(login))
    const missing = Math.max(0, count - approvedBy.length)
    const isOpen = listed.filter(mayApprove).length >= missing
    const left = isOpen ? by.filter((each) => peopleIn(each).some(mayApprove)) : []
    return { ...need, pullRequest, approvedBy, missing, left }
  })
}

/** Whether an entry of `by` is a team. */
export function isTeam(entry: string): boolean {
  return entry.includes('/')
}

/** A comment leaves a verdict as it is; a dismissed review no longer approves. */
const verdicts: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'])

function approversOf({ head, authors, reviews }: Reviewed): ReadonlySet<string> {
  const latest = new Map<string, Review>()
  for (const review of reviews) if (verdicts.has(review.state)) latest.set(review.login, review)
  const approving = [...latest.values()].filter(
    ({ state, commit }) => state === 'APPROVED' && commit === head,
  )
  const involved = new Set(authors)
  return new Set(approving.map(({ login }) => login).filter((login) => !involved.has(login)))
}
