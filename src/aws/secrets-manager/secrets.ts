import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  GetResourcePolicyCommand,
  paginateListSecretVersionIds,
  type SecretsManagerClient,
  type SecretVersionsListEntry,
} from '@aws-sdk/client-secrets-manager'
import type { SecretReference } from '../../model/declaration.ts'
import type { Unread } from '../../model/failure.ts'
import { lookupRegion, type ResourcePolicyState, type SecretState } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import { dayOf } from '../../text/day.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseKeys } from '../kms.ts'
import { parseLife } from './life.ts'

/** Reads what a secret is, never what it holds. `region` is where a name is looked up. Throws CredentialsError. */
export function readSecret(
  clients: Clients,
  region: string,
  reference: SecretReference,
): Promise<SecretState> {
  const { raw: secretId } = reference
  const client = clients.secretsManager(lookupRegion(region, reference))
  const absent = 'ResourceNotFoundException'
  return read(
    { action: 'secretsmanager:DescribeSecret', target: say`secret ${name(secretId)}`, absent },
    async () => {
      const [secret, versions] = await Promise.all([
        client.send(new DescribeSecretCommand({ SecretId: secretId })),
        readVersions(client, secretId),
      ])
      const { ARN: arn, Name: name, DeletedDate: deletedDate } = secret
      if (arn === undefined || name === undefined) throw new SyntaxError('DescribeSecret returned no ARN')
      const listed = versions.kind === 'found' ? versions.listed : []
      const keyIds = [secret.KmsKeyId, ...listed.flatMap((version) => version.KmsKeyIds ?? [])]
      return {
        kind: 'found',
        arn,
        name,
        keys: parseKeys(
          keyIds.filter((keyId) => keyId !== undefined),
          arn,
        ),
        ...replication(secret, arn),
        ...(versions.kind === 'failed' && { versionsUnread: versions.failure }),
        ...(deletedDate !== undefined && { deletedOn: dayOf(deletedDate) }),
        life: parseLife(secret, listed, parseArn(arn)?.region),
      }
    },
  )
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html */
function replication(
  { PrimaryRegion: primary, ReplicationStatus: replicas = [] }: DescribeSecretResponse,
  secretArn: string,
): { readonly replicatedIn?: readonly string[] } {
  const inSync = replicas.flatMap(({ Region: region, Status: status }) => (status === 'InSync' ? region : []))
  const others = [primary, ...inSync].filter(
    (region): region is string => region !== undefined && region !== parseArn(secretArn)?.region,
  )
  return others.length === 0 ? {} : { replicatedIn: others }
}

/** Reads the resource policy of a secret. Throws CredentialsError. */
export function readSecretPolicy(clients: Clients, secretArn: string): Promise<ResourcePolicyState> {
  const client = clients.secretsManager(parseArn(secretArn)?.region ?? '')
  return read(
    { action: 'secretsmanager:GetResourcePolicy', target: say`secret ${name(secretArn)}` },
    async () => {
      const answer = await client.send(new GetResourcePolicyCommand({ SecretId: secretArn }))
      if (answer.ARN === undefined) throw new SyntaxError('GetResourcePolicy returned no ARN')
      return answer.ResourcePolicy === undefined
        ? { kind: 'absent' }
        : { kind: 'found', text: answer.ResourcePolicy }
    },
  )
}

type Versions = { readonly kind: 'found'; readonly listed: readonly SecretVersionsListEntry[] } | Unread

/**
 * Reads the versions with labels and their keys. A secret whose key was changed may keep versions under the old one:
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html (KmsKeyId)
 */
function readVersions(client: SecretsManagerClient, secretId: string): Promise<Versions> {
  const call = { action: 'secretsmanager:ListSecretVersionIds', target: say`secret ${name(secretId)}` }
  return read(call, async () => {
    const pages = paginateListSecretVersionIds({ client }, { SecretId: secretId })
    return { kind: 'found', listed: await collect(pages, ({ Versions: versions = [] }) => versions) }
  })
}
