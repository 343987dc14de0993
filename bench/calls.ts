import { rmSync } from 'node:fs'
import { applied } from './action.ts'
import { startEndpoint } from './endpoint.ts'
import { declare, makeWorkspace } from './scene.ts'
import { table } from './table.ts'

interface Scenario {
  readonly name: string
  readonly functions: number
  readonly secrets: number
  readonly mode?: 'plan' | 'remove'
}

/** One after another on the same functions, each from the previous one's final state. */
const scenarios: readonly Scenario[] = [
  { name: 'plan, nothing there yet', functions: 1, secrets: 10, mode: 'plan' },
  { name: 'apply, nothing there yet', functions: 1, secrets: 10 },
  { name: 'no-op', functions: 1, secrets: 10 },
  { name: 'one secret removed', functions: 1, secrets: 9 },
  { name: 'one secret added', functions: 1, secrets: 10 },
  { name: 'remove', functions: 1, secrets: 10, mode: 'remove' },
  { name: 'apply to 10 functions', functions: 10, secrets: 10 },
  { name: 'no-op over 10 functions', functions: 10, secrets: 10 },
]

/** Counts the calls of a run by operation; functions declare the same secrets, which are read once. */
export async function callsPerScenario(): Promise<string> {
  const endpoint = await startEndpoint({ functions: 10, secrets: 10 })
  const workspace = makeWorkspace(1, 10)
  const counted: { readonly name: string; readonly calls: Readonly<Record<string, number>> }[] = []
  for (const { name, functions, secrets, mode } of scenarios) {
    declare(workspace, functions, secrets)
    await applied(endpoint.env, workspace, mode === undefined ? {} : { mode })
    counted.push({ name, ...(await endpoint.tally()) })
  }
  await endpoint.close()
  rmSync(workspace, { recursive: true })
  const operations = [...new Set(counted.flatMap(({ calls }) => Object.keys(calls)))].sort()
  return table(
    ['scenario', ...operations, 'all'],
    counted.map(({ name, calls }) => {
      const counts = operations.map((operation) => calls[operation] ?? 0)
      return [name, ...counts.map(String), String(counts.reduce((sum, count) => sum + count, 0))]
    }),
  )
}
