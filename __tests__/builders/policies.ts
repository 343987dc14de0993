import fc from 'fast-check'
import { aKeyArn, anArn, aParameterArn, region } from './observation.ts'
import { formatPolicyDocument } from './policy-document.ts'

/** A document that may be under our name, and ours that replaces it. */
export interface Pair {
  readonly before: string
  readonly after: string
}

type Json = Readonly<Record<string, unknown>>

const secrets = ['a', 'b', 'prod/x'].map((name) => anArn(name))
const read = 'secretsmanager:GetSecretValue'

const actions = [
  read,
  'SecretsManager:getsecretvalue',
  'secretsmanager:Get*',
  'secretsmanager:*',
  '*',
  'secretsmanager:DescribeSecret',
  'kms:Decrypt',
  'kms:*',
  'ssm:GetParameter',
  'ssm:GetParameter?',
  's3:GetObject',
]
/** Its wildcards cross colons, so that it meets other patterns, and values of variables, in texts that nobody lists. */
const crossing = 'arn:aws:secretsmanager:*:*:secret:?-AbCdEf'
const resources = [
  ...secrets,
  aKeyArn('1'),
  aKeyArn('2'),
  aParameterArn('/p/q'),
  '*',
  anArn('*').replace(/-AbCdEf$/, ''),
  anArn('a', '??????'),
  anArn('prod/*', '*'),
  crossing,
  'arn:aws:kms:us-east-1:123456789012:key/*',
  'arn:aws:s3:::bucket/*',
]
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: policy variables, not ours
const withVariables = [
  anArn('${aws:PrincipalTag/team}', '*'),
  anArn('${aws:PrincipalTag/team}'),
  anArn('a', '${*}'),
]
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: policy variables, not ours

const strings = ['a', 'b', 'A', 'prod']
const patterns = ['a', 'a*', '*', '?', 'pro*', '*d']
const roles = ['arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/b']
const rolePatterns = [
  ...roles,
  'arn:aws:iam::*:role/*',
  'arn:*:iam::123456789012:role/a',
  'arn:aws:iam::123456789012:*',
]

/** One condition of each kind, as [operator, key, values]. */
function asked(operators: readonly string[], keys: readonly string[], values: readonly string[]) {
  const suffixes = fc.constantFrom('', '', 'IfExists')
  const single = fc.constantFrom(...values)
  const many = fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
  return fc.tuple(
    fc.tuple(fc.constantFrom(...operators), suffixes).map((parts) => parts.join('')),
    fc.constantFrom(...keys),
    fc.oneof(single, many),
  )
}

const equals = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase']
const stringKeys = ['aws:PrincipalTag/team', 'aws:principaltag/TEAM', 'aws:ResourceTag/stage']
const exactCondition = fc.oneof(
  asked(equals, stringKeys, strings),
  asked(['StringLike', 'StringNotLike'], stringKeys, patterns),
  asked(['StringEquals', 'StringLike'], ['kms:EncryptionContext:SecretARN'], [...secrets, anArn('*', '*')]),
  asked(
    ['StringEquals', 'StringLike'],
    ['kms:ViaService'],
    ['secretsmanager.us-east-1.amazonaws.com', '*.amazonaws.com'],
  ),
  asked(
    ['ArnEquals', 'ArnLike', 'ArnNotLike', 'ArnNotEquals'],
    ['aws:PrincipalArn', 'aws:SourceArn'],
    rolePatterns,
  ),
  asked(['StringLike', 'StringEquals', 'StringNotLike'], ['aws:PrincipalArn', 'aws:SourceArn'], rolePatterns),
  asked(['Bool'], ['aws:SecureTransport', 'aws:MultiFactorAuthPresent'], ['true', 'false']),
  fc.tuple(
    fc.constant('Null'),
    fc.constantFrom(...stringKeys, 'aws:SourceArn', 'aws:MultiFactorAuthPresent'),
    fc.constantFrom('true', 'false'),
  ),
)
const openCondition = fc.oneof(
  asked(['IpAddress', 'NotIpAddress'], ['aws:SourceIp'], ['10.0.0.0/8', '10.1.0.0/16', '192.168.0.1']),
  asked(
    ['NumericLessThan', 'NumericGreaterThanEquals', 'NumericEquals', 'NumericNotEquals'],
    ['s3:max-keys'],
    ['5', '10'],
  ),
  asked(
    ['DateLessThan', 'DateGreaterThan'],
    ['aws:CurrentTime'],
    ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ),
  asked(['ForAllValues:StringEquals', 'ForAnyValue:StringLike'], ['aws:TagKeys'], ['a', 'b']),
  asked(['StringEquals', 'StringLike'], ['aws:ResourceTag/team'], ['${aws:PrincipalTag/team}']),
)

type Asked = readonly [operator: string, key: string, values: unknown]

function blockOf(conditions: readonly Asked[]): Json {
  const block: Record<string, Record<string, unknown>> = {}
  for (const [operator, key, values] of conditions) block[operator] = { ...block[operator], [key]: values }
  return block
}

function choice(element: string, texts: readonly string[]) {
  const names = fc.constantFrom(element, element, element, `Not${element}`)
  const chosen = fc.oneof(fc.constantFrom(...texts), fc.subarray([...texts], { minLength: 1, maxLength: 4 }))
  return fc.tuple(names, chosen).map(([name, value]): Json => ({ [name]: value }))
}

function statements(isOpen: boolean) {
  const condition = isOpen
    ? fc.oneof({ weight: 3, arbitrary: exactCondition }, openCondition)
    : exactCondition
  return fc
    .tuple(
      fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
      choice('Action', actions),
      choice(
        'Resource',
        isOpen ? [...resources.filter((each) => each !== crossing), anArn('?'), ...withVariables] : resources,
      ),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.array(condition, { minLength: 1, maxLength: 2 }),
      ),
    )
    .map(
      ([effect, action, resource, conditions]): Json => ({
        Effect: effect,
        ...action,
        ...resource,
        ...(conditions.length > 0 && { Condition: blockOf(conditions) }),
      }),
    )
}

const grants = fc.uniqueArray(
  fc.record({
    secretArn: fc.constantFrom(...secrets, aParameterArn('/p/q')),
    keyArns: fc.subarray([aKeyArn('1'), aKeyArn('2')]),
    describe: fc.boolean(),
  }),
  { selector: ({ secretArn }) => secretArn, maxLength: 4 },
)

export type Grants = typeof grants extends fc.Arbitrary<infer T> ? T : never

export const documentOf = (statements: readonly Json[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.length === 1 ? statements[0] : statements })

function ours(granted: Grants): readonly Json[] {
  return JSON.parse(formatPolicyDocument(granted, region) ?? '{"Statement":[]}').Statement
}

/** What somebody made of a policy under our name, and what is declared now. */
export function changes(isOpen: boolean) {
  return fc
    .tuple(grants, fc.array(statements(isOpen), { maxLength: 4 }), grants, fc.boolean())
    .map(([granted, others, wanted, isOurs]) => ({
      before: documentOf([...(isOurs ? ours(granted) : []), ...others]),
      after: documentOf(ours(wanted)),
      wanted,
    }))
    .filter(isSmall)
}

/** Whether all values of the keys together are few enough to ask for each. */
function isSmall({ before, after }: Pair): boolean {
  const keys = `${before}${after}`.toLowerCase().match(/"(aws|kms|s3):[a-z:/-]+":/g)
  return new Set(keys).size <= 4
}

/** Two documents of any kind. */
export function pairs(isOpen: boolean): fc.Arbitrary<Pair> {
  const document = fc.array(statements(isOpen), { maxLength: 3 }).map(documentOf)
  return fc
    .tuple(document, document)
    .map(([before, after]) => ({ before, after }))
    .filter(isSmall)
}
