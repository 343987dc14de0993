import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import { prefixedNames } from '../../text/store-words.ts'
import { describeKind } from '../file/shape-problems.ts'
import { isUnwritten } from '../file/unwritten.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import type { WrittenSecret } from '../secret/secret.ts'
import { found, type Gathered, gather, type Mistake, refused } from '../validation.ts'
import { isMap, type ZappaSetting } from './stage.ts'

const remedy = marked(
  `Write ARNs or names of secrets, or ${prefixedNames}, as a list that may contain \`NAME=SECRET\` and \`{NAME: SECRET}\`, or as a map of \`NAME: SECRET\`.`,
)

/** What followed may be commented out. */
const unwritten: Mistake = {
  message: marked('`aws_secrets` is empty.'),
  remedy: marked('Write `[]` to declare no secrets, or delete the key.'),
}

/** The secrets under `aws_secrets`: a list, a map from variable names, or a single one. `null` means none. */
export function writtenSecrets({ value, path }: ZappaSetting, placeOf: PlaceOf): Gathered<WrittenSecret> {
  if (value === null) return isUnwritten(path, placeOf) ? refused(placeOf(path), unwritten) : found()
  if (typeof value === 'string') return fromItem(value, path, placeOf)
  if (Array.isArray(value))
    return gather(value.map((item, index) => fromItem(item, [...path, index], placeOf)))
  return fromMap(value, path, placeOf)
}

function fromItem(item: unknown, path: Path, placeOf: PlaceOf): Gathered<WrittenSecret> {
  if (typeof item !== 'string') {
    const keys = isMap(item) ? Object.keys(item).length : 1
    return keys === 1 ? fromMap(item, path, placeOf) : refused(placeOf(path), notOneKey(keys))
  }
  const place = placeOf(path)
  const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(item)?.groups
  const { name: variableName, secret = item } = pair ?? {}
  const variable = variableName === undefined ? 'derived' : { text: variableName.trim(), place }
  return found({ place, secret: { text: secret.trim(), place }, variable })
}

/** As in the long form of a config file, whose keys must not become variables. */
function notOneKey(keys: number): Mistake {
  return {
    message: say`This map has ${keys} keys; each would be a variable.`,
    remedy: marked('In a list, write `NAME=SECRET`, or a map of one name to its secret.'),
  }
}

function fromMap(map: unknown, path: Path, placeOf: PlaceOf): Gathered<WrittenSecret> {
  if (!isMap(map))
    return refused(placeOf(path), { message: say`This is ${describeKind(map)}, not a secret.`, remedy })
  return gather(
    Object.entries(map).map(([variableName, secret]): Gathered<WrittenSecret> => {
      const place = placeOf([...path, variableName], 'key')
      const secretPlace = placeOf([...path, variableName])
      if (typeof secret !== 'string') {
        const message = say`${quoted(variableName)} is ${describeKind(secret)}, not a secret.`
        return refused(secretPlace, { message, remedy })
      }
      const variable = { text: variableName, place }
      return found({ place, secret: { text: secret, place: secretPlace }, variable })
    }),
  )
}
