import type {
  DescribeKeyRequest,
  DescribeKeyResponse,
  GetKeyPolicyRequest,
  GetKeyPolicyResponse,
} from '@aws-sdk/client-kms'
import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import { jsonErrors, notAuthorized, type Operation, type Scope, type Service } from '../service.ts'
import { defaultKeyPolicy } from './key-policy.ts'
import { aliases, type KeyRecord, keys } from './record.ts'

const describeKey: Operation<DescribeKeyRequest, DescribeKeyResponse> = {
  write: false,
  resource: ({ KeyId = '' }, scope) => findKey(referenceOf(KeyId, scope), scope)?.arn ?? KeyId,
  handle: ({ KeyId = '' }, scope) => {
    const reference = referenceOf(KeyId, scope)
    if (reference.region !== scope.region)
      throw new ServiceError('NotFoundException', `Invalid arn ${reference.region}`)
    if (reference.name.startsWith('alias/aws/')) useAwsKey(reference, scope)
    const key = findKey(reference, scope)
    if (key === undefined) throw new ServiceError('NotFoundException', notFoundMessage(reference, scope))
    if (reference.account !== scope.account && !key.sharedWith.includes(scope.account)) {
      throw new ServiceError(
        'AccessDeniedException',
        notAuthorized(scope, 'kms:DescribeKey', key.arn, 'resource-based'),
      )
    }
    return { KeyMetadata: metadata(key, reference.account) }
  },
}

/** For a key of the caller's own account only, and not by an alias. */
const getKeyPolicy: Operation<GetKeyPolicyRequest, GetKeyPolicyResponse> = {
  write: false,
  resource: ({ KeyId = '' }, scope) => findKey(referenceOf(KeyId, scope), scope)?.arn ?? KeyId,
  handle: ({ KeyId = '', PolicyName = 'default' }, scope) => {
    const reference = referenceOf(KeyId, scope)
    if (reference.region !== scope.region || reference.account !== scope.account)
      throw new ServiceError('NotFoundException', `Invalid arn ${KeyId}`)
    if (reference.name.startsWith('alias/'))
      throw new ServiceError('InvalidArnException', `${KeyId} is not a key`)
    const key = findKey(reference, scope)
    if (key === undefined) throw new ServiceError('NotFoundException', notFoundMessage(reference, scope))
    if (PolicyName !== 'default') throw new ServiceError('NotFoundException', 'No such policy exists')
    return { Policy: key.policy, PolicyName }
  },
}

const operations = { DescribeKey: describeKey, GetKeyPolicy: getKeyPolicy }

export type KmsOperation = keyof typeof operations

export const kms: Service = {
  name: 'kms',
  operations,
  ...jsonErrors,
}

/** `name` is `key/…` or `alias/…`. */
interface KeyReference {
  readonly account: string
  readonly region: string
  readonly name: string
}

/** Key id, key ARN, alias name or alias ARN. */
function referenceOf(keyId: string, scope: Scope): KeyReference {
  const arn = /^arn:[^:]+:kms:(?<region>[^:]*):(?<account>\d{12}):(?<name>(?:key|alias)\/.+)$/.exec(
    keyId,
  )?.groups
  const { region = scope.region, account = scope.account, name } = arn ?? {}
  if (name !== undefined) return { region, account, name }
  if (keyId.startsWith('arn:')) throw new ServiceError('InvalidArnException', `Invalid arn ${keyId}`)
  return { region, account, name: keyId.startsWith('alias/') ? keyId : `key/${keyId}` }
}

function findKey({ account, region, name }: KeyReference, { world }: Scope): KeyRecord | undefined {
  const home = regionOf(world, account, region)
  const id = name.startsWith('alias/') ? aliases(home).get(name) : name.slice('key/'.length)
  return id === undefined ? undefined : keys(home).get(id)
}

/** The real call would create the key of AWS's predefined alias, which nobody asked for. */
function useAwsKey({ account, region, name }: KeyReference, { world, partition }: Scope): void {
  world.bugs.push(`DescribeKey of ${name} creates the key in a real account`)
  const home = regionOf(world, account, region)
  if (aliases(home).has(name)) return
  const id = world.identifiers.uuid()
  const arn = `arn:${partition}:kms:${region}:${account}:key/${id}`
  const policy = JSON.stringify(defaultKeyPolicy(arn))
  const created = world.clock.now()
  keys(home).set(id, { id, arn, created, manager: 'AWS', state: 'Enabled', policy, sharedWith: [] })
  aliases(home).set(name, id)
}

function notFoundMessage({ account, region, name }: KeyReference, { partition }: Scope): string {
  const arn = `arn:${partition}:kms:${region}:${account}:${name}`
  return name.startsWith('alias/') ? `Alias ${arn} is not found.` : `Key '${arn}' does not exist`
}

function metadata(key: KeyRecord, account: string): DescribeKeyResponse['KeyMetadata'] {
  return {
    AWSAccountId: account,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.created,
    Enabled: key.state === 'Enabled',
    Description: '',
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  }
}
