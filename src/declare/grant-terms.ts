import { quote } from '../quote.ts'
import type { Mistake } from './checked.ts'

const longestReason = 200

/** Why `reason` can't stand in one line of a report, if so. */
export function reasonMistake(reason: string): Mistake | undefined {
  const remedy = `Say in one line of at most ${longestReason} characters why the access is needed.`
  if (reason.trim() === '') return { message: 'The reason is empty.', remedy }
  if (/\p{Cc}/u.test(reason)) return { message: 'The reason has more than one line.', remedy }
  if (reason.length <= longestReason) return undefined
  return { message: `The reason has ${reason.length} characters.`, remedy }
}

/** Why `expires` names no day of the calendar, if so. */
export function expiryMistake(expires: string): Mistake | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? new Date(`${expires}T00:00:00Z`) : undefined
  if (day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(expires))
    return undefined
  return {
    message: `${quote(expires)} is not a day.`,
    remedy: 'Write the last day as YYYY-MM-DD, such as 2027-03-31.',
  }
}
