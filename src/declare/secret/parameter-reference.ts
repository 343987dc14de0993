import type { SecretReference } from '../../model/declaration.ts'
import type { Arn } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import { stores } from '../../text/stores.ts'
import { type Checked, type Mistake, right, wrong } from '../validation.ts'

const { prefix } = stores.parameter

const remedy = marked(
  "Write the parameter's ARN (`arn:aws:ssm:us-east-1:123456789012:parameter/payments/api-key`) or `ssm:` and its name (`ssm:/payments/api-key`).",
)

/** A parameter as `ssm:` and its name. */
export function parseParameterName(text: string): Checked<SecretReference> {
  const name = text.slice(prefix.length)
  const mistake = selectorMistake(name, text) ?? nameMistake(name)
  return mistake === undefined ? right({ kind: 'parameter', name, raw: text }) : wrong(mistake)
}

/** A parameter by its ARN, parsed as `arn`, which has a region and an account. */
export function parseParameterArn(text: string, arn: Arn): Checked<SecretReference> {
  const [, path] = /^parameter(?<path>\/.*)$/s.exec(arn.resource) ?? []
  if (path === undefined)
    return wrong({ message: say`${quoted(text)} is not the ARN of a parameter.`, remedy })
  const mistake =
    slashMistake(path, text) ?? selectorMistake(path, text) ?? pathMistake(path) ?? lengthMistake(text)
  return mistake === undefined ? right({ kind: 'parameter', arn, raw: text }) : wrong(mistake)
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html */
function nameMistake(name: string): Mistake | undefined {
  if (name.includes('/') && !name.startsWith('/')) {
    return {
      message: marked('A parameter name that contains a slash must start with one.'),
      remedy: say`Write ${quoted(`${prefix}/${name}`)}.`,
    }
  }
  return pathMistake(name.startsWith('/') ? name : `/${name}`) ?? lengthMistake(name)
}

const mostLevels = 15

/** The text is repeated only if it has nothing but the characters of a name: it may be a value in the wrong place. */
function pathMistake(path: string): Mistake | undefined {
  const odd = /[^\w/.-]/u.exec(path)?.[0]
  if (odd !== undefined) {
    return {
      message: say`This contains ${quoted(odd)}, which a parameter name cannot contain.`,
      remedy: say`${remedy} A parameter's value never belongs here.`,
    }
  }
  const levels = path.slice(1).split('/')
  if (levels.includes('')) return { message: marked('A level of the parameter name is empty.'), remedy }
  if (levels.length > mostLevels)
    return {
      message: say`The parameter name has ${levels.length} levels.`,
      remedy: say`AWS allows ${mostLevels}.`,
    }
  return /^\/aws\//i.test(path) ? publicName(path) : undefined
}

/** Names that begin with `/aws/` are AWS's own: public parameters, and secrets read as if they were parameters. */
function publicName(path: string): Mistake {
  const [, secret] = /^\/aws\/reference\/secretsmanager\/(.+)$/.exec(path) ?? []
  if (secret !== undefined) {
    return {
      message: marked('This is a secret of Secrets Manager, read through Parameter Store.'),
      remedy: say`Declare the secret itself: write ${quoted(secret)}.`,
    }
  }
  return {
    message: marked('A parameter whose name begins with `/aws/` belongs to AWS and is public.'),
    remedy: marked(
      'It is not a secret: grant access to it elsewhere, and declare only parameters of your own here.',
    ),
  }
}

/** https://github.com/hashicorp/terraform-provider-aws/issues/2593: two slashes match no parameter in a policy. */
function slashMistake(path: string, text: string): Mistake | undefined {
  if (!path.startsWith('//')) return undefined
  return {
    message: marked('There are two slashes after `parameter`: the name already starts with a slash.'),
    remedy: say`Write ${quoted(text.replace(/:parameter\/+/, ':parameter/'))}.`,
  }
}

/** GetParameter takes a version or label; a policy can only grant the whole parameter. */
function selectorMistake(name: string, text: string): Mistake | undefined {
  const [, selector] = /^[\w/.-]+(:[\w.-]+)$/.exec(name) ?? []
  if (selector === undefined) return undefined
  const whole = text.slice(0, -selector.length)
  return {
    message: say`This ends in ${quoted(selector)}, a version or label of the parameter.`,
    remedy: say`Access covers the whole parameter, and the function asks for a version itself: write ${quoted(whole)}.`,
  }
}

/** The limit includes the part of the ARN before the name, which a name alone does not show. */
const longest = 1011

function lengthMistake(text: string): Mistake | undefined {
  if (text.length <= longest) return undefined
  return {
    message: say`The parameter name has ${text.length} characters, including the part of an ARN before it.`,
    remedy: say`AWS allows ${longest}.`,
  }
}
