import type { DeclaredSecret } from '../../model/declaration.ts'
import type { Problem } from '../../model/problem.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { type Gathered, problemAt, type Written } from '../problem.ts'
import type { RotationConfig } from '../schema/rotation.ts'
import type { WrittenRotation } from '../secret/rotation.ts'
import { declareSecret, type WrittenSecret } from '../secret/secret.ts'
import type { LayeredFile, LayerTree, ListedSecret, Said } from './layers.ts'
import { contentOf } from './overlay.ts'
import { fillPlaceholders, type PlaceholderValues } from './placeholders.ts'

interface Context {
  readonly file: LayeredFile
  readonly values: PlaceholderValues
}

/** One secret of a function, as a variable or as a grant without one. */
export function declareConfigSecret(
  tree: LayerTree,
  list: 'secrets' | 'grants',
  { file, values }: Context,
): Gathered<DeclaredSecret> {
  const said = contentOf(tree)
  if (said === undefined || !isSecret(said.content)) return { values: [], problems: [] }
  const written = writtenSecret(said.content, said, file)
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
  const declared = declareSecret(filled)
  const { layer } = said
  return layer === undefined
    ? declared
    : { ...declared, values: declared.values.map((each) => ({ ...each, layer })) }
}

function isSecret(content: Said['content']): content is ListedSecret {
  return typeof content === 'object' && 'named' in content
}

function writtenSecret(
  { secret, named }: ListedSecret,
  { path }: Said,
  { placeOf }: LayeredFile,
): WrittenSecret {
  const place = placeOf(path, named ? 'key' : 'value')
  const variable = named ? { text: String(path.at(-1)), place } : 'derived'
  if (typeof secret === 'string') return { place, variable, secret: { text: secret, place: placeOf(path) } }
  const written = (key: 'reason' | 'expires'): Written | undefined => {
    const text = secret[key]
    return text === undefined ? undefined : { text, place: placeOf([...path, key]) }
  }
  return {
    place,
    variable,
    secret: { text: secret.secret, place: placeOf([...path, 'secret']) },
    reason: written('reason'),
    expires: written('expires'),
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
