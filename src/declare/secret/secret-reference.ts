import type { SecretReference } from '../../model/declaration.ts'
import type { Arn } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { input, marked, name, say } from '../../text/sentence.ts'
import { prefixedName } from '../../text/store-words.ts'
import { allStores } from '../../text/stores.ts'
import { type Checked, type Mistake, right, wrong } from '../validation.ts'

/** How any secret may be written. */
export const remedy = marked(
  `Write the secret's ARN (\`arn:aws:secretsmanager:us-east-1:123456789012:secret:NAME-AbCdEf\`) or name, or ${prefixedName}.`,
)

/** A secret by its ARN, full or partial, which has a region and an account. */
export function parseSecretArn(text: string, arn: Arn): Checked<SecretReference> {
  const [type, name = '', ...ending] = arn.resource.split(':')
  if (type !== 'secret') return wrong({ message: say`${quoted(text)} is not the ARN of a secret.`, remedy })
  if (ending.length > 0)
    return wrong(fieldEnding(ending.join(':'), text.slice(0, -ending.join(':').length - 1)))
  const mistake = nameMistake(name, longestName + '-AbCdEf'.length)
  return mistake === undefined ? right({ kind: 'secret', arn, raw: text }) : wrong(mistake)
}

/** A secret by its name. */
export function parseSecretName(text: string): Checked<SecretReference> {
  if (pairShape.test(text)) {
    return wrong({
      message: say`${name('NAME=ARN')} is the form of the ${input('secrets')}.`,
      remedy: marked('In a file, write a map: `NAME: ARN`.'),
    })
  }
  const mistake = nameMistake(text, longestName)
  return mistake === undefined ? right({ kind: 'secret', name: text, raw: text }) : wrong(mistake)
}

/** The beginning of an ARN or of a name with a prefix, after a variable's name. */
const pairShape = new RegExp(
  `^[A-Za-z]\\w*=(arn:|${allStores.flatMap(({ prefix }) => prefix || []).join('|')})`,
)

const longestName = 512

/**
 * The text is not repeated, only its first wrong character: someone who takes this for the place of a secret's value
 * must not find it in a log. `!` is in the names that AWS services give to the secrets they manage.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
function nameMistake(name: string, longest: number): Mistake | undefined {
  const odd = /[^\w/+=.@!-]/u.exec(name)?.[0]
  if (odd !== undefined) {
    return {
      message: say`This contains ${quoted(odd)}, which a secret name cannot contain.`,
      remedy: say`${remedy} A secret's value never belongs here.`,
    }
  }
  if (name === '') return { message: marked('The ARN names no secret.'), remedy }
  if (name.length <= longest) return undefined
  return {
    message: say`The secret name has ${name.length} characters.`,
    remedy: say`AWS allows ${longestName}.`,
  }
}

function fieldEnding(ending: string, arn: string): Mistake {
  return {
    message: say`The ARN ends in ${quoted(`:${ending}`)}, which selects a field or version in an ECS task definition.`,
    remedy: say`A function reads the whole secret and selects the field itself: write ${quoted(arn)}.`,
  }
}
