import { parseArn } from '../../text/arn.ts'
import { allStores } from '../../text/stores.ts'
import type { Owner } from '../inputs.ts'
import { documented, type Feature, type PolicyDocument, type PolicyStatement } from './documents.ts'
import type { Scope } from './scope.ts'

type Role = 'plan' | 'deploy'

/** The policy of a role for exactly what is in scope. A statement about nothing there is left out. */
export function policyFor(role: Role, scope: Scope): PolicyDocument {
  const { role: own, features } = documented[role]
  const needed = Object.entries(features).flatMap(([feature, policy]) =>
    scope.features.has(feature as Feature) ? policy : [],
  )
  const statements = [own, ...needed].flatMap(({ Statement }) => Statement)
  return { ...own, Statement: statements.flatMap((each) => narrowed(each, scope)) }
}

function narrowed(statement: PolicyStatement, scope: Scope): readonly PolicyStatement[] {
  const { Resource: resource, NotResource: other } = statement
  if (other !== undefined) return [{ ...statement, NotResource: single(placed(other, scope)) }]
  const resources = [resource ?? []].flat().flatMap((each) => resourcesFor(each, statement, scope))
  return resources.length === 0 ? [] : [{ ...statement, Resource: single(resources) }]
}

/** The patterns that the documented policies have, each for what the declaration names. */
function resourcesFor(pattern: string, { Sid }: PolicyStatement, scope: Scope): readonly string[] {
  if (pattern === '*') return [pattern]
  const { service, resource } = parseArn(pattern) ?? {}
  switch (`${service} ${resource}`) {
    case 'lambda function:orders-*':
      return scope.functions
    case 'lambda function:rotate-*':
      return scope.rotationFunctions
    case 'iam role/orders-*':
      return Sid === 'WriteInlinePolicies' ? scope.writtenRoles : scope.roles
    case 'kms key/*':
      return scope.keys
    default:
      return (
        ofStore(pattern, Sid === 'SetRotations' ? scope.rotatedSecrets : scope.secrets) ??
        placed(pattern, scope)
      )
  }
}

/** The secrets of a store, if the pattern is of all its secrets. */
function ofStore(pattern: string, secretArns: readonly string[]): readonly string[] | undefined {
  const { service, resource } = parseArn(pattern) ?? {}
  const isOfAll = allStores.some((store) => service === store.service && resource === `${store.start}*`)
  return isOfAll ? secretArns.filter((arn) => parseArn(arn)?.service === service) : undefined
}

/** A pattern for the declaration's regions and accounts. */
function placed(
  patterns: string | readonly string[],
  { partition, regions, accounts }: Scope,
): readonly string[] {
  const all = [patterns]
    .flat()
    .flatMap((pattern) =>
      regions.flatMap((region) =>
        (accounts.length === 0 ? ['*'] : accounts).map((account) =>
          pattern
            .replace('arn:aws:', `arn:${partition}:`)
            .replace(':us-east-1:', `:${region}:`)
            .replace(':123456789012:', `:${account}:`),
        ),
      ),
    )
  return [...new Set(all)]
}

function single(texts: readonly string[]): string | readonly string[] {
  const [only = '', ...more] = texts
  return more.length === 0 ? only : texts
}

/** Who may assume the role: the documented policy, for this repository and branch. */
export function trustFor(
  role: Role,
  { partition, accounts }: Scope,
  { owner: { owner, ownerId, name, id }, branch }: { readonly owner: Owner; readonly branch: string },
): PolicyDocument {
  const [account = '123456789012'] = accounts
  const words = { REPOSITORY_ID: id, ORG_ID: ownerId, REPOSITORY: name, ORG: owner } as const
  const text = JSON.stringify(documented[role].trust)
    .replaceAll('arn:aws:iam::123456789012:', `arn:${partition}:iam::${account}:`)
    // Before the branch, whose name may have these words in it.
    .replace(/REPOSITORY_ID|ORG_ID|REPOSITORY|ORG/g, (word) => words[word as keyof typeof words])
    .replaceAll('refs/heads/main', `refs/heads/${branch}`)
    .replaceAll('gh-readonly-queue/main/', `gh-readonly-queue/${branch}/`)
  return JSON.parse(text) as PolicyDocument
}
