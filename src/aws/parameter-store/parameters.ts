import type { ParameterMetadata, ParameterStringFilter, SSMClient } from '@aws-sdk/client-ssm'
import type { SecretReference } from '../../model/declaration.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { type Arn, formatArn } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import { checkedSecret } from '../checked.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseKeys } from '../kms.ts'

/** How many names one filter takes: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html */
const mostNames = 50

type ReferenceState = readonly [SecretReference, SecretState]

/**
 * Reads what the parameters of one region are, never what they hold: DescribeParameters is the one call that returns a
 * parameter's key without its value. Returns one state for each reference. Throws CredentialsError.
 */
export async function readParameters(
  clients: Clients,
  region: string,
  references: readonly SecretReference[],
): Promise<readonly ReferenceState[]> {
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
  return answer.kind === 'found' ? answer.parameters : references.map((each) => [each, answer])
}

async function describeReferences(
  client: SSMClient,
  region: string,
  references: readonly SecretReference[],
): Promise<readonly ReferenceState[]> {
  const found = await describeNamed(client, references.flatMap(namesOf))
  const own = references.map((each): ReferenceState => [each, stateOf(each, found, region)])
  if (!own.some(mayBeShared)) return own
  const shared = await describeAll(client, { Shared: true })
  return own.map((each) => (mayBeShared(each) ? [each[0], stateOf(each[0], shared, region)] : each))
}

function mayBeShared([reference, { kind }]: ReferenceState): boolean {
  return 'arn' in reference && kind === 'absent'
}

/** Without a further slash, `name` and `/name` are two legal names with the same ARN, and so with the same access. */
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
  const named = parameters.filter(({ ARN: arn, Name: name = '' }) =>
    'arn' in reference ? arn === reference.raw : namesOf(reference).includes(name),
  )
  const meant = named.find(({ Name: name }) => 'name' in reference && name === reference.name) ?? named[0]
  if (meant === undefined) return { kind: 'absent' }
  const { ARN: answered = '', Name: name } = meant
  if (name === undefined) throw new SyntaxError('DescribeParameters returned no name')
  return parseParameter(name, named, checkedSecret(answered, reference, region))
}

/** `named` are all that have the ARN. */
function parseParameter(name: string, named: readonly ParameterMetadata[], arn: Arn): FoundSecret {
  const isPlain = named.every(({ Type: type }) => type === 'String' || type === 'StringList')
  return {
    kind: 'found',
    arn: formatArn(arn),
    name,
    keys: parseKeys(
      named.flatMap(({ KeyId: keyId }) => keyId ?? []),
      arn,
    ),
    ...(isPlain ? { plain: true } : {}),
  }
}
