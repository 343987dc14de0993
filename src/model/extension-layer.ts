import { parseArn } from '../arn.ts'
import type { Architecture } from './extension.ts'

/** A version of the extension's layer, or of one that bears its name. */
export interface ExtensionLayer {
  readonly arn: string
  readonly architecture: Architecture
  readonly region: string
  /** AWS has an account of its own for each region; a layer of any other account is not AWS's. */
  readonly account: string
  readonly version: number
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html */
export const extensionNames: Readonly<Record<Architecture, string>> = {
  x86_64: 'AWS-Parameters-and-Secrets-Lambda-Extension',
  arm64: 'AWS-Parameters-and-Secrets-Lambda-Extension-Arm64',
}

/** The version that `arn` names, or `undefined` where its layer is called otherwise. */
export function parseExtensionLayer(arn: string): ExtensionLayer | undefined {
  const { service, region = '', account = '', resource = '' } = parseArn(arn) ?? {}
  const { name, version } = /^layer:(?<name>[\w-]+):(?<version>\d+)$/.exec(resource)?.groups ?? {}
  if (service !== 'lambda' || (name !== extensionNames.x86_64 && name !== extensionNames.arm64))
    return undefined
  const architecture = name === extensionNames.arm64 ? 'arm64' : 'x86_64'
  return { arn, architecture, region, account, version: Number(version) }
}

/** The ARN of another version of the same layer. */
export function withLayerVersion(layerArn: string, version: number): string {
  return layerArn.replace(/\d+$/, String(version))
}
