import { describe, expect, test } from '@jest/globals'
import { applyPublishLatest } from '../../src/apply/publish-latest.ts'
import { applyPublish } from '../../src/apply/publish-version.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { reveal } from '../../src/model/hidden.ts'
import type { FoundFunction } from '../../src/model/observation.ts'
import { region } from '../builders/observation.ts'
import { type Bench, onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const capacityProvider = 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet'

const declared = { DB_ARN: 'declared' }

/** Whether a function has the variable as it is declared. */
function isAsDeclared({ variables }: FoundFunction): boolean {
  const value = variables.kind === 'readable' ? variables.values.get('DB_ARN') : undefined
  return value !== undefined && reveal(value) === 'declared'
}

type Publish = typeof applyPublish

/** Publishes the code of now after `change` was made to a function that is as declared. */
function publish({ sandbox, roleArn: role }: Bench, apply: Publish, change: () => void) {
  return withRealClients(sandbox, async (clients, clock) => {
    sandbox.addFunction({ name: 'orders', role, capacityProvider, variables: declared })
    const orders = { region, functionName: 'orders' }
    const planned = await readFunction(clients, orders)
    if (planned.kind !== 'found') throw new Error('the function is there')
    const { codeSha256 } = planned
    change()
    const outcome = await apply(clients, clock, { ...orders, codeSha256, isAsDeclared })
    return { outcome, isAsked: sandbox.calls.some(({ operation }) => operation === 'PublishVersion') }
  })
}

describe.each([
  ['a version', applyPublish],
  ['$LATEST.PUBLISHED', applyPublishLatest],
])('publishing %s', (_what, apply) => {
  test.each([
    ['code', { codeSha256: 'unreleased' }],
    ['variable', { variables: { DB_ARN: 'other' } }],
  ])('does not begin once something else changed the %s', (_changed, change) =>
    onBench(async (bench) => {
      const done = await publish(bench, apply, () => bench.sandbox.changeFunction('orders', change))
      const failure = { code: 'ChangedMeanwhile' }
      expect(done).toMatchObject({ outcome: { kind: 'failed', failure }, isAsked: false })
    })(),
  )
})

describe('what is published already', () => {
  test('is published again where that failed: calls may reach what it was before', () =>
    onBench(async (bench) => {
      const { sandbox } = bench
      const done = await publish(bench, applyPublishLatest, () => {
        sandbox.publishLatest('orders')
        const update = { status: 'Failed', reason: '', reasonCode: 'InternalError' } as const
        Object.assign(sandbox.function('orders').latest ?? {}, { update })
      })
      // The sandbox keeps what equals the last publication, even if that failed.
      const failure = { code: 'VersionFailed' }
      expect(done).toMatchObject({ outcome: { kind: 'failed', failure }, isAsked: true })
    })())

  test('is published again where its code is another', () =>
    onBench(async (bench) => {
      const { sandbox } = bench
      const done = await publish(bench, applyPublishLatest, () => {
        const { codeSha256 } = sandbox.function('orders')
        sandbox.changeFunction('orders', { codeSha256: 'earlier' })
        sandbox.publishLatest('orders')
        sandbox.changeFunction('orders', { codeSha256 })
      })
      expect(done).toMatchObject({ outcome: { kind: 'done' }, isAsked: true })
    })())
})

test('a version that AWS answers with is not gone on with unless it is as declared', () =>
  onBench(async (bench) => {
    const { sandbox } = bench
    const { outcome } = await publish(bench, applyPublish, () => {
      sandbox.changeFunction('orders', { variables: { DB_ARN: 'other' } })
      const body = JSON.stringify({ Version: sandbox.publishVersion('orders') })
      sandbox.changeFunction('orders', { variables: declared })
      const act = { kind: 'answer', status: 200, body, contentType: 'application/json' } as const
      sandbox.fault({ operation: 'PublishVersion', act })
    })
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'ChangedMeanwhile' } })
  })())
