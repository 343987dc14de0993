import type { Tier } from '../../model/declaration.ts'
import { parseArn } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import { awsKeys } from '../../text/store-words.ts'
import { allStores } from '../../text/stores.ts'
import { maskedText, tooLong } from '../secret/unusable-text.ts'
import { found, type Gathered, gather, type Mistake, refused, type Written } from '../validation.ts'
import { fillPlaceholders, type PlaceholderValues } from './placeholders.ts'

/** The lists of a tier as written. */
export interface WrittenTier {
  readonly keys: readonly Written[] | undefined
  readonly secrets: readonly Written[] | undefined
}

/** The tier for a function with these `values` of placeholders. */
export function declareTier({ keys, secrets }: WrittenTier, values: PlaceholderValues): Gathered<Tier> {
  const read = (list: readonly Written[] | undefined, mistakeOf: (text: string) => Mistake | undefined) =>
    gather((list ?? []).map((written) => readEntry(written, values, mistakeOf)))
  const [keyList, secretList] = [read(keys, keyMistake), read(secrets, patternMistake)]
  const tier: Tier = { ...(keys && { keys: keyList.values }), ...(secrets && { secrets: secretList.values }) }
  return { values: [tier], problems: [...keyList.problems, ...secretList.problems] }
}

/** The text with its placeholders filled in, or what is wrong with it. */
export function readEntry(
  { text, place }: Written,
  values: PlaceholderValues,
  mistakeOf: (text: string) => Mistake | undefined,
): Gathered<string> {
  const filled = fillPlaceholders(text, values)
  if (!filled.ok) return refused(place, filled.mistake)
  const mistake = !isArn(text) && isArn(filled.value) ? becomesArn : mistakeOf(filled.value)
  return mistake === undefined ? found(filled.value) : refused(place, mistake)
}

function isArn(text: string): boolean {
  return text.startsWith('arn:')
}

/** A pattern for names does not cover other accounts, whatever somebody calls a stage. */
const becomesArn: Mistake = {
  message: marked('The name of the stage makes an ARN of this.'),
  remedy: marked('Give the stage a name that does not begin with `arn:`.'),
}

function keyMistake(text: string): Mistake | undefined {
  const masked = maskedText(text)
  if (masked !== undefined) return masked
  const arn = parseArn(text)
  if (
    allStores.some(({ awsKey }) => awsKey === text) ||
    (arn?.service === 'kms' && /^key\/[\w-]+$/.test(arn.resource))
  )
    return undefined
  const alias = arn?.service === 'kms' && arn.resource.startsWith('alias/')
  return {
    message: alias
      ? say`${quoted(text)} is an alias, which may point to another key tomorrow.`
      : say`${quoted(text)} is not a KMS key.`,
    remedy: marked(
      `Write the key's ARN (\`arn:aws:kms:us-east-1:123456789012:key/…\`), or ${awsKeys('or')} for AWS's own key.`,
    ),
  }
}

/** Why `text` can match no secret, if so: a pattern contains the characters of names and ARNs, and wildcards. */
export function patternMistake(text: string): Mistake | undefined {
  const unusable = maskedText(text) ?? tooLong(text)
  if (unusable !== undefined) return unusable
  if (/^(?:arn:[\w/+=.@!:*?-]*|[\w/+=.@!*?-]+)$/.test(text)) return undefined
  const prefixed = allStores.find(({ prefix }) => prefix !== '' && text.startsWith(prefix))
  return {
    message: say`${quoted(text)} cannot match any secret.`,
    remedy:
      prefixed !== undefined
        ? say`It is compared with the name alone: write ${quoted(text.slice(prefixed.prefix.length))}.`
        : marked(
            'Write a pattern for names (`payments/prod/*`) or for ARNs (`arn:aws:secretsmanager:*:123456789012:secret:prod/*`).',
          ),
  }
}
