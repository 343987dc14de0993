import type { FunctionDeclaration } from '../model/declaration.ts'
import {
  type Finding,
  type FindingCode,
  findingSeverities,
  type Severity,
  type Snippet,
} from '../model/finding.ts'
import type { GuardrailChange } from '../model/guardrails.ts'
import type { Place } from '../model/place.ts'
import type { Sentence } from '../text/sentence.ts'

export interface FindingText {
  readonly message: Sentence
  readonly remedy: Sentence
  /** Where it was declared; by default the function's own place. */
  readonly place?: Place
  readonly snippets?: readonly Snippet[]
  readonly changes?: readonly GuardrailChange[]
}

/** What is found about one declared secret. */
export type Judgment = readonly [code: FindingCode, text: FindingText]

/** What is found about each declared function. */
export type FindingsByFunction = ReadonlyMap<FunctionDeclaration, readonly Finding[]>

/** A finding about a declared function; its severity follows from its code. */
export function makeFinding(code: FindingCode, declared: FunctionDeclaration, text: FindingText): Finding {
  const { place = declared.place, ...rest } = text
  return { ...makeWholeFinding(code, place, rest), functionLabel: declared.label }
}

/** A finding about the whole declaration. Each function that it concerns has it; reports show it once. */
export function makeWholeFinding(code: FindingCode, place: Place, text: Omit<FindingText, 'place'>): Finding {
  return { code, severity: findingSeverities[code], place, ...text }
}

/** Worst first; findings of one severity keep their order. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])
}
