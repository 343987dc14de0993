import { expect, test } from '@jest/globals'
import { declare } from '../../src/declare/declare.ts'
import { forgottenFunctions } from '../../src/declare/history.ts'
import type { FileSource, Snapshot } from '../../src/model/file-source.ts'
import { someInputs } from '../builders/inputs.ts'
import { configPath } from './workspace.ts'

/** The config file with these functions in each stage; `{ prod: ['orders'] }`. */
function filesOf(stages: Readonly<Record<string, readonly string[]>>): FileSource {
  const functions = (names: readonly string[]) => ({
    functions: Object.fromEntries(names.map((name) => [name, { secrets: {} }])),
  })
  const config = {
    version: 1,
    stages: Object.fromEntries(Object.entries(stages).map(([stage, names]) => [stage, functions(names)])),
  }
  return sourceOf(config)
}

function sourceOf(config: object): FileSource {
  const bytes = new TextEncoder().encode(JSON.stringify(config))
  return { exists: async () => true, read: async () => ({ kind: 'found', file: configPath, bytes }) }
}

interface Past {
  /** Newest first. */
  readonly versions: readonly Readonly<Record<string, readonly string[]>>[]
  readonly base?: Readonly<Record<string, readonly string[]>>
}

/** What stage `prod` forgot, which now declares `billing` alone; `orders gone`. */
async function forgottenIn({ versions, base }: Past): Promise<readonly string[]> {
  const inputs = someInputs({ config: configPath, stage: 'prod' })
  const declaration = await declare(inputs, filesOf({ prod: ['billing'] }))
  const at = (commit: string, stages: Past['versions'][number]): Snapshot => ({
    commit,
    files: filesOf(stages),
  })
  const forgotten = await forgottenFunctions(inputs, declaration, {
    versions: versions.map((each, index) => at(`c${index}`, each)),
    base: base && at('base', base),
  })
  return forgotten.map(({ functionName, forgotten: how }) => `${functionName} ${how?.kind}`)
}

test.each<[string, Past, readonly string[]]>([
  ['the stage declared', { versions: [{ prod: ['orders', 'billing'] }] }, ['orders gone']],
  ['a stage declared that is gone', { versions: [{ old: ['orders'] }] }, ['orders stage']],
  [
    'the stage declared before a stage did that is gone',
    { versions: [{ old: ['orders'] }, { prod: ['orders'] }] },
    ['orders gone'],
  ],
  [
    'was forgotten before the pull request',
    { versions: [{ prod: ['orders'] }, { old: ['worker'] }], base: { prod: ['billing'] } },
    ['orders earlier', 'worker stage'],
  ],
])('a function is forgotten that %s', async (_what, past, told) => {
  expect(await forgottenIn(past)).toEqual(told)
})

/** The config file with these functions, and no stages. */
function plainFilesOf(functions: Readonly<Record<string, object>>): FileSource {
  const declared = Object.entries(functions).map(([name, more]) => [name, { secrets: {}, ...more }] as const)
  return sourceOf({ version: 1, functions: Object.fromEntries(declared) })
}

const inEurope = { region: 'eu-west-1' }

test.each<[string, Readonly<Record<string, object>>, string]>([
  ['gone where the file names another region', { orders: { region: 'us-west-2' } }, 'gone'],
  ['gone where no run declares it', { billing: {}, 'orders-us': inEurope }, 'gone'],
  ['that of another run where the file leaves the region to each run', { orders: {} }, 'region'],
  ['that of another run whose name follows from its region', { all: { name: 'or{region}' } }, 'region'],
])('a function that was declared in another region is %s', async (_what, now, kind) => {
  const inputs = someInputs({ config: configPath })
  const files = plainFilesOf(now)
  const functionName = 'all' in now ? 'oreu-west-1' : 'orders'
  const versions = [{ commit: 'c0', files: plainFilesOf({ [functionName]: inEurope }) }]
  const declaration = await declare(inputs, files)
  const forgotten = await forgottenFunctions(inputs, declaration, { versions }, files)
  expect(forgotten).toMatchObject([{ functionName, ...inEurope, forgotten: { kind } }])
})
