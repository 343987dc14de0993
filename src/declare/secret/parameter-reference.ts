import type { SecretReference } from '../../model/declaration.ts'
import type { Arn } from '../../text/arn.ts'
import { quote } from '../../text/quote.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'

/** What a parameter's name is written with in front, as no secret's name holds a colon. */
export const parameterPrefix = 'ssm:'

const remedy =
  "Write the parameter's ARN (arn:aws:ssm:us-east-1:123456789012:parameter/payments/api-key) or ssm: and its name (ssm:/payments/api-key)."

/** A parameter by `ssm:` and its name. */
export function parseParameterName(text: string): Checked<SecretReference> {
  const name = text.slice(parameterPrefix.length)
  const mistake = selectorMistake(name, text) ?? nameMistake(name)
  return mistake === undefined ? right({ kind: 'parameter-name', name, raw: text }) : wrong(mistake)
}

/** A parameter by its ARN, whose parts are `arn`; region and account are there. */
export function parseParameterArn(text: string, arn: Arn): Checked<SecretReference> {
  const [, path] = /^parameter(?<path>\/.*)$/s.exec(arn.resource) ?? []
  if (path === undefined) return wrong({ message: `${quote(text)} is not the ARN of a parameter.`, remedy })
  const mistake =
    slashMistake(path, text) ?? selectorMistake(path, text) ?? pathMistake(path) ?? lengthMistake(text)
  return mistake === undefined ? right({ kind: 'parameter-arn', arn, raw: text }) : wrong(mistake)
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html */
function nameMistake(name: string): Mistake | undefined {
  if (name.includes('/') && !name.startsWith('/')) {
    return {
      message: "A parameter's name that holds a slash starts with one.",
      remedy: `Write ${quote(`${parameterPrefix}/${name}`)}.`,
    }
  }
  return pathMistake(name.startsWith('/') ? name : `/${name}`) ?? lengthMistake(name)
}

const mostLevels = 15

/** The text is repeated only where it holds nothing but a name's characters: it may be a value that strayed here. */
function pathMistake(path: string): Mistake | undefined {
  const odd = /[^\w/.-]/u.exec(path)?.[0]
  if (odd !== undefined) {
    const message = `It contains ${quote(odd)}, which no parameter's name holds.`
    return { message, remedy: `${remedy} A parameter's value never belongs here.` }
  }
  const levels = path.slice(1).split('/')
  if (levels.includes('')) return { message: "A level of the parameter's name is empty.", remedy }
  if (levels.length > mostLevels)
    return {
      message: `The parameter's name has ${levels.length} levels.`,
      remedy: `AWS allows ${mostLevels}.`,
    }
  return /^\/aws\//i.test(path) ? publicName(path) : undefined
}

/** Names that begin with `/aws/` are AWS's own: public parameters, and secrets under the guise of a parameter. */
function publicName(path: string): Mistake {
  const [, secret] = /^\/aws\/reference\/secretsmanager\/(.+)$/.exec(path) ?? []
  if (secret !== undefined) {
    return {
      message: 'It is a secret of Secrets Manager, read through Parameter Store.',
      remedy: `Declare the secret itself: write ${quote(secret)}.`,
    }
  }
  return {
    message: "A parameter whose name begins with /aws/ is AWS's own, and public.",
    remedy: 'It is no secret: grant it elsewhere, and declare parameters of your own here.',
  }
}

/** https://github.com/hashicorp/terraform-provider-aws/issues/2593: two slashes match no parameter in a policy. */
function slashMistake(path: string, text: string): Mistake | undefined {
  if (!path.startsWith('//')) return undefined
  return {
    message: 'It has two slashes behind `parameter`, as where a name with its own is put behind one more.',
    remedy: `Write ${quote(text.replace(/:parameter\/+/, ':parameter/'))}.`,
  }
}

/** Versions and labels are told to GetParameter; a policy knows the whole parameter alone. */
function selectorMistake(name: string, text: string): Mistake | undefined {
  const [, selector] = /^[\w/.-]+(:[\w.-]+)$/.exec(name) ?? []
  if (selector === undefined) return undefined
  const plain = text.slice(0, -selector.length)
  return {
    message: `It ends in ${quote(selector)}, a version or label of the parameter.`,
    remedy: `A function may read the whole parameter and asks for the version itself: write ${quote(plain)}.`,
  }
}

/** The limit counts the ARN in front of a name, too, which a name alone does not tell. */
const longest = 1011

function lengthMistake(text: string): Mistake | undefined {
  if (text.length <= longest) return undefined
  return {
    message: `The parameter's name has ${text.length} characters, with what stands before it.`,
    remedy: `AWS allows ${longest}.`,
  }
}
