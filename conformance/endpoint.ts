import type { Emulator } from './emulator.ts'
import type { Judge } from './judge.ts'

/** One AWS to run against: how to fill it, and an independent view of its state. */
export interface Endpoint {
  readonly name: 'sandbox' | Emulator['name']
  /** The environment of a process that calls it. */
  readonly env: Readonly<Record<string, string>>
  readonly judge: Judge
  /** Each adds one thing and returns its ARN. */
  addRole(role: RoleSpec): Promise<string>
  addFunction(lambdaFunction: FunctionSpec): Promise<string>
  addSecret(secret: SecretSpec): Promise<string>
  /** A SecureString under AWS's own key. */
  addParameter(name: string): Promise<string>
  /** A customer managed key, also known by `alias/…`. */
  addKey(alias: string): Promise<string>
  publishVersion(functionName: string): Promise<void>
  /** Creates or moves the alias. */
  pointAlias(functionName: string, alias: AliasSpec): Promise<void>
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
  /** The service that its own policy allows to invoke it. */
  readonly invokedBy?: string
}

export interface AliasSpec {
  readonly name: string
  /** A version's number, or `$LATEST`. */
  readonly version: string
}

export interface SecretSpec {
  readonly name: string
  /** A key's ARN or alias; default: AWS's own key. */
  readonly keyId?: string
}
