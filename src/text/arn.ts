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

export function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`
}

/** Secrets Manager holds secrets; Parameter Store holds parameters, which are secrets of another kind here. */
export type SecretKind = 'secret' | 'parameter'

/** Whether `text` is the ARN of a secret of either kind; see `secretKindOf`. */
export function isSecretArn(text: string): boolean {
  return secretKindOf(text) !== undefined
}

/** Returns the kind of secret that `text` is the ARN of, without an ECS-style suffix `:json-key:stage:id` or a version. */
export function secretKindOf(text: string): SecretKind | undefined {
  const { service, resource = '' } = parseArn(text) ?? {}
  if (service === 'secretsmanager' && /^secret:[\w/+=.@!-]+$/.test(resource)) return 'secret'
  if (service === 'ssm' && /^parameter(\/[\w.-]+)+$/.test(resource)) return 'parameter'
  return undefined
}

/**
 * Returns `payments/stripe` for `…:secret:payments/stripe-AbCdEf`, without the six characters that AWS appends, and
 * `/payments/stripe` for a parameter. A single slash is ambiguous: `…:parameter/stripe` may be `stripe` or `/stripe`.
 */
export function secretNameOf(secretArn: Arn): string {
  const { service, resource } = secretArn
  if (service === 'ssm') return resource.replace(/^parameter(?=\/.*\/)|^parameter\//, '')
  return resource.replace(/^secret:/, '').replace(/-[A-Za-z0-9]{6}$/, '')
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
