import { parseArn } from '../text/arn.ts'
import type { Missing, Unread } from './failure.ts'
import type { Place } from './place.ts'

/** What becomes of AWS's Parameters and Secrets Lambda Extension on one function. */
export interface ExtensionChange {
  /** Absent where it is not declared and no layer of ours is there. */
  readonly layer?: LayerChange
  /** The variables that the extension takes its settings from, as far as they are declared or ours; sorted by name. */
  readonly settings: readonly SettingChange[]
}

/** `layerArn` names the version that is attached after the change, or, for `detach`, the one that goes. */
export type LayerChange =
  | { readonly verb: 'add' | 'keep'; readonly layerArn: string; readonly place: Place }
  | { readonly verb: 'change'; readonly layerArn: string; readonly before: string; readonly place: Place }
  | { readonly verb: 'remove'; readonly layerArn: string }

/** The variables that the extension takes its settings from, as far as they can be declared. */
export type SettingName = 'SECRETS_MANAGER_TTL' | 'SSM_PARAMETER_STORE_TTL'

/** `before` is what this action set itself; any other value that stood there is hidden. */
export type SettingChange =
  | {
      readonly verb: 'add' | 'keep'
      readonly name: SettingName
      readonly value: string
      readonly place: Place
    }
  | {
      readonly verb: 'change'
      readonly name: SettingName
      readonly value: string
      readonly place: Place
      readonly before: { readonly kind: 'ours'; readonly value: string } | { readonly kind: 'hidden' }
    }
  | { readonly verb: 'remove'; readonly name: SettingName; readonly value: string }

/** What is done to a function's list of layers: `add` takes the place of `remove`, or goes to the end. */
export interface LayerEdit {
  readonly remove?: string
  readonly add?: string
}

export type Architecture = 'x86_64' | 'arm64'

/** The newest version of the extension's layer, as AWS tells: read only when a plan asks for it. */
export type NewestLayerState = { readonly kind: 'found'; readonly arn: string } | Missing | Unread

/** What happens to code and layers that are not signed: read only when a plan asks for it; absent where all may run. */
export type CodeSigningState =
  | { readonly kind: 'found'; readonly untrusted: 'warn' | 'enforce' }
  | Missing
  | Unread

export function newestLayerKey(region: string, architecture: Architecture): string {
  return `${region}/${architecture}`
}

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
