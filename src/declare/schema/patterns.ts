import * as v from 'valibot'
import { allStores } from '../../text/stores.ts'
import { variableNamePattern } from '../secret/variable-name.ts'

/*
 * What an editor can refuse by the JSON Schema alone. The action itself judges these texts after their placeholders are
 * filled in, and says more about each; everything that it accepts fits.
 */

/** A text for which the JSON Schema has a pattern. */
function fits(pattern: string) {
  return v.metadata<string, { readonly pattern: string }>({ pattern })
}

const placeholders = '{}'
const ownKeys = allStores.map(({ awsKey }) => awsKey).join('|')

export const fitsReference = fits(`^[\\w/+=.@!:${placeholders}-]+$`)
export const fitsPattern = fits(
  `^(?!.*\\*\\*\\*)(?:arn:[\\w/+=.@!:*?${placeholders}-]*|[\\w/+=.@!*?${placeholders}-]+)$`,
)
export const fitsKey = fits(
  `^(?:${ownKeys}|arn:[\\w${placeholders}-]+:kms:[\\w${placeholders}-]+:[\\w${placeholders}]+:key/[\\w${placeholders}-]+)$`,
)
export const fitsFunction = fits(`^[\\w:${placeholders}-]+$`)
export const fitsRotationFunction = fits(
  `^arn:[\\w${placeholders}-]+:lambda:[\\w${placeholders}-]+:[\\w${placeholders}]+:function:[\\w$:${placeholders}-]+$`,
)
export const fitsSchedule = fits('^\\s*(?:rate|cron)\\(.*\\)\\s*$')
export const fitsDay = fits('^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$')
export const fitsReason = fits('^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$')
export const fitsVariable = fits(variableNamePattern)
