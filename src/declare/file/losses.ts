import type { Path, PlaceOf } from '../formats/places.ts'

/** What of a file could not be read. What follows only from that is not reported. */
export interface Losses {
  /** Whether `key` may have been written somewhere and was left out. */
  readonly mayHide: (key: 'account' | 'alias' | 'functions' | 'publish' | 'region' | 'stages') => boolean
}

export const nothingLost: Losses = { mayHide: () => false }

/** Everything may be hidden by a key that is not known, or if a whole function or stage was left out. */
export function lossesOf(left: readonly Path[], isAnythingHidden: boolean): Losses {
  const hidden = new Set(left.map((path) => path.at(-1)))
  const hidesAll = isAnythingHidden || left.some(isWhole)
  return { mayHide: (key) => (key === 'stages' ? hidden.has(key) : hidesAll || hidden.has(key)) }
}

export const everythingLost: Losses = { mayHide: (key) => key !== 'stages' }

function isWhole(path: Path): boolean {
  const wholes: readonly unknown[] = ['functions', 'stages', 'extends']
  return wholes.includes(path.at(-1)) || wholes.includes(path.at(-2))
}

/** One level of the paths that are left out, and under which index the rest of a list was. */
interface Level {
  readonly levels: Map<string | number, Level>
  isLeftOut: boolean
  kept: readonly number[] | undefined
}

/** `value` without what is at `paths`, and a finder of places that knows where the rest was. */
export function keepRest(
  value: unknown,
  paths: readonly Path[],
  placeOf: PlaceOf,
): { readonly value: unknown; readonly placeOf: PlaceOf } {
  const root = newLevel()
  for (const path of paths) {
    let level = root
    for (const key of path) {
      const below = level.levels.get(key) ?? newLevel()
      level.levels.set(key, below)
      level = below
    }
    level.isLeftOut = true
  }
  return { value: restOf(value, root, []), placeOf: (path, part) => placeOf(originalPath(path, root), part) }
}

function newLevel(): Level {
  return { levels: new Map(), isLeftOut: false, kept: undefined }
}

function restOf(value: unknown, level: Level, path: Path): unknown {
  if (Array.isArray(value)) {
    level.kept = [...value.keys()].filter((index) => level.levels.get(index)?.isLeftOut !== true)
    return level.kept.map((index) => partOf(value[index], level.levels.get(index), [...path, index]))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, each]) => {
    const below = level.levels.get(key)
    if (below?.isLeftOut === true) return standInAt([...path, key])
    return [[key, partOf(each, below, [...path, key])] as const]
  })
  return Object.fromEntries(path.length === 0 ? [...entries, ['version', 1]] : entries)
}

function partOf(value: unknown, level: Level | undefined, path: Path): unknown {
  return level === undefined ? value : restOf(value, level, path)
}

/** A stage stays, empty, so that whoever selects or extends it is not told that there is none. */
function standInAt(path: Path): readonly (readonly [string, unknown])[] {
  return path.length === 2 && path[0] === 'stages' ? [[String(path[1]), {}]] : []
}

function originalPath(path: Path, root: Level): Path {
  let level: Level | undefined = root
  return path.map((key) => {
    const original: string | number = typeof key === 'number' ? (level?.kept?.[key] ?? key) : key
    level = level?.levels.get(original)
    return original
  })
}
