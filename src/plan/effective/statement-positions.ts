import type { TextPosition } from '../../model/access/simulation.ts'

/** Returns where each statement of a policy's text starts; the text is a policy document. */
export function statementStarts(text: string): readonly TextPosition[] {
  const body = bodyStart(text)
  if (body === undefined) return []
  const starts: TextPosition[] = []
  let depth = 0
  for (const { 0: token, index } of tokensOf(text)) {
    if (index < body) continue
    if (token === '{' && depth === (text[body] === '[' ? 1 : 0)) starts.push(positionAt(text, index))
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    if (depth <= 0) break
  }
  return starts
}

/**
 * Returns the index of the statement that IAM names by its position; `undefined` if it names none. A position may be one
 * column off, as AWS does not document whether columns count from 0 or 1.
 */
export function statementAt(text: string, { line, column }: TextPosition): number | undefined {
  const index = statementStarts(text).findLastIndex(
    (start) => start.line < line || (start.line === line && start.column <= column + 1),
  )
  return index === -1 ? undefined : index
}

/** Returns the index of the bracket that opens the value of the document's own key `Statement`. */
function bodyStart(text: string): number | undefined {
  let depth = 0
  let isNext = false
  for (const { 0: token, index } of tokensOf(text)) {
    if (isNext) return index
    isNext = depth === 1 && token === '"Statement"'
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
  }
  return undefined
}

function tokensOf(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)
}

function positionAt(text: string, index: number): TextPosition {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
