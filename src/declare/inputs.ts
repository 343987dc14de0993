import type { Inputs } from '../inputs/inputs.ts'
import type { DeclaredSecret } from '../model/declaration.ts'
import { input, marked, say, sides } from '../text/sentence.ts'
import { patternMistake } from './file/tier.ts'
import type { FunctionEntry } from './function-entry.ts'
import { parseFunctionReference } from './function-reference.ts'
import { declareSecret } from './secret/secret.ts'
import { mostPatterns, mostSecrets } from './size-limits.ts'
import { found, type Gathered, gather, problemAt, refused, type Written } from './validation.ts'

const functionPlace = { kind: 'input', input: 'function' } as const
const secretsPlace = { kind: 'input', input: 'secrets' } as const

const secretsAlone = problemAt(secretsPlace, {
  message: marked('There are secrets, but no function.'),
  remedy: say`Set the ${input('function')} to the Lambda function that may read them.`,
})

const functionAlone = problemAt(functionPlace, {
  message: marked('There is a function, but no secrets.'),
  remedy: say`${sides(
    marked(
      'Set the input `secrets`, one `NAME=SECRET` per line. To remove what was granted, set `mode: remove`.',
    ),
    marked(
      'Add `--secret NAME=SECRET` for each. To remove what was granted, run `lambda-secrets remove` with this flag.',
    ),
  )} If a config file declares everything, leave the ${input('function')} out.`,
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
 * The patterns of the input `allowed-secrets`, one per line; `#` starts a comment. No pattern at all is a mistake: an
 * expression that came out empty must not allow everything.
 */
export function parseAllowedSecrets(text: string): Gathered<string> {
  const patterns = linesOf('allowed-secrets', text)
  if (patterns.length === 0) {
    return refused(
      { kind: 'input', input: 'allowed-secrets' },
      {
        message: say`The ${input('allowed-secrets')} contains no pattern.`,
        remedy: marked('Write at least one pattern, or leave it out to allow every secret.'),
      },
    )
  }
  const tooMany = tooManyLines(patterns, mostPatterns)
  if (tooMany !== undefined) return tooMany
  return gather(
    patterns.map(({ text: pattern, place }) => {
      const mistake = patternMistake(pattern)
      return mistake === undefined ? found(pattern) : refused(place, mistake)
    }),
  )
}

const remedy = say`${sides(
  marked('Write one `NAME=SECRET` per line'),
  marked('Write `NAME=SECRET`'),
)}${marked(', such as `DB_ARN=arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf`.')}`

/**
 * The lines of the input `secrets`: `NAME=SECRET`, or a secret alone. Blank lines are skipped, and so is everything from
 * a `#` that starts a word. A secret whose name contains `=` needs the form with NAME.
 */
export function parseSecretLines(text: string): Gathered<DeclaredSecret> {
  const lines = linesOf('secrets', text)
  const [first] = lines
  if (first !== undefined && /^[{[]/.test(first.text)) {
    return refused(first.place, { message: marked('This is not read as JSON.'), remedy })
  }
  const tooMany = tooManyLines(lines, mostSecrets)
  return tooMany ?? gather(lines.map(parseSecretLine))
}

/** Refuses all at the first line beyond what is allowed. */
function tooManyLines(lines: readonly Written[], most: number): Gathered<never> | undefined {
  const beyond = lines[most]
  if (beyond === undefined) return undefined
  return refused(beyond.place, {
    message: say`There are ${lines.length} entries.`,
    remedy: say`Write at most ${most}.`,
  })
}

/** The lines of an input without comments and blank ones. */
export function linesOf(
  input: 'secrets' | 'allowed-secrets' | 'allow-replacements',
  text: string,
): readonly Written[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({
      text: line.replace(/(^|\s)#.*$/, '').trim(),
      place: { kind: 'input', input, line: index + 1 } as const,
    }))
    .filter((line) => line.text !== '')
}

function parseSecretLine({ text, place }: Written): Gathered<DeclaredSecret> {
  if (/^-\s|^["']?\w+["']?:(\s|$)/.test(text)) {
    return refused(place, { message: marked('This looks like YAML.'), remedy })
  }
  if (/^["']|=\s*["']/.test(text)) {
    return refused(place, { message: marked('This contains quotes, which are not taken off.'), remedy })
  }
  const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(text)?.groups
  const { name = '', secret = text } = pair ?? {}
  const variable = pair === undefined ? 'derived' : { text: name.trim(), place }
  return declareSecret({ place, secret: { text: secret.trim(), place }, variable })
}
