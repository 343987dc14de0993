import { rmSync } from 'node:fs'
import { applied } from './action.ts'
import { type Endpoint, startEndpoint, type Tally } from './endpoint.ts'
import { goal } from './goal.ts'
import { alternate, type Contender } from './measure.ts'
import { makeWorkspace } from './scene.ts'
import { seconds, table } from './table.ts'

const secrets = 3

interface Fleet {
  readonly name: string
  readonly declared: number
  /** All functions of the account. */
  readonly account: number
  readonly changed?: number
  readonly iamRate?: number
  /** The most Lambda requests that it may take. */
  readonly most?: number
}

const fleets: readonly Fleet[] = [
  { name: '10 of 10', declared: 10, account: 10 },
  { name: '10 of 10,000', declared: 10, account: 10_000, most: 10 },
  { name: '100 of 100', declared: 100, account: 100 },
  { name: '500 of 500', declared: 500, account: 500, most: 15 },
  { name: '500 of 500, 10 to change', declared: 500, account: 500, changed: 10, most: 10 + 4 * 10 },
  { name: '500 of 500, 20 IAM requests a second', declared: 500, account: 500, iamRate: 20 },
  { name: '500 of 10,000', declared: 500, account: 10_000, most: 550 },
]

/** Counts what plans take where all functions are as declared, except for those to change. */
export async function plans(rounds: number): Promise<string> {
  const measured = await alternate(rounds, fleets.map(overFleet))
  const rows = measured.map(({ name, median, result }, index) => [
    name,
    String(result.lambda),
    String(fleets[index]?.declared ?? ''),
    String(result.throttled),
    String(result.iamThrottled),
    seconds(median),
  ])
  const goals = fleets.flatMap(({ name, most }, index) =>
    most === undefined
      ? []
      : [goal({ what: `Lambda requests of ${name}`, most, measured: measured[index]?.result.lambda ?? 0 })],
  )
  const head = ['functions declared', 'Lambda requests', 'one by one', 'refused', 'refused by IAM', 'median']
  return [table(head, rows), explanation, goals.join('\n')].join('\n\n')
}

const explanation =
  'The requests are counts, the same in each run; only the medians are times. `one by one`: the reads of functions without lists.'

function overFleet({ name, declared, account, changed = 0, iamRate }: Fleet): Contender<Tally> {
  const scene = { functions: declared, secrets, others: account - declared, granted: declared - changed }
  const manners = { lambdaRate: 15, ...(iamRate !== undefined && { iamRate }) }
  const workspace = makeWorkspace(declared, secrets)
  let endpoint: Endpoint | undefined
  return {
    name,
    before: async () => {
      endpoint ??= await startEndpoint(scene)
      await endpoint.behave(manners)
      await endpoint.tally()
    },
    run: () => tallied(endpoint, workspace),
    after: async () => {
      await endpoint?.close()
      rmSync(workspace, { recursive: true })
    },
  }
}

async function tallied(endpoint: Endpoint | undefined, workspace: string): Promise<Tally> {
  if (endpoint === undefined) throw new Error('There is no endpoint yet')
  await applied(endpoint.env, workspace, { mode: 'plan' })
  return endpoint.tally()
}
