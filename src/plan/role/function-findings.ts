import type { Finding } from '../../model/finding.ts'
import type { UnwritableState } from '../../model/observation.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'

export const functionRules = [unsupportedKind, unwritableFunction]

type Judged = Pick<Draft, 'declared' | 'live'>

/** What to do about a function that Lambda does not change. */
const remedies: Readonly<Record<UnwritableState, Sentence>> = {
  Failed: marked('Fix what the reason names, then delete the function and create it again.'),
  Deleting: marked(
    'Remove the function from the declaration. Its grants end when its role is deleted; until then, unfinished executions may need them.',
  ),
  Deactivating: marked('Activate the function again, and run this again once it is active.'),
  Deactivated: marked('Activate the function again, and run this again once it is active.'),
}

/** A function in a state in which Lambda takes no changes. Of one that failed, mode `remove` may still delete the policy. */
function unwritableFunction({
  declared,
  live,
  settings,
  configuration,
}: Pick<Draft, 'declared' | 'live' | 'settings' | 'configuration'>): readonly Finding[] {
  const { update } = live.function
  if (update.kind !== 'unwritable') return []
  const { state, reason } = update
  if (settings.removing && state === 'Failed' && configuration.step === undefined) return []
  const detail = reason === '' ? [] : say` (${name(reason)})`
  return [
    makeFinding('function-not-writable', declared, {
      message: say`Function ${name(declared.functionName)} is in state ${name(state)}${detail}, so it cannot be changed.`,
      remedy: remedies[state],
    }),
  ]
}

/** A kind of function that came after this action: what serves its traffic is not known. */
function unsupportedKind({ declared, live }: Judged): readonly Finding[] {
  if (live.function.capacity !== 'unknown') return []
  return [
    makeFinding('function-kind-unsupported', declared, {
      message: say`Function ${name(declared.functionName)} runs on a kind of capacity provider that this action does not know, so it can't tell what the function's traffic reaches.`,
      remedy: marked(
        'Use a version of this action that supports it, or move the function to Lambda Managed Instances or to the default capacity.',
      ),
    }),
  ]
}
