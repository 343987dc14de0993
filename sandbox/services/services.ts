import type { Seeding } from '../state/seeding.ts'
import { roleControls } from './iam/controls.ts'
import { type IamOperation, iam } from './iam/iam.ts'
import { keyControls } from './kms/controls.ts'
import { type KmsOperation, kms } from './kms/kms.ts'
import { functionControls } from './lambda/controls.ts'
import { type LambdaOperation, lambda } from './lambda/lambda.ts'
import { parameterControls, parameterExample } from './parameter-store/controls.ts'
import { type SsmOperation, ssm } from './parameter-store/parameter-store.ts'
import { secretControls } from './secrets-manager/controls.ts'
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

/** The live state, to add to, to inspect and to change between calls. All throw if there is no such thing. */
export type Controls = ReturnType<typeof controlsOf>

export function controlsOf(seeding: Seeding) {
  return {
    ...functionControls(seeding),
    ...keyControls(seeding),
    ...parameterControls(seeding),
    ...roleControls(seeding),
    ...secretControls(seeding),
  }
}

/** A secret of each store but Secrets Manager: as it is declared, and how to add it, under a key if its ARN is given. */
export const examples = [parameterExample]
