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

/** Whether `text` is the ARN of a secret: one resource, no ECS-style `:json-key:stage:id` behind it. */
export function isSecretArn(text: string): boolean {
  const arn = parseArn(text)
  return arn?.service === 'secretsmanager' && /^secret:[\w/+=.@-]+$/.test(arn.resource)
}

/** `payments/stripe` of `…:secret:payments/stripe-AbCdEf`: the name without the six characters that AWS appends. */
export function secretNameOf(secretArn: Arn): string {
  return secretArn.resource.replace(/^secret:/, '').replace(/-[A-Za-z0-9]{6}$/, '')
}

/**
 * The name of a role from its ARN: what stands behind the last slash, as role names are unique whatever their path.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function roleNameOf(roleArn: string): string {
  return roleArn.slice(roleArn.lastIndexOf('/') + 1)
}
