import { type Arn, parseArn } from '../text/arn.ts'
import { isRegion } from '../text/region.ts'
import { name, say } from '../text/sentence.ts'
import { WrongAnswer } from './client/wrong-answer.ts'

/*
 * What AWS answers enters policies, so an answer about something else than was asked for is refused: from a wrong
 * endpoint, or a stand-in for one, it could grant anything.
 */

/** Returns a key or alias, beside what it encrypts, as an ARN. Throws WrongAnswer for anything else. */
export function checkedKeyArn(keyId: string, home: Arn): string {
  const resource = /^(?:key|alias)\//.test(keyId) ? keyId : `key/${keyId}`
  const arn = keyId.startsWith('arn:')
    ? keyId
    : `arn:${home.partition}:kms:${home.region}:${home.account}:${resource}`
  const parsed = parseArn(arn)
  const isHere =
    parsed?.partition === home.partition && parsed.region === home.region && parsed.account !== ''
  if (
    parsed?.service !== 'kms' ||
    !isHere ||
    !/^(?:key\/[A-Za-z0-9-]+|alias\/[\w/-]+)$/.test(parsed.resource)
  )
    throw wrong(keyId)
  return arn
}

/** Returns the ARN of the key that was asked for by its ARN or an alias's. Throws WrongAnswer for another. */
export function checkedKey(arn: string, asked: string): string {
  const [parsed, wanted] = [parseArn(arn), parseArn(asked)]
  const isKey = parsed?.service === 'kms' && /^key\/[A-Za-z0-9-]+$/.test(parsed.resource)
  const isWanted = asked === arn || wanted?.resource.startsWith('alias/')
  if (!isKey || wanted === undefined || !isWanted || !isBeside(parsed, wanted)) throw wrong(arn)
  return arn
}

/** Throws WrongAnswer unless the ARNs are those of the function that was asked for, and of a role beside it. */
export function checkFunction(
  { arn, roleArn }: { readonly arn: string; readonly roleArn: string },
  { region, functionName, version }: AskedFunction,
): void {
  const [parsed, role] = [parseArn(arn), parseArn(roleArn)]
  const qualified = version === undefined ? ['', ':$LATEST'] : [`:${version}`]
  const isFunction =
    parsed?.service === 'lambda' &&
    parsed.region === region &&
    parsed.account !== '' &&
    qualified.some((qualifier) => parsed.resource === `function:${functionName}${qualifier}`)
  if (!isFunction) throw wrong(arn)
  const isRole = role?.service === 'iam' && /^role\/(?:[^*?\s]+\/)?[\w+=,.@-]+$/.test(role.resource)
  if (!isRole || role.partition !== parsed.partition || role.account !== parsed.account) throw wrong(roleArn)
}

interface AskedFunction {
  readonly region: string
  readonly functionName: string
  readonly version?: string | undefined
}

/** Returns a region's name. Throws WrongAnswer for anything else. */
export function checkedRegion(region: string): string {
  if (!isRegion(region)) throw wrong(region)
  return region
}

/** Whether both are of one partition, region and account. */
export function isBeside(some: Arn, other: Arn): boolean {
  return some.partition === other.partition && some.region === other.region && some.account === other.account
}

/** What to throw for an answer about something else; `answered` says about what. */
export function wrong(answered: string): WrongAnswer {
  return new WrongAnswer(say`the answer is about ${name(answered)}, which is not what was asked for`)
}
