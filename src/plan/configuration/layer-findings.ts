import { extensionNames, parseExtensionLayer } from '../../model/extension.ts'
import { explain } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { functionKey } from '../../model/observation.ts'
import { itself, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { mergeLayers } from './configuration.ts'
import { addsLayer, layerEdit } from './extension.ts'
import { tableDay } from './published-layers.ts'

export const layerRules = [tooManyLayers, unsignedLayer, assumedLayer, otherArchitecture]

type Judged = Pick<Draft, 'declared' | 'live' | 'configuration' | 'observation'>

/** Layers of one function. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostLayers = 5

/** The function would have more layers than Lambda allows. */
function tooManyLayers({ declared, live, configuration }: Judged): readonly Finding[] {
  const edit = layerEdit(configuration.extension)
  if (edit?.add === undefined) return []
  const number = mergeLayers(live.function.layers, edit).length
  if (number <= mostLayers) return []
  return [
    makeFinding('layers-over-limit', declared, {
      message: say`Function ${itself(declared.functionName)} would have ${number} layers, but Lambda allows ${mostLayers}.`,
      remedy: say`Merge other layers into one, or leave ${name('extension')} out.`,
      place: placeOf(declared),
    }),
  ]
}

/** Lambda refuses, or may refuse, a layer that none of the function's publishers has signed. */
function unsignedLayer({ declared, configuration, observation }: Judged): readonly Finding[] {
  if (!addsLayer(configuration.extension)) return []
  const signing = observation.codeSigning.get(functionKey(declared.region, declared.functionName))
  const place = placeOf(declared)
  if (signing?.kind === 'found' && signing.untrusted === 'enforce')
    return [
      makeFinding('extension-unsigned', declared, {
        message: say`The code signing configuration of ${itself(declared.functionName)} refuses code that none of its publishers has signed, and AWS names no publisher of the extension's layer.`,
        remedy: say`Set it to warn, or put the extension's files into a layer that you sign.`,
        place,
      }),
    ]
  if (signing?.kind === 'failed')
    return [
      makeFinding('code-signing-unread', declared, {
        message: say`${explain(signing.failure)} It is not known whether Lambda accepts an unsigned layer.`,
        remedy: say`Allow ${name('lambda:GetFunctionCodeSigningConfig')} and ${name('lambda:GetCodeSigningConfig')}. Without them, the write itself may be refused.`,
        place,
      }),
    ]
  return []
}

/** The newest version of the layer could not be read from AWS, so our table is used instead. */
function assumedLayer({ declared, configuration }: Judged): readonly Finding[] {
  const { layer } = configuration.extension
  if (layer.kind !== 'planned' || layer.assumed === undefined) return []
  const reason =
    layer.assumed.kind === 'failed'
      ? explain(layer.assumed.failure)
      : say`AWS's public parameter does not exist.`
  return [
    makeFinding('newest-layer-unread', declared, {
      message: say`${reason} The newest version of the extension is taken from the table of ${name(tableDay)}.`,
      remedy: say`Allow ${name('ssm:GetParameter')} on ${name('parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*')}, which holds nothing else.`,
      place: placeOf(declared),
    }),
  ]
}

/** The attached layer is built for another architecture than the function's. */
function otherArchitecture({ declared, configuration }: Judged): readonly Finding[] {
  const { layer } = configuration.extension
  if (layer.kind !== 'planned' || layer.change.verb !== 'change') return []
  const before = parseExtensionLayer(layer.change.before)
  const after = parseExtensionLayer(layer.change.layerArn)
  if (before === undefined || before.architecture === after?.architecture) return []
  return [
    makeFinding('extension-other-architecture', declared, {
      message: say`Function ${itself(declared.functionName)} has layer ${name(extensionNames[before.architecture])}, which is for ${name(before.architecture)} and does not start on it.`,
      remedy: say`Apply will replace it with the layer for the function's architecture. Check what attached it.`,
      place: placeOf(declared),
    }),
  ]
}

function placeOf({ extension, place }: Judged['declared']) {
  return extension?.place ?? place
}
