import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { type Endpoint, startEndpoint } from './endpoint.ts'
import { goal } from './goal.ts'
import { medianOf } from './measure.ts'
import { peakOf } from './peak.ts'
import { makeWorkspace } from './scene.ts'
import { table } from './table.ts'

const sizes = [10, 100, 500] as const
const secrets = 3

/** V8 keeps as much as it may; in a small heap, a run shows what it needs. */
const small = ['--max-old-space-size=32', '--max-semi-space-size=1']

/** V8 also compiles hot functions in the background; the size of the heap does not limit what that takes. */
const heaps = [
  { name: "Node's own settings", nodeOptions: [] },
  { name: 'a heap of 32 MiB', nodeOptions: small },
  {
    name: 'the same, nothing compiled in the background',
    nodeOptions: [...small, '--no-concurrent-recompilation'],
  },
] as const

/** Returns the process's peak memory as it plans this many functions, report included. */
export async function memory(rounds: number): Promise<string> {
  const peaks: (readonly number[])[] = []
  for (const functions of sizes) {
    const endpoint = await startEndpoint({ functions, secrets })
    const workspace = makeWorkspace(functions, secrets)
    const held = await Promise.all(
      heaps.map(({ nodeOptions }) => medianPeak(rounds, endpoint, { workspace, nodeOptions })),
    )
    console.error(`${functions} functions: ${held.map(mebibytes).join(', ')}`)
    peaks.push(held)
    await endpoint.close()
    rmSync(workspace, { recursive: true })
  }
  const inHeap = (index: number) => peaks.map((held) => held[index] ?? Number.NaN)
  const rows = heaps.map(({ name }, index) => [name, ...inHeap(index).map(mebibytes)])
  const ratioIn = (index: number) => {
    const [few = Number.NaN, , many = Number.NaN] = inHeap(index)
    return many / few
  }
  const what = 'the peak over 500 functions to that over 10, report included, in the small heap'
  return [
    table(['peak of a plan', ...sizes.map((size) => `${size} functions`)], rows),
    [
      goal({ what, most: 1.25, measured: ratioIn(1) }),
      goal({ what: `${what}, nothing compiled in the background`, most: 1.25, measured: ratioIn(2) }),
    ].join('\n'),
  ].join('\n\n')
}

/** What V8 compiles in the background takes depends on when it comes to it, so runs do not compete for the cores. */
const oneACore = pLimit(availableParallelism())

async function medianPeak(
  rounds: number,
  { env }: Endpoint,
  run: { readonly workspace: string; readonly nodeOptions: readonly string[] },
): Promise<number> {
  const peaks = await Promise.all(
    Array.from({ length: rounds }, () => oneACore(() => peakOf({ ...run, env, mode: 'plan' }))),
  )
  return medianOf(peaks.toSorted((a, b) => a - b))
}

function mebibytes(peak: number): string {
  return `${Math.round(peak)} MiB`
}
