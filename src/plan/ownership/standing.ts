import type { FunctionDeclaration, OtherDeclarations } from '../../model/declaration.ts'

import {
  isNamedBy,
  isOfInputs,
  type Owner,
  type OwnerClaim,
  ownerHash,
  policyDigest,
  sameRepository,
} from '../../text/owner.ts'
import type { Ledger } from '../policy/ledger.ts'
import { isReadInFull } from './other-files.ts'

/**
 * What may be done with the policy under our name. `ours`: anything, also where there is none. `taken-over`, `adopted`: the
 * declaration says that it becomes ours. `moved`: it does so because its file or stage no longer declares the function.
 * `others`: nothing. `unknown`: that depends on what other files and stages declare.
 */
export type Standing = 'ours' | 'taken-over' | 'adopted' | 'moved' | 'others' | 'unknown'

type Claiming = Pick<FunctionDeclaration, 'claim' | 'takeOver' | 'adopt' | 'region' | 'functionName'>

export function standingOf(
  { owner, document = '' }: Ledger,
  declared: Claiming,
  { removing, others }: { readonly removing: boolean; readonly others: OtherDeclarations | undefined },
): Standing {
  const { claim, takeOver = [], adopt = [] } = declared
  switch (owner.kind) {
    case 'nobody':
    case 'ours':
    case 'unmarked-ours':
      return 'ours'
    case 'rival':
      if (removing && mayRemove(claim, owner.mark)) return 'ours'
      if (takeOver.some(({ text }) => isNamedBy(owner.mark, text))) return 'taken-over'
      return movedFrom(owner.mark, declared, others)
    case 'foreign':
      return adopt.some(({ text }) => text === policyDigest(document)) ? 'adopted' : 'others'
    case 'elsewhere':
      return 'others'
  }
}

/** Whether the file or stage of a mark, in the same repository, no longer declares the function. */
function movedFrom(
  mark: Owner,
  { claim, region, functionName }: Claiming,
  others: OtherDeclarations | undefined,
): Standing {
  const { owner } = claim ?? {}
  if (owner === undefined || !sameRepository(owner, mark) || owner.function !== mark.function) return 'others'
  // Inputs alone can't say that a file has let go of the function: they may run beside it.
  if (isOfInputs(owner)) return 'others'
  if (others === undefined) return 'unknown'
  const isKept = others.functions.some(
    (each) =>
      ownerHash(each.file) === mark.file &&
      ownerHash(each.stage ?? '') === mark.stage &&
      each.region === region &&
      each.functionName === functionName,
  )
  return isKept || !isReadInFull(others, mark) ? 'others' : 'moved'
}

/** Inputs that name a function remove it for whichever file of the same repository owns it. */
function mayRemove(claim: OwnerClaim | undefined, mark: Owner): boolean {
  if (claim === undefined) return false
  const { owner } = claim
  return isOfInputs(owner) && sameRepository(owner, mark) && owner.function === mark.function
}
