import { Composer, type CST, type Document, Lexer, Parser } from 'yaml'
import { deepestValue } from '../size-limits.ts'

type YamlDocuments =
  | { readonly ok: true; readonly first: Document.Parsed; readonly second: Document.Parsed | undefined }
  /** Where the text becomes nested more deeply than a file may be. */
  | { readonly ok: false; readonly tooDeepAt: number }

/**
 * Returns the documents of a YAML text; a file should have one. The parser closes nested values by calling itself,
 * once for each level, so it stops while they are only being opened.
 */
export function yamlDocuments(
  text: string,
  options: ConstructorParameters<typeof Composer>[0],
): YamlDocuments {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    // The document itself is on the stack, and so is the scalar that is being read.
    if (parser.stack.length > deepestValue + 2) return { ok: false, tooDeepAt: parser.offset }
  }
  tokens.push(...parser.end())
  const documents = new Composer(options).compose(tokens, true, text.length)
  const [first, second] = [documents.next().value, documents.next().value]
  if (!first) throw new Error('The composer makes one document at least')
  return { ok: true, first, second: second || undefined }
}
