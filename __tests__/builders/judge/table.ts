import { isMet } from './conditions.ts'
import { fits, fitsResource } from './patterns.ts'
import type { Choice, Statement } from './policy.ts'
import type { Request, Universe } from './request.ts'

/**
 * Judges policies by asking for every request of a finite universe, without any of the code under test: the texts that
 * represent all others are made by filling the wildcards of the policies themselves.
 */

export function isAllowed(policy: readonly Statement[], request: Request): boolean {
  return tableOf(policy, {
    actions: [request.action],
    resources: [request.resource],
    contexts: [request.context],
  }).includes(1)
}

/** Whether each request of a universe is allowed: the contexts of each resource of each action in turn. */
export function tableOf(policy: readonly Statement[], universe: Universe): Uint8Array {
  const { actions, resources, contexts } = universe
  const table = new Uint8Array(actions.length * resources.length * contexts.length)
  const denied = new Uint8Array(table.length)
  for (const { effect, action, resource, conditions } of policy) {
    const fitting = actions.map((each) => action.texts.some((text) => fits(text, each, 'is')) !== action.not)
    const when = contexts.map((context) => conditions.every((condition) => isMet(condition, context)))
    const isIn = resourceTable(resource, universe)
    const marked = effect === 'Allow' ? table : denied
    for (const [at, isFitting] of fitting.entries()) {
      if (!isFitting) continue
      for (let there = 0; there < resources.length; there++) {
        const start = (at * resources.length + there) * contexts.length
        for (let context = 0; context < contexts.length; context++)
          if (when[context] && isIn(there, context)) marked[start + context] = 1
      }
    }
  }
  return table.map((allowed, index) => (denied[index] === 1 ? 0 : allowed))
}

function resourceTable({ texts, not }: Choice, { resources, contexts }: Universe) {
  const open = texts.filter((text) => text.includes('${'))
  const known = texts.filter((text) => !open.includes(text))
  const isKnown = resources.map((resource) => known.some((text) => fits(text, resource)))
  if (open.length === 0) return (resource: number) => isKnown[resource] !== not
  const byContext = resources.map((resource) =>
    contexts.map((context) => open.some((text) => fitsResource(text, resource, context))),
  )
  return (resource: number, context: number) =>
    (isKnown[resource] || byContext[resource]?.[context] || false) !== not
}

/** A request that one policy allows and none of the others does. */
export function beyondIn(
  some: readonly Statement[],
  others: readonly (readonly Statement[])[],
  universe: Universe,
): Request | undefined {
  const tables = others.map((other) => tableOf(other, universe))
  const index = tableOf(some, universe).findIndex(
    (allowed, each) => allowed === 1 && tables.every((table) => table[each] === 0),
  )
  return index < 0 ? undefined : requestAt(universe, index)
}

export function requestAt({ actions, resources, contexts }: Universe, index: number): Request {
  const there = Math.floor(index / contexts.length)
  return {
    action: actions[Math.floor(there / resources.length)] ?? '',
    resource: resources[there % resources.length] ?? '',
    context: contexts[index % contexts.length] ?? new Map(),
  }
}
