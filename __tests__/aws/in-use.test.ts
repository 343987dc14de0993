import { describe, expect, test } from '@jest/globals'
import { readExecutions } from '../../src/aws/lambda/executions.ts'
import { readServed } from '../../src/aws/lambda/versions.ts'
import { region } from '../builders/observation.ts'
import { onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const capacityProvider = 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet'
const durable = { ExecutionTimeout: 3600, RetentionPeriodInDays: 30 }
const orders = { region, functionName: 'orders' }

test('what executions of a version that can change began with is not known: it may need everything', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      sandbox.addFunction({ name: 'orders', role, capacityProvider, durable })
      sandbox.publishLatest('orders')
      const fixed = sandbox.publishVersion('orders')
      const versions = ['$LATEST', '$LATEST.PUBLISHED', fixed]
      for (const version of versions) sandbox.startExecution('orders', version)
      const executions = await readExecutions(clients, orders)
      if (executions.kind !== 'found') throw new Error('the executions are there')
      expect([...executions.versions.keys()].toSorted()).toEqual(versions.toSorted())
      const known = [...executions.versions].filter(([, { state }]) => state !== undefined)
      expect(known).toMatchObject([[fixed, { count: 1, state: { kind: 'found' } }]])
    }),
  )())

test('each version that an alias serves is read, of a weighted one both, but not $LATEST, which is read anyway', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      sandbox.addFunction({ name: 'orders', role })
      const [one, two] = [1, 2].map((number) => {
        sandbox.changeFunction('orders', { variables: { NUMBER: String(number) } })
        return sandbox.publishVersion('orders')
      })
      if (one === undefined || two === undefined) throw new Error('both are published')
      sandbox.pointAlias('orders', { name: 'canary', version: one, weights: { [two]: 0.1 } })
      sandbox.pointAlias('orders', { name: 'next', version: '$LATEST' })
      const served = await readServed(clients, orders)
      if (served.kind !== 'found') throw new Error('the aliases are there')
      expect([...served.versions.keys()]).toEqual([one, two])
      expect([...served.versions.values()]).toMatchObject([{ kind: 'found' }, { kind: 'found' }])
    }),
  )())

describe('what unqualified calls reach on managed instances', () => {
  const seed = { name: 'orders', capacityProvider, variables: { DB_ARN: 'db' } }
  const about = { ...orders, capacity: 'managed-instances' } as const

  test('is nothing before it is published', () =>
    onBench(({ sandbox, roleArn: role }) =>
      withRealClients(sandbox, async (clients) => {
        sandbox.addFunction({ ...seed, role })
        expect(await readServed(clients, about)).toEqual({ kind: 'found', aliases: [], versions: new Map() })
      }),
    )())

  test('may be anything where it may not be read', () =>
    onBench(({ sandbox, roleArn: role }) =>
      withRealClients(sandbox, async (clients) => {
        sandbox.addFunction({ ...seed, role })
        sandbox.publishLatest('orders')
        sandbox.deny('lambda:GetFunctionConfiguration')
        const served = await readServed(clients, about)
        const latest = served.kind === 'found' ? served.versions.get('$LATEST.PUBLISHED') : undefined
        expect(latest).toMatchObject({ kind: 'failed', failure: { code: 'AccessDeniedException' } })
      }),
    )())

  test.each([
    [{ status: 'Successful' }, 'readable'],
    [{ status: 'InProgress', readsLeft: 3 }, 'unreadable'],
    [{ status: 'Failed', reason: '', reasonCode: 'InternalError' }, 'unreadable'],
  ] as const)('is known only once that has succeeded: %j is %s', (update, kind) =>
    onBench(({ sandbox, roleArn: role }) =>
      withRealClients(sandbox, async (clients) => {
        sandbox.addFunction({ ...seed, role })
        sandbox.publishLatest('orders')
        Object.assign(sandbox.function('orders').latest ?? {}, { update })
        const served = await readServed(clients, about)
        const latest = served.kind === 'found' ? served.versions.get('$LATEST.PUBLISHED') : undefined
        expect(latest).toMatchObject({ kind: 'found', variables: { kind } })
      }),
    )(),
  )
})
