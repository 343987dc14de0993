import type { SecretReference } from '../../model/declaration.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { secretNameOf } from '../../text/arn.ts'
import { stores } from '../../text/stores.ts'

/**
 * Returns a secret of another account that no resource share shows as what is known of it: its ARN, which is complete.
 * `account` is the function's own, where it is known.
 */
export function unseenSecret(
  reference: SecretReference,
  state: SecretState | undefined,
  account: string | undefined,
): FoundSecret | undefined {
  if (stores[reference.kind].hasPolicy || !('arn' in reference) || state?.kind !== 'absent') return undefined
  if (reference.arn.account === account) return undefined
  return {
    kind: 'found',
    arn: reference.raw,
    name: secretNameOf(reference.arn),
    keys: [],
    unseen: true,
  }
}
