import type { PolicyStatement } from '../../model/access/effective.ts'
import type { TextPosition } from '../../model/access/simulation.ts'
import { allStores, type Store } from '../../text/stores.ts'
import { matcherOf, patternContains, variablesIn, withoutVariables } from '../policy/pattern.ts'
import { asList, type JsonObject, parseDocument } from '../policy/statement.ts'
import { type RoleTexts, sidOf } from './role-texts.ts'
import { statementStarts } from './statement-positions.ts'
import { waysTo } from './ways-to-value.ts'

/** The statements of a role's policies that are not ours, in the texts that were read. */
export interface OtherStatements {
  /** That allow some action that returns a value. */
  readonly allows: readonly Written[]
  /** Without conditions. */
  readonly denials: readonly Written[]
}

export interface Written {
  readonly source: JsonObject
  readonly statement: PolicyStatement
  /** Whether its resources may be the secret. */
  readonly names: (secretArn: string) => boolean
}

/** `ours` are the names of the inline policies that this action owns. */
export function otherStatements(
  { inline = new Map(), attached = new Map() }: RoleTexts,
  ours: ReadonlySet<string>,
): OtherStatements {
  const others = [...[...inline].filter(([name]) => !ours.has(name)), ...attached]
  const statements = others.flatMap(([policy, text]) => statementsOf(policy, text))
  return {
    allows: statements.filter(({ source }) => source.Effect === 'Allow' && readsValues(source)),
    denials: statements.filter(({ source }) => source.Effect === 'Deny' && source.Condition === undefined),
  }
}

/**
 * Returns the statements that may let a secret be read: conditions, a boundary, and the policies of the organization, the
 * secret and its key may still keep it from being read.
 */
export function statementsThatMayRead(
  { allows, denials }: OtherStatements,
  secretArn: string,
): readonly PolicyStatement[] {
  const calls = waysTo(secretArn).flatMap(({ actions, resource }) =>
    actions.map((action) => ({ action, resource })),
  )
  const open = calls.filter(
    ({ action, resource }) => !denials.some(({ source }) => covers(source, action, resource)),
  )
  return allows
    .filter(({ source, names }) =>
      open.some(({ action, resource }) => choosesAction(source, action) && names(resource)),
    )
    .map(({ statement }) => statement)
}

function readsValues(source: JsonObject): boolean {
  return allStores.some((store) => valueActionsOf(store).some((action) => choosesAction(source, action)))
}

/** Every action that returns a value, of one secret or of all below a path. */
export function valueActionsOf({ valueActions, pathAction }: Store): readonly string[] {
  return pathAction === undefined ? valueActions : [...valueActions, pathAction]
}

export function choosesAction(
  { Action: positive, NotAction: negative }: JsonObject,
  action: string,
): boolean {
  const fits = texts(positive ?? negative).some((pattern) =>
    patternContains(pattern.toLowerCase(), action.toLowerCase()),
  )
  return fits === (positive !== undefined)
}

/** Whether a Deny without conditions takes the whole of a pattern away. */
export function covers(denial: JsonObject, action: string, pattern: string): boolean {
  return (
    choosesAction(denial, action) &&
    denial.NotResource === undefined &&
    texts(denial.Resource).some((wide) => patternContains(wide, pattern))
  )
}

export function texts(value: unknown): readonly string[] {
  return asList(value).filter((each) => typeof each === 'string')
}

/** A policy variable may be any text, so it may name the secret, and may not exclude it. */
function namesOf({ Resource: positive, NotResource: negative }: JsonObject): Written['names'] {
  if (positive !== undefined) {
    const patterns = texts(positive).map((pattern) => matcherOf(withoutVariables(pattern)))
    return (arn) => patterns.some((matches) => matches(arn))
  }
  const excluded = texts(negative)
    .filter((pattern) => variablesIn(pattern).length === 0)
    .map(matcherOf)
  return (arn) => !excluded.some((matches) => matches(arn))
}

function statementsOf(policy: string, text: string): readonly Written[] {
  const starts: readonly (TextPosition | undefined)[] = statementStarts(text)
  return (parseDocument(text)?.sources ?? []).map((source, index) => {
    const sid = sidOf(source)
    return {
      source,
      names: namesOf(source),
      statement: { policy, ...(sid === undefined ? starts[index] : { sid }) },
    }
  })
}
