import type { PolicyStatement } from '../../model/access/effective.ts'
import { type MatchedStatement, policyOf } from '../../model/access/simulation.ts'
import type { Observation } from '../../model/observation.ts'
import { type JsonObject, parseDocument } from '../policy/statement.ts'
import { statementAt } from './statement-positions.ts'

/** The texts of a role's policies, as far as they were read. */
export interface RoleTexts {
  /** By name; `undefined` if they were not read. */
  readonly inline: ReadonlyMap<string, string> | undefined
  readonly attached: ReadonlyMap<string, string> | undefined
}

export function roleTexts(roleName: string, { roles, attached }: Observation): RoleTexts {
  const textsOf = (state: ReturnType<typeof roles.get>) => (state?.kind === 'found' ? state.texts : undefined)
  return { inline: textsOf(roles.get(roleName)), attached: textsOf(attached.get(roleName)) }
}

/** Returns the text of the policy that IAM named, if it was read; an inline and a managed one may have the same name. */
export function textOf(
  matched: MatchedStatement,
  roleName: string,
  { inline, attached }: RoleTexts,
): string | undefined {
  const { policy, isInline } = policyOf(matched, roleName)
  return (isInline ? inline : attached)?.get(policy)
}

/** Returns a statement that IAM named by policy and position: by its Sid, if the text is known and it has one. */
export function namedStatement(
  matched: MatchedStatement,
  roleName: string,
  texts: RoleTexts,
): PolicyStatement {
  const { policy } = policyOf(matched, roleName)
  const { start } = matched
  if (start === undefined) return { policy }
  const text = textOf(matched, roleName, texts)
  const index = text === undefined ? undefined : statementAt(text, start)
  const sid = index === undefined ? undefined : sidOf(parseDocument(text ?? '')?.sources[index])
  return sid === undefined ? { policy, ...start } : { policy, sid }
}

export function sidOf(source: JsonObject | undefined): string | undefined {
  return typeof source?.Sid === 'string' && source.Sid !== '' ? source.Sid : undefined
}
