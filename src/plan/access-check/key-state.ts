import type { KeyState, Observation } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { lifeOf } from '../secrets/key-life.ts'
import type { PartVerdict } from './part-verdict.ts'

/** Returns what the state of a key leaves open, whatever policies allow: nothing if it is known to be usable. */
export function judgeKeyState(keyArn: string, keys: Observation['keys']): readonly PartVerdict[] {
  const state = stateOf(keyArn, keys)
  if (state?.kind === 'found') {
    if (lifeOf(state.state) === 'usable') return []
    return [
      { part: 'key', says: 'open', what: say`key ${name(keyArn)}, which is in state ${name(state.state)}` },
    ]
  }
  const what = say`the state of key ${name(keyArn)}`
  if (state?.kind !== 'failed') return [{ part: 'key', says: 'open', what }]
  const { failure } = state
  return [{ part: 'key', says: 'open', what: say`${what} (${name(failure.code)})`, failure }]
}

/** Also finds a key that was only read by its alias. */
function stateOf(keyArn: string, keys: Observation['keys']): KeyState | undefined {
  return (
    keys.get(keyArn) ?? [...keys.values()].find((state) => state.kind === 'found' && state.arn === keyArn)
  )
}
