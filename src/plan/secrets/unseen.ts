import type { SecretReference } from '../../model/declaration.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { parseArn, secretNameOf } from '../../text/arn.ts'
import { stores } from '../../text/stores.ts'

/**
 * Returns a secret of another account that no resource share shows as what is known of it: its ARN, which is complete.
 * `home` is the function's ARN.
 */
export function unseenSecret(
  reference: SecretReference,
  state: SecretState | undefined,
  home: string,
): FoundSecret | undefined {
  if (stores[reference.kind].hasPolicy || !('arn' in reference) || state?.kind !== 'absent') return undefined
  if (reference.arn.account === parseArn(home)?.account) return undefined
  return {
    kind: 'found',
    arn: reference.raw,
    name: secretNameOf(reference.arn),
    keys: [],
    unseen: true,
  }
}
