import { storeOf } from '../../text/arn.ts'

/** Actions that return the value of a secret, and the ARN that IAM authorizes them on. */
interface Way {
  readonly actions: readonly string[]
  readonly resource: string
}

/**
 * Returns every way to a secret's value: by its own ARN first, then by each path above it.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
 */
export function waysTo(secretArn: string): readonly Way[] {
  const { valueActions, pathAction } = storeOf(secretArn)
  const own = { actions: valueActions, resource: secretArn }
  if (pathAction === undefined) return [own]
  return [own, ...pathsAbove(secretArn).map((resource) => ({ actions: [pathAction], resource }))]
}

/** A path may be asked for with or without a slash at its end, and is authorized as it is asked for. */
function pathsAbove(secretArn: string): readonly string[] {
  const [head = '', ...levels] = secretArn.split('/').slice(0, -1)
  const paths = levels.map((_, index) => [head, ...levels.slice(0, index + 1)].join('/'))
  return [`${head}/`, ...paths.flatMap((path) => [path, `${path}/`])]
}
