import * as v from 'valibot'

/*
 * The shape of the config file. Each message says what would be right; `shape-problems.ts` says what is there instead.
 */

type Remedy = string | ((issue: v.BaseIssue<unknown>) => string)

const text = v.string('Write text, in quotes where YAML reads a number, true or false.')

/** Both lists and null are objects to JavaScript: only a map is one here. */
const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A map with these keys and no others; the message of an unknown key lists those that are known. */
function keys<const Entries extends v.ObjectEntries>(entries: Entries, remedy: string) {
  const known = v.objectWithRest(entries, v.never(Object.keys(entries).join(' ')), remedy)
  return v.pipe(v.custom<v.InferInput<typeof known>>(isMap, remedy), known)
}

/** A map from names that the file chooses. */
function names<const Value extends v.GenericSchema>(value: Value, remedy: Remedy) {
  const named = v.record(v.string(), value, remedy)
  return v.pipe(v.custom<v.InferInput<typeof named>>(isMap, remedy), named)
}

const secretRemedy = "Write the secret's ARN or name, or a map of `secret`, `reason` and `expires`."

const secret = v.union(
  [text, keys({ secret: text, reason: v.exactOptional(text), expires: v.exactOptional(text) }, secretRemedy)],
  secretRemedy,
)

const secretsRemedy = (issue: v.BaseIssue<unknown>): string =>
  issue.input === null
    ? 'Write `secrets: {}` to take away what this action granted, or delete the key to leave the function alone.'
    : 'Write a map of variable names to secrets, or a list of secrets.'

const functionRemedy = 'Write a map of `name`, `secrets`, `grants` and `describe`.'

const functionEntry = keys(
  {
    name: v.exactOptional(text),
    secrets: v.exactOptional(v.union([v.array(secret), names(secret, secretsRemedy)], secretsRemedy)),
    grants: v.exactOptional(v.array(secret, 'Write a list of secrets.')),
    describe: v.exactOptional(v.boolean('Write true or false.')),
  },
  functionRemedy,
)

export const configSchema = keys(
  {
    version: v.literal(1, 'Write `version: 1`.'),
    functions: names(functionEntry, 'Write a map of function names under `functions`.'),
  },
  'Start with `version: 1`, then `functions:`.',
)

export type Config = v.InferOutput<typeof configSchema>
export type FunctionConfig = v.InferOutput<typeof functionEntry>
export type SecretConfig = v.InferOutput<typeof secret>
