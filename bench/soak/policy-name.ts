import type { LiveFunction } from './world.ts'

/** Returns the name that the function's policy has by now: today's or, until a run has moved it, the earlier one. */
export function policyNameNow(
  policies: ReadonlyMap<string, string>,
  { policyName, earlierName }: Pick<LiveFunction, 'policyName' | 'earlierName'>,
): string {
  return policies.has(policyName) ? policyName : earlierName
}
