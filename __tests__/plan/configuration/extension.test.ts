import { describe, expect, test } from '@jest/globals'
import { published } from '../../../sandbox/services/lambda/extension-layers.ts'
import type { Extension } from '../../../src/model/declaration.ts'
import type { ExtensionChange } from '../../../src/model/extension.ts'
import { parseExtensionLayer } from '../../../src/model/extension.ts'
import type { FoundFunction } from '../../../src/model/observation.ts'
import type { FunctionPlan } from '../../../src/model/plan.ts'
import { planAgainst } from '../../../src/plan/against-branch.ts'
import { publishedLayers } from '../../../src/plan/configuration/published-layers.ts'
import { digestPlan } from '../../../src/plan/digest.ts'
import { formatExtensionMark, noMark, parseExtensionMark } from '../../../src/plan/policy/extension-mark.ts'
import { readLedger } from '../../../src/plan/policy/ledger.ts'
import { marked } from '../../../src/text/sentence.ts'
import { type Answers, planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anExtensionArn,
  anObservation,
  aPlace,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const arn = anArn('db')
const other = 'arn:aws:lambda:us-east-1:123456789012:layer:other:1'
const failed = {
  kind: 'failed',
  failure: { operation: 'GetParameter', target: marked('it'), code: 'AccessDenied', message: marked('no') },
} as const
const settings = { prune: true, removing: false }

interface Case {
  readonly extension?: Omit<Extension, 'place'> | undefined
  readonly state?: Omit<Partial<FoundFunction>, 'variables'> & {
    readonly variables?: Readonly<Record<string, string>>
  }
  /** What our policy says to be ours, as the end of a Sid. */
  readonly mark?: string
  readonly answers?: Answers
  readonly prune?: boolean
}

function planOf({ extension, state = {}, mark = '', answers = {}, prune = true }: Case): FunctionPlan {
  const declared = {
    ...aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn)] }),
    ...(extension && { extension: { place: aPlace(), ...extension } }),
  }
  const text = formatPolicyDocument([{ secretArn: arn, keyArns: [], describe: false }], 'us-east-1', {
    extension: parseExtensionMark(mark) ?? noMark,
  })
  const observation = anObservation({
    functions: { orders: aFunction({ ...state, variables: { DB_ARN: arn, ...state.variables } }) },
    policies: text === undefined ? {} : { [ownPolicy()]: { kind: 'found', text } },
    roles: { 'orders-role': emptyRole },
    secrets: { [arn]: aSecret(arn) },
  })
  const planned = planAnswered(aDeclaration(declared), observation, {
    settings: { ...settings, prune },
    answers,
  })
  const [plan] = planned.functions
  if (plan === undefined) throw new Error('nothing is planned')
  return plan
}

function layerOf({ extension }: FunctionPlan): unknown {
  if (extension?.layer === undefined) return undefined
  const { verb, layerArn } = extension.layer
  return extension.layer.verb === 'change' ? [verb, extension.layer.before, layerArn] : [verb, layerArn]
}

describe('the layer of the extension', () => {
  const [old, newest] = [anExtensionArn(50), anExtensionArn(101)]
  const arm = anExtensionArn(50, 'arm64')
  test.each<[string, Case, unknown]>([
    ['is the newest that AWS names, where none is attached', { extension: {} }, ['add', newest]],
    ['is kept whatever its number', { extension: {}, state: { layers: [old] } }, ['keep', old]],
    [
      'is updated to a number',
      { extension: { version: 7 }, state: { layers: [old] } },
      ['change', old, anExtensionArn(7)],
    ],
    ['is attached with a number', { extension: { version: 7 } }, ['add', anExtensionArn(7)]],
    [
      'follows the newest',
      { extension: { version: 'latest' }, state: { layers: [old] } },
      ['change', old, newest],
    ],
    [
      'stays where it is the newest',
      { extension: { version: 'latest' }, state: { layers: [newest] } },
      ['keep', newest],
    ],
    [
      'is of the table, where AWS can not be asked',
      { extension: {}, answers: { newest: failed } },
      ['add', anExtensionArn(99)],
    ],
    [
      'is not set back to the table',
      { extension: { version: 'latest' }, state: { layers: [newest] }, answers: { newest: failed } },
      ['keep', newest],
    ],
    [
      "is the one for the function's architecture",
      { extension: {}, state: { architecture: 'arm64' } },
      ['add', anExtensionArn(101, 'arm64')],
    ],
    [
      'takes the place of the one for another',
      { extension: {}, state: { layers: [arm] } },
      ['change', arm, newest],
    ],
    ['goes where it is ours', { state: { layers: [old] }, mark: 'ExtensionLayer' }, ['remove', old]],
    [
      'goes, and not the one for another architecture, which others put beside it',
      { state: { layers: [arm, old] }, mark: 'ExtensionLayer' },
      ['remove', old],
    ],
    [
      'goes where the function has another architecture by now',
      { state: { layers: [old], architecture: 'arm64' }, mark: 'ExtensionLayer' },
      ['remove', old],
    ],
    [
      'is the one that fits where two are attached',
      { extension: { version: 'latest' }, state: { layers: [arm, old] } },
      ['change', old, newest],
    ],
    [
      'takes the place of another from the table',
      { extension: {}, state: { layers: [arm] }, answers: { newest: failed } },
      ['change', arm, anExtensionArn(99)],
    ],
    ['stays where others attached it', { state: { layers: [old] } }, undefined],
    ['stays without prune', { state: { layers: [old] }, mark: 'ExtensionLayer', prune: false }, undefined],
    [
      'is known by the account that AWS names now',
      {
        extension: {},
        state: { layers: [old.replace('177933569100', '999999999999')] },
        answers: { newest: { kind: 'found', arn: newest.replace('177933569100', '999999999999') } },
      },
      ['keep', old.replace('177933569100', '999999999999')],
    ],
    [
      'goes where only AWS knows by now that it is its own',
      {
        state: { layers: [old.replace('177933569100', '999999999999')] },
        mark: 'ExtensionLayer',
        answers: { newest: { kind: 'found', arn: newest.replace('177933569100', '999999999999') } },
      },
      ['remove', old.replace('177933569100', '999999999999')],
    ],
  ])('%s', (_what, each, expected) => {
    const plan = planOf(each)
    expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(layerOf(plan)).toEqual(expected)
  })

  test('is asked of AWS only where one must be attached, or the newest is wanted', () => {
    const unanswered = () => {
      throw new Error('asked')
    }
    const answers = Object.defineProperty({}, 'newest', { get: unanswered }) as Answers
    expect(layerOf(planOf({ extension: {}, state: { layers: [old] }, answers }))).toEqual(['keep', old])
    expect(() => planOf({ extension: { version: 'latest' }, state: { layers: [old] }, answers })).toThrow(
      'asked',
    )
  })

  test('is changed together with its settings and the mark of both, while access stays', () => {
    const plan = planOf({ extension: { ttl: 60 }, state: { layers: [other] } })
    expect(plan.access.verdict).toBe('unchanged')
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
    expect(plan.steps[0]).toMatchObject({
      document: expect.stringContaining('ReadUsEast1ExtensionLayerSecretsTtl60ParametersTtl60"'),
    })
    expect(plan.steps[1]).toEqual({
      kind: 'configuration',
      set: {
        SECRETS_MANAGER_TTL: '60',
        SSM_PARAMETER_STORE_TTL: '60',
      },
      remove: [],
      layer: { add: newest },
    })
  })

  test('says nothing of a version that replaces another one of the same architecture', () => {
    const plan = planOf({ extension: { version: 'latest' }, state: { layers: [old] } })
    expect(plan.findings).toEqual([])
  })

  test('has its settings changed together, and the marks of both values until then', () => {
    const plan = planOf({
      extension: { ttl: 90 },
      state: { layers: [old], variables: { SECRETS_MANAGER_TTL: '60', SSM_PARAMETER_STORE_TTL: '60' } },
      mark: 'ExtensionLayerSecretsTtl60ParametersTtl60',
    })
    expect(plan.findings).toEqual([])
    expect(plan.steps).toEqual([
      {
        kind: 'grant',
        document: expect.stringContaining('LayerSecretsTtl60SecretsTtl90ParametersTtl60ParametersTtl90"'),
      },
      {
        kind: 'configuration',
        set: { SECRETS_MANAGER_TTL: '90', SSM_PARAMETER_STORE_TTL: '90' },
        remove: [],
      },
      { kind: 'revoke', document: expect.stringContaining('LayerSecretsTtl90ParametersTtl90"'), revoked: [] },
    ])
  })

  test('is not claimed where others attached it and set what is declared', () => {
    const variables = { SECRETS_MANAGER_TTL: '60', SSM_PARAMETER_STORE_TTL: '60' }
    const plan = planOf({ extension: { ttl: 60 }, state: { layers: [old], variables } })
    expect(plan.steps).toEqual([])
  })

  test('goes with the settings that are still as they were set, and the mark of all', () => {
    const plan = planOf({
      state: { layers: [old], variables: { SECRETS_MANAGER_TTL: '90', SSM_PARAMETER_STORE_TTL: '60' } },
      mark: 'ExtensionLayerSecretsTtl60ParametersTtl60',
    })
    expect(plan.steps).toEqual([
      { kind: 'configuration', set: {}, remove: ['SSM_PARAMETER_STORE_TTL'], layer: { remove: old } },
      { kind: 'revoke', document: expect.not.stringContaining('Extension'), revoked: [] },
    ])
  })

  test('is refused beside one of the same name that is not of AWS', () => {
    const layers = [old, old.replace('177933569100', '123456789012')]
    expect(planOf({ extension: {}, state: { layers } }).blocked).toBe(true)
  })

  test('decides the digest, as do the settings', () => {
    const plans = [
      planOf({}),
      planOf({ extension: {} }),
      planOf({ extension: { ttl: 60 } }),
      planOf({ extension: { ttl: 60 }, state: { variables: { SECRETS_MANAGER_TTL: '60' } } }),
      planOf({ extension: { version: 7 } }),
      planOf({ extension: { version: 7 }, state: { layers: [old] } }),
    ]
    const digests = plans.map((plan) =>
      digestPlan({ functions: [{ plan, policy: undefined }], rotations: [] }),
    )
    expect(new Set(digests).size).toBe(plans.length)
  })
})

test('a version is published where its layer alone is not as declared', () => {
  const declaration = aDeclaration(
    aFunctionDeclaration({
      secrets: [aDeclared('DB_ARN', arn)],
      extension: { place: aPlace() },
      release: { alias: 'live', withCode: false },
    }),
  )
  const planFor = (layers: readonly string[]) => {
    const served = aFunction({ variables: { DB_ARN: arn }, layers })
    const observation = anObservation({
      functions: { orders: aFunction({ variables: { DB_ARN: arn }, layers: [anExtensionArn(50)] }) },
      policies: {
        [ownPolicy()]: {
          kind: 'found',
          text: formatPolicyDocument([{ secretArn: arn, keyArns: [], describe: false }], 'us-east-1') ?? '',
        },
      },
      secrets: { [arn]: aSecret(arn) },
      served: { orders: someServed({ live: ['7'] }, { 7: served }) },
    })
    const [plan] = planAnswered(declaration, observation, { settings }).functions
    return plan?.steps.map(({ kind }) => kind)
  }
  expect(planFor([])).toEqual(['publish', 'point-alias'])
  expect(planFor([anExtensionArn(3)])).toEqual([])
})

test('a comparison with the base branch shows the extension as it is declared', () => {
  const declared = (extension?: Omit<Extension, 'place'>) =>
    aDeclaration(
      aFunctionDeclaration({
        secrets: [aDeclared('DB_ARN', arn)],
        ...(extension && { extension: { place: aPlace(), ...extension } }),
      }),
    )
  const change = (
    now?: Omit<Extension, 'place'>,
    before?: Omit<Extension, 'place'>,
  ): ExtensionChange | undefined =>
    planAgainst(
      declared(now),
      { declaration: declared(before), commit: { branch: 'main', commit: 'abc' }, today: '2026-11-24' },
      settings,
    ).functions[0]?.extension
  const name = 'AWS-Parameters-and-Secrets-Lambda-Extension'
  expect(change()).toBeUndefined()
  expect(change({})).toMatchObject({ layer: { verb: 'add', layerArn: name }, settings: [] })
  expect(change({ version: 7 }, { version: 7 })?.layer).toMatchObject({ verb: 'keep', layerArn: `${name}:7` })
  expect(change(undefined, { ttl: 9 })).toEqual({
    layer: { verb: 'remove', layerArn: name },
    settings: ['SECRETS_MANAGER_TTL', 'SSM_PARAMETER_STORE_TTL'].map((variable) => ({
      verb: 'remove',
      name: variable,
      value: '9',
    })),
  })
  const replaced = { verb: 'change', value: '8', before: { kind: 'ours', value: '9' } }
  expect(change({ version: 7, ttl: 8 }, { ttl: 9 })).toMatchObject({
    layer: { verb: 'change', before: name, layerArn: `${name}:7` },
    settings: [replaced, replaced],
  })
})

describe('the mark in a Sid', () => {
  test.each([
    'ExtensionLayer',
    'ExtensionLayerSecretsTtl0ParametersTtl300',
    'ExtensionSecretsTtl60SecretsTtl90ParametersTtl60',
  ])('is read as it was written: %s', (text) => {
    const mark = parseExtensionMark(text)
    expect(mark && formatExtensionMark(mark)).toBe(text)
  })

  test.each([
    ['ExtensionLayerSecretsTtl60CacheSize10HttpPort2773LogLevelWARN', 'ExtensionLayerSecretsTtl60'],
    ['ExtensionCacheSize10CacheSize20', ''],
  ])('is read without the settings of earlier versions: %s', (text, kept) => {
    const mark = parseExtensionMark(text)
    expect(mark && formatExtensionMark(mark)).toBe(kept)
  })

  test.each([
    '',
    'Extension',
    'CacheSize10',
    'ExtensionLayerX',
    'ExtensionTtl',
    'LayerExtension',
    'ExtensionSecretsTtl',
  ])('is not read from %j', (text) => {
    expect(parseExtensionMark(text)).toBeUndefined()
  })

  test("leaves the policy's owner and region recognizable", () => {
    const grants = [{ secretArn: arn, keyArns: [], describe: false }]
    const text = formatPolicyDocument(grants, 'us-east-1', { extension: { layer: true, settings: [] } }) ?? ''
    expect(readLedger(text, 'us-east-1').owner.kind).toBe('unmarked-ours')
    expect(readLedger(text, 'us-east-2').owner.kind).toBe('elsewhere')
    expect(readLedger(text, 'us-east-1').extension.layer).toBe(true)
    expect(readLedger(text, 'us-east-2').extension.layer).toBe(false)
  })
})

test('the table names, for every region that AWS published, the account and the newest versions', () => {
  const ours = Object.entries(publishedLayers).map(([region, { account, x86_64, arm64 }]) => [
    region,
    [account, x86_64, arm64 ?? null],
  ])
  expect(Object.fromEntries(ours)).toEqual(published.regions)
  for (const [region, { account, ...versions }] of Object.entries(publishedLayers)) {
    expect(region).toMatch(/^[a-z]+(-[a-z]+)+-\d$/)
    for (const version of Object.values(versions)) {
      const layer = `arn:aws:lambda:${region}:${account}:layer:AWS-Parameters-and-Secrets-Lambda-Extension:${version}`
      expect(parseExtensionLayer(layer)).toMatchObject({ region, account, version })
    }
  }
})
