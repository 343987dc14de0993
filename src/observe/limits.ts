import pLimit, { type LimitFunction } from 'p-limit'

/**
 * Returns limits on how many calls of each kind run at once: few of Lambda's, whose control plane allows all callers in an
 * account and region 15 requests a second together; fewer simulations, which IAM throttles early; many of Secrets
 * Manager's, which allows thousands. What `attached` limits waits for what `iam` limits.
 */
export function makeLimits(): {
  readonly lambda: LimitFunction
  readonly iam: LimitFunction
  readonly attached: LimitFunction
  readonly simulations: LimitFunction
  readonly secrets: LimitFunction
} {
  return {
    lambda: pLimit(8),
    iam: pLimit(8),
    attached: pLimit(8),
    simulations: pLimit(4),
    secrets: pLimit(40),
  }
}

export type Limits = ReturnType<typeof makeLimits>
