import { expect, test } from '@jest/globals'
import { applyStep } from '../../src/apply/steps.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { aDeclaration, anObservation, region } from '../builders/observation.ts'
import { aFunctionPlan } from '../builders/plan.ts'
import { onBench, policyText } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const text = policyText('secretsmanager:GetSecretValue')

test.each([
  ['is gone, the earlier one stays', [], 'failed', ['earlier']],
  ['is there, the earlier one goes', ['today'], 'done', ['today']],
] as const)('once the policy of today’s name %s', (_what, present, kind, left) =>
  onBench(({ sandbox }) =>
    withRealClients(sandbox, async (clients, clock) => {
      const policies = Object.fromEntries(['earlier', ...present].map((name) => [name, text]))
      const roleArn = sandbox.addRole({ name: 'renamed-role', policies })
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const former = [{ policyName: 'earlier', document: text }]
      const policy = { before: text, after: text, former }
      const step = { kind: 'delete-former', policies: ['earlier'], revoked: [] } as const
      const named = { region, functionName: 'orders', roleArn, policyName: 'today' }
      const plan = aFunctionPlan({ ...named, policy, steps: [step] })
      const orders = await readFunction(clients, plan)
      if (plan.state !== 'found' || orders.kind !== 'found') throw new Error('the function is there')
      const nothing = () => {}
      const outcome = await applyStep(
        { plan, step, published: undefined, onWritten: nothing, onUnsettled: nothing },
        {
          clients,
          clock,
          log: { info: nothing, warning: nothing, group: (_title, body) => body() },
          propagationWait: 0,
          declaration: aDeclaration(),
          observation: anObservation({ functions: { orders } }),
          settings: { prune: true, removing: false },
        },
      )
      expect(outcome.kind).toBe(kind)
      expect(Object.keys(sandbox.policies('renamed-role'))).toEqual(left)
    }),
  )(),
)
