const dayInMs = 24 * 60 * 60 * 1000

/** The day in UTC of a moment, `YYYY-MM-DD`. Days in this form compare as texts. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** The day that comes `days` after `day`. */
export function dayAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs))
}
