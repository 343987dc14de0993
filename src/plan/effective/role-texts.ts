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

/** Whether the text of the policy that IAM named was read; managed ones of the same name are known by their ARNs. */
export function wasRead(matched: MatchedStatement, roleName: string, known: RoleTexts): boolean {
  const { policy, texts } = textsOfKind(matched, roleName, known)
  return [...(texts?.keys() ?? [])].some((each) => each === policy || each.endsWith(`/${policy}`))
}

/** Returns a statement that IAM named by policy and position: by its Sid, if the text is known and it has one. */
export function namedStatement(
  matched: MatchedStatement,
  roleName: string,
  known: RoleTexts,
): PolicyStatement {
  const { policy, texts } = textsOfKind(matched, roleName, known)
  const text = texts?.get(policy)
  const { start } = matched
  if (start === undefined) return { policy }
  const index = text === undefined ? undefined : statementAt(text, start)
  const sid = index === undefined ? undefined : sidOf(parseDocument(text ?? '')?.sources[index])
  return sid === undefined ? { policy, ...start } : { policy, sid }
}

/** Returns the policy that IAM named, and the texts of all of its kind: an inline and a managed one may have one name. */
function textsOfKind(matched: MatchedStatement, roleName: string, { inline, attached }: RoleTexts) {
  const { policy, isInline } = policyOf(matched, roleName)
  return { policy, texts: isInline ? inline : attached }
}

export function sidOf(source: JsonObject | undefined): string | undefined {
  return typeof source?.Sid === 'string' && source.Sid !== '' ? source.Sid : undefined
}
