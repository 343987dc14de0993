import type { Arn } from '../text/arn.ts'
import type { Sentence } from '../text/sentence.ts'
import type { Guardrails } from './guardrails.ts'
import type { Place } from './place.ts'
import type { RotationTerms } from './rotation.ts'

/** The desired state: the functions that a repository declares, in that order. */
export interface Declaration {
  readonly functions: readonly FunctionDeclaration[]
  /** The selected stage, if the file has stages. */
  readonly stage?: string
  /** The account that everything is declared for; the credentials must belong to it. */
  readonly account?: string
  /** The workflow's patterns, as in `Guardrails`; absent if it allows every secret. */
  readonly allowedSecrets?: readonly string[]
  /** The limits that the file itself sets for the selected stage. */
  readonly guardrails?: Guardrails
}

export interface FunctionDeclaration {
  /** Its name in reports: the logical name in the config file, else the Lambda function's name. */
  readonly label: string
  readonly functionName: string
  readonly region: string
  /** The account in the declared ARN of the function, if an ARN is declared. */
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
  /** How changed variables reach traffic; absent if only `$LATEST` changes. */
  readonly release?: Release
  /** Absent if the extension is not declared. */
  readonly extension?: Extension
  /** What a reviewer must know about the declaration itself. */
  readonly remarks?: readonly Remark[]
}

/**
 * When variables changed, a version is published and the alias is pointed to it; on managed instances, `$LATEST.PUBLISHED`
 * is published again too.
 */
export interface Release {
  /** Absent only for a function on managed instances: others need one. */
  readonly alias?: string
  /** Whether code that the alias does not serve yet may be published too. */
  readonly withCode: boolean
}

/**
 * AWS's Parameters and Secrets Lambda Extension, attached as a layer. The extension's defaults apply to absent settings;
 * if `version` is absent, an attached version stays.
 */
export interface Extension {
  readonly place: Place
  /** A version number of the layer. */
  readonly version?: number | 'latest'
  /** Seconds for which it caches a value, 0 to 300. */
  readonly ttl?: number
}

/** Separates the secrets of one stage from those of another. An absent list allows everything. */
export interface Tier {
  /** ARNs of KMS keys; each secret is encrypted with one of them. `aws/secretsmanager` and `aws/ssm` are AWS's own. */
  readonly keys?: readonly string[]
  /** Patterns; each secret matches one: its full ARN if the pattern starts with `arn:`, else its name. */
  readonly secrets?: readonly string[]
}

/** Something that the declaration alone reveals; the plan turns it into a finding. */
export interface Remark {
  readonly code: 'variable-shadowed' | 'settings-in-code'
  readonly message: Sentence
  readonly remedy: Sentence
  readonly place: Place
}

export interface DeclaredSecret {
  /** The environment variable for the ARN; `undefined` grants access without one. */
  readonly variable: string | undefined
  readonly reference: SecretReference
  readonly place: Place
  /** The stage of the file that declares it; absent outside the stages. */
  readonly layer?: string
  readonly reason?: string
  /** The last day of the grant, `YYYY-MM-DD`. */
  readonly expires?: string
  /** If absent, the secret's rotation stays as it is. */
  readonly rotation?: DeclaredRotation
}

/** `required`: it must be rotated, whoever sets that up. `set`: this action sets up the rotation. */
export type DeclaredRotation =
  | { readonly kind: 'required'; readonly place: Place }
  | { readonly kind: 'set'; readonly terms: RotationTerms; readonly place: Place }

/** A secret as declared: by ARN or by name, in Secrets Manager or in Parameter Store. `raw` is the declared text. */
export type SecretReference =
  | { readonly kind: 'secret-arn' | 'parameter-arn'; readonly arn: Arn; readonly raw: string }
  | { readonly kind: 'secret-name' | 'parameter-name'; readonly name: string; readonly raw: string }

export function isParameterReference({ kind }: SecretReference): boolean {
  return kind === 'parameter-arn' || kind === 'parameter-name'
}
