import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  GetResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager'
import type { SecretReference } from '../../model/declaration.ts'
import type { ResourcePolicyState, SecretState } from '../../model/observation.ts'
import { formatArn, parseArn, secretNameOf } from '../../text/arn.ts'
import { dayOf } from '../../text/day.ts'
import { name, say } from '../../text/sentence.ts'
import { checkedSecret, wrong } from '../checked.ts'
import { read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseLife } from './life.ts'
import { isEmpty, parseVersions, readVersions } from './versions.ts'

/** Reads what a secret is, never what it holds. `region` is where it is looked up. Throws CredentialsError. */
export function readSecret(
  clients: Clients,
  region: string,
  reference: SecretReference,
): Promise<SecretState> {
  const { raw: secretId } = reference
  const client = clients.secretsManager(region)
  const absent = 'ResourceNotFoundException'
  return read(
    {
      action: 'secretsmanager:DescribeSecret',
      target: say`secret ${name(secretId)}`,
      resource: secretId,
      absent,
    },
    async () => {
      const [secret, versions] = await Promise.all([
        client.send(new DescribeSecretCommand({ SecretId: secretId })),
        readVersions(client, secretId),
      ])
      const { Name: secretName = '', DeletedDate: deletedDate } = secret
      if (secret.ARN === undefined) throw new SyntaxError('DescribeSecret returned no ARN')
      const parsed = checkedSecret(secret.ARN, reference, region)
      if (secretNameOf(parsed) !== secretName) throw wrong(secret.ARN)
      return {
        kind: 'found',
        arn: formatArn(parsed),
        name: secretName,
        ...parseVersions(secret, versions, parsed),
        ...(isEmpty(secret, versions) && { empty: true }),
        ...replication(secret, region),
        ...(deletedDate !== undefined && { deletedOn: dayOf(deletedDate) }),
        life: parseLife(secret, versions, region),
      }
    },
  )
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html */
function replication(
  { PrimaryRegion: primary, ReplicationStatus: replicas = [] }: DescribeSecretResponse,
  home: string,
): { readonly replicatedIn?: readonly string[] } {
  const inSync = replicas.flatMap(({ Region: region, Status: status }) => (status === 'InSync' ? region : []))
  const others = [primary, ...inSync].filter(
    (region): region is string => region !== undefined && region !== home,
  )
  return others.length === 0 ? {} : { replicatedIn: others }
}

/** Reads the resource policy of a secret. Throws CredentialsError. */
export function readSecretPolicy(clients: Clients, secretArn: string): Promise<ResourcePolicyState> {
  const client = clients.secretsManager(parseArn(secretArn)?.region ?? '')
  return read(
    {
      action: 'secretsmanager:GetResourcePolicy',
      target: say`secret ${name(secretArn)}`,
      resource: secretArn,
    },
    async () => {
      const answer = await client.send(new GetResourcePolicyCommand({ SecretId: secretArn }))
      if (answer.ARN !== secretArn) throw new SyntaxError('GetResourcePolicy returned another ARN')
      return answer.ResourcePolicy === undefined
        ? { kind: 'absent' }
        : { kind: 'found', text: answer.ResourcePolicy }
    },
  )
}
