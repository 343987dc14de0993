/** The parts of an Amazon Resource Name. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  /** Everything behind the fifth colon. */
  readonly resource: string
}

const shape =
  /^arn:(?<partition>aws[a-z-]*):(?<service>[a-z0-9-]+):(?<region>[a-z0-9-]*):(?<account>\d{12}|):(?<resource>.+)$/s

/** The parts of `text`, or `undefined` where it is not an ARN. Wildcards in the resource are not refused here. */
export function parseArn(text: string): Arn | undefined {
  const groups = shape.exec(text)?.groups
  if (groups === undefined) return undefined
  const { partition = '', service = '', region = '', account = '', resource = '' } = groups
  return { partition, service, region, account, resource }
}

export function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`
}

/** What keeps a secret: Secrets Manager, where it is called so, or Parameter Store, as a parameter. */
export type SecretKind = 'secret' | 'parameter'

/** Whether `text` is the ARN of a secret of either kind: see `secretKindOf`. */
export function isSecretArn(text: string): boolean {
  return secretKindOf(text) !== undefined
}

/** The kind of the one secret that `text` is the ARN of: no ECS-style `:json-key:stage:id` and no version behind it. */
export function secretKindOf(text: string): SecretKind | undefined {
  const { service, resource = '' } = parseArn(text) ?? {}
  if (service === 'secretsmanager' && /^secret:[\w/+=.@-]+$/.test(resource)) return 'secret'
  if (service === 'ssm' && /^parameter(\/[\w.-]+)+$/.test(resource)) return 'parameter'
  return undefined
}

/**
 * `payments/stripe` of `…:secret:payments/stripe-AbCdEf`: the name without the six characters that AWS appends; of a
 * parameter `/payments/stripe`. One slash alone stays open: `…:parameter/stripe` may be `stripe` or `/stripe`.
 */
export function secretNameOf(secretArn: Arn): string {
  const { service, resource } = secretArn
  if (service === 'ssm') return resource.replace(/^parameter(?=\/.*\/)|^parameter\//, '')
  return resource.replace(/^secret:/, '').replace(/-[A-Za-z0-9]{6}$/, '')
}

/** The name in the ARN of a secret, as `secretNameOf` gives it; a text that is no ARN, such as a name, as it is. */
export function nameOfSecret(secretArn: string): string {
  const arn = parseArn(secretArn)
  return arn === undefined ? secretArn : secretNameOf(arn)
}

/**
 * The name of a role from its ARN: what stands behind the last slash, as role names are unique whatever their path.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function roleNameOf(roleArn: string): string {
  return roleArn.slice(roleArn.lastIndexOf('/') + 1)
}
