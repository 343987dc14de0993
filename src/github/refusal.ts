/** `GitHub answered 403 (…).`, or that it gave no answer, and what would help: a permission of the job, or a new run. */
export function explainRefusal(error: unknown, remedy: string): string {
  const status = statusOf(error)
  const message = messageOf(error).replace(/\.$/, '')
  const refused = [401, 403, 404].includes(status ?? 0) && !/rate limit/i.test(message)
  const what = `GitHub ${status === undefined ? 'gave no answer' : `answered ${status}`} (${message}).`
  return `${what} ${refused ? remedy : 'The next run tries again.'}`
}

/** The client gives a lost connection the status 500 too, but then without a response. */
export function statusOf(error: unknown): number | undefined {
  const known = error as { readonly response?: { readonly status?: number } } | undefined
  return known?.response?.status
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
