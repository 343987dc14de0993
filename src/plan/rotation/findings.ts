import type { Finding } from '../../model/finding.ts'
import {
  formatSchedule,
  type RotationSchedule,
  type SecretLife,
  sameTerms,
  termsOf,
} from '../../model/rotation.ts'
import { nameOfSecret, parseArn } from '../../text/arn.ts'
import { dayAfter } from '../../text/day.ts'
import type { Draft } from '../draft.ts'
import { type Judgement, makeFinding } from '../finding.ts'
import { distinctSecrets, type ResolvedSecret } from '../secrets/resolve.ts'

/** What stands against a declared rotation, and whether the secrets that are rotated are rotated in time. */
export function judgeRotations({ declared: reader, live, observation, secrets }: Draft): readonly Finding[] {
  const { today } = observation
  const judgements = [
    ...secrets.resolved.map((each) => ({ each, found: judgeDeclared(each, live.function.arn) })),
    ...distinctSecrets(secrets).map((each) => ({ each, found: judgeTimeliness(each, today) })),
  ]
  return judgements.flatMap(({ each: { declared }, found }) =>
    found.map(([code, text]) => makeFinding(code, reader, { place: declared.place, ...text })),
  )
}

/** `home` is the function's ARN. */
function judgeDeclared({ declared, secretArn, life }: ResolvedSecret, home: string): readonly Judgement[] {
  const { rotation } = declared
  if (rotation?.kind !== 'set' || life === undefined) return []
  const { place } = rotation
  const name = nameOfSecret(secretArn)
  const present = termsOf(life.rotation)
  if (present !== undefined && sameTerms(present, rotation.terms)) return []
  const isLent = parseArn(secretArn)?.account !== parseArn(home)?.account
  const refused = isLent ? lent(secretArn) : refusal(name, life, rotation.terms.lambdaArn)
  if (refused !== undefined) {
    const [code, text] = refused
    return [[code, { ...text, place }]]
  }
  if (life.underWay === undefined) return []
  const message = `A rotation of secret ${name} is under way, so how it is rotated is not changed now.`
  return [['rotation-held', { message, remedy: 'Run this again once it has ended.', place }]]
}

function lent(secretArn: string): Judgement {
  const message = `Secret ${nameOfSecret(secretArn)} lies in account ${parseArn(secretArn)?.account}, where alone its rotation can be set.`
  return [
    'rotation-other-account',
    { message, remedy: 'Declare it there; here, `rotation: required` will do.' },
  ]
}

/** Why AWS would not let this action set the rotation. */
function refusal(name: string, life: SecretLife, lambdaArn: string | undefined): Judgement | undefined {
  const { keeper, primaryRegion } = life
  if (primaryRegion !== undefined) {
    const message = `Secret ${name} is a replica here: its rotation is set on its primary in ${primaryRegion}.`
    return ['rotation-on-replica', { message, remedy: `Declare it for the secret in ${primaryRegion}.` }]
  }
  if (keeper.kind === 'partner') {
    const message = `Secret ${name} holds credentials of the partner ${keeper.name}, which rotates it in its own way.`
    return [
      'rotation-not-ours',
      { message, remedy: 'Set it up in Secrets Manager, and declare `rotation: required`.' },
    ]
  }
  if (keeper.kind === 'service' && lambdaArn !== undefined) {
    const message = `Secret ${name} is managed by ${keeper.name}, which rotates it itself: no function can.`
    return [
      'rotation-not-ours',
      { message, remedy: 'Take `lambda` away; the schedule alone may be declared.' },
    ]
  }
  if (keeper.kind === 'owner' && lambdaArn === undefined) {
    const message = `No AWS service manages secret ${name}, so a function must rotate it.`
    return ['rotation-without-lambda', { message, remedy: 'Name the function with `lambda`.' }]
  }
  return undefined
}

/** Secrets Manager tries a rotation for the length of its window, a day at most. */
function judgeTimeliness({ secretArn, life }: ResolvedSecret, today: string): readonly Judgement[] {
  if (life === undefined) return []
  const { rotation, underWay, keeper } = life
  const look =
    keeper.kind === 'owner'
      ? 'Look at the log of its rotation function'
      : `Look at ${keeper.name}, which rotates it`
  const due = rotation.kind === 'on' ? rotation.nextBy : undefined
  const overdue = due !== undefined && due < today
  const began = underWay?.since
  const isStuck = underWay !== undefined && (overdue || (began !== undefined && dayAfter(began, 1) < today))
  if (!overdue && !isStuck) return []
  const passed = overdue ? ` It was due by ${due}.` : ''
  const last =
    rotation.kind === 'on' && rotation.lastOn !== undefined
      ? ` It was last rotated on ${rotation.lastOn}.`
      : ''
  if (!isStuck) {
    const message = `The rotation of secret ${nameOfSecret(secretArn)} is overdue.${passed}${last}`
    return [['rotation-overdue', { message, remedy: `${look}: rotations fail.` }]]
  }
  const since = began === undefined ? '' : ` since ${began}`
  const message = `A rotation of secret ${nameOfSecret(secretArn)} has been under way${since} and does not end.${passed}${last}`
  const remedy = `${look}; no other rotation begins until AWSPENDING is taken off the version left behind.`
  return [['rotation-failing', { message, remedy }]]
}

/** Seconds for which the extension and the helpers in `runtime` keep a value, each unless told otherwise. */
const defaultAge = 300

/** Rotations that are at least so many hours apart are rare enough to say nothing. */
const rareHours = 12

/**
 * Secrets that are rotated so often that kept values matter. Where one user's password is rotated the old one stops at
 * once, so logins may fail for as long as a value is kept; with two users that alternate, the old one works until the
 * next rotation, which is never less than four hours away.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-strategy.html
 */
export function judgeStaleValues({ declared: reader, secrets }: Draft): readonly Finding[] {
  const { extension } = reader
  if (extension === undefined) return []
  const oldest = (extension.ttl ?? defaultAge) + defaultAge
  return distinctSecrets(secrets).flatMap(({ secretArn, declared: { rotation: wanted, place }, life }) => {
    const present = life?.rotation.kind === 'on' ? life.rotation.terms : undefined
    const schedule = (wanted?.kind === 'set' ? wanted.terms : present)?.schedule
    const hours = schedule && hoursBetween(schedule)
    if (schedule === undefined || hours === undefined || hours >= rareHours) return []
    return makeFinding('values-may-be-stale', reader, {
      message: `Secret ${nameOfSecret(secretArn)} is rotated by ${formatSchedule(schedule)}, and kept values of it may be ${oldest} seconds old: with one user, logins may fail for as long after each rotation.`,
      remedy: 'Let the rotation alternate between two users, or ask again after a failed login.',
      place,
    })
  })
}

/** Hours between rotations; `undefined` for a day and more. A cron starts again each day. */
function hoursBetween(schedule: RotationSchedule): number | undefined {
  if (schedule.kind === 'days') return undefined
  const { expression } = schedule
  const hours =
    /^rate\((\d+) hours?\)$/.exec(expression)?.[1] ?? /^cron\(0 [^ ]*\/(\d+) /.exec(expression)?.[1]
  return hours !== undefined && Number(hours) < 24 ? Number(hours) : undefined
}
