import type { Finding } from '../../model/finding.ts'
import { nameOfSecret, parseArn, storeOf } from '../../text/arn.ts'
import { dayAfter } from '../../text/day.ts'
import { name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { distinctSecrets } from './resolved-secret.ts'

export const grantedRules = [recreatedSecrets, unusedSecrets]

/** A secret that nobody read for so many days is called unused: a quarter, so that quarterly work counts as use. */
const unusedAfterDays = 90

/**
 * Granted secrets that nobody has read for a long time, neither the function nor anyone else. Parameter Store does not
 * say when a parameter was read.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html (the date of the last access)
 */
function unusedSecrets({
  declared,
  live,
  observation,
  secrets,
}: Pick<Draft, 'declared' | 'live' | 'observation' | 'secrets'>): readonly Finding[] {
  return distinctSecrets(secrets.resolved).flatMap(({ secret, found: { arn, life } }) => {
    if (life === undefined || !live.ledger.grants.has(arn)) return []
    const { createdOn, readOn } = life
    const last = readOn ?? createdOn
    if (last === undefined || dayAfter(last, unusedAfterDays) > observation.today) return []
    const since = readOn === undefined ? say`it was created on ${name(last)}` : name(last)
    return makeFinding('secret-unused', declared, {
      message: say`Secret ${name(nameOfSecret(arn))} has not been read in ${name(parseArn(arn)?.region ?? '')} since ${since}, by this function or anyone else.`,
      remedy: say`If it is not needed, remove it from the declaration. Reads of a replica only count in the replica's region.`,
      place: secret.place,
    })
  })
}

/** Secrets that were deleted and created again under the same name: the function would read another one. */
function recreatedSecrets({
  declared,
  live,
  secrets,
}: Pick<Draft, 'declared' | 'live' | 'secrets'>): readonly Finding[] {
  const granted = [...live.ledger.grants.keys()]
  return distinctSecrets(secrets.resolved).flatMap(({ secret, found: { arn } }) =>
    granted
      .filter((old) => old !== arn && nameInFull(old) === nameInFull(arn))
      .map((old) =>
        makeFinding('secret-recreated', declared, {
          message: say`Secret ${name(nameOfSecret(arn))} was deleted and created again: the policy grants ${name(old)}, but AWS now says ${name(arn)}.`,
          remedy: say`Check that this is the secret you mean; the grant and variable will switch to it.`,
          place: secret.place,
        }),
      ),
  )
}

/** The ARN without the six characters at its end, which distinguish a secret from an earlier one of the same name. */
function nameInFull(secretArn: string): string {
  return storeOf(secretArn).reusesNames ? secretArn.replace(/-[A-Za-z0-9]{6}$/, '') : secretArn
}
