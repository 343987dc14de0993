import { test } from '@jest/globals'
import { readExecutions } from '../../src/aws/lambda/executions.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { publishVersion } from '../../src/aws/lambda/versions.ts'
import { readNewestLayer } from '../../src/aws/parameter-store/newest-layer.ts'
import { readSecret, readSecretPolicy } from '../../src/aws/secrets-manager/secrets.ts'
import { region } from '../builders/observation.ts'
import { type Asked, expectRefusal } from './asked.ts'

const home = `${region}:123456789012`
const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
const orders = { region, functionName: 'orders' }
const secretArn = `arn:aws:secretsmanager:${home}:secret:db-AbCdEf`
const layerArn = `arn:aws:lambda:${region}:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:50`
const elsewhere = layerArn.replace(region, 'eu-west-1')

const newestLayer = (Value: string): Asked => ({
  operation: 'GetParameter',
  answer: { Parameter: { Value } },
  ask: (clients) => readNewestLayer(clients, region, 'x86_64'),
})

test.each<[string, Asked]>([
  [
    'the policy of another secret',
    {
      operation: 'GetResourcePolicy',
      answer: { ARN: secretArn.replace('db-', 'other-'), Name: 'other' },
      ask: (clients) => readSecretPolicy(clients, secretArn),
    },
  ],
  [
    'a secret whose primary is in no region',
    {
      operation: 'DescribeSecret',
      answer: { ARN: secretArn, Name: 'db', PrimaryRegion: '*' },
      ask: (clients) => readSecret(clients, region, { kind: 'secret', name: 'db', raw: 'db' }),
    },
  ],
  [
    'the function itself in place of a version',
    {
      operation: 'GetFunctionConfiguration',
      answer: {
        FunctionArn: `arn:aws:lambda:${home}:function:orders`,
        Role: roleArn,
        RevisionId: 'r',
        CodeSha256: 'c',
      },
      ask: (clients) => readFunction(clients, orders, '7'),
    },
  ],
  [
    'a published version without a number, to which an alias would point',
    {
      operation: 'PublishVersion',
      answer: { Version: '$LATEST' },
      ask: (clients) =>
        publishVersion(clients, { ...orders, to: 'number', codeSha256: 'c', revisionId: 'r' }),
    },
  ],
  [
    'an execution of no version',
    {
      operation: 'ListDurableExecutionsByFunction',
      answer: { DurableExecutions: [{ DurableExecutionArn: `arn:aws:lambda:${home}:function:orders/a/b` }] },
      ask: (clients) => readExecutions(clients, orders),
    },
  ],
  ["the extension's layer for another region", newestLayer(elsewhere)],
  [
    "the extension's layer for another architecture",
    newestLayer(layerArn.replace('Extension:', 'Extension-Arm64:')),
  ],
])('%s is not taken for what was asked for', (_what, asked) => expectRefusal(asked))
