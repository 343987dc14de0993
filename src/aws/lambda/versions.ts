import { ListAliasesCommand, PublishVersionCommand } from '@aws-sdk/client-lambda'
import type { Alias, FunctionState, ServedState } from '../../model/observation.ts'
import type { Clients } from '../client/clients.ts'
import { toFailure } from '../client/failures.ts'
import { parseAlias } from './aliases.ts'
import { type FunctionName, type Refusal, readFunction, refusalOf } from './functions.ts'

/**
 * Reads the aliases of a function, and each version that they send traffic to, one after the other: Lambda's control
 * plane allows few requests a second. Throws CredentialsError.
 */
export async function readServed(clients: Clients, name: FunctionName): Promise<ServedState> {
  const call = { action: 'lambda:ListAliases', target: `function ${name.functionName}`, hidden: [] }
  try {
    const aliases = await listAliases(clients, name)
    const versions = new Map<string, FunctionState>()
    for (const version of new Set(aliases.flatMap((alias) => [alias.version, ...alias.weighted]))) {
      if (version !== '$LATEST') versions.set(version, await readFunction(clients, name, version))
    }
    return { kind: 'found', aliases, versions }
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

async function listAliases(
  clients: Clients,
  { region, functionName }: FunctionName,
): Promise<readonly Alias[]> {
  const aliases: Alias[] = []
  let marker: string | undefined
  do {
    const input = { FunctionName: functionName, ...(marker === undefined ? {} : { Marker: marker }) }
    const answer = await clients.lambda(region).send(new ListAliasesCommand(input))
    if (answer.Aliases === undefined) throw new SyntaxError('ListAliases gave no aliases')
    aliases.push(...answer.Aliases.map(parseAlias))
    marker = answer.NextMarker || undefined
  } while (marker !== undefined)
  return aliases
}

export type PublishResult = { readonly kind: 'published'; readonly version: string } | Refusal

export interface Publishing extends FunctionName {
  /** The code that is meant. */
  readonly codeSha256: string
  readonly revisionId: string
}

/**
 * Makes a version of a function that is still at `revisionId` with that code. Where nothing was written since the last
 * version, Lambda gives that one, so that asking twice makes one version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html
 */
export async function publishVersion(clients: Clients, publishing: Publishing): Promise<PublishResult> {
  const { region, functionName, codeSha256, revisionId } = publishing
  const call = { action: 'lambda:PublishVersion', target: `function ${functionName}`, hidden: [] }
  const input = { FunctionName: functionName, CodeSha256: codeSha256, RevisionId: revisionId }
  try {
    const { Version: version } = await clients.lambda(region).send(new PublishVersionCommand(input))
    if (version === undefined) throw new SyntaxError('PublishVersion gave no version')
    return { kind: 'published', version }
  } catch (error) {
    return refusalOf(error, call)
  }
}
