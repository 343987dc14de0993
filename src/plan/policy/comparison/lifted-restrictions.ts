import type { Access } from '../../../model/plan.ts'
import { noEffort } from '../effort.ts'
import type { Statement } from '../statement.ts'
import { type AccessSet, type Rule, restrictionsOf, statementKey, statementKeys } from '../statements.ts'
import { type Part, showAtom } from './atom.ts'
import { type Beyond, beyond } from './beyond.ts'
import { meetRule, type Question, search } from './question.ts'

/** A restriction that no longer applies: a Deny, or conditions of a statement that allows. */
export interface Lifted {
  readonly statement: Statement
  /** The context keys that the conditions ask for; none for a Deny. */
  readonly keys: readonly string[]
  /** What is gained because it is lifted: the rest of the policy would have allowed it. */
  readonly gained: readonly Access[]
}

/** Returns the restrictions of `before` that `after` does not have; `gains` is what `after` allows beyond `before`. */
export function liftedFrom(before: AccessSet, after: AccessSet, gains: Beyond): readonly Lifted[] {
  const denies = liftedDenies(before, after)
  const conditional = before.some((each) => each.kind === 'read' && each.conditions.length > 0)
  if (denies.length === 0 && !conditional) return []
  const causes = new Map<Statement, { readonly keys: Set<string>; readonly gained: Set<Part['atom']> }>()
  for (const statement of denies) causes.set(statement, { keys: new Set(), gained: new Set() })
  for (const { part } of gains.parts) {
    for (const { statement, keys } of causesOf(part, gains)) {
      const cause = causes.get(statement) ?? { keys: new Set(), gained: new Set() }
      causes.set(statement, cause)
      for (const key of keys) cause.keys.add(key)
      cause.gained.add(part.atom)
    }
  }
  return before.flatMap((statement) => {
    const cause = causes.get(statement)
    return cause === undefined
      ? []
      : [{ statement, keys: [...cause.keys].sort(), gained: [...cause.gained].map(showAtom) }]
  })
}

function liftedDenies(before: AccessSet, after: AccessSet): readonly Statement[] {
  const [keys, standing] = [statementKeys(after), restrictionsOf(after)]
  return before.filter((statement) => {
    if (statement.effect !== 'Deny' || keys.has(statementKey(statement))) return false
    const { parts, isOpen } = beyond(restrictionsOf([statement]), standing, noEffort())
    return isOpen || parts.length > 0
  })
}

/** What blocked a part that is gained. */
function causesOf(
  part: Part,
  { comparison }: Beyond,
): readonly { readonly statement: Statement; readonly keys: readonly string[] }[] {
  const question = comparison.questionOf(part)
  if (typeof question === 'string') return []
  const { otherDenies, otherAllows } = question.concerned
  const denies = otherDenies.filter((deny) =>
    otherAllows.some((allow) => isGainedIn(question, [deny, allow])),
  )
  const conditions = otherAllows.flatMap((allow) => {
    const { keys, rest } = withoutLifted(allow, part)
    return keys.length > 0 && isNotAllowedIn(question, rest) ? [{ statement: allow.statement, keys }] : []
  })
  return [...denies.map(({ statement }) => ({ statement, keys: [] })), ...conditions]
}

function isGainedIn(question: Question, rules: readonly Rule[]): boolean {
  const { box, concerned } = question
  const inAll = rules.reduce<Question['box'] | undefined>((rest, rule) => meetRule(question, rest, rule), box)
  return search(question, inAll, concerned.denies) !== 'no'
}

/** Whether the part gains something that the rule would have allowed without the conditions that are lifted. */
function isNotAllowedIn(question: Question, rule: Rule): boolean {
  const { box, concerned } = question
  const excluded = [...concerned.denies, ...concerned.otherAllows]
  return search(question, meetRule(question, box, rule), excluded) !== 'no'
}

/** The rule without what it asks of keys that the part asks nothing of. */
function withoutLifted(rule: Rule, part: Part): { readonly keys: readonly string[]; readonly rest: Rule } {
  const asked = new Set(part.conditions.flatMap(({ keys }) => keys))
  const lifted = rule.area.filter(({ keys }) => keys.length > 0 && !keys.some((key) => asked.has(key)))
  const keys = [...new Set(lifted.flatMap((constraint) => constraint.keys))]
  return { keys, rest: { ...rule, area: rule.area.filter((each) => !lifted.includes(each)) } }
}
