import { nameOfSecret, storeOf } from './arn.ts'
import { list, marked, name, plain, type Sentence, say } from './sentence.ts'
import { allStores, type SecretKind } from './stores.ts'

/** Returns what the owner of a secret calls it: a parameter of Parameter Store is not a secret to them. */
export function nounOf(secretArn: string): SecretKind {
  return storeOf(secretArn).noun
}

/** Returns `Secret payments/stripe` or `Parameter /payments/stripe`, to start a sentence. */
export function subjectOf(secret: { readonly arn: string; readonly name: string }): Sentence {
  return say`${[storeOf(secret.arn).subject]} ${name(secret.name)}`
}

/** Returns `secret payments/stripe` or `parameter /payments/stripe`, for the middle of a sentence. */
export function mentionOf(secretArn: string): Sentence {
  return say`${marked(nounOf(secretArn))} ${name(nameOfSecret(secretArn))}`
}

/** Returns `2 secrets`, `1 parameter` or `2 secrets and 1 parameter`; `0 secrets` for none. */
export function countedSecrets(secretArns: readonly string[]): Sentence {
  const counts = allStores
    .map(({ noun }) => ({ noun, number: secretArns.filter((arn) => nounOf(arn) === noun).length }))
    .filter(({ number }) => number > 0)
    .map(({ noun, number }) => say`${number} ${marked(number === 1 ? noun : `${noun}s`)}`)
  return counts.length === 0 ? say`0 secrets` : list(counts)
}

/** Returns `countedSecrets` as plain text. */
export function countSecrets(secretArns: readonly string[]): string {
  return plain(countedSecrets(secretArns))
}
