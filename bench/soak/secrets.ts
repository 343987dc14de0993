import type { Sandbox } from '../../sandbox/sandbox.ts'

/** As they are declared; one is a Parameter Store parameter. */
export const secretNames = ['db', 'payments/stripe', 'legacy', 'ssm:/payments/key'] as const

/** Adds what is declared so, under a key if one is given; returns its ARN. */
export function addSecret(aws: Sandbox, declared: string, key: string | undefined): string {
  const [, parameter] = declared.split('ssm:')
  if (parameter !== undefined) {
    return aws.addParameter({
      name: parameter,
      type: 'SecureString',
      ...(key !== undefined && { keyId: key }),
    })
  }
  return aws.addSecret({ name: declared, ...(key !== undefined && { kmsKeyId: key }) })
}
