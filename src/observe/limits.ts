import pLimit, { type LimitFunction } from 'p-limit'

/**
 * How many calls of each kind run at once. Lambda's control plane allows 15 requests a second to all callers of an
 * account and region together, so few at once; IAM throttles simulations early; Secrets Manager allows thousands.
 */
export function makeLimits(): {
  readonly lambda: LimitFunction
  readonly iam: LimitFunction
  readonly simulations: LimitFunction
  readonly secrets: LimitFunction
} {
  return { lambda: pLimit(8), iam: pLimit(8), simulations: pLimit(4), secrets: pLimit(40) }
}

export type Limits = ReturnType<typeof makeLimits>
