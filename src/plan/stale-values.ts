import { nameOfSecret } from '../arn.ts'
import type { Finding } from '../model/finding.ts'
import { formatSchedule, type RotationSchedule } from '../model/rotation.ts'
import type { Draft } from './draft.ts'
import { makeFinding } from './finding.ts'
import { distinctSecrets } from './secret-resolution.ts'

/** Seconds for which the extension and the helpers in `runtime` keep a value, each unless told otherwise. */
const defaultAge = 300

/** Percent of the time that a kept value may be one from before the rotation, without a notice of it. */
const tolerated = 1

/**
 * Secrets that are rotated so often that kept values matter. Where one user's password is rotated the old one stops at
 * once, so the share of the time that values are stale is the share in which logins may fail; with two users that
 * alternate, the old one works until the next rotation, which is never less than four hours away.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-strategy.html
 */
export function judgeStaleValues({ about, resolution }: Draft): readonly Finding[] {
  const { extension } = about
  if (extension === undefined) return []
  const oldest = (extension.ttl ?? defaultAge) + defaultAge
  return distinctSecrets(resolution).flatMap(({ secretArn, declared: { rotation: wanted, place }, life }) => {
    const present = life?.rotation.kind === 'on' ? life.rotation.terms : undefined
    const schedule = (wanted?.kind === 'set' ? wanted.terms : present)?.schedule
    const hours = schedule && hoursBetween(schedule)
    if (schedule === undefined || hours === undefined) return []
    const share = (oldest / (hours * 3600)) * 100
    if (share <= tolerated) return []
    return makeFinding('values-may-be-stale', about, {
      message: `Secret ${nameOfSecret(secretArn)} is rotated by ${formatSchedule(schedule)}, and a value of it may be ${oldest} seconds old: with one user, logins may fail ${share.toFixed(0)} % of the time.`,
      remedy:
        'Let the rotation alternate between two users, ask anew after a failed login, or declare a shorter `ttl`.',
      place,
    })
  })
}

/** Hours between rotations; `undefined` for a day and more. A cron starts anew each day. */
function hoursBetween(schedule: RotationSchedule): number | undefined {
  if (schedule.kind === 'days') return undefined
  const { expression } = schedule
  const hours =
    /^rate\((\d+) hours?\)$/.exec(expression)?.[1] ?? /^cron\(0 [^ ]*\/(\d+) /.exec(expression)?.[1]
  return hours !== undefined && Number(hours) < 24 ? Number(hours) : undefined
}
