import { ServiceError } from '../../protocol/service-error.ts'
import { notAuthorized, type Permission, type Scope } from '../service.ts'
import { extensionOf } from './extension-layers.ts'
import type { FunctionRecord } from './records.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostLayers = 5

/** A caller that attaches layers must be allowed to read each of them. */
export function layerPermissions(layers: readonly string[]): readonly Permission[] {
  return layers.map((resource) => ({ action: 'lambda:GetLayerVersion', resource }))
}

/** Throws Lambda's error for a list of layers that a function can't have. */
export function checkLayers(layers: readonly string[], record: FunctionRecord, scope: Scope): void {
  if (record.packageType === 'Image' && layers.length > 0)
    throw invalid('Layers are not supported for functions whose package type is Image.')
  if (layers.length > mostLayers) throw invalid(`Cannot reference more than ${mostLayers} layers.`)
  const names = layers.map((arn) => arn.replace(/:\d+$/, ''))
  if (new Set(names).size < names.length)
    throw invalid('Two different versions of the same layer are not allowed.')
  for (const arn of layers) checkLayer(arn, record, scope)
}

function checkLayer(arn: string, record: FunctionRecord, scope: Scope): void {
  const extension = extensionOf(arn, scope)
  const isKnown = scope.world.layers.known.has(arn) || record.layers.includes(arn)
  if (extension === undefined && !isKnown) {
    const text = notAuthorized(scope, 'lambda:GetLayerVersion', arn, 'resource-based')
    throw new ServiceError('AccessDeniedException', text)
  }
  if (extension !== undefined && extension.architecture !== record.architecture)
    throw invalid(`Layer ${arn} is not compatible with architecture ${record.architecture}.`)
  if (record.codeSigning === 'Enforce' && !record.layers.includes(arn))
    throw new ServiceError('CodeVerificationFailedException', `${arn} is signed by no allowed publisher.`, {
      Type: 'User',
    })
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message, { Type: 'User' })
}
