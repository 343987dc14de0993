import { nameOfSecret, parseArn } from '../arn.ts'
import { dayAfter } from '../day.ts'
import type { Finding } from '../model/finding.ts'
import { type SecretLife, sameTerms, termsOf } from '../model/rotation.ts'
import type { Draft } from './draft.ts'
import { type Judgement, makeFinding } from './finding.ts'
import { distinctSecrets, type ResolvedSecret } from './secret-resolution.ts'

/** What stands against a declared rotation, and whether the secrets that are rotated are rotated in time. */
export function judgeRotations({ about, state, observation, resolution }: Draft): readonly Finding[] {
  const { today } = observation
  const judgements = [
    ...resolution.secrets.map((each) => ({ each, found: judgeDeclared(each, state.arn) })),
    ...distinctSecrets(resolution).map((each) => ({ each, found: judgeTimeliness(each, today) })),
  ]
  return judgements.flatMap(({ each: { declared }, found }) =>
    found.map(([code, text]) => makeFinding(code, about, { place: declared.place, ...text })),
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
