import { type Name, name } from './sentence.ts'

const longest = 80

/** `text` in quotes for a message: one line, cut at 80 characters, with invisible characters escaped, and at 240 with these. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 2 * (longest + 1))]
  const shown =
    characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
  const escaped = JSON.stringify(shown).replace(/[\p{Cc}\p{Cf}]/gu, escapeCharacter)
  if (escaped.length <= 3 * longest) return escaped
  return `${escaped.slice(0, 3 * longest).replace(/\\[^\\]{0,8}$/, '')}…"`
}

/** For a sentence: text that was not checked, so that it may be empty, long or hold blanks. */
export function quoted(text: string): Name {
  return name(quote(text))
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
