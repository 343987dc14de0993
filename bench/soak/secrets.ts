import type { Sandbox } from '../../sandbox/sandbox.ts'
import { examples } from '../../sandbox/services/services.ts'

/** As they are declared; one is of each other store. */
export const secretNames = ['db', 'payments/stripe', 'legacy', ...examples.map(({ declared }) => declared)]

/** Adds what is declared so, under a key if one is given; returns its ARN. */
export function addSecret(aws: Sandbox, name: string, key: string | undefined): string {
  const example = examples.find(({ declared }) => declared === name)
  if (example !== undefined) return example.add(aws, key)
  return aws.addSecret({ name, ...(key !== undefined && { kmsKeyId: key }) })
}
