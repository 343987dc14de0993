import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The content of an AWS that a benchmark runs against. */
export interface Scene {
  readonly functions: number
  /** The existing secrets. */
  readonly secrets: number
  /** Functions that nothing declares, all with one role; ListFunctions shows them first. */
  readonly others?: number
  /** How many of the functions are as declared; none by default. */
  readonly granted?: number
}

/** Settings that make it as slow as a real one. */
export interface Manners {
  /** Milliseconds before each answer. */
  readonly latency?: number
  /** Lambda requests per second; beyond them, and one second's worth at once, it returns 429. */
  readonly lambdaRate?: number
  /** The same for IAM, which throttles in its own way, but at a rate that AWS does not document. */
  readonly iamRate?: number
}

export interface Tally {
  /** Calls by operation, including throttled ones. */
  readonly calls: Readonly<Record<string, number>>
  readonly lambda: number
  /** Lambda's refused calls. */
  readonly throttled: number
  readonly iamThrottled: number
}

/** An AWS in its own process, so that serving costs no contender time. */
export interface Endpoint {
  /** The environment of a process that calls it. */
  readonly env: Readonly<Record<string, string>>
  behave(manners: Manners): Promise<void>
  /** Returns the calls since the last tally. Throws if the sandbox reports a bug. */
  tally(): Promise<Tally>
  close(): Promise<void>
}

export type Order =
  | { readonly kind: 'behave'; readonly manners: Manners }
  | { readonly kind: 'tally' }
  | { readonly kind: 'close' }

export type Reply =
  | { readonly kind: 'ready'; readonly env: Endpoint['env'] }
  | { readonly kind: 'behaving' }
  | { readonly kind: 'tally'; readonly tally: Tally; readonly bugs: readonly string[] }

export async function startEndpoint(scene: Scene): Promise<Endpoint> {
  const script = fileURLToPath(new URL('./endpoint-process.ts', import.meta.url))
  const child = fork(script, [JSON.stringify(scene)])
  const ready = await reply(child, 'ready')
  const ask = async <Kind extends Reply['kind']>(order: Order, kind: Kind) => {
    const answer = reply(child, kind)
    child.send(order)
    return answer
  }
  return {
    env: ready.env,
    behave: async (manners) => {
      await ask({ kind: 'behave', manners }, 'behaving')
    },
    tally: async () => {
      const { tally, bugs } = await ask({ kind: 'tally' }, 'tally')
      if (bugs.length > 0) throw new Error(`The sandbox found: ${bugs.join('; ')}`)
      return tally
    },
    close: async () => {
      const exit = once(child, 'exit')
      child.send({ kind: 'close' } satisfies Order)
      await exit
    },
  }
}

async function reply<Kind extends Reply['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<Reply, { readonly kind: Kind }>> {
  const [answer] = (await once(child, 'message')) as [Reply]
  if (answer.kind !== kind) throw new Error(`The endpoint answered ${answer.kind}, not ${kind}`)
  return answer as Extract<Reply, { readonly kind: Kind }>
}
