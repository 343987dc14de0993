import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { RoleState } from '../../model/observation.ts'
import { isOfInputs, sameFile } from '../../text/owner.ts'
import { type Ledger, readLedger } from '../policy/ledger.ts'

/** A policy that this very declaration wrote before `policy-name` changed. */
export interface FormerPolicy {
  readonly policyName: string
  readonly ledger: Ledger
}

/**
 * Returns the policies of earlier names, which are the ledger until there is one of today's name that does not say that it
 * still has predecessors. Empty where the role's policies were not read, and for inputs: those of another workflow may give
 * the same function another policy.
 */
export function formerPoliciesOf(
  declared: Pick<FunctionDeclaration, 'claim' | 'policyName' | 'region'>,
  own: Ledger,
  role: RoleState | undefined,
): readonly FormerPolicy[] {
  const { claim, policyName, region } = declared
  if (claim === undefined || isOfInputs(claim.owner) || role?.kind !== 'found') return []
  if (!mayHaveFormer(declared, own)) return []
  return [...role.texts].flatMap(([each, text]) => {
    if (each === policyName || !text.includes(claim.owner.function)) return []
    const ledger = readLedger(text, region, claim)
    const isOfFile = ledger.mark !== undefined && sameFile(ledger.mark, claim.owner)
    return ledger.owner.kind === 'ours' && isOfFile ? [{ policyName: each, ledger }] : []
  })
}

/** Whether policies of earlier names may be there: it takes reading the role's policies to know. */
export function mayHaveFormer(
  { claim }: Pick<FunctionDeclaration, 'claim'>,
  { document, renamed }: Ledger,
): boolean {
  return claim !== undefined && (document === undefined || renamed)
}
