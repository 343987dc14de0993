import type { Endpoint } from './endpoint.ts'
import { motoEndpoint } from './moto-endpoint.ts'
import { sandboxEndpoint } from './sandbox-endpoint.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import { onStage } from './stage.ts'

/**
 * `npm run test:moto`: every scenario, with the built bundle, on the sandbox and on moto. What each left behind is
 * looked at with boto3. Prints a table; fails where a scenario does.
 */
/** Characters of an error, which may quote a whole log. */
const longestComplaint = 4000

const endpoints = await Promise.all([sandboxEndpoint(), motoEndpoint()])
const columns = await Promise.all(endpoints.map(playAll))

console.log(`${endpoints.map(({ name }) => name.padEnd(8)).join('')}scenario`)
for (const [row, { name }] of scenarios.entries()) {
  console.log(`${columns.map((column) => (column[row] ?? '').padEnd(8)).join('')}${name}`)
}
process.exitCode = columns.flat().every((verdict) => verdict === 'passed') ? 0 : 1

async function playAll(endpoint: Endpoint): Promise<readonly string[]> {
  const verdicts: string[] = []
  try {
    for (const scenario of scenarios) verdicts.push(await play(scenario, endpoint))
  } finally {
    await endpoint.close()
  }
  return verdicts
}

async function play(scenario: Scenario, endpoint: Endpoint): Promise<'passed' | 'failed'> {
  try {
    await onStage(endpoint, scenario.play)
    return 'passed'
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(`${endpoint.name}: ${scenario.name}\n${why.slice(0, longestComplaint)}\n`)
    return 'failed'
  } finally {
    await endpoint.reset()
  }
}
