import { type Call, type CallMatcher, matches } from './calls.ts'

/** Every call, and the listeners for the next ones. */
export interface Journal {
  readonly calls: readonly Call[]
  add(call: Call): void
  clear(): void
  /** Tells `listener` of every call after it was handled, before the response; returns a function that stops it. */
  onCall(listener: (call: Call) => void): () => void
  /** Resolves with the `nth` matching call from now on. */
  nextCall(matcher: CallMatcher, nth: number): Promise<Call>
}

export function emptyJournal(): Journal {
  const calls: Call[] = []
  const listeners = new Set<(call: Call) => void>()
  const onCall = (listener: (call: Call) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    calls,
    add: (call) => {
      calls.push(call)
      for (const listener of [...listeners]) listener(call)
    },
    clear: () => calls.splice(0),
    onCall,
    nextCall: (matcher, nth) =>
      new Promise((resolve) => {
        let left = nth
        const stop = onCall((call) => {
          if (matches(matcher, call)) left -= 1
          if (left > 0) return
          stop()
          resolve(call)
        })
      }),
  }
}
