import type { Arn } from '../text/arn.ts'
import type { Guardrails } from './guardrails.ts'
import type { Place } from './place.ts'
import type { RotationTerms } from './rotation.ts'

/** What should be: the functions a repository declares, in the order it declares them. */
export interface Declaration {
  readonly functions: readonly FunctionDeclaration[]
  /** The stage that was chosen, where the file has stages. */
  readonly stage?: string
  /** The account that everything is declared for: the credentials must be of it. */
  readonly account?: string
  /** The patterns of the workflow, as in `Guardrails`; absent where it allows every secret. */
  readonly allowedSecrets?: readonly string[]
  /** The limits that the file sets itself, for the stage that was chosen. */
  readonly guardrails?: Guardrails
}

export interface FunctionDeclaration {
  /** How reports call it: the logical name of the config file, else the Lambda function's name. */
  readonly label: string
  readonly functionName: string
  readonly region: string
  /** The account that the declaration names, where it gives the function's ARN. */
  readonly account?: string
  readonly place: Place
  /** The inline policy on the execution role that this action owns for the function. */
  readonly policyName: string
  /** `undefined` leaves the function alone; an empty list takes away what is ours. */
  readonly secrets: readonly DeclaredSecret[] | undefined
  /** Also grant `secretsmanager:DescribeSecret`, which AWS's caching clients for Secrets Manager call. */
  readonly describe: boolean
  /** Which secrets may be declared here at all. */
  readonly tier?: Tier
  /** How changed variables reach traffic; absent where only `$LATEST` is changed. */
  readonly release?: Release
  /** Absent where the function is not to have it from here. */
  readonly extension?: Extension
  /** What a reviewer must know of the declaration itself. */
  readonly remarks?: readonly Remark[]
}

/** A version is published when the variables changed, and the alias is pointed to it. */
export interface Release {
  readonly alias: string
  /** Whether code goes along that the alias does not serve yet. */
  readonly withCode: boolean
}

/**
 * AWS's Parameters and Secrets Lambda Extension, attached as a layer. What is absent is left to the extension, and an
 * absent version to what is attached already.
 */
export interface Extension {
  readonly place: Place
  /** The number of a version of the layer. */
  readonly version?: number | 'latest'
  /** Seconds that it keeps a value, 0 to 300. */
  readonly ttl?: number
}

/** What keeps the secrets of one stage apart from those of another. An absent list allows everything. */
export interface Tier {
  /** ARNs of KMS keys, one of which each secret is encrypted under; `aws/secretsmanager` and `aws/ssm` are AWS's own. */
  readonly keys?: readonly string[]
  /** Patterns, one of which each secret fits: its full ARN where the pattern starts with `arn:`, else its name. */
  readonly secrets?: readonly string[]
}

/** Something that is known from what is declared alone, which the plan makes a finding of. */
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
  /** The stage of the file that says so; absent for what stands above all stages. */
  readonly layer?: string
  readonly reason?: string
  /** Last day of the grant, `YYYY-MM-DD`. */
  readonly expires?: string
  /** Absent leaves the secret's rotation as it is. */
  readonly rotation?: DeclaredRotation
}

/** `required`: that it is rotated, whoever sets that. `set`: how, which this action makes so. */
export type DeclaredRotation =
  | { readonly kind: 'required'; readonly place: Place }
  | { readonly kind: 'set'; readonly terms: RotationTerms; readonly place: Place }

/**
 * How a secret was named; a parameter of Parameter Store is a secret of another kind. `raw` is the text as declared, for
 * messages.
 */
export type SecretReference =
  | { readonly kind: 'secret-arn' | 'parameter-arn'; readonly arn: Arn; readonly raw: string }
  | { readonly kind: 'secret-name' | 'parameter-name'; readonly name: string; readonly raw: string }

export function isParameterReference({ kind }: SecretReference): boolean {
  return kind === 'parameter-arn' || kind === 'parameter-name'
}
