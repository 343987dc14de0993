import { type Arn, parseArn } from '../text/arn.ts'
import { quoted } from '../text/quote.ts'
import { marked, name, say } from '../text/sentence.ts'
import { unusableText } from './secret/unusable-text.ts'
import { type Checked, right, wrong } from './validation.ts'

/** A Lambda function as named; `undefined` is what a bare name leaves open. */
export interface FunctionReference {
  readonly name: string
  readonly region: string | undefined
  readonly account: string | undefined
}

const remedy = marked(
  "Write the function's name (`orders-api`) or ARN (`arn:aws:lambda:us-east-1:123456789012:function:orders-api`).",
)

/** Other things of Lambda that run code, by how their resources begin. */
const otherKinds: Readonly<Record<string, string>> = {
  'web-function': 'web function',
  'microvm-image': 'MicroVM image',
}

/**
 * A function's name, partial ARN or full ARN, without qualifier.
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html#API_UpdateFunctionConfiguration_RequestSyntax
 */
export function parseFunctionReference(text: string): Checked<FunctionReference> {
  const unusable = unusableText(text)
  if (unusable !== undefined) return wrong(unusable)
  if (/^arn:/i.test(text)) return parseFunctionArn(text, parseArn(text))
  const { region, account, rest = '' } = partial.exec(text)?.groups ?? {}
  return parseName(rest, region, account)
}

/** How much of an ARN's start Lambda lets callers leave out. A region alone could be a function's name. */
const partial = /^(?:(?:(?<region>[a-z]+(?:-[a-z]+)+-\d+):)?(?<account>\d{12}):)?(?:function:)?(?<rest>.*)$/s

function parseFunctionArn(text: string, arn: Arn | undefined): Checked<FunctionReference> {
  if (arn === undefined) return wrong({ message: say`${quoted(text)} is not a well-formed ARN.`, remedy })
  const kind = arn.service === 'lambda' ? otherKinds[arn.resource.split(/[:/]/)[0] ?? ''] : undefined
  if (kind !== undefined) {
    return wrong({
      message: say`${quoted(text)} is the ARN of a ${[kind]}, which this action does not support.`,
      remedy: say`Declare event functions only: their ARNs have ${name(':function:')}.`,
    })
  }
  if (arn.service !== 'lambda' || !arn.resource.startsWith('function:')) {
    return wrong({ message: say`${quoted(text)} is not the ARN of a Lambda function.`, remedy })
  }
  if (arn.region === '' || arn.account === '') {
    const missing = arn.region === '' ? say`region` : say`account`
    return wrong({ message: say`The ARN ${quoted(text)} has no ${missing}.`, remedy })
  }
  return parseName(arn.resource.slice('function:'.length), arn.region, arn.account)
}

function parseName(text: string, region?: string, account?: string): Checked<FunctionReference> {
  const [functionName = '', ...qualifier] = text.split(':')
  if (!/^[\w-]{1,64}$/.test(functionName)) {
    const message = say`${quoted(functionName)} is not a function name, which is 1 to 64 letters, digits, hyphens and underscores.`
    return wrong({ message, remedy })
  }
  if (qualifier.length > 0) {
    return wrong({
      message: say`${quoted(`:${qualifier.join(':')}`)} names a version or alias, whose variables cannot be changed.`,
      remedy: say`Write ${quoted(functionName)}. Changes apply to ${name('$LATEST')} and to versions published after it.`,
    })
  }
  return right({ name: functionName, region, account })
}
