import { name, type Sentence, say } from '../text/sentence.ts'

/** Returns what GitHub answered, if anything, and what would help: `remedy` if it refused, else the next run. */
export function explainRefusal(error: unknown, remedy: Sentence): Sentence {
  const status = statusOf(error)
  const message = messageOf(error).replace(/\.$/, '')
  return say`${happened(error, status)} (${name(shortened(message))}). ${helpAgainst(status, message) ?? remedy}`
}

/** Returns what helps where no other permission does. */
function helpAgainst(status: number | undefined, message: string): Sentence | undefined {
  if (![401, 403, 404].includes(status ?? 0) || /rate limit/i.test(message))
    return say`The next run tries again.`
  return /issue is locked/i.test(message)
    ? say`Unlock the conversation: then the next run writes the comment.`
    : undefined
}

/** The client has an error of its own for each failed call: another one came of what it let through, such as a sign-in page. */
function happened(error: unknown, status: number | undefined): Sentence {
  if (error instanceof TypeError) return say`GitHub's answer could not be understood`
  if (status !== undefined) return say`GitHub answered ${status}`
  return isOfGraphql(error) ? say`GitHub answered with an error` : say`GitHub did not answer`
}

/** GraphQL answers with 200 and its errors. */
function isOfGraphql(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError'
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
