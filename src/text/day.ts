const dayInMs = 24 * 60 * 60 * 1000

/** Returns the UTC day of a moment as `YYYY-MM-DD`. Days in this form compare as strings. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** Returns the day that is `days` after `day`. */
export function dayAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs))
}
