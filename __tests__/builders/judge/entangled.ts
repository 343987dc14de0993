import type { Statement } from './policy.ts'

/** Whether conditions depend on each other in a way that the comparison need not decide: `true` is documented. */
export function isEntangled(policies: readonly (readonly Statement[])[]): boolean {
  const asked = new Map<string, Set<string>>()
  const open = new Set<string>()
  const note = (key: string, what: unknown, isOpen: boolean) => {
    asked.set(key, (asked.get(key) ?? new Set()).add(JSON.stringify(what)))
    if (isOpen) open.add(key)
  }
  const variablesIn = (text: string) =>
    [...text.matchAll(/\$\{([^*?$}]+)\}/g)].map(([, key = '']) => key.toLowerCase())
  for (const { resource, conditions } of policies.flat()) {
    for (const text of resource.texts) for (const key of variablesIn(text)) note(key, text, true)
    for (const { operator, key, values } of conditions) {
      const variables = values.flatMap(variablesIn)
      const isOpen = variables.length > 0 || /numeric|date|ip|:/.test(operator)
      const name = operator.replace(/^not(ip)/, '$1').replace('numericnot', 'numeric')
      note(key, isOpen ? [name, [...values].sort()] : 'exact', isOpen)
      for (const variable of variables) note(variable, [operator, key, values], true)
    }
  }
  return [...open].some((key) => (asked.get(key)?.size ?? 0) > 1)
}
