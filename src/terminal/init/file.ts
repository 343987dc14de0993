import { Document, isScalar, type Pair, YAMLMap } from 'yaml'
import { printable } from '../screen.ts'
import type { Found } from './live.ts'

const schema =
  'https://raw.githubusercontent.com/org/lambda-secrets-action/v1/schema/lambda-secrets.schema.json'

/** The config file that declares what was found, with comments about what was left out. */
export function configFile(found: readonly Found[]): string {
  const functions = new YAMLMap()
  const document = new Document({ version: 1, functions })
  document.commentBefore = ` yaml-language-server: $schema=${schema}\n Written from what the functions have. Review it, then see what an apply would change: lambda-secrets plan`
  for (const each of found) {
    const { functionName, functionArn, remarks } = each
    // Functions of one name are in several regions.
    const pair = document.createPair(functions.has(functionName) ? functionArn : functionName, entryOf(each))
    comment(pair, remarks)
    functions.add(pair)
  }
  return document.toString({ lineWidth: 0 })
}

function entryOf({ functionArn, variables, grants, describe }: Found): object {
  return {
    ...(functionArn !== undefined && { name: functionArn }),
    ...(describe && { describe }),
    ...(variables.size > 0 && { secrets: Object.fromEntries([...variables].sort()) }),
    ...(grants.length > 0 && { grants }),
  }
}

function comment({ key }: Pair, remarks: readonly string[]): void {
  if (!isScalar(key) || remarks.length === 0) return
  key.commentBefore = remarks.map((each) => ` ${printable(each)}`).join('\n')
}
