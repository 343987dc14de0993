import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { deletePolicy, type PolicyName, putPolicy, readPolicy } from '../aws/iam/inline-policies.ts'
import type { Failure } from '../model/failure.ts'
import { samePolicy } from '../plan/writes.ts'
import { roleNameOf } from '../text/arn.ts'
import { name, type Sentence, say } from '../text/sentence.ts'
import { type Attempt, attemptWrite, failed, type WriteOutcome } from './attempt.ts'
import { changedMeanwhile, notShown, type Subject } from './failures.ts'

export interface PolicyWrite extends PolicyName {
  /** What must be in place now, so that nobody's change is lost; `undefined` for no policy. */
  readonly expected: string | undefined
  /** What was in place earlier in this run: IAM may still show it. */
  readonly earlier: string | undefined
  /** What to put in place; `undefined` deletes the policy. */
  readonly document: string | undefined
  /** Returns why nothing may be written now. Asked each time that the policy is read before, at the same time. */
  readonly refuse?: () => Promise<Failure | undefined>
  /** Returns why the write, which took, was wrong by then. Asked beside the policy that is read back. */
  readonly regret?: () => Promise<Failure | undefined>
}

const patience = { first: 200, longest: 5_000, deadline: 90_000 }

/**
 * Puts or deletes the policy, and reads it back until IAM, which is eventually consistent, shows it. Also reads it before:
 * PutRolePolicy has no condition, and another run may have written since the plan.
 */
export async function writePolicy(clients: Clients, clock: Clock, write: PolicyWrite): Promise<WriteOutcome> {
  return attemptWrite(clock, changed(write), () => attempt(clients, clock, write))
}

async function attempt(clients: Clients, clock: Clock, write: PolicyWrite): Promise<Attempt> {
  const ready = await poll<Present>(clock, patience, async () => {
    const [found, refusal] = await Promise.all([look(clients, write), write.refuse?.()])
    if (refusal !== undefined) return { is: 'refused', failure: refusal }
    return found.is === 'earlier' ? undefined : found
  })
  if (ready?.is === 'document') return { kind: 'already' }
  // What was expected was shown in this run: IAM would not show what was in place earlier for so long again.
  if (ready === undefined) return failed(changed(write))
  if (ready.is !== 'expected') return failed(failureOf(ready, write))

  const refused =
    write.document === undefined
      ? await deletePolicy(clients, write)
      : await putPolicy(clients, write, write.document)
  const reading = poll<Present>(clock, patience, async () => {
    const found = await look(clients, write)
    const notYet = found.is === 'expected' || found.is === 'earlier'
    return notYet && refused === undefined ? undefined : found
  })
  const [shown, regretted] = await Promise.all([reading, write.regret?.()])
  // A lost answer may belong to a write that worked, so what IAM shows counts before the refusal does.
  if (shown?.is === 'document')
    return regretted === undefined ? { kind: 'done' } : { ...failed(regretted), written: true }
  if (refused?.code === collision) return { kind: 'again', failure: refused }
  return failed(refused ?? failureOf(shown, write))
}

/** IAM refuses one of several changes to a role that are made at once, whichever of its policies they are about. */
const collision = 'ConcurrentModificationException'

/** Which of the policies that this write knows is in place. */
type Present =
  | { readonly is: 'document' | 'expected' | 'earlier' | 'other' }
  | { readonly is: 'unread' | 'refused'; readonly failure: Failure }

async function look(clients: Clients, write: PolicyWrite): Promise<Present> {
  const present = await readPolicy(clients, write)
  if (present.kind === 'failed') return { is: 'unread', failure: present.failure }
  const text = present.kind === 'found' ? present.text : undefined
  const says = (document: string | undefined) => samePolicy(text, document, write.region)
  if (says(write.document)) return { is: 'document' }
  if (says(write.expected)) return { is: 'expected' }
  return { is: says(write.earlier) ? 'earlier' : 'other' }
}

function failureOf(found: Present | undefined, write: PolicyWrite): Failure {
  if (found === undefined) return notShown(subjectOf(write), policyOf(write), patience.deadline / 1000)
  return 'failure' in found ? found.failure : changed(write)
}

function changed(about: PolicyName): Failure {
  return changedMeanwhile(
    subjectOf(about),
    say`${policyOf(about)} was changed by something else while this ran`,
  )
}

function policyOf({ policyName }: PolicyName): Sentence {
  return say`inline policy ${name(policyName)}`
}

function subjectOf({ roleArn }: PolicyName): Subject {
  return { operation: 'GetRolePolicy', target: say`role ${name(roleNameOf(roleArn))}` }
}
