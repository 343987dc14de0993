import { type Call, type CallMatcher, matches } from './calls.ts'

/**
 * What goes wrong, and at which call. A fault before the call counts every matching call; a fault after a successful
 * call (`answer` and `drop` after, `truncate`, `kill`) counts successful calls, so `{ write: true, nth: 2 }` is the
 * second write that really changed something.
 */
export interface Fault extends CallMatcher {
  /** Which matching call, counted from 1 since the fault was set; every call if absent. */
  readonly nth?: number
  readonly act: FaultAct
}

export type FaultAct =
  /** The service's own throttling error; the call does nothing. */
  | { readonly kind: 'throttle' }
  /** This literal response, for example an HTML page with status 200, instead of the call or after it succeeded. */
  | {
      readonly kind: 'answer'
      readonly moment?: 'after' | 'before'
      readonly status: number
      readonly body?: string
      readonly contentType?: string
    }
  /** The connection ends without a response, before or after the call takes effect. */
  | { readonly kind: 'drop'; readonly moment: 'after' | 'before' }
  /** The connection ends after half of the response. */
  | { readonly kind: 'truncate' }
  /** The call waits for this many milliseconds, or until something else has happened. */
  | { readonly kind: 'delay'; readonly until: number | PromiseLike<unknown> }
  /** Something else happens right before the call is handled. */
  | { readonly kind: 'change'; readonly change: () => void }
  /** The call succeeds, `kill` is called, and no response ever comes. */
  | { readonly kind: 'kill'; readonly kill: () => void }

type Moment = 'after' | 'before' | 'instead'

export interface Faults {
  /** Adds a fault after the existing ones; the returned function removes it. */
  add(fault: Fault): () => void
  clear(): void
  /** Returns what to do at this moment of `call`, in the order in which the faults were set. */
  due(moment: Moment, call: Call): readonly FaultAct[]
}

export function noFaults(): Faults {
  const armed = new Map<Fault, number>()
  const isDue = (fault: Fault) => {
    const seen = (armed.get(fault) ?? 0) + 1
    armed.set(fault, seen)
    return fault.nth === undefined || fault.nth === seen
  }
  return {
    add: (fault) => {
      const own = { ...fault }
      armed.set(own, 0)
      return () => armed.delete(own)
    },
    clear: () => armed.clear(),
    due: (moment, call) =>
      [...armed.keys()]
        .filter((fault) => momentOf(fault.act) === moment && matches(fault, call))
        .filter(isDue)
        .map(({ act }) => act),
  }
}

function momentOf(act: FaultAct): Moment {
  switch (act.kind) {
    case 'change':
    case 'delay':
      return 'before'
    case 'throttle':
      return 'instead'
    case 'answer':
    case 'drop':
      return act.moment === 'after' ? 'after' : 'instead'
    case 'kill':
    case 'truncate':
      return 'after'
  }
}
