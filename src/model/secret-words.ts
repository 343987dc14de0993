import { type SecretKind, secretKindOf } from '../text/arn.ts'
import { count } from '../text/count.ts'

/** What a secret with this ARN is called: a parameter of Parameter Store is no secret to its owner. */
export function nounOf(secretArn: string): SecretKind {
  return secretKindOf(secretArn) ?? 'secret'
}

/** `parameter ` where a name alone would be taken for a secret's. */
export function parameterNoun(secretArn: string): string {
  return nounOf(secretArn) === 'parameter' ? 'parameter ' : ''
}

/** `Secret payments/stripe`, `Parameter /payments/stripe`: how a sentence about one begins. */
export function subjectOf({ arn, name }: { readonly arn: string; readonly name: string }): string {
  return `${nounOf(arn) === 'parameter' ? 'Parameter' : 'Secret'} ${name}`
}

/** `2 secrets`, `1 parameter`, `2 secrets and 1 parameter`: how many there are of each kind; `0 secrets` for none. */
export function countSecrets(secretArns: readonly string[]): string {
  const counts = (['secret', 'parameter'] as const)
    .map((noun) => ({ noun, number: secretArns.filter((arn) => nounOf(arn) === noun).length }))
    .filter(({ number }) => number > 0)
    .map(({ noun, number }) => count(number, noun))
  return counts.join(' and ') || '0 secrets'
}
