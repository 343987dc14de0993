import type { Finding } from '../../model/finding.ts'
import type { SecretLife } from '../../model/rotation.ts'
import { nameOfSecret } from '../../text/arn.ts'
import { dayAfter } from '../../text/day.ts'
import { join, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { type Judgment, makeFinding } from '../finding.ts'
import { distinctSecrets } from '../secrets/resolved-secret.ts'

/** Rotations that are overdue, or that began and do not end. */
export function lateRotations({
  declared,
  observation,
  secrets,
}: Pick<Draft, 'declared' | 'observation' | 'secrets'>): readonly Finding[] {
  return distinctSecrets(secrets.resolved).flatMap(({ secret, found: { arn, life } }) => {
    const judgment = life && lateness(nameOfSecret(arn), life, observation.today)
    if (judgment === undefined) return []
    const [code, text] = judgment
    return makeFinding(code, declared, { ...text, place: secret.place })
  })
}

/** Secrets Manager tries a rotation for the length of its window, which is a day at most. */
function lateness(secretName: string, life: SecretLife, today: string): Judgment | undefined {
  const { rotation, underWay } = life
  const due = rotation.kind === 'on' ? rotation.nextBy : undefined
  const isOverdue = due !== undefined && due < today
  const began = underWay?.since
  const isOld = began !== undefined && dayAfter(began, 1) < today
  const isStuck = underWay !== undefined && (isOverdue || isOld || underWay.empty === true)
  if (!isOverdue && !isStuck) return undefined
  const lastOn = rotation.kind === 'on' ? rotation.lastOn : undefined
  const history = [
    ...(isOverdue ? [say`It was due by ${name(due)}.`] : []),
    ...(lastOn === undefined ? [] : [say`It was last rotated on ${name(lastOn)}.`]),
  ]
  if (!isStuck) {
    const message = join([say`The rotation of secret ${name(secretName)} is overdue.`, ...history])
    return ['rotation-overdue', { message, remedy: say`${whereToLook(life)}: its rotations fail.` }]
  }
  if (underWay.empty) return emptyPending(secretName, life, history)
  const since = began === undefined ? say`` : say` since ${name(began)}`
  const message = join([
    say`A rotation of secret ${name(secretName)} has been in progress${since} and has not ended.`,
    ...history,
  ])
  const remedy = say`${whereToLook(life)}. No other rotation starts until the staging label ${name('AWSPENDING')} is removed from the version left behind.`
  return ['rotation-failing', { message, remedy }]
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (an empty AWSPENDING version) */
function emptyPending(secretName: string, life: SecretLife, history: readonly Sentence[]): Judgment {
  const pending = name('AWSPENDING')
  const message = join([
    say`A rotation of secret ${name(secretName)} has stored no value: the staging label ${pending} is on an empty version.`,
    ...history,
  ])
  const remedy = say`Unless it started just now, it is stuck. ${whereToLook(life)}. No other rotation starts until ${pending} is removed from that version.`
  return ['rotation-failing', { message, remedy }]
}

function whereToLook({ keeper }: SecretLife): Sentence {
  return keeper.kind === 'owner'
    ? say`Check the log of its rotation function`
    : say`Check ${name(keeper.name)}, which rotates the secret`
}
