import { parseArn } from '../../text/arn.ts'
import { type ExtensionMark, formatMark, joinMarks, noMark, parseMark } from './extension-mark.ts'
import type { Statement } from './statement.ts'
import { allStores, type Store } from './stores.ts'

/** Our statements' Sids start with this, which distinguishes our policy from a foreign one of the same name. */
const start = 'LambdaSecrets'

/** Who owns a policy under our name. `elsewhere`: ours, but for the function of the same name in another region. */
export type Owner = 'ours' | 'elsewhere' | 'foreign'

export function readSid({ sidPart }: Store, region: string): string {
  return `${start}Read${sidPart}${pascalCase(region)}`
}

export function describeSid(region: string): string {
  return `${start}Describe${pascalCase(region)}`
}

/** Includes the key's region, because the replicas of a multi-Region key share one id. */
export function decryptSid(keyArn: string, { sidPart }: Store): string {
  const keyId = keyArn.slice(keyArn.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9]/g, '')
  return `${start}Decrypt${sidPart}${pascalCase(parseArn(keyArn)?.region ?? '')}${keyId}`
}

/** Returns the Sid of the policy's first statement, which also records which parts of the extension are ours. */
export function markedSid(sid: string, mark: ExtensionMark): string {
  return `${sid}${formatMark(mark)}`
}

export function ownerOf(statements: readonly Statement[], region: string): Owner {
  const sids = statements.flatMap(({ sid }) => (sid?.startsWith(start) ? [sid] : []))
  if (sids.length === 0) return 'foreign'
  const regional = sids.filter((sid) => regionalStarts.some((each) => sid.startsWith(each)))
  const isHere = regional.some((sid) => endingOf(sid, region) !== undefined)
  return regional.length > 0 && !isHere ? 'elsewhere' : 'ours'
}

/** Returns which parts of the extension the Sids record as ours. */
export function markIn(statements: readonly Statement[], region: string): ExtensionMark {
  return statements
    .map(({ sid = '' }) => parseMark(endingOf(sid, region) ?? '') ?? noMark)
    .reduce(joinMarks, noMark)
}

/** Returns what follows the region in a Sid of this region: nothing, or the extension's mark. */
function endingOf(sid: string, region: string): string | undefined {
  const known = regionalStarts.map((each) => each + pascalCase(region)).find((each) => sid.startsWith(each))
  const ending = known === undefined ? undefined : sid.slice(known.length)
  return ending === '' || (ending !== undefined && parseMark(ending) !== undefined) ? ending : undefined
}

/** What precedes the region in the Sids that name one. */
const regionalStarts: readonly string[] = [
  ...allStores.map(({ sidPart }) => `${start}Read${sidPart}`),
  `${start}Describe`,
]

/** `UsEast1` for `us-east-1`: a Sid may contain only letters and digits. */
function pascalCase(region: string): string {
  return region.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter: string) => letter.toUpperCase())
}
