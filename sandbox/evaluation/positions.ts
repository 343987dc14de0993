/** A place in a text; lines and columns count from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

export interface TextRange {
  readonly start: TextPosition
  readonly end: TextPosition
}

/** Returns the position of each statement in a policy document's text, which is valid JSON. */
export function statementPositions(text: string): readonly TextRange[] {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)]
  const key = tokens.findIndex(
    (token, index) => token[0] === '"Statement"' && depthBefore(tokens, index) === 1,
  )
  const statementDepth = tokens[key + 1]?.[0] === '[' ? 2 : 1
  const ranges: TextRange[] = []
  let start: number | undefined
  let depth = 1
  for (const token of tokens.slice(key + 1)) {
    if (token[0] === '{' && depth === statementDepth) start = token.index
    if (/[{[]/.test(token[0].slice(0, 1))) depth += 1
    if (/[}\]]/.test(token[0].slice(0, 1))) depth -= 1
    if (depth < statementDepth) break
    if (token[0] === '}' && depth === statementDepth && start !== undefined) {
      ranges.push({ start: positionAt(text, start), end: positionAt(text, token.index + 1) })
    }
  }
  return ranges
}

function depthBefore(tokens: readonly RegExpExecArray[], index: number): number {
  const brackets = tokens.slice(0, index).map(([token]) => token)
  const count = (...kinds: readonly string[]) => brackets.filter((token) => kinds.includes(token)).length
  return count('{', '[') - count('}', ']')
}

function positionAt(text: string, index: number): TextPosition {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
