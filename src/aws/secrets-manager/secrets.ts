import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  GetResourcePolicyCommand,
  ListSecretVersionIdsCommand,
  type SecretsManagerClient,
  type SecretVersionsListEntry,
} from '@aws-sdk/client-secrets-manager'
import type { SecretReference } from '../../model/declaration.ts'
import type { Failure } from '../../model/failure.ts'
import { lookupRegion, type ResourcePolicyState, type SecretState } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import { dayOf } from '../../text/day.ts'
import type { Clients } from '../client/clients.ts'
import { codeOf, toFailure } from '../client/failures.ts'
import { parseKeys } from '../kms.ts'
import { parseLife } from './life.ts'

/** Reads what a secret is, never what it holds. `region` is where a name is looked up. Throws CredentialsError. */
export async function readSecret(
  clients: Clients,
  region: string,
  reference: SecretReference,
): Promise<SecretState> {
  const { raw: secretId } = reference
  const client = clients.secretsManager(lookupRegion(region, reference))
  const call = { action: 'secretsmanager:DescribeSecret', target: `secret ${secretId}` }
  try {
    const [secret, versions] = await Promise.all([
      client.send(new DescribeSecretCommand({ SecretId: secretId })),
      readVersions(client, secretId),
    ])
    const { ARN: arn, Name: name, DeletedDate: deletedDate } = secret
    if (arn === undefined || name === undefined) throw new SyntaxError('DescribeSecret gave no ARN')
    const keyIds = [secret.KmsKeyId, ...keyIdsOf(versions)].filter((keyId) => keyId !== undefined)
    return {
      kind: 'found',
      arn,
      name,
      keys: parseKeys(keyIds, arn),
      ...replication(secret, arn),
      ...(versions.failure === undefined ? {} : { versionsUnread: versions.failure }),
      ...(deletedDate === undefined ? {} : { deletedOn: dayOf(deletedDate) }),
      life: parseLife(secret, versions.listed, parseArn(arn)?.region),
    }
  } catch (error) {
    if (codeOf(error) === 'ResourceNotFoundException') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
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

/** Reads the policy that a secret has itself. Throws CredentialsError. */
export async function readSecretPolicy(clients: Clients, secretArn: string): Promise<ResourcePolicyState> {
  const client = clients.secretsManager(parseArn(secretArn)?.region ?? '')
  try {
    const answer = await client.send(new GetResourcePolicyCommand({ SecretId: secretArn }))
    if (answer.ARN === undefined) throw new SyntaxError('GetResourcePolicy gave no ARN')
    return answer.ResourcePolicy === undefined
      ? { kind: 'absent' }
      : { kind: 'found', text: answer.ResourcePolicy }
  } catch (error) {
    const call = { action: 'secretsmanager:GetResourcePolicy', target: `secret ${secretArn}` }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

interface Versions {
  readonly listed: readonly SecretVersionsListEntry[]
  readonly failure?: Failure
}

/**
 * The labelled versions with their keys. A secret whose key was changed may keep versions under the old one:
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html (KmsKeyId)
 */
async function readVersions(client: SecretsManagerClient, secretId: string): Promise<Versions> {
  const listed: SecretVersionsListEntry[] = []
  let token: string | undefined
  try {
    do {
      const answer = await client.send(
        new ListSecretVersionIdsCommand({
          SecretId: secretId,
          ...(token === undefined ? {} : { NextToken: token }),
        }),
      )
      listed.push(...(answer.Versions ?? []))
      token = answer.NextToken || undefined // An empty one asks for the first page again, for ever.
    } while (token !== undefined)
    return { listed }
  } catch (error) {
    const call = { action: 'secretsmanager:ListSecretVersionIds', target: `secret ${secretId}` }
    return { listed: [], failure: toFailure(error, call) }
  }
}

function keyIdsOf({ listed }: Versions): readonly string[] {
  return listed.flatMap((version) => version.KmsKeyIds ?? [])
}
