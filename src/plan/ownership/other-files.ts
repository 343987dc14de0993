import type { FunctionDeclaration, OtherDeclarations, OtherFunction } from '../../model/declaration.ts'
import { type Owner, ownerHash, sameOwner } from '../../text/owner.ts'

type Heritage = Pick<FunctionDeclaration, 'claim' | 'region' | 'functionName' | 'account'>

/**
 * Whether a third file may need the policy of a file or stage that no longer declares the function: it has none of its own
 * yet, so it may be that file under a new name. So may a stage of that file, where that of the mark is gone.
 */
export function hasOtherHeir(
  { claim, region, functionName, account }: Heritage,
  mark: Owner,
  { others, marks }: { readonly others: OtherDeclarations | undefined; readonly marks: readonly Owner[] },
): boolean {
  if (claim === undefined || others === undefined) return false
  const ofFile = others.functions.filter(({ file }) => ownerHash(file) === mark.file)
  const hasStage = ofFile.some(({ stage = '' }) => ownerHash(stage) === mark.stage)
  return others.functions.some(
    (each) =>
      isSameFunction(each, { region, functionName, account }) &&
      ownerHash(each.file) !== claim.owner.file &&
      !(hasStage && ofFile.includes(each)) &&
      !hasOwnPolicy(each, claim.owner, marks),
  )
}

/** Whether another file or stage declares this function, as far as both say for which account. */
export function isSameFunction(
  { region, functionName, account }: OtherFunction,
  own: Pick<OtherFunction, 'region' | 'functionName' | 'account'>,
): boolean {
  const isSameAccount = account === undefined || own.account === undefined || account === own.account
  return region === own.region && functionName === own.functionName && isSameAccount
}

/** Whether the file of a mark, if there is one, declares nothing beyond what is known of it. */
export function isReadInFull({ complete, unread }: OtherDeclarations, mark: Owner): boolean {
  return complete && !unread.some((file) => ownerHash(file) === mark.file)
}

/** Whether another file or stage has a policy of its own for the function, so that it never takes another one over. */
export function hasOwnPolicy(
  { file, stage = '' }: OtherFunction,
  owner: Owner,
  marks: readonly Owner[],
): boolean {
  const theirs = { ...owner, file: ownerHash(file), stage: ownerHash(stage) }
  return marks.some((mark) => sameOwner(mark, theirs))
}
