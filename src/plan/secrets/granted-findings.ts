import type { Finding } from '../../model/finding.ts'
import { nameOfSecret, parseArn, secretKindOf } from '../../text/arn.ts'
import { dayAfter } from '../../text/day.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { distinctSecrets } from './resolve.ts'

/** Days for which nobody read a secret before it is called unused: a quarter, so that work done each quarter counts. */
const unusedAfterDays = 90

/**
 * Granted secrets that nobody has read for long, the function included. Parameter Store does not tell when it was read.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html (the date of the last access)
 */
export function judgeUnused({ declared, live, observation, secrets }: Draft): readonly Finding[] {
  return distinctSecrets(secrets).flatMap(({ secretArn, declared: { place }, life }) => {
    if (life === undefined || !live.ledger.grants.has(secretArn)) return []
    const { createdOn, readOn } = life
    const last = readOn ?? createdOn
    if (last === undefined || dayAfter(last, unusedAfterDays) > observation.today) return []
    const since = readOn === undefined ? `it was made on ${last}` : last
    return makeFinding('secret-unused', declared, {
      message: `Secret ${nameOfSecret(secretArn)} was not read in ${parseArn(secretArn)?.region} since ${since}, by this function or anybody else.`,
      remedy:
        'If it is not needed, take it out of the declaration; replicas count their reads in their own regions.',
      place,
    })
  })
}

/** Secrets that were deleted and made anew under their names: whoever did that, the function is to read another one. */
export function judgeRecreated({ declared, live, secrets }: Draft): readonly Finding[] {
  const granted = [...live.ledger.grants.keys()]
  return distinctSecrets(secrets).flatMap(({ secretArn, declared: { place } }) =>
    granted
      .filter((old) => old !== secretArn && nameInFull(old) === nameInFull(secretArn))
      .map((old) =>
        makeFinding('secret-recreated', declared, {
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
