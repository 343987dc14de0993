import { statementPositions, type TextRange } from './positions.ts'

/** One policy, as the evaluation reads it. */
export interface Policy {
  /** Its name in results. */
  readonly id: string
  readonly statements: readonly Statement[]
}

/** A statement in IAM's grammar, with single values as lists. Absent elements are `undefined`. */
export interface Statement {
  readonly policyId: string
  readonly effect: 'Allow' | 'Deny'
  readonly principals: Principals | undefined
  readonly actions: Choice
  /** All of them in a trust policy, which names none: it is about the role that it belongs to. */
  readonly resources: Choice
  readonly conditions: readonly Condition[]
  readonly range: TextRange
}

/** `Action` or `NotAction`; likewise for resources. Of neither, it is everything. */
export interface Choice {
  readonly not: boolean
  readonly patterns: readonly string[]
}

export interface Principals {
  readonly not: boolean
  /** Of AWS accounts, users and roles; `*` is everybody. */
  readonly aws: readonly string[]
}

export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** Returns `text`, which IAM has accepted, as a policy. */
export function parsePolicy(id: string, text: string): Policy {
  const document = JSON.parse(text) as { readonly Statement: Json | readonly Json[] }
  const ranges = statementPositions(text)
  const sources = [document.Statement].flat() as readonly Json[]
  const statements = sources.map((source, index) => ({
    policyId: id,
    effect: source.Effect === 'Deny' ? ('Deny' as const) : ('Allow' as const),
    principals: principalsOf(source),
    actions: choiceOf(source.Action, source.NotAction),
    resources: choiceOf(source.Resource, source.NotResource),
    conditions: conditionsOf(source.Condition as Readonly<Record<string, Json>> | undefined),
    range: ranges[index] ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  }))
  return { id, statements }
}

function choiceOf(positive: unknown, negative: unknown): Choice {
  return { not: positive === undefined, patterns: texts(positive ?? negative) }
}

function principalsOf({ Principal: principal, NotPrincipal: notPrincipal }: Json): Principals | undefined {
  const given = principal ?? notPrincipal
  if (given === undefined) return undefined
  const aws = typeof given === 'object' && given !== null ? texts((given as Json).AWS) : texts(given)
  return { not: principal === undefined, aws }
}

function conditionsOf(block: Readonly<Record<string, Json>> = {}): readonly Condition[] {
  return Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: texts(values) })),
  )
}

function texts(value: unknown): readonly string[] {
  return value === undefined ? [] : [value].flat().map(String)
}
