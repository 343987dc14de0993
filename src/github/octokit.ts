import { setTimeout } from 'node:timers/promises'
import type { Repository } from '../model/run.ts'

/** For all calls of one client together: neither a comment nor a comparison is worth a longer wait. */
const patienceInMs = 30_000

/** Before a call that GitHub answered with an error of its own, or not at all, is sent again. */
const pausesInMs = [250, 1000]

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
  const octokit = getOctokit(token, { baseUrl: apiUrl, request: { ...defaults.request, signal } }) // It knows the proxy.
  octokit.hook.wrap('request', (send, call) =>
    isRepeatable(call) ? repeated(() => send(call), signal) : send(call),
  )
  return octokit
}

/**
 * Whether sending it twice does no more than sending it once. All that is asked of GraphQL is who asks; of two equal
 * statuses, the last one counts, and one that is lost would leave an earlier approval in force.
 */
function isRepeatable({ method, url }: { readonly method: string; readonly url: string }): boolean {
  return method !== 'POST' || /\/graphql$|\/statuses\/[^/]+$/.test(url)
}

async function repeated<Answer>(send: () => Answer | Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (const pause of pausesInMs) {
    try {
      return await send()
    } catch (error) {
      if (signal.aborted || !isTransient(error)) throw error
      await setTimeout(pause)
    }
  }
  return send()
}

/** The client gives a lost connection the status 500 too. */
function isTransient(error: unknown): boolean {
  const { status = 0 } = error as { readonly status?: number }
  return status >= 500
}

export type Octokit = Awaited<ReturnType<typeof openOctokit>>
