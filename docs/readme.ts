import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inputDefaultsModule } from './input-defaults.ts'
import { fillBlocks } from './readme-blocks.ts'

/** `npm run readme`: generates the blocks of README.md and of the pages in docs again, and the defaults of the inputs. */
const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

for (const page of ['README.md', ...readdirSync(new URL('docs', root)).map((file) => `docs/${file}`)]) {
  if (!page.endsWith('.md')) continue
  const text = read(page)
  const filled = fillBlocks(text, read)
  if (filled !== text) writeFileSync(new URL(page, root), filled)
}

writeFileSync(new URL('src/inputs/defaults.ts', root), inputDefaultsModule(read('action.yml')))
