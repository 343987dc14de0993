import { name, type Sentence, say } from '../text/sentence.ts'

/** Returns what GitHub answered, if anything, and what would help: `remedy` if it refused, else the next run. */
export function explainRefusal(error: unknown, remedy: Sentence): Sentence {
  const status = statusOf(error)
  const message = messageOf(error).replace(/\.$/, '')
  const refused = [401, 403, 404].includes(status ?? 0) && !/rate limit/i.test(message)
  return say`${happened(error, status)} (${name(shortened(message))}). ${refused ? remedy : say`The next run tries again.`}`
}

/** The client has an error of its own for each failed call: another one came of what it let through, such as a sign-in page. */
function happened(error: unknown, status: number | undefined): Sentence {
  if (error instanceof TypeError) return say`GitHub's answer could not be understood`
  return status === undefined ? say`GitHub did not answer` : say`GitHub answered ${status}`
}

const longestMessage = 300

/** A server that is down may answer with a page of many thousand characters. */
function shortened(message: string): string {
  if (/^\s*</.test(message)) return 'an HTML page'
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message
}

/** Returns the status that GitHub answered. The client reports a lost connection as 500 too, but without a response. */
export function statusOf(error: unknown): number | undefined {
  const known = error as { readonly response?: { readonly status?: number } } | undefined
  return known?.response?.status
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
