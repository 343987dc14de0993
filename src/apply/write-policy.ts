import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { deletePolicy, type PolicyName, putPolicy, readPolicy } from '../aws/iam/inline-policies.ts'
import type { Failure } from '../model/failure.ts'
import { samePolicy } from '../plan/writes.ts'
import { failed, type WriteOutcome } from './attempt.ts'

export interface PolicyWrite extends PolicyName {
  /** What must stand there now, so that nobody's change is lost; `undefined` for no policy. */
  readonly expected: string | undefined
  /** What stood there earlier in this run: IAM may still show it. */
  readonly earlier: string | undefined
  /** What is to stand there; `undefined` deletes the policy. */
  readonly document: string | undefined
}

const patience = { first: 200, longest: 5_000, deadline: 90_000 }

/**
 * Puts or deletes the policy, and reads it back until IAM, which is eventually consistent, shows it.
 * Reads it first as well: PutRolePolicy has no condition, and another run may have written since the plan.
 */
export async function writePolicy(clients: Clients, clock: Clock, write: PolicyWrite): Promise<WriteOutcome> {
  const ready = await poll<Standing>(clock, patience, async () => {
    const standing = await look(clients, write)
    return standing.is === 'earlier' ? undefined : standing
  })
  if (ready?.is === 'document') return { kind: 'already' }
  if (ready?.is !== 'expected') return failed(failureOf(ready, write))

  const refused =
    write.document === undefined
      ? await deletePolicy(clients, write)
      : await putPolicy(clients, write, write.document)
  const shown = await poll<Standing>(clock, patience, async () => {
    const standing = await look(clients, write)
    const notYet = standing.is === 'expected' || standing.is === 'earlier'
    return notYet && refused === undefined ? undefined : standing
  })
  // An answer that was lost may belong to a write that took, so what stands there counts before the refusal does.
  if (shown?.is === 'document') return { kind: 'done' }
  return failed(refused ?? failureOf(shown, write))
}

/** Which of the policies that this write knows stands there. */
type Standing =
  | { readonly is: 'document' | 'expected' | 'earlier' | 'other' }
  | { readonly is: 'unread'; readonly failure: Failure }

async function look(clients: Clients, write: PolicyWrite): Promise<Standing> {
  const present = await readPolicy(clients, write)
  if (present.kind === 'failed') return { is: 'unread', failure: present.failure }
  const text = present.kind === 'found' ? present.text : undefined
  const says = (document: string | undefined) => samePolicy(text, document, write.region)
  if (says(write.document)) return { is: 'document' }
  if (says(write.expected)) return { is: 'expected' }
  return { is: says(write.earlier) ? 'earlier' : 'other' }
}

function failureOf(standing: Standing | undefined, write: PolicyWrite): Failure {
  if (standing === undefined) return notShown(write)
  return standing.is === 'unread' ? standing.failure : changedMeanwhile(write)
}

/** The policy is not what this run read or wrote last: another run or tool is at work on it. */
function changedMeanwhile({ roleName, policyName }: PolicyName): Failure {
  return {
    operation: 'GetRolePolicy',
    target: `role ${roleName}`,
    code: 'ChangedMeanwhile',
    message: `inline policy ${policyName} was changed by something else while this ran`,
    remedy: 'Run this again; give the workflow a concurrency group so that two runs never meet.',
  }
}

function notShown({ roleName, policyName }: PolicyName): Failure {
  return {
    operation: 'GetRolePolicy',
    target: `role ${roleName}`,
    code: 'NotShown',
    message: `inline policy ${policyName} was accepted, but does not show after ${patience.deadline / 1000} seconds`,
    remedy: 'Run this again; nothing after it was done.',
  }
}
