import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { startLocalServer } from './local-server.ts'
import type { ClientConfig } from './sandbox.ts'

/**
 * AWS's Parameters and Secrets Lambda Extension, as a function sees it on localhost: its two paths, its token, its cache.
 * Its values come from the sandbox. https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
export interface Extension {
  readonly port: number
  /** The required X-Aws-Parameters-Secrets-Token. */
  readonly token: string
  /** Every request so far, as its path and query. */
  readonly requests: readonly string[]
  become(mood: ExtensionMood): void
  /** Advances the clock of its cache. */
  advance(seconds: number): void
  close(): Promise<void>
}

/**
 * Starting: it refuses to serve. Silent: it accepts requests and never responds. Trickling: its response never ends.
 * Strange: it is another server.
 */
export type ExtensionMood = 'ready' | 'silent' | 'starting' | 'strange' | 'trickling'

export interface ExtensionSettings {
  /** Where it reads from: `sandbox.clientConfig()`. */
  readonly aws: ClientConfig
  readonly token?: string
  /** SECRETS_MANAGER_TTL and SSM_PARAMETER_STORE_TTL, in seconds. */
  readonly ttl?: number
}

/** Starts a ready extension on a free port. */
export async function startExtension(settings: ExtensionSettings): Promise<Extension> {
  const { token = 'session-token' } = settings
  const requests: string[] = []
  const clock = { seconds: 0 }
  const read = caching(readFrom(settings.aws), clock, settings.ttl ?? 300)
  let mood: ExtensionMood = 'ready'
  const serve: RequestListener = async (request, response) => {
    requests.push(request.url ?? '')
    if (mood === 'silent') return
    if (mood === 'trickling') return trickle(response)
    send(response, mood === 'ready' ? await answerTo(request, token, read) : moods[mood])
  }
  const { port, close } = await startLocalServer(serve, 'localhost')
  return {
    port,
    token,
    requests,
    become: (next) => {
      mood = next
    },
    advance: (seconds) => {
      clock.seconds += seconds
    },
    close,
  }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly error?: string
}

type Read = (url: URL) => Promise<object | undefined>

const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', body })

const moods: Readonly<Record<'starting' | 'strange', Answer>> = {
  starting: plain(400, 'not ready to serve traffic, please wait'),
  strange: { status: 200, type: 'application/json', body: '{"SecretString": "from a stranger"}' },
}

async function answerTo(request: IncomingMessage, token: string, read: Read): Promise<Answer> {
  if (request.headers['x-aws-parameters-secrets-token'] !== token) {
    return { ...plain(401, 'bad session token or header key'), error: 'AccessDeniedException' }
  }
  // Whatever the reason for AWS's refusal, the function gets only this; the reason goes to the extension's log.
  const failed = plain(400, 'an unexpected error occurred while executing request')
  try {
    const found = await read(new URL(request.url ?? '', 'http://localhost'))
    if (found === undefined) return failed
    return { status: 200, type: 'application/json', body: JSON.stringify(found) }
  } catch {
    return failed
  }
}

function send(response: ServerResponse, { status, type, body, error }: Answer): void {
  response.writeHead(status, { 'content-type': type, ...(error ? { 'x-amzn-errortype': error } : {}) })
  response.end(body)
}

function trickle(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 100)
  response.on('close', () => clearInterval(timer))
}

/** Caches values for `ttl` seconds; nothing can refresh them earlier. */
function caching(read: Read, clock: { readonly seconds: number }, ttl: number): Read {
  const kept = new Map<string, { readonly answer: object; readonly until: number }>()
  return async (url) => {
    const found = kept.get(url.href)
    if (found && clock.seconds < found.until) return found.answer
    const answer = await read(url)
    if (answer) kept.set(url.href, { answer, until: clock.seconds + ttl })
    return answer
  }
}

function readFrom(aws: ClientConfig): Read {
  const [secretsManager, ssm] = [new SecretsManagerClient(aws), new SSMClient(aws)]
  return async ({ pathname, searchParams: query }) => {
    if (pathname === '/systemsmanager/parameters/get') return readParameter(ssm, query)
    return pathname === '/secretsmanager/get' ? readSecret(secretsManager, query) : undefined
  }
}

async function readSecret(client: SecretsManagerClient, query: URLSearchParams): Promise<object> {
  const command = new GetSecretValueCommand({
    SecretId: query.get('secretId') ?? '',
    VersionStage: query.get('versionStage') ?? undefined,
    VersionId: query.get('versionId') ?? undefined,
  })
  const { $metadata, SecretBinary: bytes, SecretString: text = null, ...answer } = await client.send(command)
  const SecretBinary = bytes ? Buffer.from(bytes).toString('base64') : null
  return { ...answer, SecretBinary, SecretString: text, ResultMetadata: {} }
}

async function readParameter(client: SSMClient, query: URLSearchParams): Promise<object> {
  const decrypt = query.get('withDecryption') === 'true'
  const command = new GetParameterCommand({ Name: query.get('name') ?? '', WithDecryption: decrypt })
  const { Parameter } = await client.send(command)
  return { Parameter: { Selector: null, SourceResult: null, ...Parameter }, ResultMetadata: {} }
}
