import { ServiceError } from '../protocol/service-error.ts'
import type { Operation, Service } from './service.ts'

const getCallerIdentity: Operation = {
  write: false,
  resource: () => '*',
  handle: (_input, scope) => ({
    UserId: 'AROASANDBOXSANDBOX123:run',
    Account: scope.account,
    Arn: scope.callerArn,
  }),
}

const operations = { GetCallerIdentity: getCallerIdentity }

export type StsOperation = keyof typeof operations

export const sts: Service = {
  name: 'sts',
  operations,
  commonErrors: { AccessDenied: 403, InvalidAction: 400, Throttling: 400, ValidationError: 400 },
  validationError: 'ValidationError',
  accessDenied: 'AccessDenied',
  throttled: () => new ServiceError('Throttling', 'Rate exceeded'),
}
