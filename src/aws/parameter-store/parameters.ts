import type { ParameterMetadata, ParameterStringFilter, SSMClient } from '@aws-sdk/client-ssm'
import type { SecretReference } from '../../model/declaration.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import type { Clients } from '../client/clients.ts'
import { toFailure } from '../client/failures.ts'
import { parseKeys } from '../kms.ts'

/** How many names one filter takes: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html */
const mostNames = 50

/**
 * Reads what the parameters of one region are, never what they hold: DescribeParameters is the one call that gives a
 * parameter's key without its value. By the `raw` of their references. Throws CredentialsError.
 */
export async function readParameters(
  clients: Clients,
  region: string,
  references: readonly SecretReference[],
): Promise<ReadonlyMap<string, SecretState>> {
  try {
    const client = await clients.ssm(region)
    const found = await describeNamed(client, references.flatMap(namesOf))
    const own = new Map(references.map((each) => [each.raw, stateOf(each, found)]))
    const foreign = references.filter(
      ({ kind, raw }) => kind === 'parameter-arn' && own.get(raw)?.kind === 'absent',
    )
    if (foreign.length === 0) return own
    const shared = await describeAll(client, { Shared: true })
    return new Map([...own, ...foreign.map((each) => [each.raw, stateOf(each, shared)] as const)])
  } catch (error) {
    const call = { action: 'ssm:DescribeParameters', target: `the parameters in ${region}` }
    const failure = toFailure(error, call)
    return new Map(references.map(({ raw }) => [raw, { kind: 'failed', failure }]))
  }
}

/** Under one slash alone, a parameter's ARN is the same for `name` and `/name`, and both are legal. */
function namesOf(reference: SecretReference): readonly string[] {
  const path = pathOf(reference)
  return path.lastIndexOf('/') > 0 ? [path] : [path.slice(1), path]
}

/** What stands behind `parameter` in the ARN: `/payments/stripe`, or `/stripe` for `stripe` too. */
function pathOf(reference: SecretReference): string {
  if ('arn' in reference) return reference.arn.resource.replace(/^parameter/, '')
  return reference.name.startsWith('/') ? reference.name : `/${reference.name}`
}

async function describeNamed(
  client: SSMClient,
  names: readonly string[],
): Promise<readonly ParameterMetadata[]> {
  const distinct = [...new Set(names)]
  const batches = Array.from({ length: Math.ceil(distinct.length / mostNames) }, (_, index) =>
    distinct.slice(index * mostNames, (index + 1) * mostNames),
  )
  const pages = await Promise.all(
    batches.map((Values) =>
      describeAll(client, { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values }] }),
    ),
  )
  return pages.flat()
}

interface Query {
  readonly ParameterFilters?: ParameterStringFilter[]
  /** Those that other accounts share. They are few, and whether names filter them is not documented. */
  readonly Shared?: true
}

/** Pages may be empty and yet not the last: only the token tells. */
async function describeAll(client: SSMClient, query: Query): Promise<readonly ParameterMetadata[]> {
  const { DescribeParametersCommand } = await import('@aws-sdk/client-ssm')
  const parameters: ParameterMetadata[] = []
  let token: string | undefined
  do {
    const answer = await client.send(
      new DescribeParametersCommand({
        ...query,
        MaxResults: 50,
        ...(token === undefined ? {} : { NextToken: token }),
      }),
    )
    if (answer.Parameters === undefined) throw new SyntaxError('DescribeParameters gave no list')
    parameters.push(...answer.Parameters)
    token = answer.NextToken || undefined
  } while (token !== undefined)
  return parameters
}

function stateOf(reference: SecretReference, parameters: readonly ParameterMetadata[]): SecretState {
  const named = parameters
    .map(parseParameter)
    .find(({ arn }) =>
      'arn' in reference
        ? arn === reference.raw
        : parseArn(arn)?.resource === `parameter${pathOf(reference)}`,
    )
  return named ?? { kind: 'absent' }
}

function parseParameter({ ARN: arn, Name: name, Type: type, KeyId: keyId }: ParameterMetadata): FoundSecret {
  if (arn === undefined || name === undefined) throw new SyntaxError('DescribeParameters gave no ARN')
  return {
    kind: 'found',
    arn,
    name,
    keys: keyId === undefined ? [] : parseKeys([keyId], arn),
    ...(type === 'String' || type === 'StringList' ? { plain: true } : {}),
  }
}
