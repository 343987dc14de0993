import { problemAt } from './checked.ts'
import type { ConfigFile } from './config-file.ts'
import type { ConfigText } from './config-text.ts'
import { parseHjson } from './hjson.ts'
import { placedFinder, plainValue } from './placed.ts'
import { placesIn } from './text-places.ts'

/** Hjson, and so JSON, as plain data of unknown shape, with the place of everything in it. */
export function parseHjsonText(file: ConfigFile): ConfigText {
  const placeAt = placesIn(file)
  const parsed = parseHjson(file.text)
  if (parsed.ok)
    return { ok: true, value: plainValue(parsed.root), placeOf: placedFinder(parsed.root, placeAt) }
  const mistake = {
    message: `This is not well-formed Hjson: ${parsed.message}.`,
    remedy:
      'Check quotes and brackets here and just above; text without quotes takes the whole line, commas included.',
  }
  return { ok: false, problems: [problemAt(placeAt(parsed.offset), mistake)] }
}
