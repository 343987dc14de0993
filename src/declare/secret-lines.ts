import type { DeclaredSecret } from '../model/declaration.ts'
import { type Gathered, gather, problemAt } from './checked.ts'
import { declareSecret } from './declared-secret.ts'

const remedy =
  'Write one NAME=SECRET a line, such as DB_ARN=arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf.'

/**
 * The lines of the input `secrets`: `NAME=SECRET`, or a secret alone. Blank lines and what follows a `#` that starts a
 * word are left out. A secret whose name holds `=` needs the form with NAME.
 */
export function parseSecretLines(text: string): Gathered<DeclaredSecret> {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({
    text: line.replace(/(^|\s)#.*$/, '').trim(),
    place: { kind: 'input', input: 'secrets', line: index + 1 } as const,
  }))
  const written = lines.filter((line) => line.text !== '')
  const [first] = written
  if (first !== undefined && /^[{[]/.test(first.text)) {
    return {
      values: [],
      problems: [problemAt(first.place, { message: 'This input is not read as JSON.', remedy })],
    }
  }
  return gather(written.map(parseSecretLine))
}

type Line = { readonly text: string; readonly place: DeclaredSecret['place'] }

function parseSecretLine(line: Line): Gathered<DeclaredSecret> {
  const { text, place } = line
  if (/^-\s|^["']?\w+["']?:(\s|$)/.test(text)) {
    return { values: [], problems: [problemAt(place, { message: 'This line looks like YAML.', remedy })] }
  }
  const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(text)?.groups
  const { name = '', secret = text } = pair ?? {}
  if (/^["']/.test(secret.trim())) {
    return { values: [], problems: [problemAt(place, { message: 'The secret stands in quotes.', remedy })] }
  }
  const variable = pair === undefined ? 'derived' : { text: name.trim(), place }
  return declareSecret({ place, secret: { text: secret.trim(), place }, variable })
}
