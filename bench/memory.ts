import { rmSync } from 'node:fs'
import { type Endpoint, startEndpoint } from './endpoint.ts'
import { medianOf } from './measure.ts'
import { peakOf } from './peak.ts'
import { makeWorkspace } from './scene.ts'
import { table } from './table.ts'

const sizes = [10, 100, 500] as const
const secrets = 3

/** What V8 keeps is what it was told it may; in a small heap a run shows what it needs. */
const heaps = [
  { name: "Node's own settings", nodeOptions: '' },
  { name: 'a heap of 32 MiB', nodeOptions: '--max-old-space-size=32 --max-semi-space-size=1' },
] as const

/** The most that the process holds as it plans everything for so many functions, report included. */
export async function memory(rounds: number): Promise<string> {
  const rows: string[][] = heaps.map(({ name }) => [name])
  for (const functions of sizes) {
    const endpoint = await startEndpoint({ functions, secrets })
    const workspace = makeWorkspace(functions, secrets)
    for (const [index, { nodeOptions }] of heaps.entries())
      rows[index]?.push(await medianPeak(rounds, endpoint, { workspace, nodeOptions }))
    await endpoint.close()
    rmSync(workspace, { recursive: true })
  }
  return table(['peak of a plan', ...sizes.map((size) => `${size} functions`)], rows)
}

async function medianPeak(
  rounds: number,
  { env }: Endpoint,
  run: { readonly workspace: string; readonly nodeOptions: string },
): Promise<string> {
  // All at once: what a process holds does not depend on how fast it gets on.
  const peaks = await Promise.all(Array.from({ length: rounds }, () => peakOf({ ...run, env, mode: 'plan' })))
  return `${Math.round(medianOf(peaks.toSorted((a, b) => a - b)))} MiB`
}
