import { test } from '@jest/globals'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { region } from '../builders/observation.ts'
import { expectState } from './asked.ts'

const configuration = {
  FunctionArn: `arn:aws:lambda:${region}:123456789012:function:orders`,
  Role: 'arn:aws:iam::123456789012:role/orders-role',
  RevisionId: 'r',
  CodeSha256: 'c',
}
const masterArn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:1'
/** What a function's own code said, with a variable in it. */
const said = 'could not connect to postgres://admin:hunter2@db'

test.each<[string, object, object]>([
  ...['Failed', 'Deleting', 'Deactivating', 'Deactivated'].map((State): [string, object, object] => [
    `takes no changes while it is ${State}, and the reason is not repeated`,
    { State, StateReason: said, StateReasonCode: 'InternalError' },
    { update: { kind: 'unwritable', state: State, reason: 'InternalError' } },
  ]),
  ['is not settled while it is created', { State: 'Pending' }, { update: { kind: 'in-progress' } }],
  [
    'is not settled during an update',
    { LastUpdateStatus: 'InProgress' },
    { update: { kind: 'in-progress' } },
  ],
  [
    'may run what was there before an update that failed, and the reason is not repeated',
    { LastUpdateStatus: 'Failed', LastUpdateStatusReason: said, LastUpdateStatusReasonCode: 'InternalError' },
    { update: { kind: 'failed', reason: 'InternalError' } },
  ],
  [
    'has variables that nobody may read, whatever the error says',
    { Environment: { Error: { ErrorCode: said, Message: said } } },
    { variables: { kind: 'unreadable', code: 'Error', message: '' } },
  ],
  ['is a replica', { MasterArn: masterArn }, { masterArn }],
  ['is on a kind of capacity that came later', { CapacityProviderConfig: {} }, { capacity: 'unknown' }],
  ['is durable', { DurableConfig: {} }, { durable: true }],
  [
    'is an image for ARM',
    { Architectures: ['arm64'], PackageType: 'Image' },
    { architecture: 'arm64', packageType: 'Image' },
  ],
  ...(['RevisionId', 'CodeSha256'] as const).map((part): [string, object, object] => [
    `cannot be read without its ${part}`,
    { [part]: undefined },
    { kind: 'failed', failure: { code: 'UnreadableAnswer' } },
  ]),
])('a function %s', (_what, part, state) =>
  expectState(
    {
      operation: 'GetFunctionConfiguration',
      answer: { ...configuration, ...part },
      ask: (clients) => readFunction(clients, { region, functionName: 'orders' }),
    },
    state,
  ),
)
