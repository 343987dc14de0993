import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Declaration } from '../../../src/model/declaration.ts'
import { formatPlace } from '../../../src/model/place.ts'
import { configPath, declareIn } from '../workspace.ts'

const keyArn = 'arn:aws:kms:eu-central-1:222222222222:key/11111111-2222-3333-4444-555555555555'

const layered = `version: 1
functions:
  orders:
    name: orders-{stage}
    secrets:
      DB_ARN: payments/{stage}/db
      STRIPE_ARN: payments/stripe
    grants:
      - shared/{region}/{account}
  ledger:
    secrets: [ledger/db]
stages:
  dev:
    account: "111111111111"
  live:
    region: eu-central-1
    account: "222222222222"
    kms-keys: ["${keyArn}"]
    allowed-secrets: ["payments/{stage}/*", "arn:aws:secretsmanager:{region}:*"]
    functions:
      orders:
        secrets: { STRIPE_ARN: null, TAX_ARN: tax }
      ledger:
        region: us-west-2
        secrets: [ledger/live/db, ledger/extra]
  canary:
    extends: live
    functions:
      orders:
        describe: true
        grants: null
      ledger: null
      probe: { secrets: {} }
`

/** A short form of what a stage of `text` declares. */
async function stageOf(stage: string, text = layered): Promise<readonly object[]> {
  return summary(await declareIn({ files: { [configPath]: text }, inputs: { stage } }))
}

function summary({ functions }: Declaration): readonly object[] {
  return functions.map(({ functionName, region, account, describe: describes, place, secrets }) => ({
    function: [functionName, region, account, describes, formatPlace(place).replace(configPath, '')].join(
      ' ',
    ),
    secrets: secrets?.map(({ variable, reference, stage, place: written }) =>
      [variable ?? '-', reference.raw, stage ?? '-', formatPlace(written).replace(configPath, '')].join(' '),
    ),
  }))
}

describe('a stage', () => {
  test('that sets little inherits the rest, with its name and account filled in', async () => {
    expect(await stageOf('dev')).toEqual([
      {
        function: 'orders-dev us-east-1 111111111111 false :3:3',
        secrets: [
          'DB_ARN payments/dev/db - :6:7',
          'STRIPE_ARN payments/stripe - :7:7',
          '- shared/us-east-1/111111111111 - :9:9',
        ],
      },
      {
        function: 'ledger us-east-1 111111111111 false :10:3',
        secrets: ['DB_SECRET_ARN ledger/db - :11:15'],
      },
    ])
  })

  test('is merged by function and by variable, and null removes a variable', async () => {
    expect(await stageOf('live')).toEqual([
      {
        function: 'orders-live eu-central-1 222222222222 false :3:3',
        secrets: [
          'DB_ARN payments/live/db - :6:7',
          'TAX_ARN tax live :22:38',
          '- shared/eu-central-1/222222222222 - :9:9',
        ],
      },
      {
        function: 'ledger us-west-2 222222222222 false :10:3',
        secrets: ['DB_SECRET_ARN ledger/live/db live :25:19', 'EXTRA_SECRET_ARN ledger/extra live :25:35'],
      },
    ])
  })

  test('that extends another is merged over it, and null removes functions and lists', async () => {
    expect(await stageOf('canary')).toEqual([
      {
        function: 'orders-canary eu-central-1 222222222222 true :3:3',
        secrets: ['DB_ARN payments/canary/db - :6:7', 'TAX_ARN tax live :22:38'],
      },
      { function: 'probe eu-central-1 222222222222 false :33:7', secrets: [] },
    ])
  })

  test('gives the declaration its name and account', async () => {
    const files = { [configPath]: layered }
    expect(await declareIn({ files, inputs: { stage: 'live' } })).toMatchObject({
      stage: 'live',
      account: '222222222222',
    })
  })

  test('keeps its tier: keys and patterns, with placeholders as each function fills them', async () => {
    const { functions } = await declareIn({ files: { [configPath]: layered }, inputs: { stage: 'live' } })
    expect(functions.map(({ tier }) => tier)).toEqual([
      { keys: [keyArn], secrets: ['payments/live/*', 'arn:aws:secretsmanager:eu-central-1:*'] },
      { keys: [keyArn], secrets: ['payments/live/*', 'arn:aws:secretsmanager:us-west-2:*'] },
    ])
    expect(
      (await declareIn({ files: { [configPath]: layered }, inputs: { stage: 'dev' } })).functions[0],
    ).not.toHaveProperty('tier')
  })

  test('may contain all functions, with none outside the stages', async () => {
    const text = 'version: 1\nstages:\n  prod:\n    functions:\n      orders: { secrets: [db] }\n'
    expect(await stageOf('prod', text)).toEqual([
      { function: 'orders us-east-1  false :5:7', secrets: ['DB_SECRET_ARN db prod :5:27'] },
    ])
  })

  test('may bring back what a stage below removed, without anything older', async () => {
    const text = `version: 1
functions: { orders: { secrets: { OLD_ARN: old } } }
stages:
  off: { functions: { orders: { secrets: null } } }
  on: { extends: off, functions: { orders: { secrets: { NEW_ARN: new } } } }
  none: { extends: off, functions: { orders: { secrets: {} } } }
`
    expect(await stageOf('none', text)).toMatchObject([{ secrets: [] }])
    expect(await stageOf('off', text)).toMatchObject([{ secrets: undefined }])
    expect(await stageOf('on', text)).toMatchObject([{ secrets: ['NEW_ARN new on :5:57'] }])
  })

  test('may replace a name that is derived in the list below', async () => {
    const text = `version: 1
functions: { orders: { secrets: ["{stage}-db", tax] } }
stages: { prod: { functions: { orders: { secrets: { PROD_DB_SECRET_ARN: null, TAX_SECRET_ARN: other } } } } }
`
    expect(await stageOf('prod', text)).toMatchObject([{ secrets: ['TAX_SECRET_ARN other prod :3:79'] }])
  })

  test('does not include the secrets of the inputs, which belong to no layer', async () => {
    const inputs = { stage: 'dev', config: configPath, function: 'orders', secrets: 'MORE_ARN=more' }
    const [orders] = (await declareIn({ files: { [configPath]: layered }, inputs })).functions
    expect(orders?.secrets?.at(-1)).toEqual({
      variable: 'MORE_ARN',
      reference: { kind: 'secret', name: 'more', raw: 'more' },
      place: { kind: 'input', input: 'secrets', line: 1 },
    })
  })
})

test.each([
  [
    'dev',
    ['orders-dev us-east-1', 'reports-dev us-west-2'],
    ['payments/dev/dbreader', 'payments/stripe-sandbox'],
  ],
  [
    'prod',
    ['orders-prod us-east-1', 'reports-prod us-west-2'],
    ['payments/prod/dbreader', 'payments/stripe-live', 'payments/prod/dbwriter'],
  ],
  [
    'canary',
    ['orders-canary us-east-1'],
    ['payments/canary/dbreader', 'payments/stripe-live', 'payments/prod/dbwriter'],
  ],
])('the example declares its stage %s', async (stage, functionNames, raws) => {
  const files = { [configPath]: readFileSync('examples/config-stages.yml') }
  const { functions } = await declareIn({ files, inputs: { stage } })
  expect(functions.map(({ functionName, region }) => `${functionName} ${region}`)).toEqual(functionNames)
  expect(functions[0]?.secrets?.map(({ reference }) => reference.raw)).toEqual(raws)
})

describe('a function', () => {
  test('may have its own region, which overrides those of the file and the workflow', async () => {
    const text = `version: 1
region: eu-west-1
functions:
  here: {}
  there: { region: ap-south-1 }
  elsewhere: { name: "arn:aws:lambda:us-gov-west-1:123456789012:function:elsewhere" }
`
    const { functions } = await declareIn({ files: { [configPath]: text } })
    expect(functions.map(({ region }) => region)).toEqual(['eu-west-1', 'ap-south-1', 'us-gov-west-1'])
  })

  test('may be declared in two regions by two entries', async () => {
    const text = `version: 1
functions:
  east: { name: orders, region: us-east-1 }
  west: { name: orders, region: us-west-2 }
`
    const { functions } = await declareIn({ files: { [configPath]: text } })
    expect(functions.map(({ functionName, region }) => `${functionName} ${region}`)).toEqual([
      'orders us-east-1',
      'orders us-west-2',
    ])
  })
})
