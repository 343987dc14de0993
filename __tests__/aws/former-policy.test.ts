import { expect, test } from '@jest/globals'
import { onBench, policyText } from '../sandbox/bench.ts'
import { takeStep } from './step.ts'

const text = policyText('secretsmanager:GetSecretValue')

test.each([
  ['is gone, the earlier one stays', [], 'failed', ['earlier']],
  ['is there, the earlier one goes', ['today'], 'done', ['today']],
] as const)('once the policy of today’s name %s', (_what, present, kind, left) =>
  onBench(async (bench) => {
    const { sandbox } = bench
    const policies = Object.fromEntries(['earlier', ...present].map((name) => [name, text]))
    const roleArn = sandbox.addRole({ name: 'renamed-role', policies })
    sandbox.addFunction({ name: 'orders', role: roleArn })
    const policy = { before: text, after: text, former: [{ policyName: 'earlier', document: text }] }
    const step = { kind: 'delete-former', policies: ['earlier'], revoked: [] } as const
    const outcome = await takeStep(bench, { step, roleArn, policy })
    expect(outcome.kind).toBe(kind)
    expect(Object.keys(sandbox.policies('renamed-role'))).toEqual(left)
  })(),
)
