import type { Missing, Unread } from './observation.ts'
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
  | { readonly verb: 'attach' | 'keep'; readonly layerArn: string; readonly place: Place }
  | { readonly verb: 'update'; readonly layerArn: string; readonly before: string; readonly place: Place }
  | { readonly verb: 'detach'; readonly layerArn: string }

/** The variables that the extension takes its settings from, as far as they can be declared. */
export type SettingName =
  | 'SECRETS_MANAGER_TTL'
  | 'SSM_PARAMETER_STORE_TTL'
  | 'PARAMETERS_SECRETS_EXTENSION_CACHE_SIZE'
  | 'PARAMETERS_SECRETS_EXTENSION_HTTP_PORT'
  | 'PARAMETERS_SECRETS_EXTENSION_LOG_LEVEL'

/** `before` is what this action set itself; any other value that stood there is hidden. */
export type SettingChange =
  | {
      readonly verb: 'set' | 'keep'
      readonly name: SettingName
      readonly value: string
      readonly place: Place
    }
  | {
      readonly verb: 'replace'
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
