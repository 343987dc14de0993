import { allStores, type Store, stores } from './stores.ts'

/** The parts of an Amazon Resource Name. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  /** Everything after the fifth colon. */
  readonly resource: string
}

const shape =
  /^arn:(?<partition>aws[a-z-]*):(?<service>[a-z0-9-]+):(?<region>[a-z0-9-]*):(?<account>\d{12}|):(?<resource>.+)$/s

/** Returns the parts of `text`, or `undefined` if it is not an ARN. Wildcards in the resource are allowed. */
export function parseArn(text: string): Arn | undefined {
  const groups = shape.exec(text)?.groups
  if (groups === undefined) return undefined
  const { partition = '', service = '', region = '', account = '', resource = '' } = groups
  return { partition, service, region, account, resource }
}

/** Whether two ARNs are of one account. */
export function sameAccount(some: string, other: string): boolean {
  return parseArn(some)?.account === parseArn(other)?.account
}

export function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`
}

/** Whether `text` is the ARN of a secret of any store, without an ECS-style suffix or a version. */
export function isSecretArn(text: string): boolean {
  return storeIn(text) !== undefined
}

/** Returns the ARNs of secrets of any store that `text` contains, without what follows their names. */
export function arnsIn(text: string): readonly string[] {
  return text.match(anywhere) ?? []
}

const anywhere = new RegExp(
  `arn:aws[a-z-]*:(?:${allStores.map(({ service }) => service).join('|')}):[a-z0-9-]*:\\d{12}:(?:secret:|parameter/)[\\w/+=.@!-]*`,
  'g',
)

/** Returns the store of a secret by its ARN; Secrets Manager for any other text. */
export function storeOf(secretArn: string): Store {
  return storeIn(secretArn) ?? stores.secret
}

function storeIn(text: string): Store | undefined {
  const arn = parseArn(text)
  return arn && allStores.find((store) => store.service === arn.service && store.resource.test(arn.resource))
}

/** Returns `payments/stripe` for `…:secret:payments/stripe-AbCdEf`, and `/payments/stripe` for a parameter. */
export function secretNameOf({ service, resource }: Arn): string {
  const store = allStores.find((each) => each.service === service) ?? stores.secret
  return store.nameIn(resource)
}

/** Returns the name in a secret's ARN, as `secretNameOf` does, or a text that is not an ARN, such as a name, as is. */
export function nameOfSecret(secretArn: string): string {
  const arn = parseArn(secretArn)
  return arn === undefined ? secretArn : secretNameOf(arn)
}

/**
 * Returns the name of a role from its ARN: the part after the last slash. Role names are unique whatever their path.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function roleNameOf(roleArn: string): string {
  return roleArn.slice(roleArn.lastIndexOf('/') + 1)
}
