import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { type Clock, systemClock } from './clock.ts'
import { requireEndpoints } from './endpoints.ts'
import { codeOf, isThrottling, quotaExceeded } from './failures.ts'
import { makePacer, type Pacer } from './pacer.ts'
import { proxyEnvironment } from './proxy.ts'

/** The SDK clients of a run: one of each kind per region, made on first use. */
export interface Clients {
  readonly lambda: (region: string) => LambdaClient
  /** Sends each request once: a write that names a revision is read again before it is repeated. */
  readonly lambdaOnce: (region: string) => LambdaClient
  readonly iam: (region: string) => IAMClient
  readonly secretsManager: (region: string) => SecretsManagerClient
  /** A client of any other service. Its reader loads the SDK of that service, only when it is called. */
  readonly onDemand: <Client>(kind: ClientKind<Client>, region: string) => Client
}

type ClientKind<Client> = new (settings: typeof sdkSettings & { readonly region: string }) => Client

/** A call ends after 30 seconds without an answer. */
export const sdkSettings = {
  retryMode: 'standard',
  maxAttempts: 8,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
}

/**
 * Returns clients that retry throttling and transient faults with jitter, keep to Lambda's rate, and slow down when IAM
 * throttles. A call ends after 30 seconds without an answer. They never get a logger: it would print variables. Throws
 * ProxyError and EndpointError for variables that can't be used.
 */
export function makeClients(clock: Clock = systemClock): Clients {
  requireEndpoints(process.env)
  const proxyEnv = proxyEnvironment(process.env)
  const requestHandler = {
    ...sdkSettings.requestHandler,
    ...(proxyEnv && { httpAgent: { proxyEnv }, httpsAgent: { proxyEnv } }),
  }
  const settings = {
    ...sdkSettings,
    requestHandler,
    // Else the SDK would ask IAM Identity Center, though not STS, without the proxy.
    credentialDefaultProvider: (asking: object) =>
      defaultProvider({ ...asking, clientConfig: { requestHandler } }),
  }
  const pacer = perRegion(() => makePacer(clock, lambdaPace))
  const iamPacer = makePacer(clock, iamPace) // One for all regions: an account has one IAM.
  const lambdaWith = (region: string, more: { maxAttempts?: number; systemClockOffset?: number } = {}) => {
    const client = new LambdaClient({ ...settings, ...more, region })
    client.middlewareStack.add(keepTo(pacer(region)), eachAttempt)
    return client
  }
  const lambda = perRegion((region) => lambdaWith(region))
  return {
    lambda,
    // A client learns from its first answer that this machine's clock is wrong. This one has no second try.
    lambdaOnce: perRegion((region) => {
      const { systemClockOffset } = lambda(region).config
      return lambdaWith(region, { maxAttempts: 1, systemClockOffset })
    }),
    iam: perRegion((region) => {
      const client = withoutQuotaRetries(new IAMClient({ ...settings, region }))
      client.middlewareStack.add(keepTo(iamPacer), eachAttempt)
      return client
    }),
    secretsManager: perRegion((region) => new SecretsManagerClient({ ...settings, region })),
    onDemand: perKind(settings),
  }
}

/**
 * All callers of Lambda's control plane in an account and region share 15 requests a second, retries and polls too.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests
 */
const lambdaPace = { perSecond: 15, burst: 14 }

/** AWS does not say when IAM throttles: a burst that does not end until it does, then half of a rate that is assumed. */
const iamPace = { perSecond: 40, burst: 1_000_000 }

const eachAttempt = { step: 'finalizeRequest', priority: 'low', name: 'keepToRate' } as const

function keepTo(pacer: Pacer) {
  return <Request, Answer>(next: (request: Request) => Promise<Answer>) =>
    async (request: Request) => {
      await pacer.turn()
      try {
        return await next(request)
      } catch (error) {
        if (isThrottling(codeOf(error))) pacer.yieldToOthers()
        throw error
      }
    }
}

/**
 * The SDK takes the name of IAM's quota error for throttling, and would retry for most of a minute what cannot succeed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html (LimitExceeded)
 */
function withoutQuotaRetries(iam: IAMClient): IAMClient {
  iam.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request)
      } catch (error) {
        if (error instanceof Error && error.name === 'LimitExceededException') error.name = quotaExceeded
        throw error
      }
    },
    { step: 'deserialize', priority: 'high', name: 'quotaIsNoThrottling' },
  )
  return iam
}

function perRegion<T>(make: (region: string) => T): (region: string) => T {
  const made = new Map<string, T>()
  return (region) => {
    const known = made.get(region)
    if (known !== undefined) return known
    const client = make(region)
    made.set(region, client)
    return client
  }
}

function perKind(settings: typeof sdkSettings): Clients['onDemand'] {
  const made = new Map<unknown, (region: string) => unknown>()
  return <Client>(Kind: ClientKind<Client>, region: string) => {
    const inRegion = made.get(Kind) ?? perRegion((each) => new Kind({ ...settings, region: each }))
    made.set(Kind, inRegion)
    return inRegion(region) as Client
  }
}
