import type { Failure, Missing, Unread } from '../../model/failure.ts'
import { type Call, codeOf, toFailure } from './failures.ts'

interface State {
  readonly kind: 'found' | Missing['kind'] | Unread['kind']
}

interface Lookup extends Call {
  /** The error code that means that nothing of that name exists. */
  readonly absent: string
}

/** Returns the state that `work` reads, or why it could not be read. Throws CredentialsError. */
export function read<Found extends State>(
  call: Lookup,
  work: () => Promise<Found>,
): Promise<Found | Missing | Unread>
export function read<Found extends State>(call: Call, work: () => Promise<Found>): Promise<Found | Unread>
export async function read<Found extends State>(
  call: Call & Partial<Lookup>,
  work: () => Promise<Found>,
): Promise<Found | Missing | Unread> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) === call.absent) return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

/** Returns why a write failed, if it did; with `absent`, the target is already gone. Throws CredentialsError. */
export async function write(
  call: Call & Partial<Lookup>,
  work: () => Promise<unknown>,
): Promise<Failure | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return codeOf(error) === call.absent ? undefined : toFailure(error, call)
  }
}

interface Page {
  readonly Marker?: string | undefined
  readonly NextMarker?: string | undefined
  readonly NextToken?: string | undefined
}

/**
 * Returns the items of all pages; an empty token ends the list. Throws SyntaxError for a page without a list, and for a
 * token that repeats: the SDK would either ask for the same pages forever or take a part for the whole.
 */
export async function collect<APage extends Page, Item>(
  pages: AsyncIterable<APage>,
  itemsOf: (page: APage) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const collected: Item[] = []
  const seen = new Set<string>()
  for await (const page of pages) {
    const items = itemsOf(page)
    const token = page.NextToken ?? page.NextMarker ?? page.Marker ?? ''
    if (items === undefined) throw new SyntaxError('a page without a list')
    if (seen.has(token)) throw new SyntaxError('the token of an earlier page')
    if (token !== '') seen.add(token)
    collected.push(...items)
  }
  return collected
}
