import { rmSync } from 'node:fs'
import { applied } from './action.ts'
import { type Endpoint, startEndpoint } from './endpoint.ts'
import { goal } from './goal.ts'
import { alternate, type Contender, type Measured } from './measure.ts'
import { installRivals } from './rivals.ts'
import { makeWorkspace } from './scene.ts'
import { spread, table } from './table.ts'

const secrets = 10
const latency = 50
const fartherLatency = 250
const farther = fartherLatency - latency

type Apply = (env: Endpoint['env']) => Promise<unknown>

/**
 * One function with ten secrets, 50 ms from AWS: the action, and two scripts that do the same job. Neither simulates what
 * the function could read, so the action does not either.
 */
export async function latencyOfOne(rounds: number): Promise<string> {
  const workspace = makeWorkspace(1, secrets)
  const ways: readonly (readonly [string, Apply])[] = [
    ['the action', (env) => applied(env, workspace, { verify: 'false' })],
    ...installRivals().map(
      ({ name, apply }) => [name, (env: Endpoint['env']) => apply(env, secrets)] as const,
    ),
  ]
  const noOps = await alternate(rounds, await Promise.all(ways.map(noOp)))
  const changes = await alternate(rounds, ways.map(change))
  const trips = await sequentialTrips(rounds, (env) => applied(env, workspace))
  rmSync(workspace, { recursive: true })
  return [
    compared('no-op', noOps),
    compared('grant and 10 variables', changes),
    notDoneByRivals,
    [
      goal({ what: 'a no-op, to the AWS CLI script', most: 1 / 5, measured: toCommandLine(noOps) }),
      goal({ what: 'a change, to the AWS CLI script', most: 1 / 5, measured: toCommandLine(changes) }),
      goal({ what: 'a change, to the boto3 script', most: 1, measured: toBoto(changes) }),
      goal({
        what: `round trips one after the other in a no-op (what ${farther} ms more of latency add, in such units)`,
        most: 3,
        measured: trips,
      }),
    ].join('\n'),
  ].join('\n\n')
}

const notDoneByRivals =
  'The scripts do less: they read no keys of versions, check no quota, and read back neither the policy nor the variables.'

/** The endpoint keeps the state that the contender itself creates. */
async function noOp([name, apply]: readonly [string, Apply]): Promise<Contender<void>> {
  const endpoint = await startEndpoint({ functions: 1, secrets })
  await apply(endpoint.env)
  await endpoint.behave({ latency })
  return { name, run: async () => void (await apply(endpoint.env)), after: () => endpoint.close() }
}

/** A new endpoint for each run. */
function change([name, apply]: readonly [string, Apply]): Contender<void> {
  let endpoint: Endpoint | undefined
  return {
    name,
    before: async () => {
      await endpoint?.close()
      endpoint = await startEndpoint({ functions: 1, secrets })
      await endpoint.behave({ latency })
    },
    run: async () => void (await apply(endpoint?.env ?? {})),
    after: async () => endpoint?.close(),
  }
}

/** Returns how many responses a no-op waits for in sequence, from how much more latency costs it. */
async function sequentialTrips(rounds: number, apply: Apply): Promise<number> {
  const endpoint = await startEndpoint({ functions: 1, secrets })
  await apply(endpoint.env)
  const at = (milliseconds: number): Contender<void> => ({
    name: `${milliseconds} ms`,
    before: () => endpoint.behave({ latency: milliseconds }),
    run: async () => void (await apply(endpoint.env)),
  })
  const [near, far] = await alternate(rounds, [at(latency), at(fartherLatency)])
  await endpoint.close()
  return ((far?.median ?? Number.NaN) - (near?.median ?? Number.NaN)) / farther
}

function compared(what: string, measured: readonly Measured<void>[]): string {
  const own = measured[0]?.median ?? Number.NaN
  return table(
    [what, 'median', 'least', 'most', 'to the action'],
    measured.map((each) => [each.name, ...spread(each), (each.median / own).toFixed(1)]),
  )
}

function toCommandLine([own, commandLine]: readonly Measured<void>[]): number {
  return ratio(own, commandLine)
}

function toBoto([own, , boto]: readonly Measured<void>[]): number {
  return ratio(own, boto)
}

function ratio(one: Measured<void> | undefined, other: Measured<void> | undefined): number {
  return (one?.median ?? Number.NaN) / (other?.median ?? Number.NaN)
}
