import type { SettingName } from '../../model/extension.ts'

/**
 * Which parts of the extension this action added to a function: the layer, and variables for its settings. The mark is
 * written into the Sid of the first statement in our policy, the ledger of all that is ours. So it is there before the
 * function is changed, and for as long as there is something to remove.
 */
export interface ExtensionMark {
  readonly layer: boolean
  readonly settings: readonly Setting[]
}

/** A variable that the extension takes a setting from. */
export interface Setting {
  readonly name: SettingName
  readonly value: string
}

/** The name of each variable in a Sid, which may contain only letters and digits. */
const words = {
  SECRETS_MANAGER_TTL: 'SecretsTtl',
  SSM_PARAMETER_STORE_TTL: 'ParametersTtl',
} as const satisfies Record<SettingName, string>

export const settingNames = Object.keys(words) as readonly SettingName[]

export const noMark: ExtensionMark = { layer: false, settings: [] }

/** Precedes the mark, so that it is not read as part of the region. */
const start = 'Extension'
const layerWord = 'Layer'

/** Returns the end of a Sid that records the mark: `ExtensionLayerSecretsTtl60`; `''` if nothing is ours. */
export function formatExtensionMark({ layer, settings }: ExtensionMark): string {
  const parts = [
    ...(layer ? [layerWord] : []),
    ...settingNames.flatMap((name) =>
      settings.filter((each) => each.name === name).map(({ value }) => `${words[name]}${value}`),
    ),
  ]
  return parts.length === 0 ? '' : `${start}${parts.join('')}`
}

const settingShape = new RegExp(`(${Object.values(words).join('|')})([0-9]+)`, 'g')

/** Settings that earlier versions also recorded, after these. Their variables are no longer removed. */
const retired = /(?:(?:CacheSize|HttpPort)[0-9]+|LogLevel[A-Z]+)+$/

/** Returns the mark that the end of a Sid records; `undefined` if it records none. */
export function parseExtensionMark(text: string): ExtensionMark | undefined {
  const end = text.replace(retired, '')
  if (end === start && end !== text) return noMark
  const [, layer, rest = ''] = new RegExp(`^${start}(${layerWord})?(.*)$`).exec(end) ?? []
  const settings = [...rest.matchAll(settingShape)].flatMap(([, word, value = '']) =>
    settingNames.filter((name) => words[name] === word).map((name) => ({ name, value })),
  )
  const mark = { layer: layer !== undefined, settings }
  return end !== '' && formatExtensionMark(mark) === end ? mark : undefined
}

/** Returns what either mark holds, each setting once for each of its values. */
export function joinMarks(some: ExtensionMark, other: ExtensionMark): ExtensionMark {
  const added = other.settings.filter((each) => !holds(some, each))
  return {
    layer: some.layer || other.layer,
    settings: [...some.settings, ...added].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
  }
}

/** Whether `wide` holds all that `narrow` does. */
export function markContains(wide: ExtensionMark, narrow: ExtensionMark): boolean {
  return (wide.layer || !narrow.layer) && narrow.settings.every((each) => holds(wide, each))
}

export function sameMark(some: ExtensionMark, other: ExtensionMark): boolean {
  return markContains(some, other) && markContains(other, some)
}

export function holds({ settings }: ExtensionMark, setting: Setting): boolean {
  return settings.some((each) => textOf(each) === textOf(setting))
}

function textOf({ name, value }: Setting): string {
  return `${name}=${value}`
}
