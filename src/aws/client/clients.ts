import { IAMClient } from '@aws-sdk/client-iam'
import type { KMSClient } from '@aws-sdk/client-kms'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { SSMClient } from '@aws-sdk/client-ssm'
import type { STSClient } from '@aws-sdk/client-sts'
import { type Clock, systemClock } from './clock.ts'
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
  /** Loaded only to resolve a key's alias or read a key's policy. */
  readonly kms: (region: string) => Promise<KMSClient>
  /** Loaded only if a parameter or the extension is declared. */
  readonly ssm: (region: string) => Promise<SSMClient>
  /** Loaded only if an account is declared. */
  readonly sts: (region: string) => Promise<STSClient>
}

/**
 * Returns clients that retry throttling and transient faults with jitter, keep to Lambda's rate, and slow down when IAM
 * throttles. A call ends after 30 seconds without an answer. They never get a logger: it would print variables. Throws
 * ProxyError for proxy variables that can't be used.
 */
export function makeClients(clock: Clock = systemClock): Clients {
  const proxyEnv = proxyEnvironment(process.env)
  const settings = {
    retryMode: 'standard',
    maxAttempts: 8,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
      ...(proxyEnv && { httpAgent: { proxyEnv }, httpsAgent: { proxyEnv } }),
    },
  }
  const pacer = perRegion(() => makePacer(clock, lambdaPace))
  const iamPacer = makePacer(clock, iamPace) // One for all regions: an account has one IAM.
  const lambda = (region: string, maxAttempts: number) => {
    const client = new LambdaClient({ ...settings, maxAttempts, region })
    client.middlewareStack.add(keepTo(pacer(region)), eachAttempt)
    return client
  }
  return {
    lambda: perRegion((region) => lambda(region, settings.maxAttempts)),
    lambdaOnce: perRegion((region) => lambda(region, 1)),
    iam: perRegion((region) => {
      const client = withoutQuotaRetries(new IAMClient({ ...settings, region }))
      client.middlewareStack.add(keepTo(iamPacer), eachAttempt)
      return client
    }),
    secretsManager: perRegion((region) => new SecretsManagerClient({ ...settings, region })),
    kms: perRegion(async (region) => {
      const { KMSClient } = await import('@aws-sdk/client-kms')
      return new KMSClient({ ...settings, region })
    }),
    ssm: perRegion(async (region) => {
      const { SSMClient } = await import('@aws-sdk/client-ssm')
      return new SSMClient({ ...settings, region })
    }),
    sts: perRegion(async (region) => {
      const { STSClient } = await import('@aws-sdk/client-sts')
      return new STSClient({ ...settings, region })
    }),
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
