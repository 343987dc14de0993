import { expect, test } from '@jest/globals'
import { parseKeys, readKey, readKeyPolicy } from '../../src/aws/kms.ts'
import { parseArn } from '../../src/text/arn.ts'
import { aKeyArn, anArn } from '../builders/observation.ts'
import { onBench } from '../sandbox/bench.ts'
import { expectState } from './asked.ts'
import { withRealClients } from './real-clients.ts'

test('a key or alias that does not exist is absent', () =>
  onBench(({ sandbox }) =>
    withRealClients(sandbox, async (clients) => {
      for (const arn of [aKeyArn(), 'arn:aws:kms:us-east-1:123456789012:alias/orders'])
        expect(await readKey(clients, arn)).toEqual({ kind: 'absent' })
    }),
  )())

test('a key that says nothing of its state is not taken for one that works', () =>
  expectState(
    {
      operation: 'DescribeKey',
      answer: { KeyMetadata: { Arn: aKeyArn(), KeyId: 'x' } },
      ask: (clients) => readKey(clients, aKeyArn()),
    },
    { kind: 'found', state: 'Unknown' },
  ))

test('an answer without the policy of a key does not mean that it has none', () =>
  expectState(
    { operation: 'GetKeyPolicy', answer: {}, ask: (clients) => readKeyPolicy(clients, aKeyArn()) },
    { kind: 'failed', failure: { code: 'UnreadableAnswer' } },
  ))

test("AWS's own keys are left out, however they are named: describing an alias of theirs can create the key", () => {
  const home = parseArn(anArn('db'))
  if (home === undefined) throw new Error('that is an ARN')
  const own = [
    'alias/aws/secretsmanager',
    'arn:aws:kms:us-east-1:123456789012:alias/aws/ssm',
    'DefaultEncryptionKey',
  ]
  expect(parseKeys(own, home)).toEqual([])
  const like = 'arn:aws:kms:us-east-1:123456789012:alias/aws-like'
  const keys = [
    { kind: 'alias', arn: like },
    { kind: 'key', arn: aKeyArn() },
  ]
  expect(parseKeys([...own, 'alias/aws-like', aKeyArn()], home)).toEqual(keys)
  expect(parseKeys([aKeyArn(), like, ...own, aKeyArn()], home)).toEqual(keys)
})
