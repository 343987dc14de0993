import { expect, test } from '@jest/globals'
import {
  absent,
  arn,
  type Case,
  describeFindings,
  failed,
  orders,
  planOf,
  withFunction,
  withPolicy,
} from '../../builders/findings.ts'
import { aDeclared, aFunction, anArn, anExtensionArn, aPlace, aSecret } from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const grants = [{ secretArn: arn, keyArns: [], describe: false }]
const foreignText = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
const cached = { ...orders, extension: { place: aPlace(), ttl: 60 } }

function aLayerArn(name: string): string {
  return `arn:aws:lambda:us-east-1:123456789012:layer:${name}:1`
}

const replacing = { ...orders, replacements: [{ variable: 'DB_ARN', place: aPlace(7) }] }

const cases: readonly Case[] = [
  {
    code: 'variables-over-limit',
    world: withFunction({ variables: { BIG: 'ü'.repeat(2_030) } }),
    message: /would take 4,1\d\d of the 4,096 bytes/,
  },
  {
    code: 'variable-not-replaceable',
    world: withFunction({ variables: { DB_ARN: 'hunter2' } }),
    message: /The live value of variable DB_ARN is not the ARN of a secret, so writing it would destroy/,
  },
  {
    code: 'variable-replaced',
    functions: [replacing],
    world: withFunction({ variables: { DB_ARN: 'hunter2' } }),
    message: /DB_ARN is not the ARN of a secret\. It is overwritten and lost, as the declaration allows/,
  },
  {
    code: 'replacement-done',
    functions: [replacing],
    world: withFunction({ variables: { DB_ARN: arn } }),
    message: /DB_ARN holds what is declared, but its value may still be replaced/,
  },
  {
    code: 'variable-plaintext',
    settings: { plaintextNotice: true },
    world: withFunction({
      variables: {
        ...{ DB_PASSWORD: 'hunter2', stripeApiKey: 'sk_1', GITHUB_TOKEN: 'gh', DB_ARN: arn },
        ...{
          TOKEN_URL: 'https://x',
          API_SECRET_ARN: anArn('other'),
          OTHER_SECRET: 'db',
          TOKENS: '9',
          PARAMETERS_SECRETS_EXTENSION_CACHE_SIZE: '10',
          PASSWORD: '',
        },
      },
    }),
    message: /hold secrets in plain text: DB_PASSWORD, GITHUB_TOKEN and stripeApiKey\.$/,
  },
  {
    code: 'policy-edited',
    world: withPolicy(
      JSON.stringify({
        Statement: [
          ...JSON.parse(formatPolicyDocument(grants, 'us-east-1') ?? '').Statement,
          JSON.parse(foreignText).Statement,
        ],
      }),
    ),
    message: /edited outside this action/,
  },
  {
    code: 'policy-missing',
    world: withFunction({ variables: { DB_ARN: arn } }),
    message: /no inline policy lambda-secrets-orders/,
  },
  {
    code: 'extension-without-secrets',
    functions: [{ ...cached, secrets: [] }],
    message: /orders declares the extension but no secret/,
  },
  {
    code: 'extension-unavailable',
    functions: [cached],
    world: withFunction({ arn: 'arn:aws:lambda:us-east-9:123456789012:function:orders' }),
    answers: { newest: absent },
    message: /not known in us-east-9 for x86_64/,
  },
  {
    code: 'extension-look-alike',
    functions: [cached],
    world: withFunction({ layers: [anExtensionArn(7).replace('177933569100', '123456789012')] }),
    message: /:123456789012:layer:.*:7, which has the name.* but AWS's account in us-east-1 is 177933569100/,
  },
  {
    code: 'extension-in-image',
    functions: [cached],
    world: withFunction({ packageType: 'Image' }),
    message: /is a container image, which cannot have layers/,
  },
  {
    code: 'layers-over-limit',
    functions: [cached],
    world: withFunction({ layers: ['a', 'b', 'c', 'd', 'e'].map(aLayerArn) }),
    message: /would have 6 layers, but Lambda allows 5/,
  },
  {
    code: 'extension-unsigned',
    functions: [cached],
    answers: { signing: { kind: 'found', untrusted: 'enforce' } },
    message: /code signing configuration of orders refuses/,
  },
  {
    code: 'code-signing-unread',
    functions: [cached],
    answers: { signing: failed },
    message: /Read failed.* It is not known whether Lambda accepts an unsigned layer/,
  },
  {
    code: 'newest-layer-unread',
    functions: [cached],
    answers: { newest: failed },
    message: /Read failed.* The newest version of the extension is taken from the table of 2026-07-28/,
  },
  {
    code: 'newest-layer-unread',
    functions: [cached],
    answers: { newest: absent },
    message: /AWS's public parameter does not exist\. The newest version/,
  },
  {
    code: 'extension-other-architecture',
    functions: [cached],
    world: withFunction({ architecture: 'arm64', layers: [anExtensionArn(7)] }),
    message: /orders has layer AWS-Parameters-and-Secrets-Lambda-Extension, which is for x86_64/,
  },
  {
    code: 'variable-not-replaceable',
    functions: [cached],
    world: withFunction({ variables: { SECRETS_MANAGER_TTL: '300' } }),
    message: /Variable SECRETS_MANAGER_TTL holds a value that this action did not set, so/,
  },
  {
    code: 'variable-replaced',
    functions: [{ ...cached, replacements: [{ variable: 'SECRETS_MANAGER_TTL', place: aPlace() }] }],
    world: withFunction({ variables: { SECRETS_MANAGER_TTL: '300' } }),
    message: /SECRETS_MANAGER_TTL holds a value that this action did not set\. It is overwritten/,
  },
  {
    code: 'variable-undeclared',
    world: withFunction({ variables: { OLD_ARN: arn } }),
    message: /OLD_ARN also holds/,
  },
]

describeFindings('configuration', cases)

test('consent to replace one value covers no other', () => {
  const variables = { DB_ARN: 'hunter2', SECRETS_MANAGER_TTL: '300', SSM_PARAMETER_STORE_TTL: '300' }
  const codesGiven = (...consents: readonly string[]) => {
    const replacements = consents.map((variable) => ({ variable, place: aPlace() }))
    const { functions } = planOf({
      functions: [{ ...cached, replacements }],
      world: withFunction({ variables }),
    })
    return functions.flatMap(({ findings }) => findings.map(({ code }) => code))
  }
  const [lost, refused] = ['variable-replaced', 'variable-not-replaceable']
  expect(codesGiven('SECRETS_MANAGER_TTL')).toEqual([refused, refused, lost])
  expect(codesGiven('DB_ARN', 'SECRETS_MANAGER_TTL')).toEqual([refused, lost, lost])
  expect(codesGiven(...Object.keys(variables))).toEqual([lost, lost, lost])
})

test('all variables of a function change in one step, and are judged one by one', () => {
  const [pay, old, other] = [anArn('pay'), anArn('old'), anArn('other')]
  const text = formatPolicyDocument(
    [old, other].map((secretArn) => ({ ...grants[0], secretArn })) as typeof grants,
    'us-east-1',
  )
  const variables = {
    OLD_ARN: old,
    OTHER_ARN: other,
    PAY_ARN: old,
    LOG: 'info',
    COPY_ARN: arn,
    TWIN_ARN: pay,
  }
  const { functions } = planOf({
    functions: [{ ...orders, secrets: [aDeclared('DB_ARN', arn), aDeclared('PAY_ARN', pay)] }],
    world: {
      ...withPolicy(text ?? ''),
      functions: { orders: aFunction({ variables }) },
      secrets: { [arn]: aSecret(arn), [pay]: aSecret(pay) },
    },
  })
  expect(functions[0]?.steps).toContainEqual({
    kind: 'configuration',
    set: { DB_ARN: arn, PAY_ARN: pay },
    remove: ['OLD_ARN', 'OTHER_ARN'],
  })
  expect(functions[0]?.findings.map(({ code }) => code)).toEqual([
    'variable-undeclared',
    'variable-undeclared',
  ])
})

test.each([
  ['the notice is off', {}, false],
  ['everything is removed', { plaintextNotice: true }, true],
])('no variable is called a secret in plain text where %s', (_what, settings, removing) => {
  const world = withFunction({ variables: { DB_PASSWORD: 'hunter2' } })
  const { functions } = planOf({ functions: [{ ...orders, secrets: [] }], world, settings, removing })
  expect(functions.flatMap(({ findings }) => findings)).toEqual([])
})
