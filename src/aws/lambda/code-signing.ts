import { GetCodeSigningConfigCommand, GetFunctionCodeSigningConfigCommand } from '@aws-sdk/client-lambda'
import type { CodeSigningState } from '../../model/extension.ts'
import { name, say } from '../../text/sentence.ts'
import { read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import type { FunctionName } from './functions.ts'

/**
 * Reads what Lambda does with code and layers of a function that no allowed publisher has signed.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
 * Throws CredentialsError.
 */
export function readCodeSigning(
  clients: Clients,
  { region, functionName }: FunctionName,
): Promise<CodeSigningState> {
  const client = clients.lambda(region)
  const about = { target: say`function ${name(functionName)}` }
  return read({ action: 'lambda:GetFunctionCodeSigningConfig', ...about }, async () => {
    const { CodeSigningConfigArn: arn } = await client.send(
      new GetFunctionCodeSigningConfigCommand({ FunctionName: functionName }),
    )
    // The types promise an ARN, but AWS returns none if the function has no such configuration.
    if (!arn) return { kind: 'absent' }
    return read({ action: 'lambda:GetCodeSigningConfig', ...about }, async () => {
      const { CodeSigningConfig: config } = await client.send(
        new GetCodeSigningConfigCommand({ CodeSigningConfigArn: arn }),
      )
      const policy = config?.CodeSigningPolicies?.UntrustedArtifactOnDeployment
      return { kind: 'found', untrusted: policy === 'Enforce' ? 'enforce' : 'warn' }
    })
  })
}
