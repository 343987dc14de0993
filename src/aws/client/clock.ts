/** Time, passed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
