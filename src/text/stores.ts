import { callersAccount } from './caller.ts'
import { type Sentence, say } from './sentence.ts'

/** Secrets Manager holds secrets; Parameter Store holds parameters, which are secrets of another kind here. */
export type SecretKind = 'secret' | 'parameter'

/** How secrets of one kind are named and read: in words, in ARNs, and in the terms of IAM and KMS. */
export interface Store {
  /** What AWS calls it. */
  readonly title: string
  readonly noun: SecretKind
  /** The noun at the start of a sentence. */
  readonly subject: string
  /** What precedes a name that alone would be read as a secret's. */
  readonly qualifier: string
  /** The prefix of the store's actions, and its part in ARNs and service names. */
  readonly service: string
  /** What the resource part of a secret's ARN starts with. */
  readonly start: string
  /** The resource part of a secret's ARN, without an ECS-style suffix `:json-key:stage:id` or a version. */
  readonly resource: RegExp
  /** What precedes a name where it is declared; no secret's name contains a colon. */
  readonly prefix: string
  /** Returns the name in the resource part of an ARN. */
  readonly nameIn: (resource: string) => string
  /** What AWS appends to a name in an ARN, so that a name that is used again has another ARN; absent if it appends nothing. */
  readonly ending?: Ending
  /** Returns every way to write a name. */
  readonly spellings: (name: string) => readonly string[]
  /** The end of the variable that is derived from a name. */
  readonly variableEnding: string
  /** Whether a secret has a resource policy; otherwise, resource shares admit other accounts. */
  readonly hasPolicy: boolean
  /** Whether AWS can change a value on a schedule. */
  readonly rotates: boolean
  /** Whether AWS can keep a copy in another region. */
  readonly replicates: boolean
  readonly metadata: Metadata
  readonly readActions: readonly string[]
  /** Every action that returns the value of the secret that it is authorized on. */
  readonly valueActions: readonly string[]
  /** What returns the values of all secrets below a path, and is authorized on that path alone. */
  readonly pathAction?: string
  /** Patterns that fit each of these, and whatever returns values with their help: the documented roles deny them themselves. */
  readonly deniedActions: readonly string[]
  /** What AWS's caching clients call as well. */
  readonly describeActions: readonly string[]
  /** What to do if a declared secret does not exist. */
  readonly ifNotFound: Sentence
  /** What to do if the workflow's role cannot read a secret's metadata. */
  readonly ifUnreadable: Sentence
  /** The condition key that holds the secret's ARN in each of the store's calls to KMS. */
  readonly contextKey: string
  /** AWS's own key for the store, which no grant and no key policy can name. */
  readonly awsKey: string
  /** Its part in the Sids of its statements. */
  readonly sidPart: string
  /** The resource part of an ARN that no secret in the store can have, although it looks like any other. */
  readonly impossible: string
}

interface Ending {
  readonly shape: RegExp
  /** As wildcards. */
  readonly pattern: string
}

/** What reads the metadata of a store's secrets. */
interface Metadata {
  readonly action: string
  /** Whether IAM can only allow it on every resource. */
  readonly onAll: boolean
  /** The documented policy of each role that allows it, if the role's own does not. */
  readonly policy?: string
}

/** What Secrets Manager appends to a name. */
const sixCharacters = /-[A-Za-z0-9]{6}$/

/**
 * In the order of their statements.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html and
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html
 */
export const stores: Readonly<Record<SecretKind, Store>> = {
  secret: {
    title: 'Secrets Manager',
    noun: 'secret',
    subject: 'Secret',
    qualifier: '',
    prefix: '',
    service: 'secretsmanager',
    start: 'secret:',
    resource: /^secret:[\w/+=.@!-]+$/,
    nameIn: (resource) => resource.replace(/^secret:/, '').replace(sixCharacters, ''),
    ending: { shape: sixCharacters, pattern: '-??????' },
    spellings: (written) => [written],
    variableEnding: 'SECRET_ARN',
    hasPolicy: true,
    rotates: true,
    replicates: true,
    metadata: { action: 'secretsmanager:DescribeSecret', onAll: false },
    readActions: ['secretsmanager:GetSecretValue'],
    // BatchGetSecretValue returns nothing that GetSecretValue may not.
    valueActions: ['secretsmanager:GetSecretValue'],
    deniedActions: ['secretsmanager:BatchGetSecretValue', 'secretsmanager:GetSecretValue'],
    describeActions: ['secretsmanager:DescribeSecret'],
    ifNotFound: say`Correct its name, the region or ${callersAccount}.`,
    ifUnreadable: say`This call returns the secret's full ARN and its key, and never its value.`,
    contextKey: 'kms:EncryptionContext:SecretARN',
    awsKey: 'aws/secretsmanager',
    sidPart: '',
    // The six characters that AWS puts at the end are letters and digits.
    impossible: 'secret:lambda-secrets-action/no-such-secret-======',
  },
  parameter: {
    title: 'Parameter Store',
    noun: 'parameter',
    subject: 'Parameter',
    qualifier: 'parameter ',
    prefix: 'ssm:',
    service: 'ssm',
    start: 'parameter/',
    resource: /^parameter(\/[\w.-]+)+$/,
    // A single slash is ambiguous: `parameter/stripe` may be `stripe` or `/stripe`.
    nameIn: (resource) => resource.replace(/^parameter(?=\/.*\/)|^parameter\//, ''),
    spellings: (written) => [written.replace(/^\//, ''), `/${written.replace(/^\//, '')}`],
    variableEnding: 'PARAMETER_ARN',
    hasPolicy: false,
    rotates: false,
    replicates: false,
    metadata: { action: 'ssm:DescribeParameters', onAll: true, policy: 'parameters' },
    readActions: ['ssm:GetParameter', 'ssm:GetParameters'],
    valueActions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParameterHistory'],
    pathAction: 'ssm:GetParametersByPath',
    deniedActions: ['ssm:GetParameter*'],
    describeActions: [],
    ifNotFound: say`Correct its name, the region or ${callersAccount}. A parameter of another account is declared by its ARN.`,
    ifUnreadable: say`IAM cannot limit this call to some parameters. It returns no value.`,
    contextKey: 'kms:EncryptionContext:PARAMETER_ARN',
    awsKey: 'aws/ssm',
    sidPart: 'Parameters',
    // A name may not begin with ssm. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
    impossible: 'parameter/ssm-no-such-parameter',
  },
}

export const allStores: readonly Store[] = Object.values(stores)

/** Whether an ARN, or its resource part, has all that AWS appends. */
export function isWhole({ ending }: Store, arn: string): boolean {
  return ending === undefined || ending.shape.test(arn)
}

/** Returns an ARN, or its resource part, without its ending, or with the pattern of any. */
export function withEnding({ ending }: Store, arn: string, other: 'any' | 'none'): string {
  return ending === undefined ? arn : arn.replace(ending.shape, other === 'any' ? ending.pattern : '')
}
