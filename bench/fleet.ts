import { rmSync } from 'node:fs'
import { type Endpoint, startEndpoint, type Tally } from './endpoint.ts'
import { goal } from './goal.ts'
import { alternateInLanes, type Contender, type Measured } from './measure.ts'
import { peakOf } from './peak.ts'
import { makeWorkspace } from './scene.ts'
import { seconds, table } from './table.ts'

const secrets = 3
const rate = 15

interface Fleet {
  readonly functions: number
  /** How many rounds run in parallel: over many functions, a run mostly waits for the rate. */
  readonly lanes: number
  /** How many runs share the rate at the end; absent if that is not tried. */
  readonly runsAtOnce?: number
  /** Whether a single run must end near the time that the rate sets. */
  readonly judged?: true
}

const fleets: readonly Fleet[] = [
  { functions: 1, lanes: 1 },
  { functions: 10, lanes: 1 },
  { functions: 100, lanes: 1, runsAtOnce: 4, judged: true },
  { functions: 500, lanes: 4, judged: true },
]

interface FleetRun extends Tally {
  /** Peak memory of the process in mebibytes. */
  readonly peak: number
}

/** Runs over 1 to 500 functions; Lambda allows 15 requests per second, and one second's worth at once. */
export async function fleet(rounds: number): Promise<string> {
  const rows: (readonly string[])[] = []
  const goals: string[] = []
  for (const each of fleets) {
    const lanes = Math.min(each.lanes, rounds)
    const measured = await alternateInLanes({ rounds, lanes }, () => overFunctions(each))
    rows.push(...measured.map(row))
    const alone = measured.slice(0, 2).map(toBound)
    if (each.judged) {
      const what = `a run over ${each.functions} functions, to the bound`
      goals.push(goal({ what, most: 1.1, measured: Math.max(...alone) }))
    }
  }
  const head = ['run', 'Lambda requests', 'refused', 'bound', 'median', 'to the bound', 'peak memory']
  return [table(head, rows), noFailure, goals.join('\n')].join('\n\n')
}

const noFailure = 'No run failed: the benchmark ends with an error if one does.'

/** First grants and sets everything on a new endpoint; then there is nothing to do, for one run and for several. */
function overFunctions({ functions, runsAtOnce }: Fleet): readonly Contender<FleetRun>[] {
  const workspace = makeWorkspace(functions, secrets)
  let endpoint: Endpoint | undefined
  const behave = async () => {
    await endpoint?.behave({ lambdaRate: rate })
    await endpoint?.tally()
  }
  const noOp = (name: string, runs: number): Contender<FleetRun> => ({
    name: `${functions} × no-op${name}`,
    before: behave,
    run: () => observed(endpoint, workspace, runs),
  })
  const grant: Contender<FleetRun> = {
    name: `${functions} × grant and ${secrets} variables`,
    before: async () => {
      await endpoint?.close()
      endpoint = await startEndpoint({ functions, secrets })
      await behave()
    },
    run: () => observed(endpoint, workspace, 1),
    after: async () => {
      await endpoint?.close()
      rmSync(workspace, { recursive: true })
    },
  }
  const several = runsAtOnce === undefined ? [] : [noOp(`, ${runsAtOnce} runs at once`, runsAtOnce)]
  return [grant, noOp('', 1), ...several]
}

async function observed(endpoint: Endpoint | undefined, workspace: string, runs: number): Promise<FleetRun> {
  if (endpoint === undefined) throw new Error('There is no endpoint yet')
  const { env } = endpoint
  const peaks = await Promise.all(Array.from({ length: runs }, () => peakOf({ env, workspace })))
  return { ...(await endpoint.tally()), peak: Math.max(...peaks) }
}

/** Returns milliseconds: the bucket is full at first, and all other requests follow at the rate. */
function boundOf({ lambda, throttled }: FleetRun): number {
  return (Math.max(0, lambda - throttled - rate) / rate) * 1000
}

function toBound({ median, result }: Measured<FleetRun>): number {
  return median / boundOf(result)
}

function row(measured: Measured<FleetRun>): readonly string[] {
  const { name, median, result } = measured
  const bound = boundOf(result)
  return [
    name,
    String(result.lambda),
    String(result.throttled),
    seconds(bound),
    seconds(median),
    bound === 0 ? '' : toBound(measured).toFixed(2),
    `${Math.round(result.peak)} MiB`,
  ]
}
