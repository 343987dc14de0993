import type { Declaration } from '../../model/declaration.ts'
import { type Observation, secretKey } from '../../model/observation.ts'
import type { Plan } from '../../model/plan.ts'

/** What the policies lack because AWS does not show it, a sentence each. */
export function gapsIn(
  { functions }: Declaration,
  observation: Pick<Observation, 'secrets' | 'keys'>,
  plan: Pick<Plan, 'functions'>,
): readonly string[] {
  const pending = plan.functions.filter(({ state }) => state === 'pending')
  const unseen = functions.flatMap(({ secrets = [], region }) =>
    secrets
      .filter(({ reference }) => hasUnknownKey(secretKey(region, reference), observation))
      .map(({ reference }) => reference.raw),
  )
  return [
    ...pending.map(
      ({ functionName }) =>
        `Function ${functionName} does not exist yet, so the policies lack its role. Run this again once it does.`,
    ),
    ...[...new Set(unseen)].map(
      (name) =>
        `AWS does not show the keys of ${name}, so the policies lack those that are customer managed. Run this again once it does.`,
    ),
  ]
}

function hasUnknownKey(secret: string, { secrets, keys }: Pick<Observation, 'secrets' | 'keys'>): boolean {
  const state = secrets.get(secret)
  if (state?.kind !== 'found') return true
  return state.keys.some(({ kind, arn }) => kind === 'alias' && keys.get(arn)?.kind !== 'found')
}
