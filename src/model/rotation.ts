import { parseArn } from '../text/arn.ts'
import { name, plain, type Sentence, say } from '../text/sentence.ts'

/** How often a secret is rotated. `expression` is `rate(…)` or `cron(…)`. */
export type RotationSchedule =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'expression'; readonly expression: string }

/** How a secret is rotated. The function that does it is absent if the service that owns the secret does it itself. */
export interface RotationTerms {
  readonly schedule: RotationSchedule
  readonly lambdaArn?: string
}

/** What Secrets Manager knows about a secret besides its keys. Days are `YYYY-MM-DD` in UTC. */
export interface SecretLife {
  /** Absent if AWS does not say. */
  readonly createdOn?: string
  /** The last day on which it was read in this region; absent if never, or longer ago than AWS remembers. */
  readonly readOn?: string
  readonly keeper: SecretKeeper
  readonly rotation: RotationState
  /** A version is pending besides the current one; RotateSecret is refused as long as it is. */
  readonly underWay?: RotationUnderWay
  /** On a replica: the region of its primary. Its rotation can only be set there. */
  readonly primaryRegion?: string
}

/** Who looks after a secret: its owner, the AWS service that made it, or a partner whose credentials it holds. */
export type SecretKeeper =
  | { readonly kind: 'owner' }
  | { readonly kind: 'service' | 'partner'; readonly name: string }

export type RotationState =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on'
      readonly terms: RotationTerms
      /** How long each window stays open, `3h`, if that is set. Not declared and not compared: others set it. */
      readonly window?: string
      readonly lastOn?: string
      /** The day by which it is due; AWS leaves it in the past if rotations fail. */
      readonly nextBy?: string
    }

export interface RotationUnderWay {
  /** Present if the pending version has no value (yet). */
  readonly empty?: true
  /** Absent if the versions could not be listed. */
  readonly since?: string
}

/** Returns `every 30 days`, `rate(12 hours)` or `cron(0 16 1 * ? *)`. */
export function describeSchedule(schedule: RotationSchedule): Sentence {
  if (schedule.kind === 'expression') return [name(schedule.expression)]
  return schedule.days === 1 ? say`every day` : say`every ${schedule.days} days`
}

/** Returns `describeSchedule` as plain text. */
export function formatSchedule(schedule: RotationSchedule): string {
  return plain(describeSchedule(schedule))
}

/** Returns `every 30 days by function rotate-db`, or `every 7 days` where a service rotates its own secret. */
export function describeTerms({ schedule, lambdaArn }: RotationTerms, secretArn: string): Sentence {
  const words = describeSchedule(schedule)
  return lambdaArn === undefined
    ? words
    : say`${words} by function ${name(rotatorName(lambdaArn, secretArn))}`
}

/** Returns `describeTerms` as plain text. */
export function formatTerms(terms: RotationTerms, secretArn: string): string {
  return plain(describeTerms(terms, secretArn))
}

/** Returns the function's name if it is in the secret's account and region, else its ARN: it will read every value. */
export function rotatorName(lambdaArn: string, secretArn: string): string {
  const lambda = parseArn(lambdaArn)
  const secret = parseArn(secretArn)
  const isBeside = lambda?.account === secret?.account && lambda?.region === secret?.region
  return lambda !== undefined && isBeside ? lambda.resource.replace(/^function:/, '') : lambdaArn
}

export function sameTerms(a: RotationTerms, b: RotationTerms): boolean {
  return a.lambdaArn === b.lambdaArn && formatSchedule(a.schedule) === formatSchedule(b.schedule)
}

/** Returns the current terms; `undefined` if nothing rotates the secret. */
export function termsOf(state: RotationState): RotationTerms | undefined {
  return state.kind === 'on' ? state.terms : undefined
}
