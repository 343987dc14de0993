import { expect, test } from '@jest/globals'
import type { Clients } from '../../src/aws/client/clients.ts'
import { readKey, readKeyPolicy } from '../../src/aws/kms.ts'
import { readCodeSigning } from '../../src/aws/lambda/code-signing.ts'
import { readExecutions } from '../../src/aws/lambda/executions.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { readRoleUsers } from '../../src/aws/lambda/list.ts'
import { readServed } from '../../src/aws/lambda/versions.ts'
import { readNewestLayer } from '../../src/aws/parameter-store/newest-layer.ts'
import { readParameters } from '../../src/aws/parameter-store/parameters.ts'
import { setRotation } from '../../src/aws/secrets-manager/rotation.ts'
import { readSecret, readSecretPolicy } from '../../src/aws/secrets-manager/secrets.ts'
import { onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const regions = ['us-east-1', 'eu-west-1'] as const
type Region = (typeof regions)[number]

const keyIn = (region: Region) =>
  `arn:aws:kms:${region}:123456789012:key/11111111-1111-1111-1111-111111111111`
const secretIn = (region: Region) => `arn:aws:secretsmanager:${region}:123456789012:secret:db-AbCdEf`
const ordersIn = (region: Region) => ({ region, functionName: 'orders' })

test.each<[string, (clients: Clients, region: Region) => Promise<unknown>]>([
  ['a function', (clients, region) => readFunction(clients, ordersIn(region))],
  ['what calls reach', (clients, region) => readServed(clients, ordersIn(region))],
  ['executions', (clients, region) => readExecutions(clients, ordersIn(region))],
  ['code signing', (clients, region) => readCodeSigning(clients, ordersIn(region))],
  ['who has a role', (clients, region) => readRoleUsers(clients, region)],
  ['a secret', (clients, region) => readSecret(clients, region, { kind: 'secret', name: 'db', raw: 'db' })],
  ['the policy of a secret', (clients, region) => readSecretPolicy(clients, secretIn(region))],
  [
    'a rotation',
    (clients, region) =>
      setRotation(clients, {
        secretArn: secretIn(region),
        terms: { schedule: { kind: 'days', days: 30 } },
        window: undefined,
      }),
  ],
  ['a key', (clients, region) => readKey(clients, keyIn(region))],
  ['the policy of a key', (clients, region) => readKeyPolicy(clients, keyIn(region))],
  [
    'parameters',
    (clients, region) => readParameters(clients, region, [{ kind: 'parameter', name: 'db', raw: 'db' }]),
  ],
  ['the newest layer', (clients, region) => readNewestLayer(clients, region, 'arm64')],
])('%s is asked for in the region where it is, one after the other', (_what, ask) =>
  onBench(({ sandbox }) =>
    withRealClients(sandbox, async (clients) => {
      for (const region of regions) {
        sandbox.clearCalls()
        await ask(clients, region)
        expect(new Set(sandbox.calls.map((call) => call.region))).toEqual(new Set([region]))
      }
    }),
  )(),
)
