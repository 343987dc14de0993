import { wordingAt } from '../../model/catalog/wording.ts'
import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { either, itself, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { type Judgment, makeFinding } from '../finding.ts'
import { regionOf } from './layer.ts'
import { tableDay } from './published-layers.ts'

type Judged = Pick<Draft, 'declared' | 'live' | 'configuration'>

export const extensionRules = [unusableExtension]

/** Why the function cannot have the extension that is declared for it. */
function unusableExtension(draft: Judged): readonly Finding[] {
  const { declared } = draft
  if (declared.extension === undefined) return []
  const { place } = declared.extension
  return [...inImage(draft), ...withoutSecrets(draft), ...withoutLayer(draft)]
    .slice(0, 1)
    .map(([code, text]) => makeFinding(code, declared, { ...text, place }))
}

function inImage({ declared, live }: Judged): readonly Judgment[] {
  if (live.function.packageType !== 'Image') return []
  const message = say`Function ${itself(declared.functionName)} is a container image, which cannot have layers.`
  const remedy = say`Copy the extension into the image as AWS describes for layers, and ${withoutExtension(declared)}.`
  return [['extension-in-image', { message, remedy }]]
}

function withoutSecrets({ declared }: Judged): readonly Judgment[] {
  if (declared.secrets?.length !== 0) return []
  const message = say`Function ${itself(declared.functionName)} declares the extension but no secret, so it would have no policy to record that the layer is this action's.`
  const remedy = say`Declare the secrets that it reads, or ${withoutExtension(declared)}.`
  return [['extension-without-secrets', { message, remedy }]]
}

function withoutLayer({ declared, live, configuration }: Judged): readonly Judgment[] {
  const { layer } = configuration.extension
  if (layer.kind === 'unavailable') {
    const { function: found } = live
    const message = say`The extension is not known in ${name(regionOf(found))} for ${name(found.architecture)}: AWS's public parameter cannot be read there, and the table of ${name(tableDay)} does not include it.`
    const remedy = say`If AWS has published it since, allow ${name('ssm:GetParameter')} on that parameter. Otherwise leave ${name('extension')} out.`
    return [['extension-unavailable', { message, remedy }]]
  }
  if (layer.kind === 'look-alike') {
    const message = say`Function ${itself(declared.functionName)} has layer ${name(layer.layerArn)}, which has the name of AWS's extension, but AWS's account in ${name(declared.region)} is ${either(layer.accounts)}.`
    const remedy = say`Find out who attached it, and remove it: the function's secrets would pass through it.`
    return [['extension-look-alike', { message, remedy }]]
  }
  return []
}

function withoutExtension({ extension, place }: FunctionDeclaration): Sentence {
  return wordingAt(extension?.place ?? place).withoutExtension
}
