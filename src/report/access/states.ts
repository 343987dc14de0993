import type { EffectiveGrant } from '../../model/access/effective.ts'
import type { Step } from '../../model/change.ts'
import type { FunctionOutcome } from '../../model/outcome.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { isInPlace } from '../../model/result.ts'

/** What becomes of the access of a function to a secret, as a reviewer must tell it apart. */
export type AccessState =
  | 'gains'
  | 'would-gain'
  | 'gained'
  | 'not-gained'
  | 'already'
  | 'loses'
  | 'would-lose'
  | 'lost'
  | 'not-lost'
  | 'ungranted'
  | 'still'
  | 'kept'

/** Whether a state says who can read more, now or later: what can be read already may stay readable by this alone. */
export const isGain: Readonly<Record<AccessState, boolean>> = {
  gains: true,
  'would-gain': true,
  gained: true,
  'not-gained': true,
  already: true,
  loses: false,
  'would-lose': false,
  lost: false,
  'not-lost': false,
  ungranted: false,
  still: false,
  kept: false,
}

/** Whether it is what would happen if nothing stopped it. */
export function isStopped(state: AccessState): boolean {
  return state === 'would-gain' || state === 'would-lose'
}

/** A state, and what holds for everything in it: `blocked`, `partly applied`. */
export interface State {
  readonly state: AccessState
  readonly note?: string
}

/** What decides on the states of one function's access. */
export interface Circumstances {
  readonly plan: FunctionPlan
  /** Compared with another declaration, not with AWS. */
  readonly compared: boolean
  readonly applied: boolean
  readonly result: FunctionOutcome | undefined
}

/** Returns what becomes of a grant that comes or goes; `effect` is absent where AWS was not asked. */
export function stateOf(
  verb: EffectiveGrant['verb'],
  effect: EffectiveGrant | undefined,
  circumstances: Circumstances,
): State {
  if (verb === 'add') return effect?.state === 'already' ? { state: 'already' } : gainState(circumstances)
  const isForgotten = circumstances.plan.findings.some(({ code }) => code === 'function-forgotten')
  return { ...(isForgotten && { note: 'no longer declared' }), ...removalState(effect, circumstances) }
}

function removalState(effect: EffectiveGrant | undefined, circumstances: Circumstances): State {
  if (effect?.state === 'still') return { state: 'still' }
  const lost = lossState(circumstances)
  const isCertain = effect === undefined || effect.state === 'loses'
  const isLost = lost.state === 'loses' || lost.state === 'lost'
  return isCertain || !isLost ? lost : { state: 'ungranted' }
}

export function gainState({ plan, compared, applied, result }: Circumstances): State {
  if (plan.blocked) return { state: applied ? 'not-gained' : 'would-gain', note: 'blocked' }
  if (!applied)
    return {
      state: compared ? 'would-gain' : 'gains',
      ...(plan.state === 'pending' && { note: 'which does not exist yet' }),
    }
  if (result?.result === 'applied') return { state: 'gained' }
  return hasDone(['grant'], result)
    ? { state: 'gained', note: 'partly applied' }
    : { state: 'not-gained', note: 'not applied' }
}

function lossState({ plan, compared, applied, result }: Circumstances): State {
  if (plan.blocked) return { state: applied ? 'not-lost' : 'would-lose', note: 'blocked' }
  if (!applied) return { state: compared ? 'would-lose' : 'loses' }
  if (result?.result === 'applied') return { state: 'lost' }
  return hasDone(['delete-former', 'revoke', 'delete-policy'], result)
    ? { state: 'lost', note: 'partly applied' }
    : { state: 'not-lost', note: 'not applied' }
}

function hasDone(kinds: readonly Step['kind'][], result: FunctionOutcome | undefined): boolean {
  return result?.steps.some((each) => kinds.includes(each.step) && isInPlace(each)) ?? false
}
