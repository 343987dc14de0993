import type { SecretReference } from '../../model/declaration.ts'
import { secretNameOf } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { input, marked, name, type Sentence, say } from '../../text/sentence.ts'
import { stores } from '../../text/stores.ts'
import type { Mistake } from '../validation.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const reserved: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_MAX_CONCURRENCY',
  'AWS_LAMBDA_METADATA_API',
  'AWS_LAMBDA_METADATA_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
])

/** Variables that Lambda lets you set although they change how a function runs, and what they control. */
const dangerous: readonly { readonly pattern: RegExp; readonly controls: Sentence }[] = [
  { pattern: /^PATH$/, controls: say`where programs are found` },
  { pattern: /^LD_(LIBRARY_PATH|PRELOAD|AUDIT)$/, controls: say`which libraries are loaded` },
  { pattern: /^NODE_(PATH|OPTIONS)$/, controls: say`how Node.js starts` },
  { pattern: /^PYTHON(PATH|HOME)$/, controls: say`how Python starts` },
  { pattern: /^(GEM_PATH|RUBYLIB|RUBYOPT)$/, controls: say`how Ruby starts` },
  { pattern: /^(JAVA_TOOL_OPTIONS|DOTNET_STARTUP_HOOKS|BASH_ENV)$/, controls: say`how the runtime starts` },
  { pattern: /^AWS_LAMBDA_EXEC_WRAPPER$/, controls: say`which program starts the runtime` },
  { pattern: /^AWS_ENDPOINT_URL/, controls: say`where the AWS SDKs send their calls` },
  {
    pattern: /^(PARAMETERS_SECRETS_EXTENSION_|(SECRETS_MANAGER|SSM_PARAMETER_STORE)_(TTL|TIMEOUT_MILLIS)$)/,
    controls: say`how AWS's Parameters and Secrets extension works`,
  },
  { pattern: /^(HTTPS?|https?|ALL|all|NO|no)_(PROXY|proxy)$/, controls: say`which proxy calls go through` },
  {
    pattern: /^(SSL_CERT_(FILE|DIR)|(AWS|REQUESTS|CURL)_CA_BUNDLE|NODE_EXTRA_CA_CERTS|OPENSSL_CONF)$/,
    controls: say`which certificates are trusted`,
  },
  {
    pattern:
      /^AWS_((DEFAULT_)?PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ROLE_ARN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_.*)$/,
    controls: say`which credentials the AWS SDKs use`,
  },
  { pattern: /^AWS_XRAY_/, controls: say`X-Ray tracing` },
  { pattern: /^(LANG|TZ)$/, controls: say`the function's language or time zone` },
]

/** What `variableNameMistake` accepts, as the source of a regular expression. */
export const variableNamePattern = [
  `^(?!(?:${[...reserved].join('|')})$)`,
  ...dangerous.map(({ pattern }) => `(?!${pattern.source.replace(/^\^/, '')})`),
  '[a-zA-Z][a-zA-Z0-9_]+$',
].join('')

/** Why a variable cannot have this name, if so. */
export function variableNameMistake(variable: string): Mistake | undefined {
  const remedy = marked('Choose another name, such as `DB_READER_ARN`.')
  if (reserved.has(variable)) return { message: say`Lambda reserves the variable ${name(variable)}.`, remedy }
  const danger = dangerous.find(({ pattern }) => pattern.test(variable))
  if (danger !== undefined)
    return { message: say`The variable ${quoted(variable)} controls ${danger.controls}.`, remedy }
  if (/^[a-zA-Z][a-zA-Z0-9_]+$/.test(variable)) return undefined
  return {
    message: say`${quoted(variable)} is not a valid variable name.`,
    remedy: marked(
      'A name is a letter followed by at least one letter, digit or underscore, such as `DB_READER_ARN`.',
    ),
  }
}

/**
 * `DBREADER_PROD_SECRET_ARN` for `dbreader_prod`: the last segment of the secret's name, or of the parameter's with the
 * ending `PARAMETER_ARN`. Without asking AWS, the end of a partial ARN looks like the six random characters of a full
 * one, so `…:secret:my-secret` becomes `MY_SECRET_ARN`.
 */
export function deriveVariableName(reference: SecretReference): string {
  const secretName = 'arn' in reference ? secretNameOf(reference.arn) : reference.name
  const ending = stores[reference.kind].variableEnding
  const words = secretName
    .slice(secretName.lastIndexOf('/') + 1)
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
  return [...words.filter((word) => word !== ''), ending].join('_')
}

/** Why a derived name cannot be used, if so; usually because the secret's name starts with a digit. */
export function derivedNameMistake(variable: string): Mistake | undefined {
  const mistake = variableNameMistake(variable)
  return (
    mistake && {
      message: say`The variable name derived from the secret cannot be used: ${mistake.message}`,
      remedy: say`Name the variable: ${name('NAME=SECRET')} in the ${input('secrets')}, ${name('NAME: SECRET')} in a file.`,
    }
  )
}
