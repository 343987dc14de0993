import type {
  FunctionConfiguration,
  GetFunctionConfigurationRequest,
  UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda'
import { ServiceError } from '../../protocol/service-error.ts'
import type { Operation, Service } from '../service.ts'
import { getAlias, listAliases, updateAlias } from './aliases.ts'
import { getCodeSigningConfig, getFunctionCodeSigningConfig } from './code-signing.ts'
import { configurationOf } from './configuration.ts'
import { checkEnvironment } from './environment.ts'
import { listDurableExecutions } from './executions.ts'
import { settleLatest } from './latest-published.ts'
import { checkLayers, layerPermissions } from './layers.ts'
import { listFunctions } from './list.ts'
import { findConfiguration, findFunction, functionArn, refuseQualifier, requireRevision } from './lookup.ts'
import { beginUpdate, refuseWhileBusy, settle } from './update.ts'
import { activate, publishVersion } from './versions.ts'

const getFunctionConfiguration: Operation<GetFunctionConfigurationRequest, FunctionConfiguration> = {
  write: false,
  resource: ({ FunctionName = '', Qualifier }, scope) =>
    functionArn(FunctionName, scope) + (Qualifier === undefined ? '' : `:${Qualifier}`),
  handle: ({ FunctionName = '', Qualifier }, scope) => {
    const found = findFunction(FunctionName, scope, 'GetFunctionConfiguration')
    const qualifier = found.qualifier ?? Qualifier
    const record = findConfiguration(found.record, qualifier ?? '$LATEST')
    if ('end' in record) {
      activate(record)
      settleLatest(record, scope.world)
    } else settle(record, scope.world)
    record.reads += 1
    const answer = configurationOf(record, scope)
    if (record.update.status === 'InProgress')
      record.update = { ...record.update, readsLeft: record.update.readsLeft - 1 }
    return qualifier === undefined ? answer : { ...answer, FunctionArn: `${found.record.arn}:${qualifier}` }
  },
}

const updateFunctionConfiguration: Operation<UpdateFunctionConfigurationRequest, FunctionConfiguration> = {
  write: true,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  also: ({ Layers = [] }) => layerPermissions(Layers),
  handle: (input, scope) => {
    if (scope.requestBytes >= requestLimit) {
      const text = `Request must be smaller than ${requestLimit} bytes for the UpdateFunctionConfiguration operation`
      throw new ServiceError('RequestEntityTooLargeException', text)
    }
    const found = findFunction(input.FunctionName ?? '', scope, 'UpdateFunctionConfiguration')
    refuseQualifier(found)
    const { record } = found
    if (input.Environment !== undefined) checkEnvironment(input.Environment.Variables, scope.world)
    if (input.Layers !== undefined) checkLayers(input.Layers, record, scope)
    settle(record, scope.world)
    refuseWhileBusy(record)
    requireRevision(input.RevisionId, record.revisionId)
    beginUpdate(record, input, scope.world)
    return configurationOf(record, scope)
  },
}

/** Bytes. https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html */
const requestLimit = 5120

const operations = {
  GetAlias: getAlias,
  GetCodeSigningConfig: getCodeSigningConfig,
  GetFunctionCodeSigningConfig: getFunctionCodeSigningConfig,
  GetFunctionConfiguration: getFunctionConfiguration,
  ListAliases: listAliases,
  ListDurableExecutionsByFunction: listDurableExecutions,
  ListFunctions: listFunctions,
  PublishVersion: publishVersion,
  UpdateAlias: updateAlias,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
}

export type LambdaOperation = keyof typeof operations

export const lambda: Service = {
  name: 'lambda',
  operations,
  commonErrors: {
    AccessDeniedException: 403,
    RequestEntityTooLargeException: 413,
    SerializationException: 400,
    UnknownOperationException: 404,
    ValidationException: 400,
  },
  validationError: 'ValidationException',
  // https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html shows it.
  beyondModel: /^Value '\$LATEST\.PUBLISHED' at '(?:\S+\.)?(?:version|functionVersion)' failed/,
  accessDenied: 'AccessDeniedException',
  throttled: () =>
    new ServiceError('TooManyRequestsException', 'Rate exceeded', { Reason: 'CallerRateLimitExceeded' }),
}
