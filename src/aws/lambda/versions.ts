import { PublishVersionCommand, paginateListAliases } from '@aws-sdk/client-lambda'
import type { FunctionState, ServedState } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseAlias } from './aliases.ts'
import { type Refusal, writeConditionally } from './conditional-write.ts'
import { type FunctionName, readFunction } from './functions.ts'

/**
 * Reads the aliases of a function, and each version that they send traffic to, one after the other: Lambda's control
 * plane allows few requests a second. Throws CredentialsError.
 */
export function readServed(clients: Clients, about: FunctionName): Promise<ServedState> {
  const { region, functionName } = about
  const call = { action: 'lambda:ListAliases', target: say`function ${name(functionName)}`, hidden: [] }
  return read(call, async () => {
    const pages = paginateListAliases({ client: clients.lambda(region) }, { FunctionName: functionName })
    const aliases = (await collect(pages, (page) => page.Aliases)).map(parseAlias)
    const versions = new Map<string, FunctionState>()
    for (const version of new Set(aliases.flatMap((alias) => [alias.version, ...alias.weighted]))) {
      if (version !== '$LATEST') versions.set(version, await readFunction(clients, about, version))
    }
    return { kind: 'found', aliases, versions }
  })
}

type PublishResult = { readonly kind: 'published'; readonly version: string } | Refusal

interface Publishing extends FunctionName {
  /** Of the code to publish. */
  readonly codeSha256: string
  readonly revisionId: string
}

/**
 * Publishes a version of a function that is still at `revisionId` with that code. Where nothing changed since the last
 * version, Lambda returns that one, so that asking twice publishes one version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html
 */
export function publishVersion(clients: Clients, publishing: Publishing): Promise<PublishResult> {
  const { region, functionName, codeSha256, revisionId } = publishing
  const call = { action: 'lambda:PublishVersion', target: say`function ${name(functionName)}`, hidden: [] }
  const input = { FunctionName: functionName, CodeSha256: codeSha256, RevisionId: revisionId }
  return writeConditionally(call, async () => {
    const { Version: version } = await clients.lambda(region).send(new PublishVersionCommand(input))
    if (version === undefined) throw new SyntaxError('PublishVersion returned no version')
    return { kind: 'published', version }
  })
}
