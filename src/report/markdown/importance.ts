/**
 * What gives way last where space is short, to what gives way first. The `frame` is the title, alerts and the last line,
 * which are never cut; `gains` are who gains what, or in a report without a plan, what it is about.
 */
const order = [
  'frame',
  'gains',
  'approvals',
  'failures',
  'errors',
  'warnings',
  'losses',
  'other changes',
  'notices',
  'details',
  'unchanged',
  'guardrails',
  'by secret',
] as const

export type Importance = (typeof order)[number]

/** Returns a number that is lower for what matters more. */
export function rankOf(importance: Importance): number {
  return order.indexOf(importance)
}
