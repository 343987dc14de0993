import { parseArn } from '../../text/arn.ts'
import { findOwner, formatOwnerMark, markStart, type Owner } from '../../text/owner.ts'
import { allStores, type Store } from '../../text/stores.ts'
import {
  type ExtensionMark,
  formatExtensionMark,
  joinMarks,
  noMark,
  parseExtensionMark,
} from './extension-mark.ts'
import { parseDocument, parseStatement, type Statement } from './statement.ts'

/** Our statements' Sids start with this, which distinguishes our policy from a foreign one of the same name. */
const start = 'LambdaSecrets'

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

/** What the Sid of the policy's first statement records. */
export interface SidMarks {
  /** Which parts of the extension are ours. */
  readonly extension: ExtensionMark
  /** Whose policy it is; absent if it does not say. */
  readonly owner?: Owner | undefined
  /** Whether the role may still have a policy of this function under an earlier name. */
  readonly renamed?: boolean | undefined
}

/** Follows the owner in a Sid while the policies of earlier names are not deleted. */
const renamedWord = 'Renamed'

export function markedSid(sid: string, { extension, owner, renamed }: SidMarks): string {
  if (owner === undefined) return `${sid}${formatExtensionMark(extension)}`
  return `${sid}${formatExtensionMark(extension)}${formatOwnerMark(owner)}${renamed ? renamedWord : ''}`
}

/** Which action wrote the statements. `elsewhere`: this one, but for the function of the same name in another region. */
export function writerOf(statements: readonly Statement[], region: string): 'ours' | 'elsewhere' | 'foreign' {
  const sids = statements.flatMap(({ sid }) => (sid?.startsWith(start) ? [sid] : []))
  if (sids.length === 0) return 'foreign'
  const regional = sids.filter((sid) => regionalStarts.some((each) => sid.startsWith(each)))
  const isHere = regional.some((sid) => endingOf(sid, region) !== undefined)
  return regional.length > 0 && !isHere ? 'elsewhere' : 'ours'
}

/** Returns the owner that the Sids record; `undefined` if they record none. */
export function recordedOwner(statements: readonly Statement[]): Owner | undefined {
  return ownersIn(statements)[0]?.owner
}

/** Whether the Sids record that the role may still have a policy of this function under an earlier name. */
export function recordsRenaming(statements: readonly Statement[]): boolean {
  return ownersIn(statements)[0]?.after === renamedWord
}

function ownersIn(statements: readonly Statement[]) {
  return statements
    .filter(({ sid }) => regionalStarts.some((each) => sid?.startsWith(each)))
    .flatMap(({ sid = '' }) => findOwner(sid) ?? [])
}

/** Returns the owner that the Sids in a policy's text record for a function in one of the regions; `undefined` if they record none. */
export function ownerInText(text: string, regions: ReadonlySet<string>): Owner | undefined {
  if (!text.includes(markStart)) return undefined // So most texts need not be parsed.
  const statements = parseDocument(text)?.sources.map((source) => parseStatement(source)) ?? []
  const isForOne = [...regions].some((region) => writerOf(statements, region) === 'ours')
  return isForOne ? recordedOwner(statements) : undefined
}

/** Returns which parts of the extension the Sids record as ours. */
export function markIn(statements: readonly Statement[], region: string): ExtensionMark {
  return statements
    .map(({ sid = '' }) => parseExtensionMark(withoutOwner(endingOf(sid, region) ?? '')) ?? noMark)
    .reduce(joinMarks, noMark)
}

/** Returns what follows the region in a Sid of this region: nothing, or marks. */
function endingOf(sid: string, region: string): string | undefined {
  const known = regionalStarts.map((each) => each + pascalCase(region)).find((each) => sid.startsWith(each))
  const ending = known === undefined ? undefined : sid.slice(known.length)
  if (ending === undefined) return undefined
  const extension = withoutOwner(ending)
  return extension === '' || parseExtensionMark(extension) !== undefined ? ending : undefined
}

function withoutOwner(ending: string): string {
  return findOwner(ending)?.before ?? ending
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
