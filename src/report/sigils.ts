import type { GrantChange, VariableChange } from '../model/plan.ts'

type Verb = GrantChange['verb'] | VariableChange['verb']

const sigilOf: Readonly<Record<Verb, '+' | '~' | '−' | undefined>> = {
  grant: '+',
  set: '+',
  change: '~',
  replace: '~',
  revoke: '−',
  remove: '−',
  keep: undefined,
}

/** How many were added, changed and removed, as a cell: `+2 −1`, or `0` where all were kept. */
export function sigils(changes: readonly { readonly verb: Verb }[]): string {
  const counts = (['+', '~', '−'] as const).flatMap((sigil) => {
    const number = changes.filter(({ verb }) => sigilOf[verb] === sigil).length
    return number === 0 ? [] : [`${sigil}${number}`]
  })
  return counts.length === 0 ? '0' : counts.join(' ')
}
