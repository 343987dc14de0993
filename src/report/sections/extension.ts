import type { LayerChange, SettingChange } from '../../model/extension.ts'
import { foreignWords } from '../../model/hidden.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'
import type { Tense } from './tense.ts'

/** The extension's layer, where it is declared or was ours: none or one. */
export function layersOf({ extension }: FunctionPlan): readonly LayerChange[] {
  return extension?.layer === undefined ? [] : [extension.layer]
}

/** The variables of the extension's settings. */
export function settingsOf({ extension }: FunctionPlan): readonly SettingChange[] {
  return extension?.settings ?? []
}

/** The settings and the layer that change, as a list of changes says it. */
export function extensionPhrases(plan: FunctionPlan, tense: Tense): readonly Sentence[] {
  return [
    ...settingsOf(plan).flatMap((setting) => settingSaid(setting, tense)),
    ...layersOf(plan).flatMap((layer) => layerSaid(layer, tense)),
  ]
}

function settingSaid(setting: SettingChange, tense: Tense): readonly Sentence[] {
  const [variable, value, is] = [name(setting.name), name(setting.value), [tense('is', 'was')]]
  switch (setting.verb) {
    case 'add':
      return [say`variable ${variable} ${is} set to ${value}`]
    case 'change':
      return [
        say`variable ${variable} ${[tense('changes', 'changed')]} from ${valueBefore(setting)} to ${value}`,
      ]
    case 'remove':
      return [say`variable ${variable}, which held ${value}, ${is} removed`]
    case 'keep':
      return []
  }
}

function layerSaid(layer: LayerChange, tense: Tense): readonly Sentence[] {
  const [layerArn, is] = [name(layer.layerArn), [tense('is', 'was')]]
  switch (layer.verb) {
    case 'add':
      return [say`the extension ${is} attached, layer ${layerArn}`]
    case 'change':
      return [
        say`the extension ${[tense('changes', 'changed')]} from layer ${name(layer.before)} to ${layerArn}`,
      ]
    case 'remove':
      return [say`the extension ${is} removed, layer ${layerArn}`]
    case 'keep':
      return []
  }
}

function valueBefore({ before: old }: Extract<SettingChange, { verb: 'change' }>): Sentence {
  return old.kind === 'ours' ? [name(old.value)] : [foreignWords[old.kind]]
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
    return [say`~ variable ${variable}: ${valueBefore(setting)} → ${value}`]
  })
}
