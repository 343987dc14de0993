import { expect, test } from '@jest/globals'
import type { FaultAct } from '../../sandbox/endpoint/faults.ts'
import { applyConfiguration } from '../../src/apply/write-configuration.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { region } from '../builders/observation.ts'
import { aFunctionPlan } from '../builders/plan.ts'
import { onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const conflict = JSON.stringify({
  __type: 'ResourceConflictException',
  message: 'The operation cannot be performed at this time.',
})

const throttledByEc2 = JSON.stringify({
  __type: 'InvalidParameterValueException',
  message: 'Your request has been throttled by EC2, please make sure you have enough API rate limit.',
})

const troubles: readonly (readonly [string, FaultAct])[] = [
  ['ServiceException', { kind: 'answer', status: 500, body: '{"__type":"ServiceException"}' }],
  ['TooManyRequestsException', { kind: 'throttle' }],
  ['ThrottlingException', { kind: 'answer', status: 400, body: '{"__type":"ThrottlingException"}' }],
  ['InvalidParameterValueException', { kind: 'answer', status: 400, body: throttledByEc2 }],
  ['UnreadableAnswer', { kind: 'drop', moment: 'before' }],
  ['ResourceConflictException', { kind: 'answer', status: 409, body: conflict }],
]

test.each(troubles)('a write that never works is sent eight times, later each time: %s', (code, act) =>
  onBench(({ sandbox, roleArn }) =>
    withRealClients(sandbox, async (clients, clock) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const plan = aFunctionPlan({ region, functionName: 'orders', roleArn })
      const observed = await readFunction(clients, plan)
      if (plan.state !== 'found' || observed.kind !== 'found') throw new Error('the function is there')
      sandbox.fault({ operation: 'UpdateFunctionConfiguration', act })
      const step = { kind: 'configuration', set: { A: 'b' }, remove: [] } as const
      const task = {
        plan,
        observed,
        planAgain: () => ({ kind: 'due', step }) as const,
        onWritten: () => {},
        onUnsettled: () => {},
      }
      expect(await applyConfiguration(clients, clock, task)).toMatchObject({
        kind: 'failed',
        failure: { code },
      })
      const writes = sandbox.calls.filter(({ operation }) => operation === 'UpdateFunctionConfiguration')
      expect(writes).toHaveLength(8)
      expect(clock.now()).toBeGreaterThan(10_000)
    }),
  )(),
)
