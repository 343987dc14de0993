import { nameOfSecret, secretKindOf } from '../arn.ts'
import type { Finding } from '../model/finding.ts'
import type { Draft } from './draft.ts'
import { makeFinding } from './finding.ts'
import { grantsOf } from './grants.ts'
import { distinctSecrets } from './secret-resolution.ts'

/** Secrets that were deleted and made anew under their names: whoever did that, the function is to read another one. */
export function judgeRecreated({ about, before, resolution }: Draft): readonly Finding[] {
  const granted = grantsOf(before).map((grant) => grant.secretArn)
  return distinctSecrets(resolution).flatMap(({ secretArn, declared: { place } }) =>
    granted
      .filter((old) => old !== secretArn && nameInFull(old) === nameInFull(secretArn))
      .map((old) =>
        makeFinding('secret-recreated', about, {
          message: `Secret ${nameOfSecret(secretArn)} was made anew: the policy grants ${old}, but AWS now says ${secretArn}.`,
          remedy: 'See that it is the secret that is meant; grant and variable go over to it.',
          place,
        }),
      ),
  )
}

/** The ARN without the six characters at its end, which tell a secret from an earlier one of its name. */
function nameInFull(secretArn: string): string {
  return secretKindOf(secretArn) === 'secret' ? secretArn.replace(/-[A-Za-z0-9]{6}$/, '') : secretArn
}
