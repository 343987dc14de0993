import type { FunctionDeclaration } from '../../model/declaration.ts'
import {
  isNamedBy,
  isOfInputs,
  type Owner,
  type OwnerClaim,
  policyDigest,
  sameRepository,
} from '../../text/owner.ts'
import type { Ledger } from '../policy/ledger.ts'

/**
 * What may be done with the policy under our name. `ours`: anything, and so where there is none. `taken-over`, `adopted`:
 * the declaration says that it becomes ours, so the next write makes it so. `others`: nothing.
 */
export type Standing = 'ours' | 'taken-over' | 'adopted' | 'others'

export function standingOf(
  { owner, document = '' }: Ledger,
  { claim, takeOver = [], adopt = [] }: Pick<FunctionDeclaration, 'claim' | 'takeOver' | 'adopt'>,
  removing: boolean,
): Standing {
  switch (owner.kind) {
    case 'nobody':
    case 'ours':
    case 'unmarked-ours':
      return 'ours'
    case 'rival':
      if (removing && mayRemove(claim, owner.mark)) return 'ours'
      return takeOver.some((mark) => isNamedBy(owner.mark, mark)) ? 'taken-over' : 'others'
    case 'foreign':
      return adopt.includes(policyDigest(document)) ? 'adopted' : 'others'
    case 'elsewhere':
      return 'others'
  }
}

/** Inputs that name a function remove it for whichever file of the same repository owns it. */
function mayRemove(claim: OwnerClaim | undefined, mark: Owner): boolean {
  if (claim === undefined) return false
  const { owner } = claim
  return isOfInputs(owner) && sameRepository(owner, mark) && owner.function === mark.function
}
