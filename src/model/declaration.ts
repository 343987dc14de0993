import type { Arn } from '../arn.ts'
import type { Place } from './place.ts'

/** What should be: the functions a repository declares, in the order it declares them. */
export interface Declaration {
  readonly functions: readonly FunctionDeclaration[]
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
  /** Also grant `secretsmanager:DescribeSecret`, which AWS's caching clients call. */
  readonly describe: boolean
}

export interface DeclaredSecret {
  /** The environment variable that holds the ARN; `undefined` grants access without one. */
  readonly variable: string | undefined
  readonly reference: SecretReference
  readonly place: Place
  readonly reason?: string
  /** Last day of the grant, `YYYY-MM-DD`. */
  readonly expires?: string
}

/** How a secret was named. `raw` is the text as declared, for messages. */
export type SecretReference =
  | { readonly kind: 'secret-arn'; readonly arn: Arn; readonly raw: string }
  | { readonly kind: 'secret-name'; readonly name: string; readonly raw: string }
