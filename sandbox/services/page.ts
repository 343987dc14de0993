/** One page of a list. The token, opaque to callers, is where the next page starts. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Absent on the last page. */
  readonly next: string | undefined
}

/** Returns at most `size` items from `token`, the `next` of the previous page. */
export function page<Item>(list: readonly Item[], size: number, token: string | undefined): Page<Item> {
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64').toString())
  const end = start + size
  const next = end < list.length ? Buffer.from(String(end)).toString('base64') : undefined
  return { items: list.slice(start, end), next }
}
