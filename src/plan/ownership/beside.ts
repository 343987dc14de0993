import type { Finding } from '../../model/finding.ts'
import { formatOwner } from '../../text/owner.ts'
import { isOrAre, list, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { ownedElsewhere, takenOver } from './elsewhere.ts'

/** About the role's policies of other names than ours that are for the function. */
export const besideRules = [rivalPolicy, takenFormer, renamedPolicy]

type Judged = Pick<Draft, 'declared' | 'live'>

/** A function has one owner, whatever its policy is called: only then does one review show what it can read. */
function rivalPolicy({ declared, live: { rivals } }: Judged): readonly Finding[] {
  if (declared.secrets?.length === 0) return []
  return rivals
    .filter(({ isUnknown }) => !isUnknown)
    .map(({ policyName, mark }) => ownedElsewhere(declared, policyName, mark))
}

/** Consent that works now. */
function takenFormer({ declared, live: { former } }: Judged): readonly Finding[] {
  return former.flatMap(({ policyName, ledger: { owner }, standing }) =>
    standing === 'taken-over' && owner.kind === 'rival'
      ? [takenOver(declared, policyName, [name(formatOwner(owner.mark))])]
      : [],
  )
}

/** Policies of earlier names, from before `policy-name` changed or the declaration moved here. */
function renamedPolicy({ declared, live: { roleName, former } }: Judged): readonly Finding[] {
  const policies = former.flatMap(({ policyName, standing }) =>
    standing === 'taken-over' ? [] : [policyName],
  )
  if (policies.length === 0) return []
  return [
    makeFinding('policy-renamed', declared, {
      message: say`${name('policy-name')} has changed: ${list(policies)} of role ${name(roleName)} ${isOrAre(policies.length)} deleted once ${name(declared.policyName)} is in place.`,
      remedy: say`Nothing to do.`,
    }),
  ]
}
