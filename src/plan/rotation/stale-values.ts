import type { Finding } from '../../model/finding.ts'
import { describeSchedule, type RotationSchedule } from '../../model/rotation.ts'
import { nameOfSecret } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { distinctSecrets } from '../secrets/resolved-secret.ts'

/** Seconds for which the extension and the helpers in `runtime` each cache a value, unless configured otherwise. */
const defaultAge = 300

/** Rotations at least so many hours apart are too rare to be worth a finding. */
const rareHours = 12

/**
 * Secrets that are rotated so often that cached values matter. If one user's password is rotated, the old one stops
 * working at once, so logins may fail for as long as a value is cached. With two alternating users, the old password
 * works until the next rotation, which is never less than four hours away.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-strategy.html
 */
export function staleValues({ declared, secrets }: Pick<Draft, 'declared' | 'secrets'>): readonly Finding[] {
  const { extension } = declared
  if (extension === undefined) return []
  const oldest = (extension.ttl ?? defaultAge) + defaultAge
  return distinctSecrets(secrets.resolved).flatMap(({ secret, found: { arn, life } }) => {
    const present = life?.rotation.kind === 'on' ? life.rotation.terms : undefined
    const schedule = (secret.rotation?.kind === 'set' ? secret.rotation.terms : present)?.schedule
    const hours = schedule && hoursBetween(schedule)
    if (schedule === undefined || hours === undefined || hours >= rareHours) return []
    return makeFinding('values-may-be-stale', declared, {
      message: say`Secret ${name(nameOfSecret(arn))} is rotated by ${describeSchedule(schedule)}, but a cached value may be ${oldest} seconds old: with a single user, logins may fail for that long after each rotation.`,
      remedy: say`Let the rotation alternate between two users, or fetch the secret again after a failed login.`,
      place: secret.place,
    })
  })
}

/** Returns the least hours between rotations, or `undefined` for a day and more. */
function hoursBetween(schedule: RotationSchedule): number | undefined {
  if (schedule.kind === 'days') return undefined
  const { expression } = schedule
  const rate = /^rate\((\d+) hours?\)$/.exec(expression)?.[1]
  if (rate !== undefined) return Number(rate)
  const [, hours, days = ''] = /^cron\(0 (\S+) (.+) \*\)$/.exec(expression) ?? []
  const [first, ...others] = [...new Set(hours?.split(',').flatMap(hoursOf))].sort((a, b) => a - b)
  if (first === undefined) return undefined
  const isDaily = /^(\* \* \?|\? \* \*)$/.test(days)
  const times = [first, ...others, ...(isDaily ? [first + 24] : [])]
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  return gaps.length === 0 ? undefined : Math.min(...gaps)
}

/** Returns the hours of `8`, `8-20`, `8/4`, `8-20/4`, `*` or `/4`. */
function hoursOf(item: string): readonly number[] {
  const found = /^(?:\*|(\d+)(?:-(\d+))?)?(?:\/([1-9]\d*))?$/.exec(item)
  if (found === null) return []
  const [, from, to, step] = found
  const start = Number(from ?? 0)
  const end = Number(to ?? (from === undefined || step !== undefined ? 23 : from))
  const every = Number(step ?? 1)
  return Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => hour >= start && hour <= end && (hour - start) % every === 0,
  )
}
