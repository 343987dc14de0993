import type { Arn } from '../text/arn.ts'
import type { Guardrails } from './guardrails.ts'
import type { Place } from './place.ts'
import type { RotationTerms } from './rotation.ts'

/** The desired state: the functions that a repository declares, in its order. */
export interface Declaration {
  readonly functions: readonly FunctionDeclaration[]
  /** The selected stage, if the file has stages. */
  readonly stage?: string
  /** The account that everything is declared for: the credentials must belong to it. */
  readonly account?: string
  /** The workflow's patterns, as in `Guardrails`; absent if it allows every secret. */
  readonly allowedSecrets?: readonly string[]
  /** The limits that the file sets for itself, for the selected stage. */
  readonly guardrails?: Guardrails
}

export interface FunctionDeclaration {
  /** Its name in reports: the logical name in the config file, else the Lambda function's name. */
  readonly label: string
  readonly functionName: string
  readonly region: string
  /** The account in the function's ARN, if the declaration has one. */
  readonly account?: string
  readonly place: Place
  /** The inline policy on the execution role that this action owns for the function. */
  readonly policyName: string
  /** `undefined` leaves the function alone; an empty list removes what is ours. */
  readonly secrets: readonly DeclaredSecret[] | undefined
  /** Also grant `secretsmanager:DescribeSecret`, which AWS's caching clients for Secrets Manager call. */
  readonly describe: boolean
  /** Which secrets may be declared here. */
  readonly tier?: Tier
  /** How changed variables reach traffic; absent if only `$LATEST` is changed. */
  readonly release?: Release
  /** Absent if this action does not attach it. */
  readonly extension?: Extension
  /** What a reviewer must know about the declaration itself. */
  readonly remarks?: readonly Remark[]
}

/** A version is published when the variables change, and the alias is pointed at it. */
export interface Release {
  readonly alias: string
  /** Whether code that the alias does not serve yet is released with them. */
  readonly withCode: boolean
}

/**
 * AWS's Parameters and Secrets Lambda Extension, attached as a layer. An absent setting is left to the extension; an
 * absent version keeps what is already attached.
 */
export interface Extension {
  readonly place: Place
  /** The number of a version of the layer. */
  readonly version?: number | 'latest'
  /** Seconds for which it caches a value, 0 to 300. */
  readonly ttl?: number
}

/** What separates the secrets of one stage from those of another. An absent list allows everything. */
export interface Tier {
  /** ARNs of KMS keys, one of which encrypts each secret; `aws/secretsmanager` and `aws/ssm` are AWS's own. */
  readonly keys?: readonly string[]
  /** Patterns, one of which each secret fits: by its full ARN if the pattern starts with `arn:`, else by its name. */
  readonly secrets?: readonly string[]
}

/** Something known from the declaration alone, which becomes a finding of the plan. */
export interface Remark {
  readonly code: 'variable-shadowed' | 'settings-in-code'
  readonly message: string
  readonly remedy: string
  readonly place: Place
}

export interface DeclaredSecret {
  /** The environment variable that holds the ARN; `undefined` grants access without one. */
  readonly variable: string | undefined
  readonly reference: SecretReference
  readonly place: Place
  /** The stage of the file that declares it; absent if it is declared for all stages. */
  readonly layer?: string
  readonly reason?: string
  /** The last day of the grant, `YYYY-MM-DD`. */
  readonly expires?: string
  /** If absent, the secret's rotation stays as it is. */
  readonly rotation?: DeclaredRotation
}

/** `required`: the secret must be rotated, whoever sets that up. `set`: this action sets up how. */
export type DeclaredRotation =
  | { readonly kind: 'required'; readonly place: Place }
  | { readonly kind: 'set'; readonly terms: RotationTerms; readonly place: Place }

/**
 * How a secret is declared; a parameter of Parameter Store is a secret of another kind. `raw` is the text as declared,
 * for messages.
 */
export type SecretReference =
  | { readonly kind: 'secret-arn' | 'parameter-arn'; readonly arn: Arn; readonly raw: string }
  | { readonly kind: 'secret-name' | 'parameter-name'; readonly name: string; readonly raw: string }

export function isParameterReference({ kind }: SecretReference): boolean {
  return kind === 'parameter-arn' || kind === 'parameter-name'
}
