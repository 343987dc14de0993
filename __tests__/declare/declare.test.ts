import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Declaration, DeclaredSecret } from '../../src/model/declaration.ts'
import { formatPlace } from '../../src/model/place.ts'
import type { DeclarationError } from '../../src/model/problem.ts'
import { badDeclarations } from './bad-declarations.ts'
import { configPath, declareIn, type Setting } from './workspace.ts'

const reader = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dbreader_prod-AbCdEf'
const writer = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dbwriter_prod-StUvWx'

/** A short form of a declaration, with places as text. */
function summary(declaration: Declaration) {
  return declaration.functions.map(({ place, secrets, ...rest }) => ({
    ...rest,
    place: formatPlace(place),
    secrets: secrets?.map(secretSummary),
  }))
}

function secretSummary({ variable, reference, place, reason, expires }: DeclaredSecret): string {
  const terms = [reason, expires].filter((term) => term !== undefined)
  return [variable ?? '(grant)', reference.raw, formatPlace(place), ...terms].join(' | ')
}

async function secretsOf(setting: Setting): Promise<readonly string[] | undefined> {
  const [first] = summary(await declareIn(setting))
  return first?.secrets
}

function example(name: string): Setting {
  return { files: { [`.github/lambda-secrets.${name.split('.').at(-1)}`]: readFileSync(`examples/${name}`) } }
}

describe('inputs alone', () => {
  test('declare one function, whatever files there are', async () => {
    const declaration = await declareIn({
      files: { [configPath]: 'not: read' },
      inputs: { function: 'orders-api', secrets: `# reader\nDB_ARN=${reader}  # trailing\n\n${writer}\n` },
    })
    expect(summary(declaration)).toEqual([
      {
        label: 'orders-api',
        functionName: 'orders-api',
        region: 'us-east-1',
        policyName: 'lambda-secrets-orders-api',
        describe: false,
        place: 'input function',
        secrets: [
          `DB_ARN | ${reader} | input secrets, line 2`,
          `DBWRITER_PROD_SECRET_ARN | ${writer} | input secrets, line 4`,
        ],
      },
    ])
  })

  test('name the secrets that AWS services manage, whose names contain an exclamation mark', async () => {
    const managed = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1f0e-AbCdEf'
    const { functions, allowedSecrets } = await declareIn({
      inputs: {
        function: 'orders',
        secrets: `${managed}\nX_ARN=events!connection/orders/1f0e`,
        'allowed-secrets': 'rds!*\nevents!connection/*',
      },
    })
    expect(functions[0]?.secrets?.map(({ variable, reference }) => [variable, reference.raw])).toEqual([
      ['RDS_DB_1F0E_SECRET_ARN', managed],
      ['X_ARN', 'events!connection/orders/1f0e'],
    ])
    expect(allowedSecrets).toEqual(['rds!*', 'events!connection/*'])
  })

  test.each([
    ['a name', 'orders', { label: 'orders', region: 'us-east-1' }],
    ['a partial ARN', '123456789012:function:orders', { region: 'us-east-1', account: '123456789012' }],
    [
      'an ARN from its region on',
      'eu-west-1:123456789012:orders',
      { region: 'eu-west-1', account: '123456789012' },
    ],
    ['the end of an ARN', 'function:orders', { region: 'us-east-1' }],
    [
      'an ARN, whose region counts',
      'arn:aws-cn:lambda:cn-north-1:123456789012:function:orders',
      { label: 'orders', region: 'cn-north-1', account: '123456789012' },
    ],
  ])('name the function by %s', async (_, text, expected) => {
    const { functions } = await declareIn({ inputs: { function: text, secrets: reader } })
    expect(functions).toMatchObject([{ functionName: 'orders', ...expected }])
  })

  test('name the policy by the function and may let it describe', async () => {
    const inputs = {
      function: 'orders',
      secrets: reader,
      'policy-name': '{function}-reads',
      describe: 'true',
    }
    const { functions } = await declareIn({ inputs })
    expect(functions).toMatchObject([{ policyName: 'orders-reads', describe: true }])
  })

  test('declare no secrets if all lines are comments, so existing grants are removed', async () => {
    expect(await secretsOf({ inputs: { function: 'orders', secrets: '# none any more' } })).toEqual([])
  })

  test('need no secrets in mode remove', async () => {
    expect(await secretsOf({ inputs: { function: 'orders', mode: 'remove' } })).toEqual([])
  })

  test('count a repeated line once', async () => {
    expect(
      await secretsOf({ inputs: { function: 'orders', secrets: `A1=${reader}\nA1=${reader}` } }),
    ).toHaveLength(1)
  })

  test('may set two variables to one secret', async () => {
    expect(
      await secretsOf({ inputs: { function: 'orders', secrets: `A1=${reader}\nA2=${reader}` } }),
    ).toHaveLength(2)
  })
})

describe('a config file', () => {
  test('can contain everything in the complete example', async () => {
    expect(summary(await declareIn(example('config-complete.yml')))).toMatchInlineSnapshot(`
[
  {
    "account": "123456789012",
    "describe": true,
    "functionName": "orders-api",
    "label": "orders",
    "place": ".github/lambda-secrets.yml:6:3",
    "policyName": "lambda-secrets-orders-api",
    "region": "us-east-1",
    "secrets": [
      "DB_READER_ARN | arn:aws:secretsmanager:us-east-1:123456789012:secret:dbreader_prod-AbCdEf | .github/lambda-secrets.yml:11:7",
      "STRIPE_ARN | payments/stripe | .github/lambda-secrets.yml:13:7",
      "API_KEY_ARN | ssm:/payments/api-key | .github/lambda-secrets.yml:15:7",
      "LEGACY_ARN | legacy/db | .github/lambda-secrets.yml:17:7 | until the ledger has moved | 2027-03-31",
      "(grant) | arn:aws:secretsmanager:us-east-1:123456789012:secret:shared-WxYzAb | .github/lambda-secrets.yml:23:9",
      "(grant) | audit/key | .github/lambda-secrets.yml:24:9 | read by the audit library under its own name",
    ],
  },
  {
    "describe": false,
    "functionName": "billing",
    "label": "billing",
    "place": ".github/lambda-secrets.yml:28:3",
    "policyName": "lambda-secrets-billing",
    "region": "us-east-1",
    "secrets": [
      "BILLING_SECRET_ARN | arn:aws:secretsmanager:us-east-1:123456789012:secret:billing-MnOpQr | .github/lambda-secrets.yml:30:9",
      "TAX_SECRET_ARN | finance/tax | .github/lambda-secrets.yml:31:9",
    ],
  },
  {
    "describe": false,
    "functionName": "retired",
    "label": "retired",
    "place": ".github/lambda-secrets.yml:34:3",
    "policyName": "lambda-secrets-retired",
    "region": "us-east-1",
    "secrets": [],
  },
  {
    "describe": false,
    "functionName": "reports",
    "label": "reports",
    "place": ".github/lambda-secrets.yml:38:3",
    "policyName": "lambda-secrets-reports",
    "region": "us-east-1",
    "secrets": undefined,
  },
  {
    "describe": false,
    "extension": {
      "place": {
        "column": 12,
        "file": ".github/lambda-secrets.yml",
        "kind": "file",
        "line": 43,
      },
      "ttl": 60,
    },
    "functionName": "payments",
    "label": "payments",
    "place": ".github/lambda-secrets.yml:41:3",
    "policyName": "lambda-secrets-payments",
    "region": "us-east-1",
    "secrets": [
      "STRIPE_ARN | payments/stripe | .github/lambda-secrets.yml:45:7",
    ],
  },
  {
    "describe": false,
    "functionName": "checkout",
    "label": "checkout",
    "place": ".github/lambda-secrets.yml:48:3",
    "policyName": "lambda-secrets-checkout",
    "region": "us-east-1",
    "release": {
      "alias": "live",
      "withCode": false,
    },
    "secrets": [
      "STRIPE_ARN | payments/stripe | .github/lambda-secrets.yml:52:7",
    ],
  },
]
`)
  })

  test('means the same in JSON as in YAML', async () => {
    const [yaml, json] = [
      await declareIn(example('config-minimal.yml')),
      await declareIn(example('config-minimal.json')),
    ]
    expect(json.functions[0]?.secrets?.[0]?.reference).toEqual(yaml.functions[0]?.secrets?.[0]?.reference)
    expect(secretPlaces(yaml)).toEqual(['.github/lambda-secrets.yml:7:7'])
    expect(secretPlaces(json)).toEqual(['.github/lambda-secrets.json:7:9'])
  })

  test('may share secrets by alias; their places are where they are written', async () => {
    const declaration = await declareIn(example('config-shared-secrets.yml'))
    expect(declaration.functions.map(({ secrets }) => secrets?.length)).toEqual([2, 2, 3])
    const written = [`${configPath}:7:7`, `${configPath}:8:7`]
    expect(secretPlaces(declaration)).toEqual([...written, ...written, ...written, `${configPath}:14:9`])
  })

  test('may contain hundreds of functions that share one alias', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `  f${index}:\n    secrets: *shared\n`).join('')
    const text = `version: 1\nfunctions:\n  first:\n    secrets: &shared { DB_ARN: db }\n${names}`
    const { functions } = await declareIn({ files: { [configPath]: text } })
    expect(functions.filter(({ secrets }) => secrets?.length === 1)).toHaveLength(301)
  })

  test('may start with a byte order mark and have Windows line endings', async () => {
    const text = '\uFEFFversion: 1\r\nfunctions:\r\n  orders:\r\n    secrets: [db]\r\n'
    expect(await secretsOf({ files: { [configPath]: text } })).toEqual([
      `DB_SECRET_ARN | db | ${configPath}:4:15`,
    ])
  })

  test('is read as YAML 1.2 even if it asks for 1.1, where a day is not text', async () => {
    const text =
      '%YAML 1.1\n---\nversion: 1\nfunctions:\n  on:\n    grants: [{ secret: yes, expires: 2027-03-31 }]\n'
    expect(await secretsOf({ files: { [configPath]: text } })).toEqual([
      `(grant) | yes | ${configPath}:6:14 | 2027-03-31`,
    ])
  })

  test('may be the one in the help for an empty repository', async () => {
    const files = await declareIn({}).catch((error: DeclarationError) =>
      Object.fromEntries(error.problems.map(({ example }) => [configPath, example ?? ''])),
    )
    expect(await secretsOf({ files: files as Record<string, string> })).toHaveLength(1)
  })

  test('may be the one in the message for an empty repository', async () => {
    const proposal = await declareIn({}).catch((error: Error) => /\{.*\}$/.exec(error.message)?.[0] ?? '')
    expect(await secretsOf({ files: { [configPath]: String(proposal) } })).toHaveLength(1)
  })

  test.each(['.github/lambda-secrets.yml', '.github/lambda-secrets.yaml', '.github/lambda-secrets.json'])(
    'is found at %s',
    async (path) => {
      const text = '{ "version": 1, "functions": { "orders": { "secrets": ["db"] } } }'
      expect(await secretsOf({ files: { [path]: text } })).toEqual([`DB_SECRET_ARN | db | ${path}:1:56`])
    },
  )

  test.each([
    ['a path from the workspace', 'deploy/secrets.yml'],
    ['an absolute path', '{workspace}/deploy/secrets.yml'],
    ['a path that comes back', 'src/../deploy/./secrets.yml'],
  ])('is named by %s', async (_, config) => {
    const files = { 'deploy/secrets.yml': 'version: 1\nfunctions:\n  orders:\n    secrets: [db]\n' }
    expect(await secretsOf({ files, inputs: { config } })).toEqual([
      'DB_SECRET_ARN | db | deploy/secrets.yml:4:15',
    ])
  })

  test('distinguishes unset from empty: without both keys the function is left alone', async () => {
    const text =
      'version: 1\nfunctions:\n  alone: {}\n  emptied: { secrets: {} }\n  listless: { secrets: [] }\n  grantless: { grants: [] }\n'
    const { functions } = await declareIn({ files: { [configPath]: text } })
    expect(functions.map(({ label, secrets }) => [label, secrets])).toEqual([
      ['alone', undefined],
      ['emptied', []],
      ['listless', []],
      ['grantless', []],
    ])
  })

  test('may allow or forbid describing for each function, whatever the input says', async () => {
    const text = 'version: 1\nfunctions:\n  one: { describe: false }\n  two: {}\n'
    const { functions } = await declareIn({ files: { [configPath]: text }, inputs: { describe: 'true' } })
    expect(functions.map((each) => each.describe)).toEqual([false, true])
  })

  test('may set publish and alias for each function, whatever the inputs say', async () => {
    const text = `version: 1
functions:
  one: {}
  two: { alias: blue }
  three: { publish: with-code }
  four: { publish: false }
`
    const files = { [configPath]: text }
    const { functions } = await declareIn({ files, inputs: { publish: 'true', alias: 'live' } })
    expect(functions.map(({ release }) => release)).toEqual([
      { alias: 'live', withCode: false },
      { alias: 'blue', withCode: false },
      { alias: 'live', withCode: true },
      undefined,
    ])
    const own = 'version: 1\nfunctions:\n  one: { publish: true, alias: live }\n  two: {}\n'
    const declared = await declareIn({ files: { [configPath]: own } })
    expect(declared.functions.map(({ release }) => release)).toEqual([
      { alias: 'live', withCode: false },
      undefined,
    ])
  })

  test('may set the extension for each function and stage, whatever the inputs say', async () => {
    const text = `version: 1
functions:
  one: {}
  two: { extension: false }
  three: { extension: { ttl: 60 } }
  four: { extension: true }
stages:
  prod:
    functions:
      three:
        extension: { ttl: null, version: latest }
      four: { extension: { ttl: 0, version: 7 } }
  test:
    functions:
      three: { extension: true }
      four: { extension: null }
`
    const extensions = async (stage: string, extension: string) => {
      const { functions } = await declareIn({
        files: { [configPath]: text },
        inputs: { stage, extension },
      })
      return functions.map(({ extension: declared }) => {
        if (declared === undefined) return undefined
        const { place, ...settings } = declared
        return [formatPlace(place).replace(configPath, ''), settings]
      })
    }
    expect(await extensions('prod', 'false')).toEqual([
      undefined,
      undefined,
      [':11:42', { version: 'latest' }],
      [':12:33', { ttl: 0, version: 7 }],
    ])
    expect(await extensions('test', 'true')).toEqual([
      ['input extension', {}],
      undefined,
      [':15:27', {}],
      ['input extension', {}],
    ])
  })

  test('may have functions of the same name in two regions', async () => {
    const names = ['us-east-1', 'eu-west-1'].map(
      (region) => `  ${region}:\n    name: arn:aws:lambda:${region}:123456789012:function:orders\n`,
    )
    const { functions } = await declareIn({
      files: { [configPath]: `version: 1\nfunctions:\n${names.join('')}` },
    })
    expect(functions.map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1'])
  })
})

test('a secret that is declared twice in the same way is one, also where its variable may lose its value', async () => {
  const secret = '{ secret: db, replace: true, reason: audit }'
  const text = `version: 1\nfunctions: { orders: { secrets: [${secret}, ${secret}, db] } }\n`
  const { functions } = await declareIn({ files: { [configPath]: text } })
  expect(functions[0]?.secrets).toMatchObject([{ variable: 'DB_SECRET_ARN', reason: 'audit' }])
})

describe('inputs beside a file named with `config`', () => {
  const files = {
    [configPath]: `version: 1
functions:
  orders:
    name: orders-api
    secrets:
      DB_ARN: ${reader}
  billing: {}
`,
  }
  const labels = ({ functions }: Declaration) =>
    functions.map(({ label, secrets }) => [label, secrets?.length])

  test('let a variable lose its value by either name of its function', async () => {
    const replacements = 'orders:DB_ARN\norders-api:KEY_ARN'
    const { functions } = await declareIn({
      files,
      inputs: { config: configPath, 'allow-replacements': replacements },
    })
    expect(functions[0]?.replacements).toMatchObject([{ variable: 'DB_ARN' }, { variable: 'KEY_ARN' }])
  })

  test.each([
    [
      'of that Lambda name',
      'orders-api',
      [
        ['orders', 2],
        ['billing', undefined],
      ],
    ],
    [
      'of that ARN',
      'arn:aws:lambda:us-east-1:123456789012:function:orders-api',
      [
        ['orders', 2],
        ['billing', undefined],
      ],
    ],
    [
      'of that logical name',
      'orders',
      [
        ['orders', 2],
        ['billing', undefined],
      ],
    ],
    [
      'that the file leaves alone',
      'billing',
      [
        ['orders', 1],
        ['billing', 1],
      ],
    ],
    [
      'that the file does not name',
      'ledger',
      [
        ['orders', 1],
        ['billing', undefined],
        ['ledger', 1],
      ],
    ],
    [
      'of the same name in another region',
      'arn:aws:lambda:eu-west-1:123456789012:function:orders-api',
      [
        ['orders', 1],
        ['billing', undefined],
        ['orders-api', 1],
      ],
    ],
  ])('add to the function %s', async (_, name, expected) => {
    const inputs = { config: configPath, function: name, secrets: `WRITER_ARN=${writer}` }
    expect(labels(await declareIn({ files, inputs }))).toEqual(expected)
  })

  test('contribute the account of their ARN', async () => {
    const name = 'arn:aws:lambda:us-east-1:123456789012:function:orders-api'
    const { functions } = await declareIn({
      files,
      inputs: { config: configPath, function: name, secrets: writer },
    })
    expect(functions[0]).toMatchObject({ label: 'orders', account: '123456789012' })
  })

  test('keep the account that the file names', async () => {
    const name = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
    const text = `version: 1\nfunctions:\n  first:\n    name: ${name}\n`
    const inputs = { config: 'named.yml', function: 'orders', secrets: writer }
    const { functions } = await declareIn({ files: { 'named.yml': text }, inputs })
    expect(functions).toMatchObject([
      { label: 'first', account: '123456789012', secrets: [{ reference: { raw: writer } }] },
    ])
  })

  test('keep a label that no other function has', async () => {
    const name = 'arn:aws:lambda:eu-west-1:123456789012:function:orders'
    const { functions } = await declareIn({
      files,
      inputs: { config: configPath, function: name, secrets: writer },
    })
    expect(functions.map(({ label }) => label)).toEqual(['orders', 'billing', name])
  })

  test('may repeat what the file says', async () => {
    const inputs = { config: configPath, function: 'orders', secrets: `DB_ARN=${reader}` }
    expect(await secretsOf({ files, inputs })).toEqual([`DB_ARN | ${reader} | ${configPath}:6:7`])
  })

  test('are not needed', async () => {
    expect(labels(await declareIn({ files, inputs: { config: configPath } }))).toEqual([
      ['orders', 1],
      ['billing', undefined],
    ])
  })
})

test('the table has enough bad inputs', () => {
  expect(badDeclarations.length).toBeGreaterThanOrEqual(45)
  expect(new Set(badDeclarations.map(({ name }) => name)).size).toBe(badDeclarations.length)
})

function secretPlaces({ functions }: Declaration): readonly string[] {
  return functions.flatMap(({ secrets }) => secrets?.map(({ place }) => formatPlace(place)) ?? [])
}
