import {
  type EffectiveAccess,
  type EffectiveGrant,
  mayGain,
  mayLose,
  statementName,
} from '../../model/access/effective.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { countSecrets } from '../../text/secret-words.ts'
import { join, type Sentence, say } from '../../text/sentence.ts'

/** Functions to which the same happens, each once, whether it is declared or shares a role. */
export interface Affected {
  /** Plans, or the ARNs of functions that are not declared. */
  readonly functions: readonly (FunctionPlan | string)[]
  readonly secretArns: readonly string[]
}

/** Returns everybody who gains or loses access, and what: those who share a role included. What is blocked is not. */
export function affectedBy(
  plans: readonly FunctionPlan[],
  happens: (grant: EffectiveGrant) => boolean,
): Affected {
  const declared = new Map(plans.map((plan) => [plan.functionArn, plan]))
  const pairs = plans
    .filter(({ blocked }) => !blocked)
    .flatMap((plan) => [
      ...whom(plan, plan.effective.grants.filter(happens)),
      ...plan.effective.sharers.flatMap(({ functionArn, grants: shared }) =>
        whom(declared.get(functionArn) ?? functionArn, shared.filter(happens)),
      ),
    ])
  return {
    functions: [...new Set(pairs.map(({ who }) => who))],
    secretArns: [...new Set(pairs.map(({ secretArn }) => secretArn))],
  }
}

function whom(who: FunctionPlan | string, grants: readonly EffectiveGrant[]) {
  return grants.map(({ secretArn }) => ({ who, secretArn }))
}

interface Kind {
  readonly happens: (grant: EffectiveGrant) => boolean
  readonly forms: readonly [one: string, many: string]
  /** After the secrets. */
  readonly after?: string
}

const kinds: readonly Kind[] = [
  { happens: mayGain, forms: ['gains access to', 'gain access to'] },
  { happens: ({ state }) => state === 'already', forms: ['can already read', 'can already read'] },
  { happens: ({ state }) => state === 'loses', forms: ['loses access to', 'lose access to'] },
  {
    happens: isOnlyRevoked,
    forms: ['is no longer granted access to', 'are no longer granted access to'],
  },
  {
    happens: ({ state }) => state === 'still',
    forms: ['can still read', 'can still read'],
    after: ', no longer declared',
  },
]

/** What happens to how many functions, for the headline: `gains access to 2 secrets`. */
export function effectiveClauses(
  plans: readonly FunctionPlan[],
): readonly { readonly number: number; readonly words: string }[] {
  return kinds.flatMap(({ happens, forms: [one, many], after = '' }) => {
    const { functions, secretArns } = affectedBy(plans, happens)
    const { length: number } = functions
    if (number === 0) return []
    return [{ number, words: `${number === 1 ? one : many} ${countSecrets(secretArns)}${after}` }]
  })
}

/** Returns `through policy legacy, statement AllowAll`. */
export function throughPhrase({ through }: EffectiveGrant): Sentence {
  return through.length === 0
    ? say`through another policy`
    : say`through ${join(through.map(statementName), '; ')}`
}

/** Returns how the line of a grant starts, where it is not simply gained or lost. */
export function effectiveWords(effective: EffectiveAccess, secretArn: string): string | undefined {
  const grant = effectOn(effective, secretArn)
  if (grant?.state === 'already') return '· already reads'
  if (grant?.state === 'still') return '· still reads'
  return grant !== undefined && isOnlyRevoked(grant) ? '− no longer granted' : undefined
}

/** Whether it is not known that access is lost, or was there before. */
function isOnlyRevoked({ verb, state }: EffectiveGrant): boolean {
  return verb === 'remove' && (state === 'not-checked' || state === 'denied')
}

export function effectOn({ grants }: EffectiveAccess, secretArn: string): EffectiveGrant | undefined {
  return grants.find((each) => each.secretArn === secretArn)
}

/** What else is to be said of a grant: what allows it besides, or that this was not checked. */
export function effectiveNotes(effective: EffectiveAccess, secretArn: string): readonly Sentence[] {
  const grant = effectOn(effective, secretArn)
  if (grant?.state === 'already' || grant?.state === 'still') return [throughPhrase(grant)]
  return grant?.state === 'not-checked' ? [say`what other policies allow is not checked`] : []
}

/** What another function gains or loses because it shares the role: `+ reads`, `− no longer reads`. */
export function sharerWords(grant: EffectiveGrant): string {
  if (grant.verb === 'add') return '+ also reads'
  return isOnlyRevoked(grant) ? '− is no longer granted' : '− no longer reads'
}

/** `1 already readable`, `1 still readable`, `2 more functions gain or lose`: what the verdict does not tell. */
export function effectiveCounts({ effective: { grants, sharers } }: FunctionPlan): readonly string[] {
  const inState = (state: EffectiveGrant['state']) => grants.filter((each) => each.state === state).length
  const counts = [
    [inState('already'), 'already readable'],
    [inState('still'), 'still readable'],
    [inState('not-checked'), 'not checked'],
    [sharers.filter((each) => each.grants.some(mayGain)).length, 'more gain access'],
    [sharers.filter((each) => each.grants.some(mayLose)).length, 'more lose access'],
  ] as const
  return counts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
}
