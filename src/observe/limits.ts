import pLimit from 'p-limit'

type Limit = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Returns limits on how many calls of each kind run at once: few of Lambda's, whose control plane allows all callers in an
 * account and region 15 requests a second together; fewer simulations, which IAM throttles early; many of Secrets
 * Manager's, which allows thousands. What `attached` limits waits for what `iam` limits. After one that throws, those that
 * have not begun throw the same: credentials that have expired would fail hundreds of calls more.
 */
export function makeLimits(): {
  readonly lambda: Limit
  readonly iam: Limit
  readonly attached: Limit
  readonly simulations: Limit
  readonly secrets: Limit
} {
  let end: { readonly thrown: unknown } | undefined
  const limitTo = (most: number): Limit => {
    const limit = pLimit(most)
    return (work) =>
      limit(async () => {
        if (end !== undefined) throw end.thrown
        try {
          return await work()
        } catch (thrown) {
          end ??= { thrown }
          throw thrown
        }
      })
  }
  return {
    lambda: limitTo(8),
    iam: limitTo(8),
    attached: limitTo(8),
    simulations: limitTo(4),
    secrets: limitTo(40),
  }
}

export type Limits = ReturnType<typeof makeLimits>
