import { type Arn, parseArn } from '../text/arn.ts'
import { quote } from '../text/quote.ts'
import { type Checked, right, wrong } from './problem.ts'
import { unusableText } from './secret/unusable-text.ts'

/** How a Lambda function was named: what a bare name leaves open is `undefined`. */
export interface FunctionReference {
  readonly name: string
  readonly region: string | undefined
  readonly account: string | undefined
}

const remedy =
  "Write the function's name (orders-api) or ARN (arn:aws:lambda:us-east-1:123456789012:function:orders-api)."

/**
 * A function's name, partial ARN or full ARN, without qualifier.
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html#API_UpdateFunctionConfiguration_RequestSyntax
 */
export function parseFunctionReference(text: string): Checked<FunctionReference> {
  const unusable = unusableText(text)
  if (unusable !== undefined) return wrong(unusable)
  if (/^arn:/i.test(text)) return parseFunctionArn(text, parseArn(text))
  const partial = /^(?<account>\d{12}):function:(?<rest>.*)$/.exec(text)?.groups
  return parseName(partial?.rest ?? text, undefined, partial?.account)
}

function parseFunctionArn(text: string, arn: Arn | undefined): Checked<FunctionReference> {
  if (arn === undefined) return wrong({ message: `${quote(text)} is not a well-formed ARN.`, remedy })
  if (arn.service !== 'lambda' || !arn.resource.startsWith('function:')) {
    return wrong({ message: `${quote(text)} is not the ARN of a Lambda function.`, remedy })
  }
  if (arn.region === '' || arn.account === '') {
    return wrong({
      message: `The ARN ${quote(text)} has no ${arn.region === '' ? 'region' : 'account'}.`,
      remedy,
    })
  }
  return parseName(arn.resource.slice('function:'.length), arn.region, arn.account)
}

function parseName(text: string, region?: string, account?: string): Checked<FunctionReference> {
  const [name = '', ...qualifier] = text.split(':')
  if (!/^[\w-]{1,64}$/.test(name)) {
    const message = `${quote(name)} is not a function's name, which is 1 to 64 letters, digits, - and _.`
    return wrong({ message, remedy })
  }
  if (qualifier.length > 0) {
    return wrong({
      message: `${quote(`:${qualifier.join(':')}`)} names a version or alias, whose variables can't be changed.`,
      remedy: `Write ${quote(name)}: what is declared goes to $LATEST, and to versions published after it.`,
    })
  }
  return right({ name, region, account })
}
