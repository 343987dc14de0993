import type { SecretReference } from '../../model/declaration.ts'
import { type Arn, parseArn } from '../../text/arn.ts'
import { quote } from '../../text/quote.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'
import { parameterPrefix, parseParameterArn, parseParameterName } from './parameter-reference.ts'
import { unusableText } from './unusable-text.ts'

const example = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:NAME-AbCdEf'
const remedy = `Write the secret's ARN (${example}) or its name, or ${parameterPrefix} and a parameter's.`

/** A secret's ARN, full or partial, or its name; a parameter's ARN, or `ssm:` and its name. */
export function parseSecretReference(text: string): Checked<SecretReference> {
  const unusable = unusableText(text)
  if (unusable !== undefined) return wrong(unusable)
  if (text.startsWith(parameterPrefix)) return parseParameterName(text)
  return /^arn:/i.test(text) ? parseArnReference(text) : parseSecretName(text)
}

function parseArnReference(text: string): Checked<SecretReference> {
  const arn = parseArn(text)
  if (arn === undefined) return wrong({ message: `${quote(text)} is not a well-formed ARN.`, remedy })
  if (arn.service !== 'secretsmanager' && arn.service !== 'ssm') {
    const message = `${quote(text)} is an ARN of ${quote(arn.service)}, not of Secrets Manager or Parameter Store.`
    return wrong({ message, remedy })
  }
  if (arn.region === '' || arn.account === '') {
    const missing = arn.region === '' ? 'region' : 'account'
    return wrong({ message: `The ARN ${quote(text)} has no ${missing}.`, remedy })
  }
  return arn.service === 'ssm' ? parseParameterArn(text, arn) : parseSecretArn(text, arn)
}

function parseSecretArn(text: string, arn: Arn): Checked<SecretReference> {
  const [type, name = '', ...ending] = arn.resource.split(':')
  if (type !== 'secret') return wrong({ message: `${quote(text)} is not the ARN of a secret.`, remedy })
  if (ending.length > 0)
    return wrong(fieldEnding(ending.join(':'), text.slice(0, -ending.join(':').length - 1)))
  const mistake = nameMistake(name, longestName + '-AbCdEf'.length)
  return mistake === undefined ? right({ kind: 'secret-arn', arn, raw: text }) : wrong(mistake)
}

function parseSecretName(text: string): Checked<SecretReference> {
  if (/^[A-Za-z]\w*=(arn|ssm):/.test(text)) {
    return wrong({
      message: 'NAME=ARN is how the input `secrets` is written.',
      remedy: 'In a file, write a map: `NAME: ARN`.',
    })
  }
  const mistake = nameMistake(text, longestName)
  return mistake === undefined ? right({ kind: 'secret-name', name: text, raw: text }) : wrong(mistake)
}

const longestName = 512

/**
 * The text is not repeated, only its first wrong character: who mistakes this for the place of a secret's value must
 * not find it in a log. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
function nameMistake(name: string, longest: number): Mistake | undefined {
  const odd = /[^\w/+=.@-]/u.exec(name)?.[0]
  if (odd !== undefined) {
    const message = `It contains ${quote(odd)}, which no secret's name holds.`
    return { message, remedy: `${remedy} A secret's value never belongs here.` }
  }
  if (name === '') return { message: 'The ARN names no secret.', remedy }
  if (name.length <= longest) return undefined
  return { message: `The secret's name has ${name.length} characters.`, remedy: `AWS allows ${longestName}.` }
}

function fieldEnding(ending: string, arn: string): Mistake {
  return {
    message: `The ARN ends in ${quote(`:${ending}`)}, as for one field or version in an ECS task definition.`,
    remedy: `A function reads the whole secret and takes the field itself: write ${quote(arn)}.`,
  }
}
