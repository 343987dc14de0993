import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import { notAuthorized, type Scope } from '../service.ts'
import { type SecretRecord, secrets } from './record.ts'

const secretArnShape = /^arn:[^:]+:secretsmanager:(?<region>[^:]+):(?<account>\d{12}):secret:(?<tail>.+)$/

/**
 * Returns the secret of a name, an ARN or a partial ARN. An ARN that ends like `…-AbCdEf` counts as complete.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export function findSecret(secretId: string, scope: Scope, operation: string): SecretRecord {
  const account = secretArnShape.exec(secretId)?.groups?.account ?? scope.account
  const secret = lookUp(secretId, scope)
  if (account !== scope.account && !secret?.sharedWith.includes(scope.account)) {
    const text = notAuthorized(scope, `secretsmanager:${operation}`, secretId, 'resource-based')
    throw new ServiceError('AccessDeniedException', text)
  }
  if (secret !== undefined) return secret
  throw new ServiceError('ResourceNotFoundException', `Secrets Manager can't find the specified secret.`)
}

/** Returns the full ARN that authorization uses, or the one that AWS shows for an unknown name. */
export function secretArn(secretId: string, scope: Scope): string {
  const unknown = `arn:${scope.partition}:secretsmanager:${scope.region}:${scope.account}:secret:${secretId}`
  return lookUp(secretId, scope)?.arn ?? (secretId.startsWith('arn:') ? secretId : unknown)
}

function lookUp(secretId: string, scope: Scope): SecretRecord | undefined {
  const { region = scope.region, account = scope.account, tail } = secretArnShape.exec(secretId)?.groups ?? {}
  if (region !== scope.region) return undefined
  const known = secrets(regionOf(scope.world, account, region))
  if (tail === undefined) return known.get(secretId)
  const complete = [...known.values()].find(({ arn }) => arn === secretId)
  const looksComplete = /-[A-Za-z0-9]{6}$/.test(tail)
  return complete ?? (looksComplete ? undefined : known.get(tail))
}
