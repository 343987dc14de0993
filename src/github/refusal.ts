import { name, type Sentence, say } from '../text/sentence.ts'

/** Returns what GitHub answered, if anything, and what would help: `remedy` if it refused, else the next run. */
export function explainRefusal(error: unknown, remedy: Sentence): Sentence {
  const status = statusOf(error)
  const message = messageOf(error).replace(/\.$/, '')
  const refused = [401, 403, 404].includes(status ?? 0) && !/rate limit/i.test(message)
  const what = status === undefined ? say`GitHub did not answer` : say`GitHub answered ${status}`
  return say`${what} (${name(message)}). ${refused ? remedy : say`The next run tries again.`}`
}

/** Returns the status that GitHub answered. The client reports a lost connection as 500 too, but without a response. */
export function statusOf(error: unknown): number | undefined {
  const known = error as { readonly response?: { readonly status?: number } } | undefined
  return known?.response?.status
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
