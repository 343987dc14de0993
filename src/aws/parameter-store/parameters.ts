import type { ParameterMetadata, ParameterStringFilter, SSMClient } from '@aws-sdk/client-ssm'
import type { SecretReference } from '../../model/declaration.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { formatArn } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import { checkedSecret } from '../checked.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseKeys } from '../kms.ts'

/** How many names one filter takes: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html */
const mostNames = 50

/**
 * Reads what the parameters of one region are, never what they hold: DescribeParameters is the one call that returns a
 * parameter's key without its value. Returns them by the `raw` of their references. Throws CredentialsError.
 */
export async function readParameters(
  clients: Clients,
  region: string,
  references: readonly SecretReference[],
): Promise<ReadonlyMap<string, SecretState>> {
  const call = {
    action: 'ssm:DescribeParameters',
    target: say`the parameters in ${name(region)}`,
    resource: '*',
  }
  const answer = await read(call, async () => {
    const { SSMClient } = await import('@aws-sdk/client-ssm')
    const client = clients.onDemand(SSMClient, region)
    const parameters = await describeReferences(client, region, references)
    return { kind: 'found', parameters }
  })
  return answer.kind === 'found' ? answer.parameters : new Map(references.map(({ raw }) => [raw, answer]))
}

async function describeReferences(
  client: SSMClient,
  region: string,
  references: readonly SecretReference[],
): Promise<ReadonlyMap<string, SecretState>> {
  const found = await describeNamed(client, references.flatMap(namesOf))
  const own = new Map(references.map((each) => [each.raw, stateOf(each, found, region)]))
  const foreign = references.filter((each) => 'arn' in each && own.get(each.raw)?.kind === 'absent')
  if (foreign.length === 0) return own
  const shared = await describeAll(client, { Shared: true })
  return new Map([...own, ...foreign.map((each) => [each.raw, stateOf(each, shared, region)] as const)])
}

/** Without a further slash, `name` and `/name` are two legal names with the same ARN. */
function namesOf(reference: SecretReference): readonly string[] {
  const path = pathOf(reference)
  return path.lastIndexOf('/') > 0 ? [path] : [path.slice(1), path]
}

/** The ARN's resource after `parameter`: `/payments/stripe`; `/stripe` both for `stripe` and for `/stripe`. */
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
  /** Those that other accounts share: few, and AWS does not document whether names filter them. */
  readonly Shared?: true
}

/** A page may be empty and yet not the last. */
async function describeAll(client: SSMClient, query: Query): Promise<readonly ParameterMetadata[]> {
  const { paginateDescribeParameters } = await import('@aws-sdk/client-ssm')
  const pages = paginateDescribeParameters({ client, pageSize: 50 }, query)
  return collect(pages, (page) => page.Parameters)
}

function stateOf(
  reference: SecretReference,
  parameters: readonly ParameterMetadata[],
  region: string,
): SecretState {
  const named = parameters.find(({ ARN: arn, Name: name = '' }) =>
    'arn' in reference ? arn === reference.raw : namesOf(reference).includes(name),
  )
  return named === undefined ? { kind: 'absent' } : parseParameter(named, reference, region)
}

function parseParameter(
  { ARN: answered = '', Name: name, Type: type, KeyId: keyId }: ParameterMetadata,
  reference: SecretReference,
  region: string,
): FoundSecret {
  const arn = checkedSecret(answered, reference, region)
  if (name === undefined) throw new SyntaxError('DescribeParameters returned no name')
  return {
    kind: 'found',
    arn: formatArn(arn),
    name,
    keys: keyId === undefined ? [] : parseKeys([keyId], arn),
    ...(type === 'String' || type === 'StringList' ? { plain: true } : {}),
  }
}
