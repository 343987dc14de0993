import type { Inputs } from '../inputs.ts'
import { type Gathered, problemAt } from './checked.ts'
import type { FunctionEntry } from './function-entry.ts'
import { parseFunctionReference } from './function-reference.ts'
import { parseSecretLines } from './secret-lines.ts'

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
