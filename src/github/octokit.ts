import type { Repository } from '../model/run.ts'

/** For all calls of one client together: neither a comment nor a comparison is worth a longer wait. */
const patienceInMs = 30_000

/** Returns a client for GitHub's API. Loads the library only now: most runs never call it. */
export async function openOctokit({ apiUrl }: Repository, token: string) {
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token, { baseUrl: apiUrl, request: { signal: AbortSignal.timeout(patienceInMs) } })
}

export type Octokit = Awaited<ReturnType<typeof openOctokit>>
