import { quote } from '../../text/quote.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { type Gathered, gather, problemAt } from '../problem.ts'
import type { WrittenSecret } from '../secret/secret.ts'
import { isMap, type ZappaSetting } from './stage.ts'

const remedy =
  'Write ARNs or names of secrets, or `ssm:` and names of parameters: a list of them, of NAME=SECRET and of {NAME: SECRET}, or a map of NAME to SECRET.'

/** The secrets under `aws_secrets`: a list, a map of variable names, or one alone. `null` and empty ones hold none. */
export function writtenSecrets({ value, path }: ZappaSetting, placeOf: PlaceOf): Gathered<WrittenSecret> {
  if (value === null) return { values: [], problems: [] }
  if (typeof value === 'string') return fromItem(value, path, placeOf)
  if (Array.isArray(value))
    return gather(value.map((item, index) => fromItem(item, [...path, index], placeOf)))
  return fromMap(value, path, placeOf)
}

function fromItem(item: unknown, path: Path, placeOf: PlaceOf): Gathered<WrittenSecret> {
  if (typeof item !== 'string') return fromMap(item, path, placeOf)
  const place = placeOf(path)
  const pair = /^(?!arn:)(?<name>[^=]*)=(?<secret>.*)$/s.exec(item)?.groups
  const { name, secret = item } = pair ?? {}
  const variable = name === undefined ? 'derived' : { text: name.trim(), place }
  return { values: [{ place, secret: { text: secret.trim(), place }, variable }], problems: [] }
}

function fromMap(map: unknown, path: Path, placeOf: PlaceOf): Gathered<WrittenSecret> {
  if (!isMap(map)) {
    const mistake = { message: `This is no secret, but ${describe(map)}.`, remedy }
    return { values: [], problems: [problemAt(placeOf(path), mistake)] }
  }
  return gather(
    Object.entries(map).map(([name, secret]): Gathered<WrittenSecret> => {
      const place = placeOf([...path, name], 'key')
      const secretPlace = placeOf([...path, name])
      if (typeof secret !== 'string') {
        const mistake = { message: `${quote(name)} names no secret, but ${describe(secret)}.`, remedy }
        return { values: [], problems: [problemAt(secretPlace, mistake)] }
      }
      const variable = { text: name, place }
      return { values: [{ place, secret: { text: secret, place: secretPlace }, variable }], problems: [] }
    }),
  )
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map'
  return `the ${typeof value} ${String(value)}`
}
