import { marked, say, sides } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'
import type { Whole } from '../whole.ts'

const wholeClone = sides(
  marked('A checkout with `fetch-depth: 0` also has the history.'),
  marked('`git fetch --unshallow` gets the history.'),
)

/** One notice, on the first function, if functions that left the file were not looked for. */
export function unreadHistory({ declaration }: Whole): FindingsByFunction {
  const { functions, historyUnread } = declaration
  const [first] = functions
  if (first === undefined || historyUnread === undefined) return new Map()
  const finding = makeWholeFinding('history-unread', first.place, {
    message: say`Functions that left the file were not looked for. ${historyUnread}`,
    remedy: [wholeClone],
  })
  return new Map([[first, [finding]]])
}
