import type {
  DescribeSecretResponse,
  RotationRulesType,
  SecretVersionsListEntry,
} from '@aws-sdk/client-secrets-manager'
import type {
  RotationSchedule,
  RotationState,
  RotationTerms,
  RotationUnderWay,
  SecretKeeper,
  SecretLife,
} from '../../model/rotation.ts'

/**
 * What a description tells of a secret's age, use and rotation. `region` is the one that was asked, `versions` are the
 * labelled ones. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
 */
export function parseLife(
  secret: DescribeSecretResponse,
  versions: readonly SecretVersionsListEntry[],
  region: string | undefined,
): SecretLife {
  const { CreatedDate: created, LastAccessedDate: read, PrimaryRegion: primary } = secret
  const underWay = parseUnderWay(secret, versions)
  return {
    ...(created !== undefined && { createdOn: dayIn(created) }),
    ...(read !== undefined && { readOn: dayIn(read) }),
    keeper: parseKeeper(secret),
    rotation: parseRotation(secret),
    ...(underWay !== undefined && { underWay }),
    ...(primary !== undefined && primary !== region && { primaryRegion: primary }),
  }
}

function parseKeeper({ OwningService: service, Type: partner }: DescribeSecretResponse): SecretKeeper {
  if (service !== undefined) return { kind: 'service', name: service }
  return partner === undefined ? { kind: 'owner' } : { kind: 'partner', name: partner }
}

/** Rotation that was cancelled keeps its rules, but nothing happens by them. */
function parseRotation(secret: DescribeSecretResponse): RotationState {
  const { RotationEnabled: enabled, LastRotatedDate: last, NextRotationDate: next } = secret
  const terms = parseTerms(secret)
  if (enabled !== true || terms === undefined) return { kind: 'off' }
  const window = secret.RotationRules?.Duration
  return {
    kind: 'on',
    terms,
    ...(window !== undefined && { window }),
    ...(last !== undefined && { lastOn: dayIn(last) }),
    ...(next !== undefined && { nextBy: dayIn(next) }),
  }
}

function parseTerms(secret: DescribeSecretResponse): RotationTerms | undefined {
  const { RotationLambdaARN: lambdaArn, RotationRules: rules = {} } = secret
  const schedule = parseSchedule(rules)
  return schedule && { schedule, ...(lambdaArn !== undefined && { lambdaArn }) }
}

/** Beside an expression, AWS gives the days between rotations too, worked out of it. */
function parseSchedule(rules: RotationRulesType): RotationSchedule | undefined {
  const { ScheduleExpression: expression, AutomaticallyAfterDays: days } = rules
  if (expression !== undefined) return { kind: 'expression', expression }
  return days === undefined ? undefined : { kind: 'days', days }
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (AWSPENDING) */
function parseUnderWay(
  { VersionIdsToStages: stages = {} }: DescribeSecretResponse,
  versions: readonly SecretVersionsListEntry[],
): RotationUnderWay | undefined {
  const pending = Object.entries(stages).find(
    ([, labels]) => labels.includes('AWSPENDING') && !labels.includes('AWSCURRENT'),
  )
  if (pending === undefined) return undefined
  const made = versions.find(({ VersionId: id }) => id === pending[0])?.CreatedDate
  return made === undefined ? {} : { since: dayIn(made) }
}

/** The day in UTC of a date that AWS gives, `YYYY-MM-DD`. */
export function dayIn(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
