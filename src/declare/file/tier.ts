import type { Tier } from '../../model/declaration.ts'
import { parseArn } from '../../text/arn.ts'
import { quote } from '../../text/quote.ts'
import { type Gathered, gather, type Mistake, problemAt, type Written } from '../problem.ts'
import { fillPlaceholders, type PlaceholderValues } from './placeholders.ts'

/** The lists of a tier as written. */
export interface WrittenTier {
  readonly keys: readonly Written[] | undefined
  readonly secrets: readonly Written[] | undefined
}

/** The tier that the lists mean for a function with these `values`. */
export function declareTier({ keys, secrets }: WrittenTier, values: PlaceholderValues): Gathered<Tier> {
  const read = (list: readonly Written[] | undefined, mistakeOf: (text: string) => Mistake | undefined) =>
    gather((list ?? []).map((written) => readEntry(written, values, mistakeOf)))
  const [keyList, secretList] = [read(keys, keyMistake), read(secrets, patternMistake)]
  const tier: Tier = { ...(keys && { keys: keyList.values }), ...(secrets && { secrets: secretList.values }) }
  return { values: [tier], problems: [...keyList.problems, ...secretList.problems] }
}

/** A text of a list with its placeholders filled in, or what is wrong with it. */
export function readEntry(
  { text, place }: Written,
  values: PlaceholderValues,
  mistakeOf: (text: string) => Mistake | undefined,
): Gathered<string> {
  const filled = fillPlaceholders(text, values)
  if (!filled.ok) return { values: [], problems: [problemAt(place, filled.mistake)] }
  const mistake = mistakeOf(filled.value)
  if (mistake !== undefined) return { values: [], problems: [problemAt(place, mistake)] }
  return { values: [filled.value], problems: [] }
}

function keyMistake(text: string): Mistake | undefined {
  const arn = parseArn(text)
  if (
    ['aws/secretsmanager', 'aws/ssm'].includes(text) ||
    (arn?.service === 'kms' && /^key\/[\w-]+$/.test(arn.resource))
  )
    return undefined
  const alias = arn?.service === 'kms' && arn.resource.startsWith('alias/')
  return {
    message: alias
      ? `${quote(text)} is an alias, which may point elsewhere tomorrow.`
      : `${quote(text)} is no KMS key.`,
    remedy:
      "Write the key's ARN (arn:aws:kms:us-east-1:123456789012:key/…), or aws/secretsmanager or aws/ssm for AWS's own key.",
  }
}

/** Why `text` is no pattern of secrets, if so: it holds what their names hold, and wildcards. */
export function patternMistake(text: string): Mistake | undefined {
  if (/^[\w/+=.@:*?-]+$/.test(text)) return undefined
  return {
    message: `${quote(text)} fits no secret.`,
    remedy:
      'Write a pattern of names (payments/prod/*) or of ARNs (arn:aws:secretsmanager:*:123456789012:secret:prod/*).',
  }
}
