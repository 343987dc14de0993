import type { LayerChange, SettingChange } from '../../model/extension.ts'
import type { FunctionPlan } from '../../model/plan.ts'

/** The extension's layer, where anything becomes of it: none or one. */
export function layersOf({ extension }: FunctionPlan): readonly LayerChange[] {
  return extension?.layer === undefined ? [] : [extension.layer]
}

/** The variables of the extension's settings. */
export function settingsOf({ extension }: FunctionPlan): readonly SettingChange[] {
  return extension?.settings ?? []
}

/** `+ extension`, the layer that is attached, and what it takes the place of; nothing where it is kept. */
export function layerPhrases(plan: FunctionPlan, show: (text: string) => string): readonly string[] {
  return layersOf(plan).flatMap((layer) => {
    const name = `layer ${show(layer.layerArn)}`
    if (layer.verb === 'add') return [`+ extension, ${name}`]
    if (layer.verb === 'change') return [`~ extension, layer ${show(layer.before)} → ${show(layer.layerArn)}`]
    return layer.verb === 'remove' ? [`− extension, ${name}`] : []
  })
}

/** `~ variable SECRETS_MANAGER_TTL: (value hidden) → 60`; nothing where it is kept. */
export function settingPhrases(plan: FunctionPlan, show: (text: string) => string): readonly string[] {
  return settingsOf(plan).flatMap((setting) => {
    const [name, value] = [show(setting.name), show(setting.value)]
    if (setting.verb === 'add') return [`+ variable ${name} → ${value}`]
    if (setting.verb === 'remove') return [`− variable ${name}, was ${value}`]
    if (setting.verb !== 'change') return []
    const before = setting.before.kind === 'ours' ? show(setting.before.value) : '(value hidden)'
    return [`~ variable ${name}: ${before} → ${value}`]
  })
}
