import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minify } from 'terser'

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
}

/** It has no types. */
const ncc: (entry: string, options: object) => Promise<Bundle> = createRequire(import.meta.url)('@vercel/ncc')

/**
 * Writes index.js, its chunks and licenses.txt, like `ncc build`, but takes the ES modules of packages that also have
 * those: of the SDK's clients, only the commands that are used then have to be loaded.
 */
export async function bundle(entry: string, folder: string): Promise<void> {
  const options = { mainFields: ['module', 'main'], license: 'licenses.txt', quiet: true }
  const { code, assets } = await ncc(entry, options)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), await lean(code))
  for (const [name, { source }] of Object.entries(assets))
    writeFileSync(join(folder, name), name.endsWith('.js') ? await lean(String(source)) : source)
}

/** A module's function as webpack writes it. Its parentheses stay: they tell V8 that it is called at once. */
const moduleFunction = /(?<=^\/\*\*\*\/ \().*?^\/\*\*\*\/ \}(?=\))/gms

/** Takes out what nothing in a module uses, which V8 would have to read: webpack leaves that to a minifier. Names stay. */
async function lean(code: string): Promise<string> {
  const functions = await Promise.all([...code.matchAll(moduleFunction)].map(([each]) => withoutUnused(each)))
  return inAscii(code.replace(moduleFunction, () => functions.shift() ?? ''))
}

async function withoutUnused(code: string): Promise<string> {
  const { code: used = '' } = await minify(`${exported}${code}`, {
    module: true,
    compress: { defaults: false, unused: true, side_effects: true, passes: 3 },
    mangle: false,
    format: { beautify: true, indent_level: 2, ecma: 2020 },
  })
  return used.replace(/^export default ?/, '').replace(/;$/, '')
}

/** What makes an expression a module, which is what terser reads. */
const exported = 'export default '

/** V8 reads a file that has a single character beyond ASCII at two bytes a character, which takes a run 8 ms. */
function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const root = fileURLToPath(new URL('.', import.meta.url))
if (import.meta.main) await bundle(join(root, 'lib', 'index.js'), join(root, 'dist'))
