import type {
  GetCodeSigningConfigRequest,
  GetCodeSigningConfigResponse,
  GetFunctionCodeSigningConfigRequest,
  GetFunctionCodeSigningConfigResponse,
} from '@aws-sdk/client-lambda'
import { ServiceError } from '../../protocol/service-error.ts'
import type { Operation, Scope } from '../service.ts'
import { findFunction, functionArn } from './lookup.ts'

/** Returns the function's configuration. Without one the response names none, although the model requires it. */
export const getFunctionCodeSigningConfig: Operation<
  GetFunctionCodeSigningConfigRequest,
  GetFunctionCodeSigningConfigResponse
> = {
  write: false,
  omits: 'codeSigningConfigArn',
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: ({ FunctionName = '' }, scope) => {
    const { record } = findFunction(FunctionName, scope, 'GetFunctionCodeSigningConfig')
    const { codeSigning, name } = record
    return {
      CodeSigningConfigArn: codeSigning === undefined ? undefined : `${start(scope)}${ids[codeSigning]}`,
      FunctionName: name,
    }
  },
}

export const getCodeSigningConfig: Operation<GetCodeSigningConfigRequest, GetCodeSigningConfigResponse> = {
  write: false,
  resource: ({ CodeSigningConfigArn = '' }) => CodeSigningConfigArn,
  handle: ({ CodeSigningConfigArn: arn = '' }, scope) => {
    const policy = policies.find((each) => arn === `${start(scope)}${ids[each]}`)
    if (policy === undefined)
      throw new ServiceError('ResourceNotFoundException', `Code signing config not found: ${arn}`, {
        Type: 'User',
      })
    return {
      CodeSigningConfig: {
        CodeSigningConfigId: ids[policy],
        CodeSigningConfigArn: arn,
        AllowedPublishers: {
          SigningProfileVersionArns: [
            `arn:${scope.partition}:signer:${scope.region}:${scope.account}:/signing-profiles/shop/AbCdEfGh12`,
          ],
        },
        CodeSigningPolicies: { UntrustedArtifactOnDeployment: policy },
        LastModified: '2026-01-01T00:00:00.000+0000',
      },
    }
  },
}

/** Here, an account has two, one for each policy. */
const policies = ['Enforce', 'Warn'] as const
const ids = { Enforce: 'csc-0123456789abcdef0', Warn: 'csc-0123456789abcdef1' } as const

function start({ partition, region, account }: Scope): string {
  return `arn:${partition}:lambda:${region}:${account}:code-signing-config:`
}
