import type { Inputs } from '../inputs/inputs.ts'
import type { DeclaredSecret } from '../model/declaration.ts'
import { patternMistake } from './file/tier.ts'
import type { FunctionEntry } from './function.ts'
import { parseFunctionReference } from './function-reference.ts'
import { type Gathered, gather, problemAt } from './problem.ts'
import { declareSecret } from './secret/secret.ts'

const functionPlace = { kind: 'input', input: 'function' } as const
const secretsPlace = { kind: 'input', input: 'secrets' } as const

const secretsAlone = problemAt(secretsPlace, {
  message: 'There are secrets, but no function.',
  remedy: 'Set the input `function` to the Lambda function that may read them.',
})

const functionAlone = problemAt(functionPlace, {
  message: 'There is a function, but no secrets.',
  remedy:
    'Set the input `secrets`, one NAME=SECRET a line; or, to take away what was granted, set `mode: remove`; or ' +
    'leave `function` out where a config file declares everything.',
})

/** The one function that the inputs `function` and `secrets` declare, if they do. */
export function readInputEntry(inputs: Inputs): Gathered<FunctionEntry> {
  const secrets = inputs.secrets === undefined ? undefined : parseSecretLines(inputs.secrets)
  const problems = secrets?.problems ?? []
  if (inputs.function === undefined) {
    return { values: [], problems: secrets === undefined ? [] : [secretsAlone, ...problems] }
  }
  const reference = parseFunctionReference(inputs.function)
  if (!reference.ok)
    return { values: [], problems: [problemAt(functionPlace, reference.mistake), ...problems] }
  if (secrets === undefined && inputs.mode !== 'remove') return { values: [], problems: [functionAlone] }
  const entry = {
    label: inputs.function,
    reference: reference.value,
    place: functionPlace,
    secrets: secrets?.values ?? [],
    describe: undefined,
  }
  return { values: [entry], problems }
}

/**
 * The patterns of the input `allowed-secrets`, one a line; `#` starts a comment. None at all is a mistake: an
 * expression that came out empty must not allow everything.
 */
export function parseAllowedSecrets(text: string): Gathered<string> {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({
    text: line.replace(/(^|\s)#.*$/, '').trim(),
    place: { kind: 'input', input: 'allowed-secrets', line: index + 1 } as const,
  }))
  const patterns = lines.filter((line) => line.text !== '')
  if (patterns.length === 0) {
    const mistake = {
      message: 'It names no pattern.',
      remedy: 'Write a pattern a line, or leave the input out to allow every secret.',
    }
    return { values: [], problems: [problemAt({ kind: 'input', input: 'allowed-secrets' }, mistake)] }
  }
  return gather(
    patterns.map(({ text: pattern, place }) => {
      const mistake = patternMistake(pattern)
      if (mistake !== undefined) return { values: [], problems: [problemAt(place, mistake)] }
      return { values: [pattern], problems: [] }
    }),
  )
}

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
