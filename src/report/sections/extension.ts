import type { LayerChange, SettingChange } from '../../model/extension.ts'
import { foreignWords } from '../../model/hidden.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'

/** The extension's layer, where it is declared or was ours: none or one. */
export function layersOf({ extension }: FunctionPlan): readonly LayerChange[] {
  return extension?.layer === undefined ? [] : [extension.layer]
}

/** The variables of the extension's settings. */
export function settingsOf({ extension }: FunctionPlan): readonly SettingChange[] {
  return extension?.settings ?? []
}

/** `+ extension`, the layer that is attached, and the one that it replaces; nothing where it is kept. */
export function layerPhrases(plan: FunctionPlan): readonly Sentence[] {
  return layersOf(plan).flatMap((layer) => {
    const layerArn = name(layer.layerArn)
    if (layer.verb === 'add') return [say`+ extension, layer ${layerArn}`]
    if (layer.verb === 'change') return [say`~ extension, layer ${name(layer.before)} → ${layerArn}`]
    return layer.verb === 'remove' ? [say`− extension, layer ${layerArn}`] : []
  })
}

/** `~ variable SECRETS_MANAGER_TTL: (value hidden) → 60`; nothing where it is kept. */
export function settingPhrases(plan: FunctionPlan): readonly Sentence[] {
  return settingsOf(plan).flatMap((setting) => {
    const [variable, value] = [name(setting.name), name(setting.value)]
    if (setting.verb === 'add') return [say`+ variable ${variable} → ${value}`]
    if (setting.verb === 'remove') return [say`− variable ${variable}, was ${value}`]
    if (setting.verb !== 'change') return []
    const { before: old } = setting
    const before = old.kind === 'ours' ? name(old.value) : [foreignWords[old.kind]]
    return [say`~ variable ${variable}: ${before} → ${value}`]
  })
}
