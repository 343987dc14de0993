import { explain, type Failure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { itself, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { whyKnowPolicies } from './questions.ts'

export const roleRules = [unwritableRole, unreadPolicy]

type Judged = Pick<Draft, 'declared' | 'live'>

/** Why the execution role's policies cannot be written. `role` is present only after the plan has asked for it. */
function unwritableRole(draft: Pick<Draft, 'declared' | 'live' | 'policy' | 'versions'>): readonly Finding[] {
  const { declared, live } = draft
  const { roleName, role } = live
  if (live.function.roleArn.includes(':role/aws-service-role/')) {
    return [
      makeFinding('role-unmodifiable', declared, {
        message: say`Role ${name(roleName)} is linked to an AWS service, so its policies cannot be changed.`,
        remedy: say`Give the function its own execution role.`,
      }),
    ]
  }
  if (role?.kind === 'absent') {
    return [
      makeFinding('role-not-found', declared, {
        message: say`Execution role ${name(roleName)} does not exist, although function ${itself(declared.functionName)} uses it.`,
        remedy: say`Give the function a role that exists. If the role was deleted and created again, update the function too.`,
      }),
    ]
  }
  const why = whyKnowPolicies(draft)
  if (role?.kind !== 'failed' || why === undefined) return []
  return [
    makeFinding('role-unreadable', declared, {
      message: explain(role.failure),
      remedy: afterFailure(role.failure, reasons[why]),
    }),
  ]
}

const reasons = {
  limit: say`The sizes of the role's inline policies must be known, because they share one limit.`,
  'earlier-name': say`Whether the role has a policy of an earlier ${name('policy-name')} must be known.`,
  consent: say`Whether another policy of the role has the mark that is to be taken over must be known.`,
  loss: say`Whether another policy of the role grants what would be revoked must be known.`,
}

/** Returns what follows an explained failure: what to do, where the failure does not say that itself, and why it matters. */
export function afterFailure({ remedy }: Failure, why: Sentence): Sentence {
  return remedy === undefined ? say`Fix the cause and run again. ${why}` : why
}

/** The policy under our name, if it could not be read. */
function unreadPolicy({ declared, live: { policy } }: Judged): readonly Finding[] {
  if (policy.kind !== 'failed') return []
  return [
    makeFinding('policy-unreadable', declared, {
      message: explain(policy.failure),
      remedy: afterFailure(
        policy.failure,
        say`What the policy grants now must be known before it is replaced.`,
      ),
    }),
  ]
}
