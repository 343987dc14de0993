import type { ServiceName } from '../model.ts'
import { type IamOperation, iam } from './iam.ts'
import { type KmsOperation, kms } from './kms.ts'
import { type LambdaOperation, lambda } from './lambda.ts'
import { type SecretsManagerOperation, secretsManager } from './secrets-manager.ts'
import type { Service } from './service.ts'
import { type SsmOperation, ssm } from './ssm.ts'
import { type StsOperation, sts } from './sts.ts'

export type OperationName =
  | IamOperation
  | KmsOperation
  | LambdaOperation
  | SecretsManagerOperation
  | SsmOperation
  | StsOperation

/** Every API that the sandbox serves, by the name that requests are signed for. */
export const services: Readonly<Record<ServiceName, Service>> = {
  iam,
  kms,
  lambda,
  secretsmanager: secretsManager,
  ssm,
  sts,
}
