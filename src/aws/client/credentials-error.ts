import { ExplainedError } from '../../text/explained-error.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'

/** The SDK's error name where it finds no credentials, or their source fails. */
const noCredentials = 'CredentialsProviderError'

/** The workflow has no usable AWS credentials: every other call would fail in the same way. */
export class CredentialsError extends ExplainedError {
  override readonly name = 'CredentialsError' as const
  /** True if there are none, as on a pull request from a fork; false if AWS refused them. */
  readonly missing: boolean

  constructor(sentence: Sentence, code: string) {
    super(sentence, { cause: code })
    this.missing = code === noCredentials
  }
}

export function isAboutCredentials(code: string): boolean {
  return credentialCodes.has(code)
}

/** Returns what an error of a code about credentials means. `when`: the call that AWS refused, if it was asked. */
export function credentialsError(error: unknown, code: string, when: Sentence): CredentialsError {
  if (code === noCredentials && !foundNone(error)) return credentialsUnobtained(error)
  return new CredentialsError(credentialsMessage(code, when), code)
}

/** Returns the error of a source of credentials that fails: a role that may not be assumed, a file that is not there. */
export function credentialsUnobtained(error: unknown): CredentialsError {
  const { AWS_PROFILE: profile } = process.env
  const reason = `${profile ? `profile ${profile}: ` : ''}${error instanceof Error ? error.message : String(error)}`
  const sentence = say`The AWS credentials could not be obtained (${name(reason)}). ${credentialsRemedy}`
  return new CredentialsError(sentence, 'Unobtained')
}

/** Whether there is no source at all, as on a pull request from a fork, and nobody named one. */
function foundNone(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.message === 'Could not load credentials from any providers' &&
    !process.env.AWS_PROFILE
  )
}

function credentialsMessage(code: string, when: Sentence): Sentence {
  if (code === noCredentials) return say`There are no AWS credentials. ${credentialsRemedy}`
  if (/^ExpiredToken/.test(code))
    return say`The workflow's AWS credentials have expired (${name(code)})${when}. ${expiredRemedy}`
  const perhaps = regionalCodes.has(code) ? say` ${regionRemedy}` : []
  return say`AWS refused the workflow's credentials (${name(code)})${when}. ${credentialsRemedy}${perhaps}`
}

const credentialsRemedy = marked(
  'In a workflow, run `aws-actions/configure-aws-credentials` before this step, with a role to assume, and give the job the permission `id-token: write`. In a terminal, sign in first.',
)

const expiredRemedy = marked(
  'In a workflow, run `aws-actions/configure-aws-credentials` right before this step. In a terminal, sign in again.',
)

/** https://docs.aws.amazon.com/general/latest/gr/rande-manage.html */
const regionRemedy = marked('A region that the account has not enabled refuses them too.')

const credentialCodes: ReadonlySet<string> = new Set([
  noCredentials,
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
])

/** How a region answers that the account has not enabled, whatever the credentials. */
const regionalCodes: ReadonlySet<string> = new Set(['InvalidClientTokenId', 'UnrecognizedClientException'])
