import { globPattern } from './denials.ts'

/** What IAM does with an identity policy of the caller: everything is refused that it does not allow, or denies. */
export interface Gate {
  /** From now on `document` decides, besides those already there; the function that comes back takes it away. */
  enforce(document: unknown): () => void
  refuses(action: string, resource: string): boolean
}

/** A gate without a policy, which lets every call through. */
export function openGate(): Gate {
  const policies = new Set<readonly Rule[]>()
  return {
    enforce: (document) => {
      const rules = rulesOf(document)
      policies.add(rules)
      return () => policies.delete(rules)
    },
    refuses: (action, resource) => {
      if (policies.size === 0 || needsNoPermission.has(action)) return false
      const effects = [...policies].flat().filter((rule) => rule.covers(action, resource))
      return effects.length === 0 || effects.some(({ effect }) => effect === 'Deny')
    },
  }
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const needsNoPermission = new Set(['sts:GetCallerIdentity'])

interface Rule {
  readonly effect: 'Allow' | 'Deny'
  covers(action: string, resource: string): boolean
}

interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
}

/** Throws where a statement says what can't be judged here: a gate that guesses proves nothing. */
function rulesOf(document: unknown): readonly Rule[] {
  const { Statement: statements } = document as { readonly Statement: readonly Statement[] }
  return statements.map((statement) => {
    const { Sid, Effect: effect, Action: actions, Resource: resources, ...others } = statement
    const unknown = Object.keys(others)
    if (unknown.length > 0) throw new Error(`the gate does not judge ${unknown.join(', ')} (in ${Sid})`)
    const actionPatterns = [actions].flat().map((glob) => globPattern(glob, 'is'))
    const resourcePatterns = [resources].flat().map((glob) => globPattern(glob, 's'))
    return {
      effect,
      covers: (action, resource) =>
        actionPatterns.some((pattern) => pattern.test(action)) &&
        resourcePatterns.some((pattern) => pattern.test(resource)),
    }
  })
}
