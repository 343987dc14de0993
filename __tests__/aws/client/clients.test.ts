import { SSMClient } from '@aws-sdk/client-ssm'
import { expect, test } from '@jest/globals'
import { type Clients, makeClients } from '../../../src/aws/client/clients.ts'
import { readPolicy, readRole } from '../../../src/aws/iam/inline-policies.ts'
import { readFunction, writeConfiguration } from '../../../src/aws/lambda/functions.ts'
import { region } from '../../builders/observation.ts'
import { onBench } from '../../sandbox/bench.ts'
import { withRealClients } from '../real-clients.ts'

test('a call is sent up to eight times, a write that names a revision once, and each waits at most 30 seconds', async () => {
  const { lambda, lambdaOnce, iam, secretsManager, onDemand } = makeClients()
  const all = [
    lambda(region),
    iam(region),
    secretsManager(region),
    onDemand(SSMClient, region),
    lambdaOnce(region),
  ]
  expect(await Promise.all(all.map(({ config }) => config.maxAttempts()))).toEqual([8, 8, 8, 8, 1])
  for (const { config } of all) {
    const request = { requestTimeout: 30_000, throwOnRequestTimeout: true, connectionTimeout: 5_000 }
    // The handler settles its configuration with its first call.
    expect(await Reflect.get(config.requestHandler, 'configProvider')).toMatchObject(request)
  }
})

const orders = { region, functionName: 'orders' }
const far = { region: 'eu-west-1', functionName: 'orders' }

function read(clients: Clients, count: number, about = orders) {
  return Promise.all(Array.from({ length: count }, () => readFunction(clients, about)))
}

test('reads and writes of Lambda keep to 15 a second together, in each region', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients, clock) => {
      sandbox.addFunction({ name: 'orders', role })
      await read(clients, 14)
      await read(clients, 14, far)
      expect(clock.now()).toBe(0)
      await writeConfiguration(clients, { ...orders, variables: new Map(), revisionId: 'another' })
      expect(clock.now()).toBeGreaterThan(66)
      await read(clients, 15)
      expect(clock.now()).toBeGreaterThan(1066)
    }),
  )())

test.each([
  ['GetFunctionConfiguration', (clients: Clients) => readFunction(clients, orders)],
  ['ListRolePolicies', (clients: Clients) => readRole(clients, region, 'orders-role')],
] as const)('after a throttled call nothing of the service starts for a second: %s', (operation, call) =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients, clock) => {
      sandbox.addFunction({ name: 'orders', role })
      sandbox.fault({ operation, nth: 1, act: { kind: 'throttle' } })
      expect(await call(clients)).toMatchObject({ kind: 'found' })
      expect(clock.now()).toBeGreaterThanOrEqual(1000)
    }),
  )(),
)

test('an error other than throttling slows nothing: a policy may well be absent', () =>
  onBench(({ sandbox }) =>
    withRealClients(sandbox, async (clients, clock) => {
      const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
      for (const policyName of ['one', 'two'])
        expect(await readPolicy(clients, { region, roleArn, policyName })).toEqual({ kind: 'absent' })
      expect(clock.now()).toBe(0)
    }),
  )())
