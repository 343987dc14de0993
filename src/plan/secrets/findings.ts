import { type DeclaredSecret, isParameterReference, type SecretReference } from '../../model/declaration.ts'
import { formatFailure } from '../../model/failure.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { nounOf, subjectOf } from '../../model/secret-words.ts'
import { formatArn, parseArn } from '../../text/arn.ts'
import type { Judgement } from '../finding.ts'

/** Why a declared secret that was not found can't be used. `home` is the function's ARN. */
export function judgeUnknown(
  reference: SecretReference,
  state: Exclude<SecretState, FoundSecret> | undefined,
  home: string,
): Judgement {
  const isParameter = isParameterReference(reference)
  if (state?.kind !== 'failed')
    return isParameter
      ? ['parameter-not-found', parameterNotFound(reference)]
      : ['secret-not-found', secretNotFound(reference)]
  const message = formatFailure(state.failure)
  if (isParameter) {
    const remedy =
      "Allow `ssm:DescribeParameters` on every resource, as it can't be narrowed down; a value is never read."
    return ['parameter-unreadable', { message, remedy }]
  }
  const isForeign = 'arn' in reference && reference.arn.account !== parseArn(home)?.account
  const remedy = isForeign
    ? "Its own resource policy must let the workflow's role describe it, too; its value is never read."
    : 'Its metadata must be readable to know its full ARN and its key; its value is never read.'
  return ['secret-unreadable', { message, remedy }]
}

function secretNotFound({ raw, ...reference }: SecretReference) {
  const looksFull = 'arn' in reference && /-[A-Za-z0-9]{6}$/.test(reference.arn.resource)
  const otherwise = raw.startsWith('/')
    ? `a parameter of Parameter Store is written ssm:${raw}.`
    : 'an ARN without the six characters at its end is found only if the name itself does not end in a hyphen and six characters.'
  return {
    message: `Secret ${raw} does not exist.`,
    remedy: looksFull
      ? 'Check its name, region and account; if it was created anew, AWS gave its ARN six other characters at the end.'
      : `Check its name, region and account; ${otherwise}`,
  }
}

function parameterNotFound({ raw }: SecretReference) {
  return {
    message: `Parameter ${raw.replace(/^ssm:/, '')} does not exist.`,
    remedy:
      'Check its name, region and account; a parameter of another account must be shared with this one through Resource Access Manager.',
  }
}

/** What is amiss with a secret that was found. `home` is the function's ARN. */
export function judgeFound(
  { reference }: DeclaredSecret,
  secret: FoundSecret,
  home: string,
): readonly Judgement[] {
  return [
    ...judgeDeletion(secret),
    ...judgePartition(secret, home),
    ...judgeRegion(secret, home),
    ...judgePartialArn(reference, secret),
    ...judgeVersions(secret),
  ]
}

function judgeDeletion(secret: FoundSecret): readonly Judgement[] {
  if (secret.deletedOn === undefined) return []
  const message = `${subjectOf(secret)} is scheduled for deletion (since ${secret.deletedOn}) and can't be read.`
  return [['secret-deleted', { message, remedy: 'Restore it, or take it out of the declaration.' }]]
}

function judgePartition(secret: FoundSecret, home: string): readonly Judgement[] {
  const [its, own] = [parseArn(secret.arn)?.partition, parseArn(home)?.partition]
  if (its === own) return []
  const message = `${subjectOf(secret)} lies in partition ${its}, its function in ${own}.`
  const remedy = `No access crosses partitions: declare a ${nounOf(secret.arn)} of the same partition.`
  return [['secret-other-partition', { message, remedy }]]
}

function judgeRegion(secret: FoundSecret, home: string): readonly Judgement[] {
  const [its, own] = [parseArn(secret.arn), parseArn(home)]
  if (its === undefined || own === undefined || its.region === own.region) return []
  if (its.partition !== own.partition) return []
  const message = `${subjectOf(secret)} lies in ${its.region}, its function in ${own.region}.`
  if (secret.replicatedIn?.includes(own.region)) {
    const copy = formatArn({ ...its, region: own.region })
    const remedy = `It is in ${own.region} too: declare ${copy}, or let the function's code ask Secrets Manager in ${its.region}.`
    return [['secret-other-region', { message, remedy }]]
  }
  const remedy =
    nounOf(secret.arn) === 'parameter'
      ? `The function's code must ask Parameter Store in ${its.region}; or declare a parameter of ${own.region}.`
      : `The function's code must ask Secrets Manager in ${its.region}; or replicate the secret and declare the replica.`
  return [['secret-other-region', { message, remedy }]]
}

function judgePartialArn(reference: SecretReference, secret: FoundSecret): readonly Judgement[] {
  if (!('arn' in reference) || reference.raw === secret.arn) return []
  const message = `The declared ARN is not the full one: AWS says ${secret.arn}.`
  const remedy = 'The policy and the variable name the full ARN; declare it to pin this very secret.'
  return [['secret-partial-arn', { message, remedy }]]
}

function judgeVersions({ versionsUnread }: FoundSecret): readonly Judgement[] {
  if (versionsUnread === undefined) return []
  const remedy =
    "Only the secret's current key is granted; a version still encrypted with an older key could not be read."
  return [['secret-versions-unread', { message: formatFailure(versionsUnread), remedy }]]
}
