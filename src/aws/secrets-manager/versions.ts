import {
  type DescribeSecretResponse,
  paginateListSecretVersionIds,
  type SecretsManagerClient,
  type SecretVersionsListEntry,
} from '@aws-sdk/client-secrets-manager'
import type { Unread } from '../../model/failure.ts'
import type { FoundSecret } from '../../model/observation.ts'
import type { Arn } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import { isAwsKey, parseKeys } from '../kms.ts'

export type ListedVersions =
  | { readonly kind: 'found'; readonly listed: readonly SecretVersionsListEntry[] }
  | Unread

/**
 * Reads the versions with labels and a value, and their keys. A secret whose key was changed may keep versions under the
 * old one: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html (KmsKeyId)
 */
export function readVersions(client: SecretsManagerClient, secretId: string): Promise<ListedVersions> {
  const call = {
    action: 'secretsmanager:ListSecretVersionIds',
    target: say`secret ${name(secretId)}`,
    resource: secretId,
  }
  return read(call, async () => {
    const pages = paginateListSecretVersionIds({ client }, { SecretId: secretId })
    return { kind: 'found', listed: await collect(pages, ({ Versions: versions = [] }) => versions) }
  })
}

/**
 * Returns the keys of a secret. After its key was changed, a version can be decrypted with the old or the new one:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_update-encryption-key.html
 */
export function parseVersions(
  { KmsKeyId: keyId }: Pick<DescribeSecretResponse, 'KmsKeyId'>,
  versions: ListedVersions,
  secret: Arn,
): Pick<FoundSecret, 'keys' | 'nextKey' | 'versions' | 'versionsUnread'> {
  const ofSecret = keyId === undefined ? [] : [keyId]
  const [nextKey] = parseKeys(ofSecret, secret)
  const next = nextKey === undefined ? {} : { nextKey }
  if (versions.kind === 'failed')
    return { keys: parseKeys(ofSecret, secret), ...next, versionsUnread: versions.failure }
  const idsOf = ({ KmsKeyIds: keyIds = ofSecret }: SecretVersionsListEntry) => keyIds
  return {
    keys: parseKeys([...ofSecret, ...versions.listed.flatMap(idsOf)], secret),
    ...next,
    versions: versions.listed.map((version) => ({
      labels: version.VersionStages ?? [],
      keys: idsOf(version).some(isAwsKey) ? [] : parseKeys(idsOf(version), secret),
    })),
  }
}

/** Whether no version is the current one, as on a replica that another account has not filled yet. */
export function isEmpty(
  { VersionIdsToStages: stages = {} }: Pick<DescribeSecretResponse, 'VersionIdsToStages'>,
  versions: ListedVersions,
): boolean {
  const listed = versions.kind === 'found' ? versions.listed.map(({ VersionStages }) => VersionStages) : []
  return ![...Object.values(stages), ...listed].some((labels) => labels?.includes('AWSCURRENT'))
}
