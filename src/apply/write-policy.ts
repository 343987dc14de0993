import type { Clients } from '../aws/clients.ts'
import type { Clock } from '../aws/clock.ts'
import { deletePolicy, type PolicyName, putPolicy, readPolicy } from '../aws/iam.ts'
import { poll } from '../aws/polling.ts'
import type { Failure } from '../model/failure.ts'
import { sameMeaning } from '../plan/policy-steps.ts'

export interface PolicyWrite extends PolicyName {
  /** What must stand there now, so that nobody's change is lost; `undefined` for no policy. */
  readonly expected: string | undefined
  /** What is to stand there; `undefined` deletes the policy. */
  readonly document: string | undefined
}

/** `already`: it stood there before anything was written. */
export type WriteOutcome =
  | { readonly kind: 'done' | 'already' }
  | { readonly kind: 'failed'; readonly failure: Failure }

const patience = { first: 200, longest: 5_000, deadline: 90_000 }

/**
 * Puts or deletes the policy, and reads it back until IAM, which is eventually consistent, shows it.
 * Reads it first as well: PutRolePolicy has no condition, and another run may have written since the plan.
 */
export async function writePolicy(clients: Clients, clock: Clock, write: PolicyWrite): Promise<WriteOutcome> {
  const present = await readPolicy(clients, write)
  if (present.kind === 'failed') return { kind: 'failed', failure: present.failure }
  const text = present.kind === 'found' ? present.text : undefined
  if (sameMeaning(text, write.document)) return { kind: 'already' }
  if (!sameMeaning(text, write.expected)) return { kind: 'failed', failure: changedMeanwhile(write) }

  const refused =
    write.document === undefined
      ? await deletePolicy(clients, write)
      : await putPolicy(clients, write, write.document)
  return (
    (await readBack(clients, clock, write, refused)) ?? {
      kind: 'failed',
      failure: refused ?? notShown(write),
    }
  )
}

/** An answer that was lost may belong to a write that took, so a refusal too is checked against what stands there. */
async function readBack(
  clients: Clients,
  clock: Clock,
  write: PolicyWrite,
  refused: Failure | undefined,
): Promise<WriteOutcome | undefined> {
  return poll<WriteOutcome>(clock, patience, async () => {
    const present = await readPolicy(clients, write)
    if (present.kind === 'failed') return { kind: 'failed', failure: refused ?? present.failure }
    const text = present.kind === 'found' ? present.text : undefined
    if (sameMeaning(text, write.document)) return { kind: 'done' }
    if (refused !== undefined) return { kind: 'failed', failure: refused }
    return sameMeaning(text, write.expected)
      ? undefined
      : { kind: 'failed', failure: changedMeanwhile(write) }
  })
}

/** The policy is not what this run read or wrote last: another run or tool is at work on it. */
export function changedMeanwhile({ roleName, policyName }: PolicyName): Failure {
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
