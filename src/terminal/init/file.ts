import { Document, isMap, isScalar, type Pair } from 'yaml'
import { printable } from '../screen.ts'
import type { Found } from './live.ts'

const schema =
  'https://raw.githubusercontent.com/org/lambda-secrets-action/v1/schema/lambda-secrets.schema.json'

/** The config file that declares what was found, with comments about what was left out. */
export function configFile(found: readonly Found[]): string {
  const functions = Object.fromEntries(found.map((each) => [each.functionName, entryOf(each)]))
  const document = new Document({ version: 1, functions }, { aliasDuplicateObjects: false })
  document.commentBefore = ` yaml-language-server: $schema=${schema}\n Written from what the functions have. Review it, then see what an apply would change: lambda-secrets plan`
  const entries = document.get('functions')
  if (isMap(entries))
    for (const [index, pair] of entries.items.entries()) comment(pair, found[index]?.remarks ?? [])
  return document.toString({ lineWidth: 0 })
}

function entryOf({ variables, grants, describe }: Found): object {
  return {
    ...(describe && { describe }),
    ...(variables.size > 0 && { secrets: Object.fromEntries([...variables].sort()) }),
    ...(grants.length > 0 && { grants }),
  }
}

function comment({ key }: Pair, remarks: readonly string[]): void {
  if (!isScalar(key) || remarks.length === 0) return
  key.commentBefore = remarks.map((each) => ` ${printable(each)}`).join('\n')
}
