import { type RequestContext, valuesOf } from './request.ts'

/** Returns whether `text` matches `pattern`: `*` is any text, `?` any one character. */
export function fits(pattern: string, text: string, flags = 's'): boolean {
  return new RegExp(`^${[...pattern].map(expressionOf).join('')}$`, flags).test(text)
}

/**
 * Returns a pattern with its policy variables replaced; `undefined` if one has no value, so that the statement matches
 * nothing. What replaces a variable is text, wildcards and all.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function withVariables(pattern: string, context: RequestContext): string | undefined {
  let known = true
  const replaced = pattern.replaceAll(
    /\$\{(?<name>[^}',\s]+)(?:\s*,\s*'(?<otherwise>[^']*)')?\}/g,
    (_all, ...groups) => {
      const { name = '', otherwise } = groups.at(-1) as { name?: string; otherwise?: string }
      const character = { '*': '*', '?': '?', $: '$' }[name]
      const [value = otherwise] = character === undefined ? (valuesOf(context, name) ?? []) : [character]
      known &&= value !== undefined
      return asText(value ?? '')
    },
  )
  return known ? replaced : undefined
}

/** Returns the keys of the policy variables in a pattern. */
export function variablesIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\$\{(?<name>[^}',\s*?$]+)/g)].map(({ groups }) => groups?.name ?? '')
}

/** In the private use area, so that no policy contains them: characters that came from a variable. */
const [star, question] = ['\u{E000}', '\u{E001}']

function asText(value: string): string {
  return value.replaceAll('*', star).replaceAll('?', question)
}

/** Returns a replaced pattern as plain text, for operators without wildcards. */
export function plain(pattern: string): string {
  return pattern.replaceAll(star, '*').replaceAll(question, '?')
}

function expressionOf(character: string): string {
  if (character === '*') return '.*'
  return character === '?' ? '.' : plain(character).replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
}
