import { type Architecture, type NewestLayerState, parseExtensionLayer } from '../../model/extension.ts'
import { name, say } from '../../text/sentence.ts'
import { read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'

/** Where AWS publishes the newest version for each architecture, for everyone to read. */
const parameterNames: Readonly<Record<Architecture, string>> = {
  x86_64: '/aws/service/aws-parameters-and-secrets-lambda-extension/x86/latest',
  arm64: '/aws/service/aws-parameters-and-secrets-lambda-extension/arm64/latest',
}

/**
 * Reads the newest version of the extension's layer in a region. This is the only parameter whose value is ever read: it
 * is AWS's own, public, and holds an ARN.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 * Throws CredentialsError.
 */
export function readNewestLayer(
  clients: Clients,
  region: string,
  architecture: Architecture,
): Promise<NewestLayerState> {
  const parameterName = parameterNames[architecture]
  const target = say`AWS's public parameter ${name(parameterName)} in ${name(region)}`
  return read({ action: 'ssm:GetParameter', target, absent: 'ParameterNotFound' }, async () => {
    const { GetParameterCommand, SSMClient } = await import('@aws-sdk/client-ssm')
    const client = clients.onDemand(SSMClient, region)
    const { Parameter: parameter } = await client.send(new GetParameterCommand({ Name: parameterName }))
    const layer = parseExtensionLayer(parameter?.Value ?? '')
    if (layer?.region !== region || layer.architecture !== architecture)
      throw new SyntaxError('the parameter names no layer of the extension for this region and architecture')
    return { kind: 'found', arn: layer.arn }
  })
}
