import type { Repository } from '../model/run.ts'

/** For all calls of one client together: neither a comment nor a comparison is worth a longer wait. */
const patienceInMs = 30_000

/**
 * Returns a client for GitHub's API, which goes through a proxy where the environment names one. Loads the library only
 * now: most runs never call it.
 */
export async function openOctokit({ apiUrl }: Repository, token: string) {
  const [{ getOctokit }, { defaults }] = await Promise.all([
    import('@actions/github'),
    import('@actions/github/lib/utils'),
  ])
  const signal = AbortSignal.timeout(patienceInMs)
  return getOctokit(token, { baseUrl: apiUrl, request: { ...defaults.request, signal } }) // It knows the proxy.
}

export type Octokit = Awaited<ReturnType<typeof openOctokit>>
