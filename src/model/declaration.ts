import type { Arn } from '../text/arn.ts'
import type { OwnerClaim } from '../text/owner.ts'
import type { Sentence } from '../text/sentence.ts'
import type { SecretKind } from '../text/stores.ts'
import type { Guardrails } from './guardrails.ts'
import type { Place } from './place.ts'
import type { RotationTerms } from './rotation.ts'
import type { Mode, TipState } from './run.ts'

/** The desired state: the functions that a repository declares, in that order. */
export interface Declaration {
  readonly functions: readonly FunctionDeclaration[]
  /** The config file, unless inputs alone declare. */
  readonly file?: { readonly path: string; readonly stages: readonly string[] }
  /** Why functions that left the file were not looked for. */
  readonly historyUnread?: Sentence
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
  /** Whose policy it is; absent if the repository's id is not known. */
  readonly claim?: OwnerClaim
  /** Marks of other owners, from whom the policy may be taken over. */
  readonly takeOver?: readonly Consent[]
  /** Digests of documents that others wrote and that may be replaced. */
  readonly adopt?: readonly Consent[]
  /** Present if nothing may be written for it. */
  readonly frozen?: true
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
  /** Present on a function that only earlier versions of the file declare. */
  readonly forgotten?: Forgotten
  /** The variables that may lose a value which is not the ARN of a secret. */
  readonly replacements?: readonly Replacement[]
  /** What a reviewer must know about the declaration itself. */
  readonly remarks?: readonly Remark[]
}

/** Whether the declaration or the workflow consents to anything for a function, whether or not it comes to that. */
export function givesConsent({ takeOver, adopt, replacements }: FunctionDeclaration): boolean {
  return [takeOver, adopt, replacements].some((each) => each !== undefined)
}

/** Whether limits matter in a mode: a removal goes on without them, unless it may remove what something else owns. */
export function isLimited({ functions }: Declaration, mode: Mode): boolean {
  return mode !== 'remove' || functions.some(givesConsent)
}

/** A mark or a digest that is consented to, and where that is written. */
export interface Consent {
  readonly text: string
  readonly place: Place
}

/** Consent to overwrite the live value of one variable, whatever it is; `place` is where it is given. */
export interface Replacement {
  readonly variable: string
  readonly place: Place
}

/**
 * How a function left the file. `earlier`: before the pull request that is planned. `stage`: together with its stage, so
 * no run of another stage touches it. `region`: the file no longer names its region, so a run for that one declares it.
 */
export type Forgotten = (
  | { readonly kind: 'gone' | 'earlier' | 'region' }
  | { readonly kind: 'stage'; readonly stage: string }
) & {
  /** Whether it is the pull request that is planned that drops it. */
  readonly byChange?: true
  /** Its label in the file, if another function has it now. */
  readonly formerLabel?: string
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
  /**
   * Patterns; each secret matches one: its full ARN if the pattern starts with `arn:`, else its name, in the function's
   * account.
   */
  readonly secrets?: readonly string[]
}

/** Something that the declaration alone reveals; the plan turns it into a finding. */
export interface Remark {
  readonly code: 'variable-shadowed' | 'variable-in-part' | 'settings-in-code'
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
  readonly stage?: string
  readonly reason?: string
  /** The last day of the grant, `YYYY-MM-DD`. */
  readonly expires?: string
  /** Where it says that its variable may lose a value which is not the ARN of a secret. */
  readonly replace?: Place
  /** If absent, the secret's rotation stays as it is. */
  readonly rotation?: DeclaredRotation
}

/** `required`: it must be rotated, whoever sets that up. `set`: this action sets up the rotation. */
export type DeclaredRotation =
  | { readonly kind: 'required'; readonly place: Place }
  | { readonly kind: 'set'; readonly terms: RotationTerms; readonly place: Place }

/** A secret as declared: by ARN or by name, in one of the stores. `raw` is the declared text. */
export type SecretReference =
  | { readonly kind: SecretKind; readonly arn: Arn; readonly raw: string }
  | { readonly kind: SecretKind; readonly name: string; readonly raw: string }

/** What is known of the commit besides the declaration. */
export interface CommitState {
  /** Present when a commit of a branch is applied. */
  readonly tip?: TipState
  /** Read only when a plan asks for it. */
  readonly others?: OtherDeclarations
}

/** What other config files of the commit, and other stages of this declaration's file, declare. */
export interface OtherDeclarations {
  readonly functions: readonly OtherFunction[]
  /** Files that could not be read, or not in full: they may declare more. */
  readonly unread: readonly string[]
  /** Whether every file was looked at. */
  readonly complete: boolean
}

export interface OtherFunction {
  readonly file: string
  readonly stage: string | undefined
  readonly region: string
  readonly functionName: string
  readonly account: string | undefined
  readonly secrets: readonly Pick<DeclaredSecret, 'variable' | 'reference'>[]
  readonly extension?: Extension
}
