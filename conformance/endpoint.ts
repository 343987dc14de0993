import type { Judge } from './judge.ts'

/** One AWS to run against: how to fill it, and an independent view of what is there. */
export interface Endpoint {
  readonly name: 'moto' | 'sandbox'
  /** The environment of a process that calls it. */
  readonly env: Readonly<Record<string, string>>
  readonly judge: Judge
  /** Each makes one thing and gives its ARN. */
  addRole(role: RoleSpec): Promise<string>
  addFunction(lambdaFunction: FunctionSpec): Promise<string>
  addSecret(secret: SecretSpec): Promise<string>
  /** A SecureString under AWS's own key. */
  addParameter(name: string): Promise<string>
  /** A customer key, known by `alias/…` too. */
  addKey(alias: string): Promise<string>
  scheduleDeletion(secretName: string): Promise<void>
  disableKey(keyArn: string): Promise<void>
  /** Empties it, for the next scenario. */
  reset(): Promise<void>
  close(): Promise<void>
}

export interface RoleSpec {
  readonly name: string
  /** `/` or `/some/path/`. */
  readonly path?: string
  readonly policies?: Readonly<Record<string, object>>
}

export interface FunctionSpec {
  readonly name: string
  /** The execution role's ARN. */
  readonly role: string
  readonly variables?: Readonly<Record<string, string>>
}

export interface SecretSpec {
  readonly name: string
  /** A key's ARN or alias; AWS's own key unless given. */
  readonly keyId?: string
}
