/** One action on one resource, in a context of condition keys. */
export interface AccessRequest {
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
}

/** Values by condition key, looked up in any case. An absent key differs from a key with an empty value. */
export type RequestContext = ReadonlyMap<string, readonly string[]>

export function requestContext(
  entries: Iterable<readonly [key: string, values: readonly string[]]>,
): RequestContext {
  return new Map([...entries].map(([key, values]) => [key.toLowerCase(), values]))
}

export function valuesOf(context: RequestContext, key: string): readonly string[] | undefined {
  return context.get(key.toLowerCase())
}
