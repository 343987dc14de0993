import type { Repository } from '../model/run.ts'

/** All calls of one purpose together: neither a comment nor a comparison is worth a longer wait. */
const patienceInMs = 30_000

/** A client for GitHub's API. The library is loaded here, as most runs never call it. */
export async function openOctokit({ apiUrl }: Repository, token: string) {
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token, { baseUrl: apiUrl, request: { signal: AbortSignal.timeout(patienceInMs) } })
}

export type Octokit = Awaited<ReturnType<typeof openOctokit>>
