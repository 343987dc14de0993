import type { Reviewed } from '../model/approvals.ts'
import type { Repository } from '../model/run.ts'
import { name, type Sentence, say } from '../text/sentence.ts'
import type { Octokit } from './octokit.ts'

/** GitHub lists no more commits of a pull request. https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const mostCommits = 250

/**
 * Returns the reviews of a pull request and who had a part in it, or why that cannot be told. Throws what GitHub's client
 * throws. https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request
 */
export async function readReviews(
  octokit: Octokit,
  { owner, name: repo }: Repository,
  pullRequest: number,
): Promise<Reviewed | { readonly mistake: Sentence }> {
  const asked = { owner, repo, pull_number: pullRequest }
  const { pulls } = octokit.rest
  const [{ data }, commits, reviews] = await Promise.all([
    pulls.get(asked),
    octokit.paginate(pulls.listCommits, { ...asked, per_page: 100 }),
    octokit.paginate(pulls.listReviews, { ...asked, per_page: 100 }),
  ])
  const which = say`Pull request ${pullRequest}`
  if (commits.length >= mostCommits)
    return {
      mistake: say`${which} has ${commits.length} commits or more, and GitHub lists only that many. Squash them.`,
    }
  const people = commits.flatMap(({ sha, author, committer }) => [
    { sha, login: loginOf(author) },
    { sha, login: loginOf(committer) },
  ])
  const stranger = people.find(({ login }) => login === undefined)
  if (stranger !== undefined)
    return {
      mistake: say`${which} has a commit, ${name(stranger.sha.slice(0, 12))}, whose author or committer GitHub does not know as a user, so nobody can be excluded as its author. Commit it again with an email address that belongs to a user.`,
    }
  return {
    head: data.head.sha,
    authors: [loginOf(data.user), ...people.map(({ login }) => login)].flatMap((login) => login ?? []),
    reviews: reviews.flatMap(({ user, state, commit_id: commit }) => {
      const login = loginOf(user)
      return login === undefined ? [] : [{ login, state, commit: commit ?? '' }]
    }),
  }
}

/** Returns the logins of a team and of the teams in it. https://docs.github.com/rest/teams/members#list-team-members */
export async function readMembers(octokit: Octokit, team: string): Promise<readonly string[]> {
  const [org = '', slug = ''] = team.split('/')
  const query = { org, team_slug: slug, per_page: 100 }
  const members = await octokit.paginate(octokit.rest.teams.listMembersInOrg, query)
  return members.map(({ login }) => login.toLowerCase())
}

/** GitHub answers with `null`, or an object without a login, for somebody whom it does not know. */
function loginOf(user: { readonly login?: string } | object | null): string | undefined {
  const { login } = (user ?? {}) as { readonly login?: string }
  return login?.toLowerCase()
}
