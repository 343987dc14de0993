import type { Call, CallMatcher } from './endpoint/calls.ts'
import { credentialsOf, environmentOf } from './endpoint/credentials.ts'
import { type Fault, noFaults } from './endpoint/faults.ts'
import { openGate } from './endpoint/gate.ts'
import { emptyJournal } from './endpoint/journal.ts'
import { listen } from './endpoint/server.ts'
import { type Controls, controlsOf } from './services/services.ts'
import type { Home } from './state/seeding.ts'
import { type Clock, emptyWorld, type Layers, type Simulation } from './state/world.ts'

/**
 * An AWS in this process, for the real SDKs: the services of `services.ts` on one loopback port.
 *
 *     const sandbox = await startSandbox()
 *     const role = sandbox.addRole({ name: 'orders-role' })
 *     sandbox.addFunction({ name: 'orders', role, variables: { LOG_LEVEL: 'info' } })
 *     const secretArn = sandbox.addSecret({ name: 'payments/stripe' })
 *     sandbox.fault({ operation: 'PutRolePolicy', nth: 1, act: { kind: 'throttle' } })
 *     …a process with the environment sandbox.env, or new LambdaClient(sandbox.clientConfig())…
 *     sandbox.function('orders').variables   // the current state
 *     sandbox.policies('orders-role')
 *     sandbox.calls                          // the calls that led to it
 *     sandbox.bugs                           // empty, unless the sandbox has a bug or got a bad request
 *     await sandbox.close()
 *
 * Nothing in it depends on time or chance: the clock stops until it is set, identifiers come from the seed, and what
 * takes time in AWS (an update, IAM's propagation) takes a number of reads. Each service has in `controls.ts` what is done
 * with it without a call.
 */
export interface Sandbox extends Controls {
  readonly url: string
  /** The environment of a process that calls the sandbox. */
  readonly env: Readonly<Record<string, string>>
  /** The same for a caller of another account or region. */
  envFor(home: Home): Readonly<Record<string, string>>
  /** Returns the settings for an SDK client's constructor. */
  clientConfig(home?: Home): ClientConfig

  readonly clock: Clock
  /** How IAM simulates policies. */
  readonly simulation: Simulation
  /** The existing layer versions. */
  readonly layers: Layers

  /** Injects a fault; returns a function that stops it. */
  fault(fault: Fault): () => void
  clearFaults(): void
  /** Forbids the caller an action such as `kms:DescribeKey`, on all resources or on those whose ARN matches. */
  deny(action: string, resource?: string): () => void
  /**
   * Refuses what this identity policy of the caller denies or does not allow; returns a function that stops it.
   * Throws as `Gate.enforce` does.
   */
  enforce(policyDocument: unknown): () => void

  /** Every call so far, in the order in which they were handled. */
  readonly calls: readonly Call[]
  clearCalls(): void
  /** Tells `listener` of every call after it was handled, before the response; returns a function that stops it. */
  onCall(listener: (call: Call) => void): () => void
  /** Resolves with the `nth` matching call from now on, after it was handled. */
  nextCall(matcher: CallMatcher, nth?: number): Promise<Call>
  readonly bugs: readonly string[]
  close(): Promise<void>
}

export interface ClientConfig {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

export interface SandboxOptions {
  readonly account?: string
  readonly region?: string
  /** Determines every identifier that the sandbox generates. */
  readonly seed?: string
}

/** Starts an empty sandbox. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { account = '123456789012', region = 'us-east-1', seed = 'sandbox' } = options
  const seeding = { world: emptyWorld(seed), defaults: { account, region } }
  const [gate, faults, journal] = [openGate(), noFaults(), emptyJournal()]
  const { url, close } = await listen({ ...seeding, gate, faults, journal })
  const envFor = (home: Home) => environmentOf({ url, account, region, ...home })
  return {
    ...controlsOf(seeding),
    url,
    env: envFor({}),
    envFor,
    clientConfig: (home = {}) => {
      const credentials = credentialsOf(home.account ?? account)
      return { endpoint: url, region: home.region ?? region, credentials }
    },
    clock: seeding.world.clock,
    simulation: seeding.world.simulation,
    layers: seeding.world.layers,
    fault: faults.add,
    clearFaults: faults.clear,
    deny: (action, resource = '*') => gate.deny(action, resource),
    enforce: gate.enforce,
    calls: journal.calls,
    clearCalls: journal.clear,
    onCall: journal.onCall,
    nextCall: (matcher, nth = 1) => journal.nextCall(matcher, nth),
    bugs: seeding.world.bugs,
    close,
  }
}
