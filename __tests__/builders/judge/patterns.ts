import type { Context } from './request.ts'

const expressions = new Map<string, RegExp>()

/** A backslash takes the meaning from what comes next: it stands before the characters of a variable's value. */
export function fits(pattern: string, text: string, flags = 's'): boolean {
  const name = `${flags} ${pattern}`
  const known = expressions.get(name)
  if (known !== undefined) return known.test(text)
  const source = pattern.replace(/\\[\s\S]|[\s\S]/g, (sign) => {
    if (sign === '*') return '.*'
    if (sign === '?') return '.'
    return (sign[1] ?? sign).replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  })
  const expression = new RegExp(`^${source}$`, flags)
  expressions.set(name, expression)
  return expression.test(text)
}

export function replaceVariables(text: string, context: Context): string | undefined {
  if (!text.includes('${')) return text
  let isKnown = true
  const replaced = text.replace(/\$\{([^}]+)\}/g, (_all, key: string) => {
    const value = ['*', '?', '$'].includes(key) ? key : context.get(key.toLowerCase())
    isKnown &&= typeof value === 'string'
    return String(value).replace(/[\s\S]/g, '\\$&')
  })
  return isKnown ? replaced : undefined
}

export function fitsResource(text: string, resource: string, context: Context): boolean {
  const replaced = replaceVariables(text, context)
  return replaced !== undefined && fits(replaced, resource)
}
