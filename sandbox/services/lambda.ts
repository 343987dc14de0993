import type {
  FunctionConfiguration,
  GetFunctionConfigurationRequest,
  UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda'
import { loadModel } from '../model.ts'
import { ServiceError } from '../service-error.ts'
import { configurationOf } from './lambda-configuration.ts'
import { checkEnvironment } from './lambda-environment.ts'
import { listFunctions } from './lambda-list.ts'
import { findFunction, functionArn, functionNotFound } from './lambda-lookup.ts'
import { beginUpdate, refuseWhileBusy, settle } from './lambda-update.ts'
import type { Operation, Service } from './service.ts'

const getFunctionConfiguration: Operation<GetFunctionConfigurationRequest, FunctionConfiguration> = {
  write: false,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: ({ FunctionName = '', Qualifier }, scope) => {
    const { record, qualifier = Qualifier ?? '$LATEST' } = findFunction(
      FunctionName,
      scope,
      'GetFunctionConfiguration',
    )
    if (qualifier !== '$LATEST') throw functionNotFound(`${record.arn}:${qualifier}`)
    settle(record, scope.world)
    record.reads += 1
    const answer = configurationOf(record, scope)
    if (record.update.status === 'InProgress')
      record.update = { ...record.update, readsLeft: record.update.readsLeft - 1 }
    return answer
  },
}

const updateFunctionConfiguration: Operation<UpdateFunctionConfigurationRequest, FunctionConfiguration> = {
  write: true,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: (input, scope) => {
    if (scope.requestBytes >= requestLimit) {
      const text = `Request must be smaller than ${requestLimit} bytes for the UpdateFunctionConfiguration operation`
      throw new ServiceError('RequestEntityTooLargeException', text)
    }
    const { record, qualifier } = findFunction(input.FunctionName ?? '', scope, 'UpdateFunctionConfiguration')
    if ((qualifier ?? '$LATEST') !== '$LATEST') {
      const text =
        'Current operation does not support versions other than $LATEST. Please set the version to $LATEST or do not set a version in your request.'
      throw new ServiceError('InvalidParameterValueException', text, { Type: 'User' })
    }
    if (input.Environment !== undefined) checkEnvironment(input.Environment.Variables, scope.world)
    settle(record, scope.world)
    refuseWhileBusy(record)
    if (input.RevisionId !== undefined && input.RevisionId !== record.revisionId) {
      const text =
        'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'
      throw new ServiceError('PreconditionFailedException', text, { Type: 'User' })
    }
    beginUpdate(record, input, scope.world)
    return configurationOf(record, scope)
  },
}

/** Bytes. https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html */
const requestLimit = 5120

const operations = {
  GetFunctionConfiguration: getFunctionConfiguration,
  ListFunctions: listFunctions,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
}

export type LambdaOperation = keyof typeof operations

export const lambda: Service = {
  name: 'lambda',
  model: loadModel('lambda'),
  operations,
  commonErrors: {
    AccessDeniedException: 403,
    RequestEntityTooLargeException: 413,
    SerializationException: 400,
    UnknownOperationException: 404,
    ValidationException: 400,
  },
  validationError: 'ValidationException',
  accessDenied: 'AccessDeniedException',
  throttled: () =>
    new ServiceError('TooManyRequestsException', 'Rate exceeded', { Reason: 'CallerRateLimitExceeded' }),
}
