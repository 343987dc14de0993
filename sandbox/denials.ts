/** What the caller may not do: an IAM action such as `iam:PutRolePolicy`, on resources; both may hold `*` and `?`. */
export interface Denials {
  /** Adds a denial; the function that comes back takes it away. */
  add(action: string, resource: string): () => void
  covers(action: string, resource: string): boolean
}

export function noDenials(): Denials {
  const patterns = new Set<{ readonly action: RegExp; readonly resource: RegExp }>()
  return {
    add: (action, resource) => {
      const pattern = { action: globPattern(action, 'is'), resource: globPattern(resource, 's') }
      patterns.add(pattern)
      return () => patterns.delete(pattern)
    },
    covers: (action, resource) =>
      [...patterns].some((pattern) => pattern.action.test(action) && pattern.resource.test(resource)),
  }
}

/** The pattern of a text in which `*` stands for any characters and `?` for one. */
export function globPattern(glob: string, flags: string): RegExp {
  const literal = glob.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, flags)
}
