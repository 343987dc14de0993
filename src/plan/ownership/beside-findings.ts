import type { Finding } from '../../model/finding.ts'
import { formatOwner } from '../../text/owner.ts'
import { input, isOrAre, list, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { readLedger } from '../policy/ledger.ts'
import { ownedElsewhere, takenOver } from './owned-elsewhere.ts'
import { isSameName } from './policies-beside.ts'

/** About the role's policies of other names than ours, as far as they are for the function or could be taken for ours. */
export const besideRules = [rivalPolicy, takenFormer, renamedPolicy, misspelledName]

type Judged = Pick<Draft, 'declared' | 'live' | 'policy'>

/** A function has one owner, whatever its policy is called: only then does one review show what it can read. */
export function rivalPolicy({
  declared,
  live: { rivals },
}: {
  readonly declared: Draft['declared']
  readonly live: Pick<Draft['live'], 'rivals'>
}): readonly Finding[] {
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
  if (policies.length === 0 || declared.secrets?.length === 0) return []
  return [
    makeFinding('policy-renamed', declared, {
      message: say`${name('policy-name')} has changed: ${list(policies)} of role ${name(roleName)} ${isOrAre(policies.length)} deleted once ${name(declared.policyName)} is in place.`,
      remedy: say`Nothing to do.`,
    }),
  ]
}

/** A name that may be taken for that of another policy: writing or deleting one could then replace or delete the other. */
function misspelledName({ declared, live, policy }: Judged): readonly Finding[] {
  const { role, roleName } = live
  if (role?.kind !== 'found' || live.policy.kind !== 'absent') return []
  // One of exactly this name was written since ours was read: that is found before it is written again.
  const twin = [...role.texts].find(
    ([each]) => each !== declared.policyName && isSameName(each, declared.policyName),
  )
  if (twin === undefined) return []
  const [named, text] = twin
  const owner = readLedger(text, declared.region, declared.claim).owner.kind
  const isOurs = owner === 'ours' || owner === 'unmarked-ours'
  if (policy.steps.length === 0 && !isOurs) return []
  const same = isOurs ? say`exactly ${name(named)}, or in ` : []
  return [
    makeFinding('policy-name-taken', declared, {
      message: say`Role ${name(roleName)} has inline policy ${name(named)}, whose name differs from ${name(declared.policyName)} only in letter case. IAM may take the two for one.`,
      remedy: say`Change the ${input('policy-name')} so that it results in ${same}a name that differs in more than that.`,
    }),
  ]
}
