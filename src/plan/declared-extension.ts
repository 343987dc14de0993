import type { Extension, FunctionDeclaration } from '../model/declaration.ts'
import type { ExtensionChange, LayerChange } from '../model/extension.ts'
import { extensionNames } from '../model/extension-layer.ts'
import { hide } from '../model/hidden.ts'
import { planSettings, settingsOf } from './extension.ts'

/** What a declaration changes of the extension against another one; the layer is called as it is declared. */
export function compareExtension(
  declared: Extension | undefined,
  before: FunctionDeclaration | undefined,
  prune: boolean,
): ExtensionChange | undefined {
  const others = before?.extension
  if (declared === undefined && (others === undefined || !prune)) return undefined
  const old = others === undefined ? [] : settingsOf(others)
  const settings = planSettings(
    { declared, ledger: { layer: others !== undefined, settings: old }, prune },
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
  if (declared === undefined) return before === undefined ? undefined : { verb: 'detach', layerArn: before }
  const [layerArn, { place }] = [nameOf(declared), declared]
  if (before === undefined) return { verb: 'attach', layerArn, place }
  return before === layerArn ? { verb: 'keep', layerArn, place } : { verb: 'update', layerArn, before, place }
}

/** `AWS-Parameters-and-Secrets-Lambda-Extension:50`: which architecture the function has, AWS alone knows. */
function nameOf({ version }: Extension): string {
  return version === undefined ? extensionNames.x86_64 : `${extensionNames.x86_64}:${version}`
}
