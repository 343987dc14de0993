import type { SecretReference } from '../../model/declaration.ts'
import { type Arn, parseArn } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import { allStores, type SecretKind } from '../../text/stores.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'
import { parameterPrefix, parseParameterArn, parseParameterName } from './parameter-reference.ts'
import { unusableText } from './unusable-text.ts'

const remedy = marked(
  "Write the secret's ARN (`arn:aws:secretsmanager:us-east-1:123456789012:secret:NAME-AbCdEf`) or name, or `ssm:` and a parameter's name.",
)

/** A secret's ARN, full or partial, or its name; a parameter's ARN, or `ssm:` and its name. */
export function parseSecretReference(text: string): Checked<SecretReference> {
  const unusable = unusableText(text)
  if (unusable !== undefined) return wrong(unusable)
  if (text.startsWith(parameterPrefix)) return parseParameterName(text)
  return /^arn:/i.test(text) ? parseArnReference(text) : parseSecretName(text)
}

function parseArnReference(text: string): Checked<SecretReference> {
  const arn = parseArn(text)
  if (arn === undefined) return wrong({ message: say`${quoted(text)} is not a well-formed ARN.`, remedy })
  const store = allStores.find(({ service }) => service === arn.service)
  if (store === undefined) {
    const titles = allStores.map(({ title }) => title).join(' or ')
    return wrong({
      message: say`${quoted(text)} is an ARN of ${quoted(arn.service)}, not of ${[titles]}.`,
      remedy,
    })
  }
  if (arn.region === '' || arn.account === '') {
    const missing = arn.region === '' ? say`region` : say`account`
    return wrong({ message: say`The ARN ${quoted(text)} has no ${missing}.`, remedy })
  }
  return arnParsers[store.noun](text, arn)
}

const arnParsers: Readonly<Record<SecretKind, (text: string, arn: Arn) => Checked<SecretReference>>> = {
  secret: parseSecretArn,
  parameter: parseParameterArn,
}

function parseSecretArn(text: string, arn: Arn): Checked<SecretReference> {
  const [type, name = '', ...ending] = arn.resource.split(':')
  if (type !== 'secret') return wrong({ message: say`${quoted(text)} is not the ARN of a secret.`, remedy })
  if (ending.length > 0)
    return wrong(fieldEnding(ending.join(':'), text.slice(0, -ending.join(':').length - 1)))
  const mistake = nameMistake(name, longestName + '-AbCdEf'.length)
  return mistake === undefined ? right({ kind: 'secret', arn, raw: text }) : wrong(mistake)
}

function parseSecretName(text: string): Checked<SecretReference> {
  if (/^[A-Za-z]\w*=(arn|ssm):/.test(text)) {
    return wrong({
      message: marked('`NAME=ARN` is the form of the input `secrets`.'),
      remedy: marked('In a file, write a map: `NAME: ARN`.'),
    })
  }
  const mistake = nameMistake(text, longestName)
  return mistake === undefined ? right({ kind: 'secret', name: text, raw: text }) : wrong(mistake)
}

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
