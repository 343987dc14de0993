import { marked, name, say, sides } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'
import type { Whole } from '../whole.ts'

const removing = sides(marked('run `mode: remove`'), marked('run `lambda-secrets remove`'))

/**
 * One warning, on the first function, where a pull request declares another account: no run reads the earlier one from then on,
 * so nothing would ever say that what was granted there stays.
 */
export function changedAccount({ declaration, observation: { base } }: Whole): FindingsByFunction {
  const { functions, account } = declaration
  const [first] = functions
  const before = base?.kind === 'found' ? base.account : undefined
  if (first === undefined || account === undefined || before === undefined || account === before)
    return new Map()
  const finding = makeWholeFinding('account-changed', first.place, {
    message: say`The account changes from ${name(before)} to ${name(account)}. What was granted in ${name(before)} stays there, because no run looks there from then on.`,
    remedy: say`Once nothing runs in ${name(before)} any more, ${removing} at a commit from before this change, with credentials for that account.`,
  })
  return new Map([[first, [finding]]])
}
