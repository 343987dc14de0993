import { someInputs } from '../__tests__/builders/inputs.ts'
import { declare } from '../src/declare/declare.ts'
import { mostFunctions, mostSecrets, mostStages } from '../src/declare/size-limits.ts'
import { alternate } from './measure.ts'
import { oneFile } from './one-file.ts'
import { table } from './table.ts'

const path = '.github/lambda-secrets.yml'

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

/** Declarations that grow up to a limit of `src/declare/size-limits.ts`, with the stage that is read. */
const sorts = {
  functions: {
    most: mostFunctions,
    text: (count: number) => `functions:\n${lines(count, (i) => `  f${i}: { secrets: { DB_ARN: db } }\n`)}`,
  },
  'secrets of one function': {
    most: mostSecrets,
    text: (count: number) =>
      `functions:\n  f:\n    secrets:\n${lines(count, (i) => `      V${i}_ARN: s${i}\n`)}`,
  },
  'stages, each extending the one before': {
    most: mostStages,
    text: (count: number) =>
      `functions: { f: {} }\nstages:\n  s0: {}\n${lines(count - 1, (i) => `  s${i + 1}: { extends: s${i} }\n`)}`,
    stage: (count: number) => `s${count - 1}`,
  },
} as const

/** Returns how long it takes to read declarations of a quarter, a half and the whole of what a limit allows. */
export async function declarations(rounds: number): Promise<string> {
  const rows: string[][] = []
  for (const [name, { most, text, ...more }] of Object.entries(sorts)) {
    const sizes = [most / 4, most / 2, most]
    const measured = await alternate(
      rounds,
      sizes.map((size) => {
        const stage = 'stage' in more ? more.stage(size) : undefined
        const source = oneFile(path, `version: 1\n${text(size)}`)
        return { name: `${size}`, run: () => declare(someInputs({ config: path, stage }), source) }
      }),
    )
    rows.push([name, ...measured.map((each) => `${each.name}: ${each.median.toFixed(0)} ms`)])
  }
  return table(['declaration', 'a quarter of the limit', 'half', 'all of it'], rows)
}
