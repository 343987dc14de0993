import type { DeclaredSecret } from '../../model/declaration.ts'
import type { Problem } from '../../model/problem.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import type { RotationConfig } from '../schema/rotation.ts'
import type { SecretConfig } from '../schema/secret.ts'
import type { WrittenRotation } from '../secret/rotation.ts'
import { declareSecret, type WrittenSecret } from '../secret/secret.ts'
import { found, type Gathered, problemAt, type Written } from '../validation.ts'
import type { LayeredFile, LayerTree, LayerValue } from './layers.ts'
import { contentOf } from './overlay.ts'
import { fillPlaceholders, type PlaceholderValues } from './placeholders.ts'

interface Context {
  readonly file: LayeredFile
  readonly values: PlaceholderValues
}

/** One secret of a function, with a variable under `secrets` and without one under `grants`. */
export function declareConfigSecret(
  tree: LayerTree,
  list: 'secrets' | 'grants',
  { file, values }: Context,
): Gathered<DeclaredSecret> {
  const value = contentOf(tree)
  if (value === undefined || !isSecret(value.content)) return found()
  const written = writtenSecret(value.content, value, file)
  const problems: Problem[] = []
  const fill = (piece: Written): Written => {
    const filled = fillPlaceholders(piece.text, values)
    if (!filled.ok) problems.push(problemAt(piece.place, filled.mistake))
    return filled.ok ? { ...piece, text: filled.value } : piece
  }
  const { rotation } = written
  const filled: WrittenSecret = {
    ...written,
    secret: fill(written.secret),
    ...(rotation?.kind === 'set' &&
      rotation.lambda && { rotation: { ...rotation, lambda: fill(rotation.lambda) } }),
    ...(list === 'grants' && { variable: 'none' }),
  }
  if (problems.length > 0) return { values: [], problems }
  return declareSecret(filled)
}

function isSecret(content: LayerValue['content']): content is SecretConfig {
  return typeof content === 'string' || (typeof content === 'object' && 'secret' in content)
}

/** A secret in a map is under the name of its variable; one in a list has only an index. */
function writtenSecret(
  secret: SecretConfig,
  { path, layer: stage }: LayerValue,
  { placeOf }: LayeredFile,
): WrittenSecret {
  const key = path.at(-1)
  const place = placeOf(path, typeof key === 'string' ? 'key' : 'value')
  const variable = typeof key === 'string' ? { text: key, place } : 'derived'
  if (typeof secret === 'string')
    return { place, stage, variable, secret: { text: secret, place: placeOf(path) } }
  const written = (key: 'reason' | 'expires'): Written | undefined => {
    const text = secret[key]
    return text === undefined ? undefined : { text, place: placeOf([...path, key]) }
  }
  return {
    place,
    stage,
    variable,
    secret: { text: secret.secret, place: placeOf([...path, 'secret']) },
    reason: written('reason'),
    expires: written('expires'),
    replace: secret.replace ? placeOf([...path, 'replace'], 'key') : undefined,
    rotation: secret.rotation && writtenRotation(secret.rotation, [...path, 'rotation'], placeOf),
  }
}

function writtenRotation(rotation: RotationConfig, path: Path, placeOf: PlaceOf): WrittenRotation {
  const place = placeOf(path, 'key')
  if (rotation === 'required') return { kind: 'required', place }
  const written = (key: 'schedule' | 'lambda'): Written | undefined => {
    const text = rotation[key]
    return text === undefined ? undefined : { text, place: placeOf([...path, key]) }
  }
  return {
    kind: 'set',
    place,
    afterDays: rotation['after-days'],
    schedule: written('schedule'),
    lambda: written('lambda'),
  }
}
