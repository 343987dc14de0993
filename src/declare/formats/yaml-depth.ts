import { Lexer, Parser } from 'yaml'
import { deepestValue } from '../limits.ts'

/**
 * Returns the offset at which YAML is nested more deeply than a file may be, if it is. The parser closes nested values
 * by calling itself, once for each level, so it must not be handed a text of any depth: this stops while they are only being opened.
 */
export function tooDeepOffset(text: string): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme))
    // The document itself is on the stack, and so is the scalar that is being read.
    if (parser.stack.length > deepestValue + 2) return parser.offset
  }
  return undefined
}
