import * as v from 'valibot'
import type { DeclaredSecret } from '../model/declaration.ts'
import { type Gathered, gather, problemAt } from './checked.ts'
import type { ConfigFile } from './config-file.ts'
import type { Path, PlaceOf } from './config-places.ts'
import { configSchema, type FunctionConfig, type SecretConfig } from './config-schema.ts'
import { parseConfigText } from './config-text.ts'
import { declareSecret, type WrittenSecret } from './declared-secret.ts'
import type { FunctionEntry } from './function-entry.ts'
import { parseFunctionReference } from './function-reference.ts'
import { shapeProblems } from './shape-problems.ts'

/** The functions that a config file declares, in its order. */
export function parseConfig(file: ConfigFile): Gathered<FunctionEntry> {
  const parsed = parseConfigText(file)
  if (!parsed.ok) return { values: [], problems: parsed.problems }
  const { value, placeOf } = parsed
  const shape = v.safeParse(configSchema, value)
  if (!shape.success) return { values: [], problems: shapeProblems(shape.issues, placeOf) }
  const functions = Object.entries(shape.output.functions)
  if (functions.length === 0) {
    const mistake = {
      message: 'No function is declared.',
      remedy: 'Write at least one function under `functions`.',
    }
    return { values: [], problems: [problemAt(placeOf(['functions']), mistake)] }
  }
  return gather(functions.map(([label, config]) => functionEntry(label, config, placeOf)))
}

function functionEntry(label: string, config: FunctionConfig, placeOf: PlaceOf): Gathered<FunctionEntry> {
  const path = ['functions', label]
  const place = placeOf(path, 'key')
  const reference = parseFunctionReference(config.name ?? label)
  const secrets = gather([
    ...declareVariables(config.secrets, [...path, 'secrets'], placeOf),
    ...declareGrants(config.grants, [...path, 'grants'], placeOf),
  ])
  if (!reference.ok) {
    const namePlace = config.name === undefined ? place : placeOf([...path, 'name'])
    return { values: [], problems: [problemAt(namePlace, reference.mistake), ...secrets.problems] }
  }
  // Neither key: the function is left alone. One of them, though empty: what is ours and not named goes.
  const declared = config.secrets === undefined && config.grants === undefined ? undefined : secrets.values
  const entry = { label, reference: reference.value, place, secrets: declared, describe: config.describe }
  return { values: [entry], problems: secrets.problems }
}

type Declared = readonly Gathered<DeclaredSecret>[]

function declareVariables(secrets: FunctionConfig['secrets'] = [], path: Path, placeOf: PlaceOf): Declared {
  if (Array.isArray(secrets)) {
    return secrets.map((secret, index) =>
      declareSecret({ ...writtenSecret(secret, [...path, index], placeOf), variable: 'derived' }),
    )
  }
  return Object.entries(secrets).map(([name, secret]) => {
    const place = placeOf([...path, name], 'key')
    return declareSecret({
      ...writtenSecret(secret, [...path, name], placeOf),
      place,
      variable: { text: name, place },
    })
  })
}

function declareGrants(grants: FunctionConfig['grants'] = [], path: Path, placeOf: PlaceOf): Declared {
  return grants.map((secret, index) =>
    declareSecret({ ...writtenSecret(secret, [...path, index], placeOf), variable: 'none' }),
  )
}

function writtenSecret(secret: SecretConfig, path: Path, placeOf: PlaceOf): Omit<WrittenSecret, 'variable'> {
  const place = placeOf(path)
  if (typeof secret === 'string') return { place, secret: { text: secret, place } }
  const written = (key: 'reason' | 'expires') => {
    const text = secret[key]
    return text === undefined ? undefined : { text, place: placeOf([...path, key]) }
  }
  return {
    place,
    secret: { text: secret.secret, place: placeOf([...path, 'secret']) },
    reason: written('reason'),
    expires: written('expires'),
  }
}
