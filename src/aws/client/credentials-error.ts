import { ExplainedError } from '../../text/explained-error.ts'
import { marked, name, type Sentence, say, sides } from '../../text/sentence.ts'

/** The SDK's error name where it finds no credentials, or their source fails. */
const noCredentials = 'CredentialsProviderError'

/** Node's code for a header that can't be sent; the only ones with text that nobody has encoded hold the credentials. */
const unsendable = 'ERR_INVALID_CHAR'

/** The workflow has no usable AWS credentials: every other call would fail in the same way. */
export class CredentialsError extends ExplainedError {
  override readonly name = 'CredentialsError' as const
  /** True if there are none, as on a pull request from a fork; false if AWS refused them. */
  readonly missing: boolean
  /** What happened, without a full stop. */
  readonly said: Sentence
  readonly remedy: Sentence

  constructor(said: Sentence, remedy: Sentence, code: string) {
    super(say`${said}. ${remedy}`, { cause: code })
    this.missing = code === noCredentials
    this.said = said
    this.remedy = remedy
  }
}

export function isAboutCredentials(code: string): boolean {
  return credentialCodes.has(code)
}

/** Returns what an error of a code about credentials means. `when`: the call that AWS refused, if it was asked. */
export function credentialsError(error: unknown, code: string, when: Sentence): CredentialsError {
  if (code === noCredentials)
    return foundNone(error)
      ? new CredentialsError(say`There are no AWS credentials`, [credentialsRemedy], code)
      : credentialsUnobtained(error)
  if (/^ExpiredToken/.test(code))
    return new CredentialsError(say`${expired} (${name(code)})${when}`, [expiredRemedy], code)
  if (code === unsendable)
    return new CredentialsError(
      say`${held} a character that can't be sent, such as a line end (${name(code)})`,
      unsendableRemedy,
      code,
    )
  const perhaps = regionalCodes.has(code) ? say` ${regionRemedy}` : []
  return new CredentialsError(
    say`${refused} (${name(code)})${when}`,
    say`${credentialsRemedy}${perhaps}`,
    code,
  )
}

/** Returns the error of a source of credentials that fails: a role that may not be assumed, a file that is not there. */
export function credentialsUnobtained(error: unknown): CredentialsError {
  const { AWS_PROFILE: profile } = process.env
  const reason = `${profile ? `profile ${profile}: ` : ''}${error instanceof Error ? error.message : String(error)}`
  const said = say`The AWS credentials could not be obtained (${name(reason)})`
  return new CredentialsError(said, [credentialsRemedy], 'Unobtained')
}

/** Whether there is no source at all, as on a pull request from a fork, and nobody named one. */
function foundNone(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.message === 'Could not load credentials from any providers' &&
    !process.env.AWS_PROFILE
  )
}

const expired = sides(
  say`The workflow's AWS credentials have expired`,
  say`Your AWS credentials have expired`,
)
const held = sides(say`The workflow's AWS credentials hold`, say`Your AWS credentials hold`)
const refused = sides(say`AWS refused the workflow's credentials`, say`AWS refused your credentials`)

const credentialsRemedy = sides(
  marked(
    'Run `aws-actions/configure-aws-credentials` before this step, with a role to assume, and give the job the permission `id-token: write`.',
  ),
  marked(
    'Sign in as for the AWS CLI (`aws sso login`, `--profile` or variables); `aws sts get-caller-identity` shows as whom.',
  ),
)

const expiredRemedy = sides(
  marked('Run `aws-actions/configure-aws-credentials` right before this step.'),
  marked('Sign in again.'),
)

const unsendableRemedy = marked('Set them again without it: it often comes from pasting a key.')

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const regionRemedy = marked('A region that the account has not enabled refuses them too.')

const credentialCodes: ReadonlySet<string> = new Set([
  noCredentials,
  unsendable,
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
])

/** How a region answers that the account has not enabled, whatever the credentials. */
const regionalCodes: ReadonlySet<string> = new Set(['InvalidClientTokenId', 'UnrecognizedClientException'])
