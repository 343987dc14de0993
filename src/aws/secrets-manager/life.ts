import type { DescribeSecretResponse, RotationRulesType } from '@aws-sdk/client-secrets-manager'
import type {
  RotationSchedule,
  RotationState,
  RotationTerms,
  RotationUnderWay,
  SecretKeeper,
  SecretLife,
} from '../../model/rotation.ts'
import { dayOf } from '../../text/day.ts'
import { checkedRegion } from '../checked.ts'
import type { ListedVersions } from './versions.ts'

/**
 * Returns what a description says about a secret's age, use and rotation. `region` is where it was read; `versions` are
 * those with labels. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
 */
export function parseLife(
  secret: DescribeSecretResponse,
  versions: ListedVersions,
  region: string,
): SecretLife {
  const { CreatedDate: created, LastAccessedDate: read, PrimaryRegion: primary } = secret
  const underWay = parseUnderWay(secret, versions)
  return {
    ...(created !== undefined && { createdOn: dayOf(created) }),
    ...(read !== undefined && { readOn: dayOf(read) }),
    keeper: parseKeeper(secret),
    rotation: parseRotation(secret),
    ...(underWay !== undefined && { underWay }),
    ...(primary !== undefined && primary !== region && { primaryRegion: checkedRegion(primary) }),
  }
}

function parseKeeper({ OwningService: service, Type: partner }: DescribeSecretResponse): SecretKeeper {
  if (service !== undefined) return { kind: 'service', name: service }
  return partner === undefined ? { kind: 'owner' } : { kind: 'partner', name: partner }
}

/** A canceled rotation keeps its rules, but they have no effect. */
function parseRotation(secret: DescribeSecretResponse): RotationState {
  const { RotationEnabled: enabled, LastRotatedDate: last, NextRotationDate: next } = secret
  const terms = parseTerms(secret)
  if (enabled !== true || terms === undefined) return { kind: 'off' }
  const window = secret.RotationRules?.Duration
  return {
    kind: 'on',
    terms,
    ...(window !== undefined && { window }),
    ...(last !== undefined && { lastOn: dayOf(last) }),
    ...(next !== undefined && { nextBy: dayOf(next) }),
  }
}

function parseTerms(secret: DescribeSecretResponse): RotationTerms | undefined {
  const { RotationLambdaARN: lambdaArn, RotationRules: rules = {} } = secret
  const schedule = parseSchedule(rules)
  return schedule && { schedule, ...(lambdaArn !== undefined && { lambdaArn }) }
}

/** With an expression, AWS also returns the days between rotations that follow from it. */
function parseSchedule(rules: RotationRulesType): RotationSchedule | undefined {
  const { ScheduleExpression: expression, AutomaticallyAfterDays: days } = rules
  if (expression !== undefined) return { kind: 'expression', expression }
  return days === undefined ? undefined : { kind: 'days', days }
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (AWSPENDING) */
function parseUnderWay(
  { VersionIdsToStages: stages = {} }: DescribeSecretResponse,
  versions: ListedVersions,
): RotationUnderWay | undefined {
  const pending = Object.entries(stages).find(
    ([, labels]) => labels.includes('AWSPENDING') && !labels.includes('AWSCURRENT'),
  )
  if (pending === undefined) return undefined
  if (versions.kind === 'failed') return {}
  // Only versions with a value are listed.
  const listed = versions.listed.find(({ VersionId: id }) => id === pending[0])
  if (listed === undefined) return { empty: true }
  return listed.CreatedDate === undefined ? {} : { since: dayOf(listed.CreatedDate) }
}
