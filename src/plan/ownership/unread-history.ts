import type { Declaration } from '../../model/declaration.ts'
import { marked, say, sides } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'

const wholeClone = sides(
  marked('A checkout with `fetch-depth: 0` also has the history.'),
  marked('`git fetch --unshallow` gets the history.'),
)

/** One notice, on the first function, if functions that left the file were not looked for. */
export function unreadHistory({ functions: [first], historyUnread }: Declaration): FindingsByFunction {
  if (first === undefined || historyUnread === undefined) return new Map()
  const finding = makeWholeFinding('history-unread', first.place, {
    message: say`Functions that left the file were not looked for. ${historyUnread}`,
    remedy: [wholeClone],
  })
  return new Map([[first, [finding]]])
}
