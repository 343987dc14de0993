import type { PolicyStatement } from '../../model/access/effective.ts'
import { allStores, type Store } from '../../text/stores.ts'
import { patternContains } from '../policy/pattern.ts'
import { type JsonObject, parseConditions } from '../policy/statement.ts'
import {
  choosesAction,
  covers,
  otherStatements,
  texts,
  valueActionsOf,
  type Written,
} from './other-statements.ts'
import { patternsMeet } from './patterns-meet.ts'
import type { RoleTexts } from './role-texts.ts'

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
export function reachOf(roleTexts: RoleTexts, declared: Declared): readonly Reach[] {
  const { allows, denials } = otherStatements(roleTexts, declared.ours)
  return allows.flatMap(({ source, statement }) =>
    allStores
      .filter((store) => reaches(source, store, denials, declared.secretArns))
      .map((store) => ({ store, statement, conditions: conditionsOf(source) })),
  )
}

function reaches(
  source: JsonObject,
  store: Store,
  denials: readonly Written[],
  secretArns: readonly string[],
): boolean {
  const actions = valueActionsOf(store).filter((action) => choosesAction(source, action))
  const patterns = resourcesOf(source, store).filter((pattern) => !isDeclared(pattern, secretArns))
  return actions.some((action) =>
    patterns.some((pattern) => !denials.some((denial) => covers(denial.source, action, pattern))),
  )
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

function conditionsOf({ Condition }: JsonObject): readonly string[] {
  return (parseConditions(Condition) ?? []).map(({ operator, key }) => `${operator} ${key}`)
}
