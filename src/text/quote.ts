const longest = 80

/** Returns `text` in quotes for a message: cut at 80 characters, with control and bidirectional characters escaped. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 2 * (longest + 1))]
  const shown =
    characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
  return JSON.stringify(shown).replace(/[\p{Cc}\p{Cf}]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
