import type { Extension, FunctionDeclaration } from '../../model/declaration.ts'
import {
  type ExtensionChange,
  extensionNames,
  type LayerChange,
  type LayerEdit,
  type SettingChange,
} from '../../model/extension.ts'
import { foreignValue, hide, reveal } from '../../model/hidden.ts'
import type { FoundFunction, Variables } from '../../model/observation.ts'
import type { Place } from '../../model/place.ts'
import { type ExtensionMark, holds, joinMarks, type Setting, settingNames } from '../policy/extension-mark.ts'
import { type ExtensionGoal, type LayerPlan, planLayer } from './layer.ts'
import { variablesOf } from './variables.ts'

export interface ExtensionPlan {
  readonly layer: LayerPlan
  readonly settings: readonly SettingChange[]
  /** What is ours after the change. */
  readonly mark: ExtensionMark
}

/** Plans the extension of a function, or of a version of it. What others attached or set stays theirs. */
export function planExtension(goal: ExtensionGoal, found: FoundFunction): ExtensionPlan {
  const layer = planLayer(goal, found)
  const settings = settingChanges(goal, variablesOf(found))
  return { layer, settings, mark: markAfter(goal, layer, settings) }
}

/** Returns what the plan shows of it; `undefined` where there is nothing to show. */
export function extensionChange({ layer, settings }: ExtensionPlan): ExtensionChange | undefined {
  if (layer.kind !== 'planned') return settings.length === 0 ? undefined : { settings }
  return { layer: layer.change, settings }
}

/** Returns how the list of layers changes; `undefined` where it stays the same. */
export function layerEdit({ layer }: ExtensionPlan): LayerEdit | undefined {
  if (layer.kind !== 'planned') return undefined
  const { change } = layer
  switch (change.verb) {
    case 'add':
      return { add: change.layerArn }
    case 'change':
      return { remove: change.before, add: change.layerArn }
    case 'remove':
      return { remove: change.layerArn }
    case 'keep':
      return undefined
  }
}

/** Whether the function gets a version of the layer that it does not have. */
export function addsLayer(extension: ExtensionPlan): boolean {
  return layerEdit(extension)?.add !== undefined
}

/** Whether the function loses the layer, or a variable that sets something of it. */
export function removesExtension({ layer, settings }: ExtensionPlan): boolean {
  const losesLayer = layer.kind === 'planned' && layer.change.verb === 'remove'
  return losesLayer || settings.some(({ verb }) => verb === 'remove')
}

interface DesiredSetting extends Setting {
  readonly place: Place
}

/** Returns the variables that set what is declared. */
export function settingsOf({ ttl, place }: Extension): readonly DesiredSetting[] {
  return ttl === undefined ? [] : settingNames.map((name) => ({ name, value: String(ttl), place }))
}

/** Returns what happens to those variables. */
function settingChanges(goal: Omit<ExtensionGoal, 'newest'>, live: Variables): readonly SettingChange[] {
  const { declared, ours, prune } = goal
  const desired = declared === undefined ? [] : settingsOf(declared)
  const names = new Set(desired.map(({ name }) => name))
  // A variable that is no longer declared is removed only while it holds the value that we set.
  const gone = ours.settings.filter(({ name, value }) => !names.has(name) && textIn(live, name) === value)
  return [
    ...desired.map((setting) => planSetting(setting, ours, live)),
    ...(prune ? gone.map(({ name, value }) => ({ verb: 'remove', name, value }) as const) : []),
  ].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function planSetting(desired: DesiredSetting, ours: ExtensionMark, live: Variables): SettingChange {
  const { name, value } = desired
  const present = textIn(live, name)
  if (present === undefined) return { verb: 'add', ...desired }
  if (present === value) return { verb: 'keep', ...desired }
  const isOurs = holds(ours, { name, value: present })
  const before = isOurs ? ({ kind: 'ours', value: present } as const) : foreignValue(present)
  return { verb: 'change', ...desired, before }
}

function markAfter(
  { declared, ours, prune }: ExtensionGoal,
  layer: LayerPlan,
  settings: readonly SettingChange[],
): ExtensionMark {
  const attaches = layer.kind === 'planned' && layer.change.verb === 'add'
  const kept = settings.filter(
    (change) => change.verb === 'add' || change.verb === 'change' || holds(ours, change),
  )
  const mark = {
    layer: attaches || (declared !== undefined && ours.layer),
    settings: kept.flatMap(({ verb, name, value }) => (verb === 'remove' ? [] : [{ name, value }])),
  }
  return prune ? mark : joinMarks(ours, mark)
}

function textIn(live: Variables, name: string): string | undefined {
  const hidden = live.get(name)
  return hidden && reveal(hidden)
}

/** Returns how one declaration changes the extension of another; layers go by the names that are declared. */
export function compareExtension(
  declared: Extension | undefined,
  before: FunctionDeclaration | undefined,
  prune: boolean,
): ExtensionChange | undefined {
  const others = before?.extension
  if (declared === undefined && (others === undefined || !prune)) return undefined
  const old = others === undefined ? [] : settingsOf(others)
  const settings = settingChanges(
    { declared, ours: { layer: others !== undefined, settings: old }, prune },
    new Map(old.map(({ name, value }) => [name, hide(value)])),
  )
  const layer = compareLayer(declared, others)
  return { settings, ...(layer !== undefined && { layer }) }
}

function compareLayer(
  declared: Extension | undefined,
  others: Extension | undefined,
): LayerChange | undefined {
  const before = others && nameOf(others)
  if (declared === undefined) return before === undefined ? undefined : { verb: 'remove', layerArn: before }
  const [layerArn, { place }] = [nameOf(declared), declared]
  if (before === undefined) return { verb: 'add', layerArn, place }
  return before === layerArn ? { verb: 'keep', layerArn, place } : { verb: 'change', layerArn, before, place }
}

/** Returns `AWS-Parameters-and-Secrets-Lambda-Extension:50`: only AWS knows the function's architecture. */
function nameOf({ version }: Extension): string {
  return version === undefined ? extensionNames.x86_64 : `${extensionNames.x86_64}:${version}`
}
