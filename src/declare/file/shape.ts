import * as v from 'valibot'
import type { Problem } from '../../model/problem.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import type { ConfigText } from '../formats/yaml.ts'
import { isMarked, whole } from '../schema/marks.ts'
import { keepRest, type Losses, lossesOf, nothingLost } from './losses.ts'
import { type Fault, shapeFaults } from './shape-problems.ts'

/** The part of a file that has the right shape, and everything wrong with the rest. */
interface Shaped<T> {
  /** `undefined` if nothing has. */
  readonly value: T | undefined
  readonly placeOf: PlaceOf
  readonly losses: Losses
  readonly problems: readonly Problem[]
}

type ReadText = Extract<ConfigText, { readonly ok: true }>

/** Leaves out what has the wrong shape, so that one mistake does not hide those in the rest of the file. */
export function readShape<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: ReadText,
): Shaped<v.InferOutput<Schema>> {
  const first = v.safeParse(schema, text.value)
  const { placeOf } = text
  if (first.success) {
    const losses = text.problems.length > 0 ? lossesOf([], true) : nothingLost
    return { value: first.output, placeOf, losses, problems: text.problems }
  }
  const faults = shapeFaults(first.issues, { schema, placeOf })
  const problems = [...text.problems, ...faults.map(({ problem }) => problem)]
  return { ...readRest(schema, text, faults), problems }
}

/** A key that is left out may be one that its map needs: then the map is left out too, and so on. */
function readRest<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: ReadText,
  faults: readonly Fault[],
): Omit<Shaped<v.InferOutput<Schema>>, 'problems'> {
  let { value, placeOf } = text
  let next: readonly Fault[] = faults
  const left: Path[] = []
  const losses = () => lossesOf(left, text.problems.length > 0 || faults.some(({ isUnknown }) => isUnknown))
  // A file has fewer levels than this, and each round goes up by at least one.
  for (let round = 0; round < 10 && next.every(({ path }) => path.length > 0); round += 1) {
    const wrong = next.map(({ path }) => leftOutWith(path, schema))
    left.push(...wrong)
    const rest = keepRest(value, wrong, placeOf)
    value = rest.value
    placeOf = rest.placeOf
    const shape = v.safeParse(schema, value)
    if (shape.success) return { value: shape.output, placeOf, losses: losses() }
    next = shapeFaults(shape.issues, { schema, placeOf })
  }
  return { value: undefined, placeOf, losses: losses() }
}

function leftOutWith(path: Path, schema: v.GenericSchema): Path {
  const above = path.slice(0, -1)
  return isMarked(schema, above, whole) ? above : path
}
