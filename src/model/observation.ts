import type { Sentence } from '../text/sentence.ts'
import type { SimulationState } from './access/simulation.ts'
import type { CommitState, SecretReference } from './declaration.ts'
import type { Architecture, CodeSigningState, NewestLayerState } from './extension.ts'
import type { Failure, Missing, Unread } from './failure.ts'
import type { GuardrailState } from './guardrails.ts'
import type { Hidden } from './hidden.ts'
import type { SecretLife } from './rotation.ts'

/** The actual state, to compare with the declaration. */
export interface Observation extends AwsState, CommitState, GuardrailState {
  /** The UTC day, `YYYY-MM-DD`. */
  readonly today: string
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
  /** The unfinished executions of each durable function. */
  readonly executions: ReadonlyMap<string, ExecutionsState>
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
  /** Absent on Lambda's own capacity. `unknown`: a kind that came after this action. */
  readonly capacity?: 'managed-instances' | 'unknown'
  /** Present on a durable function, whose executions stay on the version that they began with. */
  readonly durable?: true
  /** Present on a Lambda@Edge replica. */
  readonly masterArn?: string
}

/** `unreadable`: Lambda answered 200 with `Environment.Error`. A write now would erase every variable. */
export type VariablesState =
  | { readonly kind: 'readable'; readonly values: Variables }
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string; readonly keyArn?: string }

export type Variables = ReadonlyMap<string, Hidden>

/** `State` and `LastUpdateStatus` combined: whether the configuration may be written now. A list does not say. */
export type UpdateState =
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'in-progress'; readonly what: Sentence }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unwritable'; readonly state: UnwritableState; readonly reason: string }

/** States in which Lambda takes no changes. */
export type UnwritableState = 'Failed' | 'Deleting' | 'Deactivating' | 'Deactivated'

/** The inline policy with our name on an execution role. `text` is the decoded document. */
export type PolicyState = { readonly kind: 'found'; readonly text: string } | Missing | Unread

/** The texts of a role's inline or attached policies, by what names each: read only when a plan asks for them. */
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
  /** The customer keys that encrypt its labeled versions, or will encrypt the next one, without AWS's own key. */
  readonly keys: readonly KeyReference[]
  /** The customer key that will encrypt its next version. */
  readonly nextKey?: KeyReference
  /** Its labeled versions that hold a value; absent if they could not be listed, and on a parameter. */
  readonly versions?: readonly SecretVersion[]
  /** Present on a parameter that is not a SecureString: no key encrypts it. */
  readonly plain?: true
  /** The other regions that have it: that of its primary, and those of replicas that are in sync. */
  readonly replicatedIn?: readonly string[]
  /** Present if no version of it has the staging label AWSCURRENT. */
  readonly empty?: true
  /** Present on a parameter of another account that no resource share shows: only its ARN is known, and no key. */
  readonly unseen?: true
  /** Why the keys of its versions could not be read; `keys` then holds only the secret's current key. */
  readonly versionsUnread?: Failure
  /** The day it was deleted, `YYYY-MM-DD`, if it is scheduled for deletion. */
  readonly deletedOn?: string
  /** Absent on a parameter: Parameter Store has no such information. */
  readonly life?: SecretLife
}

export interface SecretVersion {
  readonly labels: readonly string[]
  /** Customer keys that decrypt it, any one of them; none if AWS's own key does. */
  readonly keys: readonly KeyReference[]
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

/** What callers of a function reach besides `$LATEST`: read only when a plan asks for it. */
export type ServedState = FoundServed | Unread

export interface FoundServed {
  readonly kind: 'found'
  readonly aliases: readonly Alias[]
  /** The versions that aliases send traffic to, by number; on managed instances also `$LATEST.PUBLISHED`, if it exists. */
  readonly versions: ReadonlyMap<string, FunctionState>
}

/** The version that unqualified calls reach on managed instances; on Lambda's own capacity they reach `$LATEST`. */
export const latestPublished = '$LATEST.PUBLISHED'

export interface Alias {
  readonly name: string
  /** The number of a version, `$LATEST` or `$LATEST.PUBLISHED`. */
  readonly version: string
  /** Other versions that get a share of its traffic. */
  readonly weighted: readonly string[]
  readonly revisionId: string
}

export type ExecutionsState = FoundExecutions | Unread

/** The executions of a durable function that have not finished, by the version that they are pinned to. */
export interface FoundExecutions {
  readonly kind: 'found'
  readonly versions: ReadonlyMap<string, PinnedExecutions>
}

export interface PinnedExecutions {
  readonly count: number
  /** The version; absent for `$LATEST` and `$LATEST.PUBLISHED`, which may have changed since the executions began. */
  readonly state?: FunctionState
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
