import type { Parameter } from '@aws-sdk/client-ssm'
import { newestExtension } from '../lambda/extension-layers.ts'
import type { Scope } from '../service.ts'

const extensionShape =
  /^\/aws\/service\/aws-parameters-and-secrets-lambda-extension\/(?<architecture>x86|arm64)\/latest$/

/**
 * The public parameters of AWS in Parameter Store: here, its newest extension for Lambda.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
export function publicParameter(name: string, scope: Scope): Parameter | undefined {
  const architecture = extensionShape.exec(name)?.groups?.architecture
  if (architecture === undefined) return undefined
  const value = newestExtension(architecture === 'x86' ? 'x86_64' : 'arm64', scope)
  if (value === undefined) return undefined
  return {
    Name: name,
    ARN: `arn:${scope.partition}:ssm:${scope.region}::parameter${name}`,
    Type: 'String',
    Value: value,
    Version: 1,
    LastModifiedDate: scope.world.clock.now(),
    DataType: 'text',
  }
}
