import { type Name, name } from './sentence.ts'
import { unicodePattern } from './unicode.ts'

const longest = 80

/** Returns `text` in quotes: one line of at most 80 characters, or 240 where invisible ones are escaped. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 2 * (longest + 1))]
  const shown =
    characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
  const escaped = unseen.replaceIn(JSON.stringify(shown), escapeCharacter)
  if (escaped.length <= 3 * longest) return escaped
  return `${escaped.slice(0, 3 * longest).replace(/\\[^\\]{0,8}$/, '')}…"`
}

/** Returns the same for a sentence: for unchecked text, which may be empty or long, or contain spaces. */
export function quoted(text: string): Name {
  return name(quote(text))
}

/** Control and format characters, letters that look like nothing, and every blank but the plain one. */
const unseen = unicodePattern('(?! )[\\p{Cc}\\p{Cf}\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800]')

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
