import type { Failure } from '../../model/failure.ts'
import { parseArn } from '../../text/arn.ts'
import { caller } from '../../text/caller.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'
import { statementToPaste } from '../../text/statement.ts'
import { CredentialsError, credentialsError, isAboutCredentials } from './credentials-error.ts'
import { kindOfPolicy, knownToLambda } from './lambda-messages.ts'
import { certificateRemedy, layerRemedy, overlapRemedy, proxyRemedy, quotaRemedy } from './remedies.ts'
import { WrongAnswer, wrongAnswerRemedy } from './wrong-answer.ts'

/** A name for IAM's quota error that nothing takes for throttling. */
export const quotaExceeded = 'QuotaExceeded'

/** A call as messages name it. */
export interface Call {
  /** The action that an IAM policy must allow, for example `lambda:GetFunctionConfiguration`. */
  readonly action: string
  /** For example `function orders-api`. */
  readonly target: Sentence
  /** What the statement that allows it names: a full ARN, or `*`. Absent if only the service knows it. */
  readonly resource?: string
}

/**
 * Returns what an SDK error means, in words that may be shown: of Lambda, which knows the variables, only sentences of a
 * known form. Throws CredentialsError if no call can work.
 */
export function toFailure(error: unknown, call: Call): Failure {
  if (error instanceof CredentialsError) throw error
  const code = codeOf(error)
  const [, operation = call.action] = call.action.split(':')
  if (isAboutCredentials(code)) {
    const when = fromService(error) ? say` when ${name(operation)} was called for ${call.target}` : []
    throw credentialsError(error, code, when)
  }
  const told = fromService(error) ? error.message : ''
  const said = showable(told, code, call)
  const remedy = error instanceof WrongAnswer ? wrongAnswerRemedy : remedyFor(code, call, { told, said })
  return {
    operation,
    target: call.target,
    code,
    message: fromService(error) ? named(said) : ownWords(error, code),
    ...(/^AccessDenied/.test(code) ? { refusal: refusalIn(said, call.action) } : {}),
    ...(remedy === undefined ? {} : { remedy }),
  }
}

/** Whether the call may have worked although it failed: its answer was lost or broken. */
export function mayHaveWorked(error: unknown): boolean {
  return (
    !fromService(error) ||
    error.$metadata.httpStatusCode === undefined ||
    error.$metadata.httpStatusCode >= 500
  )
}

export function isThrottling(code: string): boolean {
  return /Throttl|TooManyRequests|RequestLimitExceeded/.test(code)
}

/** Returns the service's error name, a network error's code, or `UnreadableAnswer`. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  if (fromService(error)) return codeIn(error.name) || 'UnknownError'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.name === 'Error' || error instanceof SyntaxError || error instanceof TypeError
    ? 'UnreadableAnswer'
    : error.name
}

/** Returns a text of AWS if it has the form of a code, which may be shown; otherwise `''`. */
export function codeIn(text: string): string {
  return /^[A-Za-z][\w.]{0,99}$/.test(text) ? text : ''
}

interface ServiceError extends Error {
  readonly $fault: unknown
  readonly $metadata: { readonly httpStatusCode?: number }
}

/** A broken answer also has metadata, but only a service's own error says whose fault it was. */
function fromService(error: unknown): error is ServiceError {
  return (
    error instanceof Error && '$fault' in error && '$metadata' in error && !(error instanceof SyntaxError)
  )
}

const longestMessage = 400

/**
 * IAM's denial ends in a link to the console and the call that explains it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const longestDenial = 1000

/** Returns a service's message as one line of bounded length, or `''` where it may not be shown. */
function showable(message: string, code: string, { action }: Call): string {
  const text = action.startsWith('lambda:') ? knownToLambda(message) : message
  const most = /^AccessDenied/.test(code) ? longestDenial : longestMessage
  return text.replace(/\s+/g, ' ').trim().slice(0, most)
}

function ownWords(error: unknown, code: string): Sentence {
  return error instanceof WrongAnswer ? error.sentence : marked(networkMessages[code] ?? '')
}

/** What a service said is text from outside, however much it looks like words of ours. */
function named(said: string): Sentence {
  return said === '' ? [] : [name(said)]
}

/** `told`: all that the service said, to decide by; `said`: the part that may be shown. */
interface Message {
  readonly told: string
  readonly said: string
}

function remedyFor(code: string, call: Call, { told, said }: Message): Sentence | undefined {
  if (/^AccessDenied/.test(code)) return accessRemedy(call, said)
  if (code === 'InvalidParameterValueException' && /\blayers?\b/i.test(told)) return layerRemedy
  if (isThrottling(code))
    return marked('AWS kept throttling this account for longer than this run waits. Run again.')
  if (code === 'PreconditionFailedException' || /\bupdate is in progress\b/.test(told)) return overlapRemedy
  if (code === quotaExceeded) return quotaRemedy
  if (code === 'ERR_PROXY_TUNNEL') return proxyRemedy
  if (networkMessages[code] === untrusted) return certificateRemedy
  return code in networkMessages ? marked('Run again; finished work is kept.') : undefined
}

/**
 * Returns the statement to add and where, or the action alone if nobody names an ARN; for an explicit deny, which policy to
 * change. A call may need more than its own action: setting a list of layers takes the right to read each. AWS refuses a
 * layer that is deleted, or that its owner does not share, in the same way.
 */
function accessRemedy({ action, target, resource: own }: Call, message: string): Sentence {
  const { also = action, resource = '', why = '' } = refused.exec(message)?.groups ?? {}
  const { how, kind = '' } = refuser.exec(why)?.groups ?? {}
  if (how === 'with') return say`Change the ${[kind]} that denies it: no other policy can allow it.`
  if (also === 'lambda:GetLayerVersion' && /no resource-based policy/.test(message)) return layerRemedy
  const candidates = also === action ? [own ?? '', resource] : [resource]
  const known = candidates.find((each) => each === '*' || parseArn(each) !== undefined)
  if (known === undefined)
    return say`Grant ${name(also)} on ${also === action ? target : [name(resource)]} to ${caller}.`
  if (kind.startsWith('resource-based'))
    return say`Grant ${name(also)} to ${caller} in the policy of ${name(known)}.`
  const place = kind === '' || kind.startsWith('identity') ? say`a policy of ${caller}` : [`the ${kind}`]
  return say`Add the statement ${statementToPaste(also, known)} to ${place}.`
}

const refused =
  /not authorized to perform: (?<also>[\w-]+:\w+) on resource: (?<resource>.+?)(?<why> because[^.]*| with an .*?(?=\. |$)|$)/

/** Which kind of policy refuses: it denies, or it does not allow. */
const refuser = new RegExp(`(?<how>with|because) .*? (?<kind>${kindOfPolicy})`)

/** `iam:GetRolePolicy because no identity-based policy allows the iam:GetRolePolicy action` */
function refusalIn(message: string, action: string): string {
  const { also = action, why = message } = refused.exec(message)?.groups ?? {}
  return `${also} ${why.replace(/\.$/, '').trim()}`
}

const untrusted = "the endpoint's certificate is not trusted"

const networkMessages: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  EAI_AGAIN: "the endpoint's name could not be resolved",
  ECONNREFUSED: 'the endpoint refused the connection',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to the endpoint',
  ENETUNREACH: 'there is no way to the endpoint',
  ENOTFOUND: "the endpoint's name could not be resolved",
  EPIPE: 'the connection was cut',
  ERR_PROXY_TUNNEL: 'the proxy did not connect to the endpoint',
  ETIMEDOUT: 'no answer in time',
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  TimeoutError: 'no answer in time',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UnreadableAnswer: 'the answer could not be understood',
}
