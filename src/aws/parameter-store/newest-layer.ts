import { type Architecture, type NewestLayerState, parseExtensionLayer } from '../../model/extension.ts'
import type { Clients } from '../client/clients.ts'
import { codeOf, toFailure } from '../client/failures.ts'

/** Where AWS publishes the newest version for each architecture, for everybody to read. */
const parameterNames: Readonly<Record<Architecture, string>> = {
  x86_64: '/aws/service/aws-parameters-and-secrets-lambda-extension/x86/latest',
  arm64: '/aws/service/aws-parameters-and-secrets-lambda-extension/arm64/latest',
}

/**
 * Reads which version of the extension's layer AWS published last in a region. It is the one parameter whose value is
 * ever read: it is AWS's own, public, and holds an ARN.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 * Throws CredentialsError.
 */
export async function readNewestLayer(
  clients: Clients,
  region: string,
  architecture: Architecture,
): Promise<NewestLayerState> {
  const name = parameterNames[architecture]
  const call = { action: 'ssm:GetParameter', target: `AWS's public parameter ${name} in ${region}` }
  try {
    const { GetParameterCommand } = await import('@aws-sdk/client-ssm')
    const client = await clients.ssm(region)
    const { Parameter: parameter } = await client.send(new GetParameterCommand({ Name: name }))
    const layer = parseExtensionLayer(parameter?.Value ?? '')
    if (layer?.region !== region || layer.architecture !== architecture)
      throw new SyntaxError('the parameter names no layer of the extension for it')
    return { kind: 'found', arn: layer.arn }
  } catch (error) {
    if (codeOf(error) === 'ParameterNotFound') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}
