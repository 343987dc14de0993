import {
  explainSource,
  type Guardrails,
  guardrailKeys,
  type SourcedGuardrails,
} from '../../model/guardrails.ts'
import type { Plan } from '../../model/plan.ts'
import { count } from '../../text/count.ts'
import { counted, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Section } from '../markdown/fit.ts'
import { detailsEnd, detailsStart, phrase } from '../markdown/markdown.ts'

/** The limits that the declaration was judged by, folded, each with where it is set. */
export function guardrailsFold({ guardrails }: Plan): readonly Section[] {
  const limits = limitSentences(guardrails)
  if (limits.length === 0) return []
  return [
    {
      importance: 'guardrails',
      counted: 'limits',
      opening: detailsStart(`${count(limits.length, 'limit')} in force`),
      items: limits.map((limit) => `- ${phrase(limit)}`),
      closing: detailsEnd,
    },
  ]
}

/** Returns one sentence for each limit of each source; all of them apply. */
export function limitSentences(guardrails: readonly SourcedGuardrails[]): readonly Sentence[] {
  return guardrails.flatMap(({ source, ...limits }) =>
    limitValues(limits).map(
      ([key, value]) => say`${name(guardrailKeys[key])}${value}, set by ${explainSource(source)}`,
    ),
  )
}

export const mostPatterns = 10

/** Returns each limit, and what follows its key: ` 30 days`. */
export function limitValues({
  secrets,
  requireReason,
  expiresWithin,
  approvals,
  frozen,
  forbid = [],
}: Guardrails): readonly (readonly [keyof Guardrails, Sentence])[] {
  return [
    ...(secrets === undefined ? [] : [['secrets', say` ${patterns(secrets)}`] as const]),
    ...(requireReason === true ? [['requireReason', say``] as const] : []),
    ...(frozen === true ? [['frozen', say``] as const] : []),
    ...(forbid.length === 0 ? [] : [['forbid', say` ${list(forbid)}`] as const]),
    ...(approvals ?? []).map(
      ({ secrets: pattern, by, count }) =>
        ['approvals', say` for ${name(pattern)}, ${[String(count)]} of ${list(by, mostPatterns)}`] as const,
    ),
    ...(expiresWithin === undefined
      ? []
      : [['expiresWithin', say` ${counted(expiresWithin, 'day')}`] as const]),
  ]
}

function patterns(secrets: readonly string[]): Sentence {
  return secrets.length === 0 ? say`(none)` : list(secrets, mostPatterns)
}
