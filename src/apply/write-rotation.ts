import { randomUUID } from 'node:crypto'
import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { setRotation } from '../aws/secrets-manager/rotation.ts'
import { readSecret } from '../aws/secrets-manager/secrets.ts'
import type { Failure } from '../model/failure.ts'
import type { RotationChange } from '../model/plan.ts'
import { formatTerms, type RotationTerms, sameTerms, termsOf } from '../model/rotation.ts'
import { parseArn } from '../text/arn.ts'
import { failed, type WriteOutcome } from './attempt.ts'

const patience = { first: 200, longest: 5_000, deadline: 60_000 }

/**
 * Sets how a secret is rotated, if it still is as the plan saw it and no rotation is under way, and reads it back until
 * it shows.
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
  if (!isSame(present.terms, before)) return failed(changedMeanwhile(change, present.terms))

  const { window } = present
  const refused = await setRotation(clients, { secretArn, terms: after, window, token: randomUUID() })
  const shown = await poll(clock, patience, async () => {
    const standing = await look(clients, secretArn)
    const isShown = standing.kind === 'read' && isSame(standing.terms, after)
    return isShown || refused !== undefined ? { isShown } : undefined
  })
  // An answer that was lost may belong to a write that took, so what stands there counts before the refusal does.
  if (shown?.isShown) return { kind: 'done' }
  return failed(refused ?? notShown(secretArn))
}

type Standing =
  | {
      readonly kind: 'read'
      readonly terms: RotationTerms | undefined
      readonly window: string | undefined
      readonly isUnderWay: boolean
    }
  | { readonly kind: 'unread'; readonly failure: Failure }

async function look(clients: Clients, secretArn: string): Promise<Standing> {
  const arn = parseArn(secretArn)
  if (arn === undefined) throw new Error('a rotation is planned for what has no ARN')
  const secret = await readSecret(clients, arn.region, { kind: 'secret-arn', arn, raw: secretArn })
  if (secret.kind === 'failed') return { kind: 'unread', failure: secret.failure }
  if (secret.kind === 'absent' || secret.life === undefined)
    return { kind: 'unread', failure: gone(secretArn) }
  const { rotation, underWay: pending } = secret.life
  const window = rotation.kind === 'on' ? rotation.window : undefined
  return { kind: 'read', terms: termsOf(rotation), window, isUnderWay: pending !== undefined }
}

function isSame(a: RotationTerms | undefined, b: RotationTerms | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameTerms(a, b)
}

function underWay(secretArn: string): Failure {
  return {
    ...describing(secretArn),
    code: 'RotationUnderWay',
    message:
      'a rotation began since the plan was made, and how it is rotated is not changed in the middle of one',
    remedy: 'Run this again once it has ended.',
  }
}

function changedMeanwhile({ secretArn }: RotationChange, present: RotationTerms | undefined): Failure {
  const now = present === undefined ? 'not rotated' : `rotated ${formatTerms(present, secretArn)}`
  return {
    ...describing(secretArn),
    code: 'ChangedMeanwhile',
    message: `it is ${now} now, which is not what the plan was made from`,
    remedy: 'Run this again; give the workflow a concurrency group so that two runs never meet.',
  }
}

function gone(secretArn: string): Failure {
  return {
    ...describing(secretArn),
    code: 'ResourceNotFoundException',
    message: 'it was there a moment ago',
    remedy: 'Another process deleted it; run this again once it stands.',
  }
}

function notShown(secretArn: string): Failure {
  return {
    ...describing(secretArn),
    code: 'NotShown',
    message: `the rotation was accepted, but does not show after ${patience.deadline / 1000} seconds`,
    remedy: 'Run this again.',
  }
}

function describing(secretArn: string) {
  return { operation: 'DescribeSecret', target: `secret ${secretArn}` } as const
}
