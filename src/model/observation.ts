import type { Sentence } from '../text/sentence.ts'
import type { SimulationState } from './access/simulation.ts'
import type { SecretReference } from './declaration.ts'
import type { Architecture, CodeSigningState, NewestLayerState } from './extension.ts'
import type { Failure, Missing, Unread } from './failure.ts'
import type { BaseState } from './guardrails.ts'
import type { Hidden } from './hidden.ts'
import type { SecretLife } from './rotation.ts'

/** The actual state, to compare with the declaration. */
export interface Observation extends AwsState {
  /** The UTC day, `YYYY-MM-DD`. */
  readonly today: string
  /** The guardrails of the base branch; present when a pull request is planned. */
  readonly base?: BaseState
}

/** What AWS has. Each map holds only what was asked for; keys come from the functions below. */
export interface AwsState {
  readonly functions: ReadonlyMap<string, FunctionState>
  readonly policies: ReadonlyMap<string, PolicyState>
  /** The inline policies of each role, by its name. */
  readonly roles: ReadonlyMap<string, RoleState>
  /** Its managed policies. This and the maps that are not about declared things are read only when a plan asks. */
  readonly attached: ReadonlyMap<string, RoleState>
  readonly secrets: ReadonlyMap<string, SecretState>
  readonly keys: ReadonlyMap<string, KeyState>
  /** What a role could do, by `simulationKey`. This and the maps below are read only when a plan asks for them. */
  readonly simulations: ReadonlyMap<string, SimulationState>
  /** Policies of secrets and keys, by ARN. */
  readonly resourcePolicies: ReadonlyMap<string, ResourcePolicyState>
  /** The execution roles of all functions, by region. */
  readonly roleUsers: ReadonlyMap<string, RoleUsersState>
  /** What the aliases of each function serve. */
  readonly served: ReadonlyMap<string, ServedState>
  /** By `newestLayerKey`. */
  readonly newestLayers: ReadonlyMap<string, NewestLayerState>
  readonly codeSigning: ReadonlyMap<string, CodeSigningState>
}

export type FunctionState = FoundFunction | Missing | Unread

export interface FoundFunction {
  readonly kind: 'found'
  readonly arn: string
  readonly roleArn: string
  readonly revisionId: string
  readonly codeSha256: string
  readonly variables: VariablesState
  /** The ARNs of its layers, in the order in which they are applied. */
  readonly layers: readonly string[]
  readonly architecture: Architecture
  readonly packageType: 'Zip' | 'Image'
  readonly update: UpdateState
  /** Present on a Lambda@Edge replica. */
  readonly masterArn?: string
}

/** `unreadable`: Lambda answered 200 with `Environment.Error`. A write now would erase every variable. */
export type VariablesState =
  | { readonly kind: 'readable'; readonly values: Variables }
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string; readonly keyArn?: string }

export type Variables = ReadonlyMap<string, Hidden>

/** `State` and `LastUpdateStatus` combined: whether the function's configuration may be written now. */
export type UpdateState =
  | { readonly kind: 'settled' }
  | { readonly kind: 'in-progress'; readonly what: Sentence }
  | { readonly kind: 'failed'; readonly reason: string }

/** The inline policy with our name on an execution role. `text` is the decoded document. */
export type PolicyState = { readonly kind: 'found'; readonly text: string } | Missing | Unread

/** The texts of a role's inline or attached policies, by policy name: read only when a plan asks for them. */
export type RoleState =
  | { readonly kind: 'found'; readonly texts: ReadonlyMap<string, string> }
  | Missing
  | Unread

export type SecretState = FoundSecret | Missing | Unread

export interface FoundSecret {
  readonly kind: 'found'
  /** The full ARN; a secret's ends in the six characters that AWS appends to the name. */
  readonly arn: string
  readonly name: string
  /** The customer keys that encrypt its labeled versions, without AWS's own key. */
  readonly keys: readonly KeyReference[]
  /** Present on a parameter that is not a SecureString: no key encrypts it. */
  readonly plain?: true
  /** The other regions that have it: that of its primary, and those of replicas that are in sync. */
  readonly replicatedIn?: readonly string[]
  /** Why the keys of its versions could not be read; `keys` then holds only the secret's current key. */
  readonly versionsUnread?: Failure
  /** The day it was deleted, `YYYY-MM-DD`, if it is scheduled for deletion. */
  readonly deletedOn?: string
  /** Absent on a parameter: Parameter Store has no such information. */
  readonly life?: SecretLife
}

export type KeyReference =
  | { readonly kind: 'key'; readonly arn: string }
  | { readonly kind: 'alias'; readonly arn: string }

export type KeyState =
  | { readonly kind: 'found'; readonly arn: string; readonly state: string }
  | Missing
  | Unread

/** The resource policy of a secret or a key. */
export type ResourcePolicyState = { readonly kind: 'found'; readonly text: string } | Missing | Unread

export type RoleUsersState = { readonly kind: 'found'; readonly functions: readonly RoleUser[] } | Unread

/** A function of the account, and the role that it runs as. */
export interface RoleUser {
  readonly functionArn: string
  readonly functionName: string
  readonly roleArn: string
}

/** What the aliases of a function serve besides `$LATEST`: read only when a plan asks for it. */
export type ServedState = FoundServed | Unread

export interface FoundServed {
  readonly kind: 'found'
  readonly aliases: readonly Alias[]
  /** The versions that aliases send traffic to, by number. */
  readonly versions: ReadonlyMap<string, FunctionState>
}

export interface Alias {
  readonly name: string
  /** The number of a version, or `$LATEST`. */
  readonly version: string
  /** Other versions that get a share of its traffic. */
  readonly weighted: readonly string[]
  readonly revisionId: string
}

export function functionKey(region: string, functionName: string): string {
  return `${region}/${functionName}`
}

export function policyKey(roleName: string, policyName: string): string {
  return `${roleName}/${policyName}`
}

/** Returns the key of a secret, which includes the region that it is looked up in. */
export function secretKey(functionRegion: string, reference: SecretReference): string {
  return `${lookupRegion(functionRegion, reference)}/${reference.raw}`
}

/** Returns the region to look a secret up in: the ARN's own, or the function's for a name. */
export function lookupRegion(functionRegion: string, reference: SecretReference): string {
  return 'arn' in reference ? reference.arn.region : functionRegion
}
