type Json = Readonly<Record<string, unknown>>

export interface Statement {
  readonly effect: string
  readonly action: Choice
  readonly resource: Choice
  readonly conditions: readonly Condition[]
}

export interface Choice {
  readonly not: boolean
  readonly texts: readonly string[]
}

export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

export function readPolicy(text: string): readonly Statement[] {
  return [JSON.parse(text).Statement].flat().map((source: Json) => ({
    effect: String(source.Effect),
    action: choiceIn(source, 'Action'),
    resource: choiceIn(source, 'Resource'),
    conditions: Object.entries((source.Condition ?? {}) as Readonly<Record<string, Json>>).flatMap(
      ([operator, keys]) =>
        Object.entries(keys).map(([key, value]) => ({
          operator: operator.toLowerCase(),
          key: key.toLowerCase(),
          values: [value].flat().map(String),
        })),
    ),
  }))
}

function choiceIn(source: Json, element: string): Choice {
  const not = source[element] === undefined
  return { not, texts: [source[not ? `Not${element}` : element]].flat().map(String) }
}
