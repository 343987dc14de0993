import type { LayerChange } from '../model/extension.ts'
import type { GrantChange, VariableChange } from '../model/plan.ts'

type Verb = GrantChange['verb'] | VariableChange['verb'] | LayerChange['verb']

const signOf: Readonly<Record<Verb, '+' | '~' | '−' | undefined>> = {
  grant: '+',
  set: '+',
  attach: '+',
  change: '~',
  replace: '~',
  update: '~',
  revoke: '−',
  remove: '−',
  detach: '−',
  keep: undefined,
  hold: undefined,
}

/** How many were added, changed and removed: `+2 −1 grants`; `''` where all were kept. */
export function changeCounts(changes: readonly { readonly verb: Verb }[], noun: string): string {
  const signs = changes.map(({ verb }) => signOf[verb]).filter((sign) => sign !== undefined)
  const counts = (['+', '~', '−'] as const)
    .map((sign) => ({ sign, number: signs.filter((each) => each === sign).length }))
    .filter(({ number }) => number > 0)
  if (counts.length === 0) return ''
  return `${counts.map(({ sign, number }) => `${sign}${number}`).join(' ')} ${noun}${signs.length === 1 ? '' : 's'}`
}
