import { rmSync } from 'node:fs'
import { type Endpoint, startEndpoint, type Tally } from './endpoint.ts'
import { alternate, type Contender, type Measured } from './measure.ts'
import { peakOf } from './peak.ts'
import { makeWorkspace } from './scene.ts'
import { seconds, table } from './table.ts'

const sizes = [1, 10, 100, 500] as const
const secrets = 3
const rate = 15

interface FleetRun extends Tally {
  /** Mebibytes that the process held at its height. */
  readonly peak: number
}

/** Runs over 1 to 500 functions, where Lambda answers 15 requests a second and a second's worth at once. */
export async function fleet(rounds: number): Promise<string> {
  const measured = await alternate(rounds, sizes.flatMap(overFunctions))
  return table(
    ['run', 'Lambda requests', 'refused', 'bound', 'median', 'to the bound', 'peak memory'],
    measured.map(row),
  )
}

/** First everything is granted and set on a new endpoint, then nothing is left to do, for one run and for two. */
function overFunctions(functions: number): readonly Contender<FleetRun>[] {
  const workspace = makeWorkspace(functions, secrets)
  let endpoint: Endpoint | undefined
  const run = (runs = 1) => observed(endpoint, workspace, runs)
  const behave = async () => {
    await endpoint?.behave({ lambdaRate: rate })
    await endpoint?.tally()
  }
  return [
    {
      name: `${functions} × grant and ${secrets} variables`,
      before: async () => {
        await endpoint?.close()
        endpoint = await startEndpoint({ functions, secrets })
        await behave()
      },
      run: () => run(),
    },
    { name: `${functions} × no-op`, before: behave, run: () => run() },
    {
      name: `${functions} × no-op, two runs at once`,
      before: behave,
      run: () => run(2),
      after: async () => {
        await endpoint?.close()
        rmSync(workspace, { recursive: true })
      },
    },
  ]
}

async function observed(endpoint: Endpoint | undefined, workspace: string, runs: number): Promise<FleetRun> {
  if (endpoint === undefined) throw new Error('There is no endpoint yet')
  const { env } = endpoint
  const peaks = await Promise.all(Array.from({ length: runs }, () => peakOf({ env, workspace })))
  return { ...(await endpoint.tally()), peak: Math.max(...peaks) }
}

/** The bound: the bucket is full at first, and what goes beyond it comes at the rate. */
function row({ name, median, result }: Measured<FleetRun>): readonly string[] {
  const served = result.lambda - result.throttled
  const bound = (Math.max(0, served - rate) / rate) * 1000
  return [
    name,
    String(result.lambda),
    String(result.throttled),
    seconds(bound),
    seconds(median),
    bound === 0 ? '' : (median / bound).toFixed(2),
    `${Math.round(result.peak)} MiB`,
  ]
}
