import type { Problem } from '../../model/problem.ts'
import { name, say } from '../../text/sentence.ts'
import type { PlaceOf } from '../formats/places.ts'
import type { StageFunctionConfig } from '../schema/config.ts'
import { problemAt } from '../validation.ts'
import type { LayerTree } from './layers.ts'
import { entriesOf, entryOf } from './overlay.ts'
import type { Layer } from './stages.ts'

/** Each `secrets` or `grants` of a layer that is empty: it looks as if it removed what is `below`, and keeps it. */
export function emptyOverInherited(
  below: LayerTree,
  { path, config }: Layer,
  placeOf: PlaceOf,
): readonly Problem[] {
  const functions: Readonly<Record<string, StageFunctionConfig | null>> = config.functions ?? {}
  const inherited = entryOf(below, 'functions')
  return Object.entries(functions).flatMap(([label, each]) =>
    keys.flatMap((key) => {
      const written = each?.[key] ?? undefined
      const kept = entriesOf(entryOf(entryOf(inherited, label), key)) ?? []
      if (written === undefined || Object.keys(written).length > 0 || kept.length === 0) return []
      const what = key === 'secrets' ? say`each variable` : say`the list`
      return [
        problemAt(placeOf([...path, 'functions', label, key]), {
          message: say`${name(key)} is empty here, which keeps what the stage inherits.`,
          remedy: say`Set ${what} to ${name('null')} to remove what is inherited, or delete the key.`,
        }),
      ]
    }),
  )
}

const keys = ['secrets', 'grants'] as const
