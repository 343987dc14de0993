import { ServiceError } from '../../protocol/service-error.ts'
import type { World } from '../../state/world.ts'

/** Bytes of the variables as compact JSON. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const environmentLimit = 4096

/** Names that Lambda sets itself. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const reservedNames: ReadonlySet<string> = new Set([
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

const unable =
  'Lambda was unable to configure your environment variables because the environment variables you have provided'

/** Throws Lambda's InvalidParameterValueException; the one about the size repeats every value, as Lambda's does. */
export function checkEnvironment(
  variables: Readonly<Record<string, string>> | undefined,
  world: World,
): void {
  if (variables === undefined) {
    world.bugs.push(
      'what UpdateFunctionConfiguration does with Environment: {} is not documented: never send it',
    )
    return
  }
  const reserved = Object.keys(variables).filter((name) => reservedNames.has(name))
  if (reserved.length > 0) {
    const list = reserved.join(', ')
    throw invalid(
      `${unable} contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${list}`,
    )
  }
  const measured = JSON.stringify(variables)
  if (Buffer.byteLength(measured) > environmentLimit) {
    throw invalid(`${unable} exceeded the 4KB limit. String measured: ${measured}`)
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message, { Type: 'User' })
}
