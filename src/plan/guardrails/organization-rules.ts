import { mayWiden } from '../../model/access/widening.ts'
import { type FunctionDeclaration, givesConsent } from '../../model/declaration.ts'
import { formatRulesFile } from '../../model/guardrails.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'
import type { Whole } from '../whole.ts'

const place = { kind: 'input', input: 'guardrails-from' } as const

/**
 * Without an organization's rules nothing may gain access; removals continue. Where nothing gains any,
 * one warning says that the rules could not be read.
 */
export function unreadRules({ planned, observation: { rules }, widens }: Whole): FindingsByFunction {
  if (rules?.kind !== 'failed') return new Map()
  const what = say`The rules in ${name(formatRulesFile(rules.file))} could not be read: ${rules.message}`
  const wider = planned.filter(widens)
  if (wider.length > 0) {
    const error = makeWholeFinding('rules-unread', place, {
      message: what,
      remedy: marked(
        'Until then, no function gains access, no rotation is set, and nothing is taken over, adopted or replaced. Other removals are not affected.',
      ),
    })
    return new Map(wider.map(({ declared }) => [declared, [error]]))
  }
  const warning = makeWholeFinding('rules-not-checked', place, {
    message: what,
    remedy: marked('No function gains access in this run, so nothing is blocked.'),
  })
  return new Map(planned.slice(0, 1).map(({ declared }) => [declared, [warning]]))
}

/**
 * Whether a function may gain access by its plan, a restriction is lifted, or what would be written may rest on consent
 * that the rules forbid.
 */
export function needsRules(
  declared: FunctionDeclaration,
  plan: Pick<FunctionPlan, 'access' | 'grants' | 'findings'>,
  writes: boolean,
): boolean {
  return (
    mayWiden(plan) || plan.grants.some(({ verb }) => verb === 'add') || (writes && givesConsent(declared))
  )
}
