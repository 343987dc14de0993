import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Difference, differences } from './differences.ts'
import { ministack, moto } from './emulator.ts'
import { emulatorEndpoint } from './emulator-endpoint.ts'
import type { Endpoint } from './endpoint.ts'
import { sandboxEndpoint } from './sandbox-endpoint.ts'
import type { Scenario } from './scenario.ts'
import { badDeclarations } from './scenarios/bad-declarations.ts'
import { extension } from './scenarios/extension.ts'
import { life } from './scenarios/life.ts'
import { rotation } from './scenarios/rotation.ts'
import { shapes } from './scenarios/shapes.ts'
import { versions } from './scenarios/versions.ts'
import { onStage } from './stage.ts'

/**
 * `npm run test:moto`: runs every scenario, with the built bundle, on the sandbox, on moto and on MiniStack, and checks
 * the result with boto3. Then it checks each known difference between them. Prints a table; fails if one of them fails.
 */
const explained = readFileSync(new URL('DIFFERENCES.md', import.meta.url), 'utf8')
const scenes: readonly Scenario[] = [
  ...life,
  ...shapes,
  ...versions,
  ...extension,
  ...rotation,
  ...badDeclarations,
  ...differences.map(sceneOf),
]

/** Characters to show of an error, which may quote a whole log. */
const longestComplaint = 4000

const endpoints = await Promise.all([sandboxEndpoint(), emulatorEndpoint(moto), emulatorEndpoint(ministack)])
const columns = await Promise.all(endpoints.map(playAll))

console.log(`${endpoints.map(({ name }) => name.padEnd(10)).join('')}scenario`)
for (const [row, { name }] of scenes.entries()) {
  console.log(`${columns.map((column) => (column[row] ?? '').padEnd(10)).join('')}${name}`)
}
process.exitCode = columns.flat().every((verdict) => verdict === 'passed') ? 0 : 1

async function playAll(endpoint: Endpoint): Promise<readonly string[]> {
  const verdicts: string[] = []
  try {
    for (const scene of scenes) verdicts.push(await play(scene, endpoint))
  } finally {
    await endpoint.close()
  }
  return verdicts
}

async function play(scene: Scenario, endpoint: Endpoint): Promise<'passed' | 'failed'> {
  try {
    await onStage(endpoint, scene.play)
    return 'passed'
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(`${endpoint.name}: ${scene.name}\n${why.slice(0, longestComplaint)}\n`)
    return 'failed'
  } finally {
    await endpoint.reset()
  }
}

/** A difference that has ended, or that nobody explains, is as much a surprise as a new one. */
function sceneOf({ name, probe, answers }: Difference): Scenario {
  return {
    name: `known difference: ${name}`,
    play: async ({ aws }) => {
      assert.ok(explained.includes(`| ${name} |`), `DIFFERENCES.md does not explain: ${name}`)
      assert.equal(await probe(aws), answers[aws.name])
    },
  }
}
