import type { DeclaredSecret } from '../model/declaration.ts'
import { type Gathered, problemAt } from './checked.ts'
import { declareSecret, type Written, type WrittenSecret } from './declared-secret.ts'
import type { LayerTree, ListedSecret, Said } from './layer-tree.ts'
import { contentOf } from './layered.ts'
import type { LayeredFile } from './layered-file.ts'
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
  const filled = fillPlaceholders(written.secret.text, values)
  if (!filled.ok) return { values: [], problems: [problemAt(written.secret.place, filled.mistake)] }
  const declared = declareSecret({
    ...written,
    secret: { ...written.secret, text: filled.value },
    ...(list === 'grants' && { variable: 'none' }),
  })
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
  }
}
