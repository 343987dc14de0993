import { PublishVersionCommand, paginateListAliases } from '@aws-sdk/client-lambda'
import {
  type FoundFunction,
  type FunctionState,
  latestPublished,
  type ServedState,
} from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseAlias } from './aliases.ts'
import { type Refusal, writeConditionally } from './conditional-write.ts'
import { type FunctionName, readFunction } from './functions.ts'

interface ServedBy extends FunctionName, Pick<FoundFunction, 'capacity'> {}

/**
 * Reads the aliases of a function, and each version that callers reach, one after the other: Lambda's control plane allows
 * few requests a second. Throws CredentialsError.
 */
export function readServed(clients: Clients, about: ServedBy): Promise<ServedState> {
  const { region, functionName, capacity } = about
  const call = { action: 'lambda:ListAliases', target: say`function ${name(functionName)}` }
  return read(call, async () => {
    const pages = paginateListAliases({ client: clients.lambda(region) }, { FunctionName: functionName })
    const aliases = (await collect(pages, (page) => page.Aliases)).map(parseAlias)
    const versions = new Map<string, FunctionState>()
    for (const version of new Set(aliases.flatMap((alias) => [alias.version, ...alias.weighted]))) {
      if (version !== '$LATEST') versions.set(version, await readVersion(clients, about, version))
    }
    if (capacity === 'managed-instances' && !versions.has(latestPublished)) {
      const latest = await readVersion(clients, about, latestPublished)
      if (latest.kind !== 'absent') versions.set(latestPublished, latest)
    }
    return { kind: 'found', aliases, versions }
  })
}

/**
 * Reads a version as its callers see it. `$LATEST.PUBLISHED` is updated as a function is: until an update is done, and
 * after one that failed, calls reach what was there before, which cannot be read.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html
 */
async function readVersion(clients: Clients, about: FunctionName, version: string): Promise<FunctionState> {
  const state = await readFunction(clients, about, version)
  if (version !== latestPublished || state.kind !== 'found' || state.update.kind === 'settled') return state
  const message =
    'it is being published, or publishing it failed, so calls may still reach its earlier configuration'
  return { ...state, variables: { kind: 'unreadable', code: 'NotSettled', message } }
}

type PublishResult = { readonly kind: 'published'; readonly version: string } | Refusal

export interface Publishing extends FunctionName {
  /** Of the code to publish. */
  readonly codeSha256: string
  /** `latest`: to `$LATEST.PUBLISHED`, which that replaces; `number`: as a new version. */
  readonly to: 'latest' | 'number'
  readonly revisionId: string
}

/**
 * Publishes a version of a function that is still at `revisionId` with that code. Where nothing changed since the last
 * version, Lambda returns that one, so that asking twice publishes one version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html
 */
export function publishVersion(clients: Clients, publishing: Publishing): Promise<PublishResult> {
  const { region, functionName, codeSha256, to, revisionId } = publishing
  const call = { action: 'lambda:PublishVersion', target: say`function ${name(functionName)}` }
  const input = {
    FunctionName: functionName,
    CodeSha256: codeSha256,
    RevisionId: revisionId,
    ...(to === 'latest' && { PublishTo: 'LATEST_PUBLISHED' as const }),
  }
  return writeConditionally(call, async () => {
    const { Version: version } = await clients.lambdaOnce(region).send(new PublishVersionCommand(input))
    const isNumber = /^\d+$/.test(version ?? '')
    if (version === undefined || (to === 'number' && !isNumber))
      throw new SyntaxError('PublishVersion returned no version')
    return { kind: 'published', version }
  })
}
