import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { setRotation } from '../aws/secrets-manager/rotation.ts'
import { readSecret } from '../aws/secrets-manager/secrets.ts'
import type { RotationChange } from '../model/change.ts'
import type { Failure } from '../model/failure.ts'
import { describeTerms, type RotationTerms, sameTerms, termsOf } from '../model/rotation.ts'
import { parseArn } from '../text/arn.ts'
import { marked, say } from '../text/sentence.ts'
import { failed, type WriteOutcome } from './attempt.ts'
import { changedMeanwhile, gone, notShown, type Subject, secretTarget } from './failures.ts'

const patience = { first: 200, longest: 5_000, deadline: 60_000 }

/**
 * Sets how a secret is rotated, if its rotation is still what it was when planned and none is in progress, and reads it
 * back until it shows.
 */
export async function writeRotation(
  clients: Clients,
  clock: Clock,
  change: RotationChange,
): Promise<WriteOutcome> {
  const { secretArn, before, after } = change
  const present = await look(clients, secretArn)
  if (present.kind === 'unread') return failed(present.failure)
  if (isSame(present.terms, after)) return { kind: 'already' }
  if (present.isUnderWay) return failed(underWay(secretArn))
  if (!isSame(present.terms, before)) return failed(changed(change, present.terms))

  const { window } = present
  const refused = await setRotation(clients, { secretArn, terms: after, window })
  const shown = await poll(clock, patience, async () => {
    const found = await look(clients, secretArn)
    const isShown = found.kind === 'read' && isSame(found.terms, after)
    return isShown || refused !== undefined ? { isShown } : undefined
  })
  // A lost answer may belong to a write that worked, so what AWS shows counts before the refusal does.
  if (shown?.isShown) return { kind: 'done' }
  return failed(refused ?? notShown(subjectOf(secretArn), say`the rotation`, patience.deadline / 1000))
}

type Present =
  | {
      readonly kind: 'read'
      readonly terms: RotationTerms | undefined
      readonly window: string | undefined
      readonly isUnderWay: boolean
    }
  | { readonly kind: 'unread'; readonly failure: Failure }

async function look(clients: Clients, secretArn: string): Promise<Present> {
  const arn = parseArn(secretArn)
  if (arn === undefined) throw new Error('a rotation is planned for what has no ARN')
  const secret = await readSecret(clients, arn.region, { kind: 'secret', arn, raw: secretArn })
  if (secret.kind === 'failed') return { kind: 'unread', failure: secret.failure }
  if (secret.kind === 'absent' || secret.life === undefined)
    return { kind: 'unread', failure: gone(subjectOf(secretArn)) }
  const { rotation, underWay: pending } = secret.life
  const window = rotation.kind === 'on' ? rotation.window : undefined
  return { kind: 'read', terms: termsOf(rotation), window, isUnderWay: pending !== undefined }
}

function isSame(a: RotationTerms | undefined, b: RotationTerms | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameTerms(a, b)
}

function underWay(secretArn: string): Failure {
  return {
    ...subjectOf(secretArn),
    code: 'RotationUnderWay',
    message: marked(
      'a rotation began since the plan was made, and how the secret is rotated cannot change until it has ended',
    ),
    remedy: marked('Run again once it has ended.'),
  }
}

function changed({ secretArn }: RotationChange, present: RotationTerms | undefined): Failure {
  const now = present === undefined ? say`not rotated` : say`rotated ${describeTerms(present, secretArn)}`
  return changedMeanwhile(subjectOf(secretArn), say`it is now ${now}`)
}

function subjectOf(secretArn: string): Subject {
  return { operation: 'DescribeSecret', target: secretTarget(secretArn) }
}
