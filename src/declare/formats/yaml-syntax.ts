import { type Document, isCollection, type YAMLError } from 'yaml'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { type Mistake, problemAt } from '../validation.ts'

/** What the parser could not read, in words of ours: its own messages quote the text, whatever it is. */
export function syntaxProblems(
  document: Document.Parsed,
  second: Document.Parsed | undefined,
  { text, placeAt }: { readonly text: string; readonly placeAt: (offset: number) => Place },
): Problem[] {
  // Between the outermost brackets, as in JSON, tabs may indent.
  const refusesTabs = !(isCollection(document.contents) && document.contents.flow)
  const problems = document.errors.map((error) => {
    const [offset] = error.pos
    const isTab = refusesTabs && isAfterTab(text, offset)
    return problemAt(placeAt(offset), isTab ? indentedWithTab : syntaxMistake(error))
  })
  return second === undefined ? problems : [...problems, problemAt(placeAt(second.range[0]), secondDocument)]
}

const secondDocument: Mistake = {
  message: marked('A second YAML document starts here.'),
  remedy: marked('Keep one document: delete the line `---` and merge what follows it.'),
}

/** Between brackets, the parser's own message says everything but that the line is indented with a tab. */
function isAfterTab(text: string, offset: number): boolean {
  let start = offset
  while (/[ \t]/.test(text.charAt(start - 1))) start -= 1
  return /^\n?$/.test(text.charAt(start - 1)) && text.slice(start, offset).includes('\t')
}

const indentedWithTab: Mistake = {
  message: marked('This line is indented with a tab, which YAML does not allow.'),
  remedy: marked('Indent with spaces.'),
}

const mistakes: Partial<Record<YAMLError['code'], Mistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: marked('YAML reads this as a map because of the colon.'),
    remedy: marked('Quote it.'),
  },
  NON_STRING_KEY: {
    message: marked('This key is a list, a map or an alias.'),
    remedy: marked('Write the key as text.'),
  },
  TAB_AS_INDENT: indentedWithTab,
}

/** Matched against the parser's own words, which are never shown. */
const details: readonly (readonly [RegExp, string])[] = [
  [/end with a \]/, 'a list has no closing `]`, or is indented less than its key'],
  [/end with a \}/, 'a map has no closing `}`, or is indented less than its key'],
  [/Missing closing "quote/, 'a double quote is not closed, or its lines are indented less than its key'],
  [/Missing closing 'quote/, 'a single quote is not closed, or its lines are indented less than its key'],
  [/Missing , (or : )?between/, 'a comma is missing'],
  [/followed by map values/, 'a key has no colon after it'],
]

const words: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'a text that starts like this needs quotes',
  BAD_DQ_ESCAPE: 'the escape after a backslash is unknown',
  BAD_INDENT: 'the indentation does not fit',
  BAD_SCALAR_START: 'a text that starts like this needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a key has more than one line',
  UNEXPECTED_TOKEN: 'this is not expected here',
}

function syntaxMistake({ code, message }: YAMLError): Mistake {
  const detail = details.find(([pattern]) => pattern.test(message))?.[1] ?? words[code]
  return (
    mistakes[code] ?? {
      message:
        detail === undefined
          ? say`This is not well-formed YAML (${name(code)}).`
          : say`This is not well-formed YAML: ${marked(detail)}.`,
      remedy: marked('Check the quotes, brackets and indentation here and just above.'),
    }
  )
}
