import { type IamOperation, iam } from './iam/iam.ts'
import { type KmsOperation, kms } from './kms.ts'
import { type LambdaOperation, lambda } from './lambda/lambda.ts'
import { type SsmOperation, ssm } from './parameter-store/parameter-store.ts'
import { type SecretsManagerOperation, secretsManager } from './secrets-manager/secrets-manager.ts'
import type { Service } from './service.ts'
import { type StsOperation, sts } from './sts.ts'

export type OperationName =
  | IamOperation
  | KmsOperation
  | LambdaOperation
  | SecretsManagerOperation
  | SsmOperation
  | StsOperation

const served = { iam, kms, lambda, secretsmanager: secretsManager, ssm, sts }

export type ServiceName = keyof typeof served

/** Every API that the sandbox serves, by the name in the signature of its requests. */
export const services: Readonly<Record<ServiceName, Service>> = served
