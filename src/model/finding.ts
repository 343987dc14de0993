import type { Sentence } from '../text/sentence.ts'
import { findingCatalog } from './catalog/catalog.ts'
import type { GuardrailChange } from './guardrails.ts'
import type { Place } from './place.ts'

/** An `error` stops the writes to its function. */
export type Severity = keyof typeof findingCatalog
export type FindingCode = { [Each in Severity]: keyof (typeof findingCatalog)[Each] }[Severity]

/** The severity of each code, worst first. */
export const findingSeverities = Object.fromEntries(
  Object.entries(findingCatalog).flatMap(([severity, entries]) =>
    Object.keys(entries).map((code) => [code, severity]),
  ),
) as Readonly<Record<FindingCode, Severity>>

/** Something that a reviewer must know, as data; renderers add the text around it. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** What was found, in a sentence or two. */
  readonly message: Sentence
  /** What to do about it. */
  readonly remedy: Sentence
  readonly place: Place
  /** The label of the function concerned; absent if it is the whole declaration. */
  readonly functionLabel?: string
  /** Texts to paste where this action does not write. */
  readonly snippets?: readonly Snippet[]
  /** The limits that a pull request changes, those that it loosens first. */
  readonly changes?: readonly GuardrailChange[]
}

export interface Snippet {
  /** Where it goes, for example `Statement for the resource policy of secret shared`. */
  readonly title: Sentence
  /** Indented JSON. */
  readonly json: string
}
