import { GetCodeSigningConfigCommand, GetFunctionCodeSigningConfigCommand } from '@aws-sdk/client-lambda'
import type { CodeSigningState } from '../../model/extension.ts'
import type { Clients } from '../client/clients.ts'
import { toFailure } from '../client/failures.ts'
import type { FunctionName } from './functions.ts'

/**
 * Reads what becomes of code and layers of a function that no allowed publisher has signed.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
 * Throws CredentialsError.
 */
export async function readCodeSigning(
  clients: Clients,
  { region, functionName }: FunctionName,
): Promise<CodeSigningState> {
  const target = `function ${functionName}`
  const client = clients.lambda(region)
  let action = 'lambda:GetFunctionCodeSigningConfig'
  try {
    const { CodeSigningConfigArn: arn } = await client.send(
      new GetFunctionCodeSigningConfigCommand({ FunctionName: functionName }),
    )
    // The types promise one: AWS names none where there is none.
    if (!arn) return { kind: 'absent' }
    action = 'lambda:GetCodeSigningConfig'
    const { CodeSigningConfig: config } = await client.send(
      new GetCodeSigningConfigCommand({ CodeSigningConfigArn: arn }),
    )
    const policy = config?.CodeSigningPolicies?.UntrustedArtifactOnDeployment
    return { kind: 'found', untrusted: policy === 'Enforce' ? 'enforce' : 'warn' }
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error, { action, target, hidden: [] }) }
  }
}
