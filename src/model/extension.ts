import { parseArn } from '../text/arn.ts'
import type { Missing, Unread } from './failure.ts'
import type { ForeignValue } from './hidden.ts'
import type { Place } from './place.ts'

/** How AWS's Parameters and Secrets Lambda Extension changes on one function. */
export interface ExtensionChange {
  /** Absent if it is not declared and no layer of ours is attached. */
  readonly layer?: LayerChange
  /** The variables with the extension's settings that are declared or ours, sorted by name. */
  readonly settings: readonly SettingChange[]
}

/** `layerArn` is the version that is attached after the change, or, for `remove`, the one that is removed. */
export type LayerChange =
  | { readonly verb: 'add' | 'keep'; readonly layerArn: string; readonly place: Place }
  | { readonly verb: 'change'; readonly layerArn: string; readonly before: string; readonly place: Place }
  | { readonly verb: 'remove'; readonly layerArn: string }

/** The variables with the extension's settings that can be declared. */
export type SettingName = 'SECRETS_MANAGER_TTL' | 'SSM_PARAMETER_STORE_TTL'

/** `before` is shown if this action set it or if it is empty; any other value is hidden. */
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
      readonly before: { readonly kind: 'ours'; readonly value: string } | ForeignValue
    }
  | { readonly verb: 'remove'; readonly name: SettingName; readonly value: string }

/** A change of a function's list of layers: `add` replaces `remove`, or is appended. */
export interface LayerEdit {
  readonly remove?: string
  readonly add?: string
}

export type Architecture = 'x86_64' | 'arm64'

/** The newest version of the extension's layer according to AWS: read only when a plan asks for it. */
export type NewestLayerState = { readonly kind: 'found'; readonly arn: string } | Missing | Unread

/** What happens to unsigned code and layers: read only when a plan asks for it; absent if all may run. */
export type CodeSigningState =
  | { readonly kind: 'found'; readonly untrusted: 'warn' | 'enforce' }
  | Missing
  | Unread

export function newestLayerKey(region: string, architecture: Architecture): string {
  return `${region}/${architecture}`
}

/** A version of the extension's layer, or of one with the same name. */
export interface ExtensionLayer {
  readonly arn: string
  readonly architecture: Architecture
  readonly region: string
  /** AWS has an account for each region; a layer of any other account is not AWS's. */
  readonly account: string
  readonly version: number
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html */
export const extensionNames: Readonly<Record<Architecture, string>> = {
  x86_64: 'AWS-Parameters-and-Secrets-Lambda-Extension',
  arm64: 'AWS-Parameters-and-Secrets-Lambda-Extension-Arm64',
}

/** Returns the version that `arn` names, or `undefined` if its layer has another name. */
export function parseExtensionLayer(arn: string): ExtensionLayer | undefined {
  const { service, region = '', account = '', resource = '' } = parseArn(arn) ?? {}
  const { name, version } = /^layer:(?<name>[\w-]+):(?<version>\d+)$/.exec(resource)?.groups ?? {}
  if (service !== 'lambda' || (name !== extensionNames.x86_64 && name !== extensionNames.arm64))
    return undefined
  const architecture = name === extensionNames.arm64 ? 'arm64' : 'x86_64'
  return { arn, architecture, region, account, version: Number(version) }
}

/** Returns the ARN of another version of the same layer. */
export function withLayerVersion(layerArn: string, version: number): string {
  return layerArn.replace(/\d+$/, String(version))
}
