import { describe, expect, test } from '@jest/globals'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { FunctionSeed } from '../../sandbox/services/lambda/controls.ts'
import { applyConfiguration } from '../../src/apply/write-configuration.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import type { FoundFunction } from '../../src/model/observation.ts'
import { anArn } from '../builders/observation.ts'
import { aFunctionPlan } from '../builders/plan.ts'
import { type Bench, onBench, policyText } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'
import { orders, takeStep } from './step.ts'

const db = anArn('db')
const variables = { DB_ARN: db }
const capacityProvider = 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet'
const durable = { ExecutionTimeout: 3600, RetentionPeriodInDays: 30 }
const [wide, narrow] = [policyText('secretsmanager:*'), policyText('secretsmanager:GetSecretValue')]

type Meanwhile = (sandbox: Sandbox) => void

/** Publishes the function while a variable names the secret. */
function published(publish: Meanwhile): Meanwhile {
  return (sandbox) => {
    sandbox.changeFunction('orders', { variables })
    publish(sandbox)
    sandbox.changeFunction('orders', { variables: {} })
  }
}

describe.each([
  { kind: 'revoke', document: narrow, revoked: [db] },
  { kind: 'delete-former', policies: ['earlier'], revoked: [db] },
] as const)('the step $kind', (step) => {
  function take(bench: Bench, seed: Partial<FunctionSeed>, meanwhile: Meanwhile) {
    const { sandbox } = bench
    const roleArn = sandbox.addRole({ name: 'shop-role', policies: { today: wide, earlier: wide } })
    sandbox.addFunction({ name: 'orders', role: roleArn, ...seed })
    const policy = { before: wide, after: wide, former: [{ policyName: 'earlier', document: wide }] }
    return takeStep(bench, { step, roleArn, policy, meanwhile: () => meanwhile(sandbox) })
  }

  test.each<[string, Partial<FunctionSeed>, Meanwhile]>([
    ['a variable names it', {}, (sandbox) => sandbox.changeFunction('orders', { variables })],
    [
      'an update failed, before which it may have been named',
      {},
      (sandbox) => {
        const update = { status: 'Failed', reason: '', reasonCode: 'InternalError' } as const
        sandbox.function('orders').update = update
      },
    ],
    [
      'an update is in progress, before which it may have been named',
      {},
      (sandbox) => {
        sandbox.function('orders').update = { status: 'InProgress', readsLeft: 3 }
      },
    ],
    [
      'nobody may read the function any more',
      {},
      (sandbox) => sandbox.deny('lambda:GetFunctionConfiguration'),
    ],
    ['nobody may read its aliases any more', {}, (sandbox) => sandbox.deny('lambda:ListAliases')],
    [
      'nobody may list its executions any more',
      { durable },
      (sandbox) => sandbox.deny('lambda:ListDurableExecutionsByFunction'),
    ],
    [
      'an alias serves what names it',
      {},
      published((sandbox) =>
        sandbox.pointAlias('orders', { name: 'other', version: sandbox.publishVersion('orders') }),
      ),
    ],
    [
      'the alias that was moved serves the earlier version again',
      {},
      published((sandbox) =>
        sandbox.pointAlias('orders', { name: 'live', version: sandbox.publishVersion('orders') }),
      ),
    ],
    [
      'unqualified calls reach what names it',
      { capacityProvider },
      published((sandbox) => sandbox.publishLatest('orders')),
    ],
    [
      'an execution began on what names it',
      { durable },
      published((sandbox) => sandbox.startExecution('orders', sandbox.publishVersion('orders'))),
    ],
  ])('is not taken where, since the plan, %s', (_what, seed, meanwhile) =>
    onBench(async (bench) => {
      expect(await take(bench, seed, meanwhile)).toMatchObject({
        kind: 'failed',
        failure: { code: 'StillInUse' },
      })
      expect(bench.sandbox.calls.filter(({ write }) => write)).toEqual([])
    })(),
  )

  test('is not taken where nobody may list the policies of the role any more', () =>
    onBench(async (bench) => {
      const outcome = await take(bench, {}, (sandbox) => sandbox.deny('iam:ListRolePolicies'))
      expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'AccessDenied' } })
      expect(bench.sandbox.calls.filter(({ write }) => write)).toEqual([])
    })())

  test.each<[string, Meanwhile]>([
    ['nothing names it', () => {}],
    [
      'an update is in progress of what calls do not reach, as on managed instances',
      (sandbox) => {
        sandbox.function('orders').update = { status: 'InProgress', readsLeft: 3 }
      },
    ],
  ])('is taken where %s', (_what, meanwhile) =>
    onBench(async (bench) => {
      expect(await take(bench, { capacityProvider, durable }, meanwhile)).toEqual({ kind: 'done' })
    })(),
  )
})

test('a grant after which nobody may list the policies of the role is written, but has failed', () =>
  onBench(async (bench) => {
    const { sandbox, roleArn } = bench
    sandbox.addFunction({ name: 'orders', role: roleArn })
    const step = { kind: 'grant', document: narrow } as const
    const policy = { before: undefined, after: narrow }
    const meanwhile = () => sandbox.deny('iam:ListRolePolicies')
    const outcome = await takeStep(bench, { step, roleArn, policy, meanwhile })
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'AccessDenied' }, written: true })
  })())

describe('a grant without a variable', () => {
  test.each<[string, string, Meanwhile]>([
    ['is gone', 'ResourceNotFoundException', (sandbox) => sandbox.removeFunction('orders')],
    [
      'may not be read any more',
      'AccessDeniedException',
      (sandbox) => sandbox.deny('lambda:GetFunctionConfiguration'),
    ],
  ])('is not made where the function %s', (_what, code, meanwhile) =>
    onBench(async (bench) => {
      const { sandbox, roleArn } = bench
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const step = { kind: 'grant', document: narrow } as const
      const policy = { before: undefined, after: narrow }
      const outcome = await takeStep(bench, { step, roleArn, policy, meanwhile: () => meanwhile(sandbox) })
      expect(outcome).toMatchObject({ kind: 'failed', failure: { code } })
      expect(sandbox.policies('orders-role')).toEqual({})
    })(),
  )
})

describe('a write to a function', () => {
  function write({ sandbox, roleArn }: Bench, seed: Partial<FunctionSeed>) {
    return withRealClients(sandbox, async (clients, clock) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, ...seed })
      const plan = aFunctionPlan({ ...orders, roleArn })
      const observed = await readFunction(clients, plan)
      if (plan.state !== 'found' || observed.kind !== 'found') throw new Error('the function is there')
      const step = { kind: 'configuration', set: variables, remove: [] } as const
      const isSet = (state: FoundFunction) =>
        state.variables.kind === 'readable' && state.variables.values.size > 0
      return applyConfiguration(clients, clock, {
        ...{ plan, observed, onWritten: () => {}, onUnsettled: () => {} },
        planAgain: (state) => (isSet(state) ? { kind: 'done' } : { kind: 'due', step }),
      })
    })
  }

  test('that was lost is not taken for an update that had failed before', () =>
    onBench(async (bench) => {
      const lost = { kind: 'drop', moment: 'before' } as const
      bench.sandbox.fault({ operation: 'UpdateFunctionConfiguration', nth: 1, act: lost })
      const failedUpdate = { reason: 'no such layer', reasonCode: 'InternalError' } as const
      expect(await write(bench, { failedUpdate })).toEqual({ kind: 'done' })
    })())

  test('after which it takes no more changes has failed', () =>
    onBench(async (bench) => {
      const { sandbox } = bench
      sandbox.onCall(({ write: isWrite }) => {
        if (isWrite) sandbox.function('orders').state = 'Failed'
      })
      expect(await write(bench, {})).toMatchObject({ kind: 'failed', failure: { code: 'LastUpdateFailed' } })
    })())
})
