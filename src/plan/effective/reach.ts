import type { PolicyStatement } from '../../model/access/effective.ts'
import { allStores, type Store } from '../../text/stores.ts'
import { patternContains } from '../policy/pattern.ts'
import { asList, type JsonObject, parseConditions, parseDocument } from '../policy/statement.ts'
import { patternsMeet } from './patterns-meet.ts'
import { type RoleTexts, sidOf } from './role-texts.ts'
import { type Position, statementStarts } from './statement-positions.ts'

/** A statement that lets secrets be read beyond those that are declared. */
export interface Reach {
  readonly store: Store
  readonly statement: PolicyStatement
  /** The operators and keys of its conditions, without their values. */
  readonly conditions: readonly string[]
}

export interface Declared {
  /** The inline policies that this action owns. */
  readonly ours: ReadonlySet<string>
  /** The ARNs of everything that is declared for the role. */
  readonly secretArns: readonly string[]
}

/** Returns each Allow in the other policies of a role that reaches beyond the declaration, in the texts that were read. */
export function reachOf(
  { inline = new Map(), attached = new Map() }: RoleTexts,
  declared: Declared,
): readonly Reach[] {
  const others: readonly (readonly [string, string])[] = [
    ...[...inline].filter(([name]) => !declared.ours.has(name)),
    ...attached,
  ]
  const statements = others.flatMap(([policy, text]) => statementsOf(policy, text))
  const denials = statements.filter(
    ({ source }) => source.Effect === 'Deny' && source.Condition === undefined,
  )
  return statements.flatMap(({ policy, source, start }) => {
    if (source.Effect !== 'Allow') return []
    const sid = sidOf(source)
    const statement = { policy, ...(sid === undefined ? start : { sid }) }
    return allStores
      .filter((store) => reaches(source, store, denials, declared.secretArns))
      .map((store) => ({ store, statement, conditions: conditionsOf(source) }))
  })
}

interface Written {
  readonly policy: string
  readonly source: JsonObject
  /** Where it starts in the policy's text. */
  readonly start: Position | undefined
}

function statementsOf(policy: string, text: string): readonly Written[] {
  const starts = statementStarts(text)
  return (parseDocument(text)?.sources ?? []).map((source, index) => ({
    policy,
    source,
    start: starts[index],
  }))
}

function reaches(
  source: JsonObject,
  store: Store,
  denials: readonly Written[],
  secretArns: readonly string[],
): boolean {
  const actions = store.valueActions.filter((action) => choosesAction(source, action))
  const patterns = resourcesOf(source, store).filter((pattern) => !isDeclared(pattern, secretArns))
  return actions.some((action) =>
    patterns.some((pattern) => !denials.some((denial) => covers(denial.source, action, pattern))),
  )
}

function choosesAction({ Action: positive, NotAction: negative }: JsonObject, action: string): boolean {
  const fits = texts(positive ?? negative).some((pattern) =>
    patternContains(pattern.toLowerCase(), action.toLowerCase()),
  )
  return fits === (positive !== undefined)
}

/** The patterns of a statement that some secret of the store may match. */
function resourcesOf(
  { Resource: positive, NotResource: negative }: JsonObject,
  { anyArn: all }: Store,
): readonly string[] {
  if (positive !== undefined) return texts(positive).filter((pattern) => patternsMeet(pattern, all))
  return texts(negative).some((pattern) => patternContains(pattern, all)) ? [] : [all]
}

/** Whether a pattern names only a declared secret: by its ARN, or with any six characters at its end. */
function isDeclared(pattern: string, secretArns: readonly string[]): boolean {
  return secretArns.some(
    (arn) => pattern === arn || pattern === arn.replace(/^(.*:secret:.*)-[A-Za-z0-9]{6}$/, '$1-??????'),
  )
}

/** Whether a Deny without conditions takes the whole of a pattern away. */
function covers(denial: JsonObject, action: string, pattern: string): boolean {
  return (
    choosesAction(denial, action) &&
    denial.NotResource === undefined &&
    texts(denial.Resource).some((wide) => patternContains(wide, pattern))
  )
}

function conditionsOf({ Condition }: JsonObject): readonly string[] {
  return (parseConditions(Condition) ?? []).map(({ operator, key }) => `${operator} ${key}`)
}

function texts(value: unknown): readonly string[] {
  return asList(value).filter((each) => typeof each === 'string')
}
