import type {
  AliasConfiguration,
  GetAliasRequest,
  ListAliasesRequest,
  ListAliasesResponse,
  UpdateAliasRequest,
} from '@aws-sdk/client-lambda'
import { ServiceError } from '../../protocol/service-error.ts'
import type { World } from '../../state/world.ts'
import { page } from '../page.ts'
import type { Operation } from '../service.ts'
import { findConfiguration, findFunction, functionArn, requireRevision } from './lookup.ts'
import type { AliasRecord, FunctionRecord } from './records.ts'

export const listAliases: Operation<ListAliasesRequest, ListAliasesResponse> = {
  write: false,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: ({ FunctionName = '', FunctionVersion, Marker, MaxItems = 50 }, scope) => {
    const { record } = findFunction(FunctionName, scope, 'ListAliases')
    const serving = [...record.aliases.values()].filter(
      ({ version, weights }) =>
        FunctionVersion === undefined || [version, ...Object.keys(weights)].includes(FunctionVersion),
    )
    const { items, next } = page(serving, MaxItems, Marker)
    return { Aliases: items.map(aliasOf), ...(next === undefined ? {} : { NextMarker: next }) }
  },
}

export const getAlias: Operation<GetAliasRequest, AliasConfiguration> = {
  write: false,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: ({ FunctionName = '', Name = '' }, scope) => {
    const alias = findAlias(findFunction(FunctionName, scope, 'GetAlias').record, Name)
    if (alias.shiftingReads === 0) Object.assign(alias, { weights: {}, shiftingReads: undefined })
    else if (alias.shiftingReads !== undefined) alias.shiftingReads--
    return aliasOf(alias)
  },
}

/**
 * Moving all traffic to a version removes the weights of others, unless the request has them. With provisioned concurrency,
 * Lambda then gives the version before a weight of 1, until the new version's concurrency is ready.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html
 * https://github.com/hashicorp/terraform-provider-aws/pull/48116
 */
export const updateAlias: Operation<UpdateAliasRequest, AliasConfiguration> = {
  write: true,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: ({ FunctionName = '', Name = '', FunctionVersion, RoutingConfig, RevisionId, ...rest }, scope) => {
    if (rest.Description !== undefined) throw new Error('the sandbox does not set Description of an alias')
    const { record } = findFunction(FunctionName, scope, 'UpdateAlias')
    const alias = findAlias(record, Name)
    requireRevision(RevisionId, alias.revisionId)
    const { version: before, readsUntilProvisioned } = alias
    const weights =
      RoutingConfig?.AdditionalVersionWeights ?? (FunctionVersion === undefined ? alias.weights : {})
    pointAlias(record, { name: Name, version: FunctionVersion ?? alias.version, weights }, scope.world)
    if (readsUntilProvisioned !== undefined && alias.version !== before)
      Object.assign(alias, { weights: { [before]: 1 }, shiftingReads: readsUntilProvisioned })
    return aliasOf(alias)
  },
}

/** Where an alias points. */
export interface FunctionAliasSeed {
  readonly name: string
  readonly version: string
  /** Shares of the traffic that other versions get, by version. */
  readonly weights?: Readonly<Record<string, number>>
  /** With provisioned concurrency: how many reads after a move the old version keeps all traffic. */
  readonly readsUntilProvisioned?: number
}

/** Creates or moves the alias. Throws Lambda's 404 for a version that does not exist. */
export function pointAlias(record: FunctionRecord, seed: FunctionAliasSeed, world: World): void {
  const { name, version, weights = {}, ...provisioned } = seed
  for (const served of [version, ...Object.keys(weights)]) findConfiguration(record, served)
  const revisionId = world.identifiers.uuid()
  const alias = record.aliases.get(name)
  if (alias !== undefined) Object.assign(alias, { version, weights, revisionId, ...provisioned })
  else
    record.aliases.set(name, {
      name,
      arn: `${record.arn}:${name}`,
      version,
      weights,
      revisionId,
      ...provisioned,
    })
}

function findAlias(record: FunctionRecord, name: string): AliasRecord {
  const alias = record.aliases.get(name)
  if (alias !== undefined) return alias
  throw new ServiceError('ResourceNotFoundException', `Cannot find alias arn: ${record.arn}:${name}`, {
    Type: 'User',
  })
}

function aliasOf({ name, arn, version, weights, revisionId }: AliasRecord): AliasConfiguration {
  const routing = { RoutingConfig: { AdditionalVersionWeights: { ...weights } } }
  return {
    AliasArn: arn,
    Name: name,
    FunctionVersion: version,
    RevisionId: revisionId,
    ...(Object.keys(weights).length === 0 ? {} : routing),
  }
}
