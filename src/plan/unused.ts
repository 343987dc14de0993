import { nameOfSecret, parseArn } from '../arn.ts'
import { dayAfter } from '../day.ts'
import type { Finding } from '../model/finding.ts'
import type { Draft } from './draft.ts'
import { makeFinding } from './finding.ts'
import { grantsOf } from './grants.ts'
import { distinctSecrets } from './secret-resolution.ts'

/** Days for which nobody read a secret before it is called unused: a quarter, so that work done each quarter counts. */
const unusedAfterDays = 90

/**
 * Granted secrets that nobody has read for long, the function included. Parameter Store does not tell when it was read.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html (the date of the last access)
 */
export function judgeUnused({ about, before, observation, resolution }: Draft): readonly Finding[] {
  const granted = new Set(grantsOf(before).map(({ secretArn }) => secretArn))
  return distinctSecrets(resolution).flatMap(({ secretArn, declared: { place }, life }) => {
    if (life === undefined || !granted.has(secretArn)) return []
    const { createdOn, readOn } = life
    const last = readOn ?? createdOn
    if (last === undefined || dayAfter(last, unusedAfterDays) > observation.today) return []
    const since = readOn === undefined ? `it was made on ${last}` : last
    return makeFinding('secret-unused', about, {
      message: `Secret ${nameOfSecret(secretArn)} was not read in ${parseArn(secretArn)?.region} since ${since}, by this function or anybody else.`,
      remedy:
        'If it is not needed, take it out of the declaration; replicas count their reads in their own regions.',
      place,
    })
  })
}
