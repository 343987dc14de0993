import { isParameterReference, type SecretReference } from '../../model/declaration.ts'
import { secretNameOf } from '../../text/arn.ts'
import { quote } from '../../text/quote.ts'
import type { Mistake } from '../problem.ts'

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

/** Names that Lambda lets one set and that change how a function starts, by what they govern. */
const dangerous: readonly { readonly pattern: RegExp; readonly governs: string }[] = [
  { pattern: /^PATH$/, governs: 'where programs are found' },
  { pattern: /^LD_(LIBRARY_PATH|PRELOAD|AUDIT)$/, governs: 'which libraries are loaded' },
  { pattern: /^NODE_(PATH|OPTIONS)$/, governs: 'how Node.js starts' },
  { pattern: /^PYTHON(PATH|HOME)$/, governs: 'how Python starts' },
  { pattern: /^(GEM_PATH|RUBYLIB|RUBYOPT)$/, governs: 'how Ruby starts' },
  { pattern: /^(JAVA_TOOL_OPTIONS|DOTNET_STARTUP_HOOKS|BASH_ENV)$/, governs: 'how the runtime starts' },
  { pattern: /^AWS_LAMBDA_EXEC_WRAPPER$/, governs: 'which program starts the runtime' },
  { pattern: /^AWS_ENDPOINT_URL/, governs: 'where the AWS SDKs send their calls' },
  {
    pattern: /^(PARAMETERS_SECRETS_EXTENSION_|(SECRETS_MANAGER|SSM_PARAMETER_STORE)_(TTL|TIMEOUT_MILLIS)$)/,
    governs: "how AWS's Parameters and Secrets extension works",
  },
  { pattern: /^AWS_XRAY_/, governs: 'X-Ray tracing' },
  { pattern: /^(LANG|TZ)$/, governs: "the function's language or time zone" },
]

/** Why a variable can't have this name, if so. */
export function variableNameMistake(name: string): Mistake | undefined {
  const remedy = 'Choose another name, such as DB_READER_ARN.'
  if (reserved.has(name)) return { message: `Lambda reserves the variable ${name}.`, remedy }
  const danger = dangerous.find(({ pattern }) => pattern.test(name))
  if (danger !== undefined) return { message: `The variable ${name} governs ${danger.governs}.`, remedy }
  if (/^[a-zA-Z][a-zA-Z0-9_]+$/.test(name)) return undefined
  return {
    message: `${quote(name)} can't be the name of a variable.`,
    remedy:
      'A name starts with a letter and goes on with at least one letter, digit or _, such as DB_READER_ARN.',
  }
}

/**
 * `DBREADER_PROD_SECRET_ARN` for `dbreader_prod`: the last segment of the secret's own name. A parameter's ends in
 * `PARAMETER_ARN`. Without asking AWS the end
 * of a partial ARN can't be told from six random characters, so `…:secret:my-secret` gives `MY_SECRET_ARN`.
 */
export function deriveVariableName(reference: SecretReference): string {
  const name = 'arn' in reference ? secretNameOf(reference.arn) : reference.name
  const ending = isParameterReference(reference) ? 'PARAMETER_ARN' : 'SECRET_ARN'
  const words = name
    .slice(name.lastIndexOf('/') + 1)
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
  return [...words.filter((word) => word !== ''), ending].join('_')
}

/** Why a derived name won't do, if so; most often the secret's own name starts with a digit. */
export function derivedNameMistake(name: string): Mistake | undefined {
  const mistake = variableNameMistake(name)
  return (
    mistake && {
      message: `The name derived for its variable won't do: ${mistake.message}`,
      remedy: 'Give the variable a name: NAME=SECRET in the input `secrets`, `NAME: SECRET` in a file.',
    }
  )
}
