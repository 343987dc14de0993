import { type Operation, queryErrors, type Service } from './service.ts'

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
  ...queryErrors,
}
