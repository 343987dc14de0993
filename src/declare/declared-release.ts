import type { Inputs } from '../inputs.ts'
import type { Release } from '../model/declaration.ts'
import { type Checked, right, wrong } from './checked.ts'
import type { FunctionEntry } from './function-entry.ts'

/**
 * How the variables of a function reach traffic: its own `publish` and `alias`, else the inputs'. The two go together,
 * as the alias says which code is in use.
 */
export function declareRelease(
  entry: FunctionEntry,
  settings: Pick<Inputs, 'alias' | 'publish'>,
): Checked<Release | undefined> {
  const publish = entry.publish ?? settings.publish
  const alias = entry.alias?.text ?? settings.alias
  if (publish !== false && alias !== undefined) return right({ alias, withCode: publish === 'with-code' })
  if (publish !== false)
    return wrong({
      message: `A version of ${entry.reference.name} is to be published, but no alias is named.`,
      remedy:
        'Name in `alias` the one that is to serve it; the code that it serves now decides what may be published.',
    })
  // Said once that nothing is published, an alias from another layer or input is only not used.
  if (entry.publish === false || alias === undefined) return right(undefined)
  return wrong({
    message: `The alias ${alias} is named, but no version of ${entry.reference.name} is to be published.`,
    remedy: 'Write `publish: true` as well, or leave `alias` out.',
  })
}
