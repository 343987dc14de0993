import { extensionNames, parseExtensionLayer } from '../../model/extension.ts'
import { formatFailure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { functionKey } from '../../model/observation.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { mergeLayers } from './configuration.ts'
import { addsLayer, layerEdit } from './extension.ts'
import { regionOf } from './layer.ts'
import { tableDay } from './published-layers.ts'

/** Layers of one function. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostLayers = 5

/** What forbids the extension that is declared, whatever is attached. */
export function judgeExtension({ declared, live, configuration }: Draft): readonly Finding[] {
  const { function: state } = live
  const { layer } = configuration.extension
  const { extension, functionName, region } = declared
  if (extension === undefined) return []
  const { place } = extension
  if (state.packageType === 'Image')
    return [
      makeFinding('extension-in-image', declared, {
        message: `${functionName} is a container image, which takes no layers.`,
        remedy:
          'Copy the extension into the image, as AWS describes for layers, and leave `extension` out, or write `extension: false` where it is inherited.',
        place,
      }),
    ]
  if (declared.secrets?.length === 0)
    return [
      makeFinding('extension-without-secrets', declared, {
        message: `${functionName} is to have the extension, but no secret to read: the policy that would tell that the layer is this action's has nothing to grant.`,
        remedy:
          'Declare the secrets that it reads, leave `extension` out, or write `extension: false` where it is inherited.',
        place,
      }),
    ]
  if (layer.kind === 'unavailable')
    return [
      makeFinding('extension-unavailable', declared, {
        message: `The extension is not known in ${regionOf(state)} for ${state.architecture}: AWS's public parameter can't be read there, and the table of ${tableDay} does not have it.`,
        remedy:
          'Allow ssm:GetParameter on that parameter if AWS has published it since, or leave `extension` out.',
        place,
      }),
    ]
  if (layer.kind === 'look-alike')
    return [
      makeFinding('extension-look-alike', declared, {
        message: `${functionName} has layer ${layer.layerArn}, which bears the name of AWS's extension, but AWS's account in ${region} is ${layer.account}.`,
        remedy: "Find out who attached it, and take it away: the function's secrets would pass through it.",
        place,
      }),
    ]
  return []
}

/** What forbids or clouds attaching the layer. */
export function judgeLayer(draft: Draft): readonly Finding[] {
  const { declared, live, configuration, observation } = draft
  const { extension } = configuration
  const edit = layerEdit(extension)
  if (edit === undefined || !addsLayer(extension)) return []
  const { functionName, region } = declared
  const signing = observation.codeSigning.get(functionKey(region, functionName))
  const place = declared.extension?.place ?? declared.place
  const number = mergeLayers(live.function.layers, edit).length
  return [
    ...(number > mostLayers
      ? [
          makeFinding('layers-over-limit', declared, {
            message: `${functionName} would have ${number} layers, and Lambda allows ${mostLayers}.`,
            remedy: 'Join other layers into one, or leave `extension` out.',
            place,
          }),
        ]
      : []),
    ...(signing?.kind === 'found' && signing.untrusted === 'enforce'
      ? [
          makeFinding('extension-unsigned', declared, {
            message: `The code signing configuration of ${functionName} refuses what none of its publishers has signed, and AWS names no publisher of the extension's layer.`,
            remedy: "Set it to warn, or put the extension's files into a layer that you sign.",
            place,
          }),
        ]
      : []),
    ...(signing?.kind === 'failed'
      ? [
          makeFinding('code-signing-unread', declared, {
            message: `${formatFailure(signing.failure)} Whether Lambda takes a layer that is not signed is not known.`,
            remedy:
              'Allow lambda:GetFunctionCodeSigningConfig and lambda:GetCodeSigningConfig; without them, the write itself may be refused.',
            place,
          }),
        ]
      : []),
  ]
}

/** What a reviewer must know of the layer that is chosen. */
export function judgeLayerChoice({ declared, configuration }: Draft): readonly Finding[] {
  const { layer } = configuration.extension
  if (layer.kind !== 'planned') return []
  const { change, assumed } = layer
  const place = declared.extension?.place ?? declared.place
  const why =
    assumed?.kind === 'failed' ? formatFailure(assumed.failure) : "AWS's public parameter is not there."
  const before = change.verb === 'change' ? parseExtensionLayer(change.before) : undefined
  const isOther =
    before !== undefined &&
    before.architecture !== parseExtensionLayer(change.verb === 'change' ? change.layerArn : '')?.architecture
  return [
    ...(assumed === undefined
      ? []
      : [
          makeFinding('newest-layer-unread', declared, {
            message: `${why} The newest version of the extension is taken from the table of ${tableDay}.`,
            remedy:
              'Allow ssm:GetParameter on parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*, which holds nothing else.',
            place,
          }),
        ]),
    ...(isOther
      ? [
          makeFinding('extension-other-architecture', declared, {
            message: `${declared.functionName} has the layer ${extensionNames[before.architecture]}, which is for ${before.architecture} and does not start on it.`,
            remedy: "It is replaced by the one for the function's architecture; see where it was attached.",
            place,
          }),
        ]
      : []),
  ]
}
