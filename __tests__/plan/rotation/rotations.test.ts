import { describe, expect, test } from '@jest/globals'
import type { DeclaredRotation, FunctionDeclaration } from '../../../src/model/declaration.ts'
import type { SecretLife } from '../../../src/model/rotation.ts'
import { planAgainst } from '../../../src/plan/against-branch.ts'
import { movementsSince } from '../../../src/plan/digest.ts'
import { plan } from '../../../src/plan/plan.ts'
import { plain } from '../../../src/text/sentence.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aLife,
  anArn,
  anObservation,
  aPlace,
  aRotation,
  aSecret,
  emptyRole,
  ownPolicy,
  someTerms,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const arn = anArn('db')
const settings = { prune: true, removing: false }
const granted = formatPolicyDocument([{ secretArn: arn, keyArns: [], describe: false }], 'us-east-1') ?? ''

/** Functions that read `db`, and what each says of its rotation. */
function readers(...rotations: readonly (DeclaredRotation | undefined)[]): readonly FunctionDeclaration[] {
  return rotations.map((rotation, index) =>
    aFunctionDeclaration({
      functionName: ['orders', 'billing'][index] ?? 'search',
      secrets: [aDeclared(undefined, arn, rotation && { rotation })],
    }),
  )
}

function planOf(functions: readonly FunctionDeclaration[], life: Partial<SecretLife> = {}) {
  const observation = anObservation({
    functions: Object.fromEntries(functions.map(({ functionName: name }) => [name, aFunction({ name })])),
    policies: Object.fromEntries(
      functions.map(({ functionName }) => [ownPolicy(functionName), { kind: 'found', text: granted }]),
    ),
    roles: { 'orders-role': emptyRole, 'billing-role': emptyRole },
    secrets: { [arn]: aSecret(arn, { life: aLife(life) }) },
  })
  return plan(aDeclaration(...functions), observation, settings)
}

const on = (terms = someTerms()) => ({ rotation: { kind: 'on', terms } as const })
const rds = { kind: 'service', name: 'rds' } as const
const weekly = { schedule: { kind: 'days', days: 7 } } as const

describe('the rotation of a secret', () => {
  test.each<[string, DeclaredRotation, Partial<SecretLife>, string, boolean]>([
    ['is set where there is none', aRotation(), {}, 'add', true],
    ['is changed where it differs', aRotation(someTerms(7)), on(), 'change', true],
    [
      'is changed where another function does it',
      aRotation({ ...someTerms(), lambdaArn: 'other' }),
      on(),
      'change',
      true,
    ],
    ['is kept where it is so', aRotation(), on(), 'keep', false],
    [
      'is kept where it is so, whatever window others set',
      aRotation(),
      { rotation: { ...on().rotation, window: '3h' } },
      'keep',
      false,
    ],
    [
      'is kept where it is so, on a replica too',
      aRotation(),
      { ...on(), primaryRegion: 'eu-west-1' },
      'keep',
      false,
    ],
    ['of a service that rotates it itself is set', aRotation(weekly), { keeper: rds }, 'add', true],
    ['waits while one is under way', aRotation(), { underWay: {} }, 'add', false],
    ['is left where an error stops its function', aRotation(weekly), {}, 'add', false],
    [
      'is left on a replica, though it differs',
      aRotation(someTerms(7)),
      { ...on(), primaryRegion: 'eu-west-1' },
      'change',
      false,
    ],
  ])('%s', (_, rotation, life, verb, due) => {
    const { rotations, writes, functions } = planOf(readers(rotation), life)
    expect(rotations).toMatchObject([{ verb, due, secretArn: arn, labels: ['orders'] }])
    expect(writes).toBe(due)
    expect(functions.flatMap(({ steps }) => steps)).toEqual([])
    if (verb === 'keep') expect(functions.flatMap(({ findings }) => findings)).toEqual([])
  })

  test.each<[string, Partial<SecretLife>, readonly string[]]>([
    ['would be set', {}, ['function-frozen']],
    ['would be changed', on(someTerms(7)), ['function-frozen']],
    ['is as declared', on(), []],
  ])('stops a frozen function where it %s', (_, life, codes) => {
    const { functions } = planOf(
      readers(aRotation()).map((each) => ({ ...each, frozen: true })),
      life,
    )
    expect(functions.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(codes)
  })

  test('is missed for each secret of each function that must have one', () => {
    const required = { kind: 'required', place: aPlace() } as const
    const secrets = ['one', 'two'].map((name) => aDeclared(undefined, anArn(name), { rotation: required }))
    const names = ['orders', 'billing']
    const observation = anObservation({
      functions: Object.fromEntries(names.map((name) => [name, aFunction({ name })])),
      secrets: Object.fromEntries(
        ['one', 'two'].map((name) => [anArn(name), aSecret(anArn(name), { life: aLife() })]),
      ),
    })
    const declaration = aDeclaration(...names.map((label) => aFunctionDeclaration({ label, secrets })))
    const found = plan(declaration, observation, settings).functions.flatMap(({ findings }) =>
      findings.map(({ code, functionLabel }) => [code, functionLabel]),
    )
    expect(found).toEqual(names.flatMap((name) => Array(2).fill(['rotation-missing', name])))
  })

  test('is one change, whichever functions declare it, and nothing where none does', () => {
    expect(planOf(readers(aRotation(someTerms(), 3), aRotation(someTerms(), 8))).rotations).toEqual([
      {
        verb: 'add',
        secretArn: arn,
        after: someTerms(),
        place: aPlace(3),
        labels: ['orders', 'billing'],
        due: true,
      },
    ])
    const required = { kind: 'required', place: aPlace() } as const
    expect(planOf(readers(undefined, required), on()).rotations).toEqual([])
  })

  test('is not changed where another function that declares it is stopped', () => {
    const [orders, billing] = readers(aRotation(), aRotation()) as [FunctionDeclaration, FunctionDeclaration]
    const lost = { ...billing, functionName: 'lost', label: 'lost' }
    const observation = anObservation({
      functions: { orders: aFunction() },
      secrets: { [arn]: aSecret(arn, { life: aLife() }) },
    })
    const { rotations } = plan(aDeclaration(orders, lost), observation, settings)
    expect(rotations).toMatchObject([{ labels: ['orders', 'lost'], due: false }])
  })

  test('is left by a frozen function, for all that declare it', () => {
    const [orders, billing] = readers(aRotation(), aRotation()) as [FunctionDeclaration, FunctionDeclaration]
    const { rotations, functions } = planOf([{ ...orders, frozen: true }, billing])
    expect(rotations).toMatchObject([{ labels: ['orders', 'billing'], due: false }])
    const codes = functions.map(({ findings }) => findings.map(({ code }) => code))
    expect(codes).toEqual([expect.arrayContaining(['function-frozen']), []])
  })

  test('is left by each function that is frozen, and set by the others', () => {
    const secrets = ['one', 'two', 'three'].map((name) => anArn(name))
    const functions = secrets.map((secretArn, index) =>
      aFunctionDeclaration({
        label: `f${index}`,
        ...(index > 0 && { frozen: true }),
        secrets: [aDeclared(undefined, secretArn, { rotation: aRotation() })],
      }),
    )
    const policyOf = (secretArn: string) =>
      formatPolicyDocument([{ secretArn, keyArns: [], describe: false }], 'us-east-1') ?? ''
    const observation = anObservation({
      functions: Object.fromEntries(functions.map(({ label: name }) => [name, aFunction({ name })])),
      policies: Object.fromEntries(
        secrets.map((each, index) => [ownPolicy(`f${index}`), { kind: 'found', text: policyOf(each) }]),
      ),
      secrets: Object.fromEntries(secrets.map((each) => [each, aSecret(each, { life: aLife() })])),
    })
    const { rotations } = plan(aDeclaration(...functions), observation, settings)
    expect(rotations.map(({ secretArn, due }) => [secretArn, due])).toEqual([
      [secrets[0], true],
      [secrets[2], false],
      [secrets[1], false],
    ])
  })

  test('is what another declaration requires, in the same run', () => {
    const required = { kind: 'required', place: aPlace() } as const
    const { rotations, functions } = planOf(readers(aRotation(), required))
    expect(rotations).toMatchObject([{ labels: ['orders'], due: true }])
    expect(functions.flatMap(({ findings }) => findings)).toEqual([])
  })

  test('that is overdue sends to the service that does it, where one does', () => {
    const rotation = { kind: 'on', terms: weekly, nextBy: '2026-11-23' } as const
    const [found] = planOf(readers(undefined), { rotation, keeper: rds }).functions[0]?.findings ?? []
    expect(plain(found?.remedy ?? [])).toBe('Check rds, which rotates the secret: its rotations fail.')
  })

  test('is shown in the grant of a function that reads it', () => {
    const rotation = { kind: 'on', terms: someTerms(), lastOn: '2026-11-01', nextBy: '2026-12-01' } as const
    expect(planOf(readers(undefined), { rotation }).functions[0]?.grants).toMatchObject([{ rotation }])
  })

  test('moves the digest, when it is declared, when AWS changes and when it can be written no more', () => {
    const reviewed = planOf(readers(aRotation()))
    const moved = { kind: 'moved', label: 'orders', facts: ['rotations'] }
    expect(
      movementsSince(reviewed.digest, planOf(readers(aRotation(someTerms(), 7)), { readOn: '2026-11-24' })),
    ).toEqual([])
    for (const later of [
      planOf(readers(undefined)),
      planOf(readers(aRotation(someTerms(7)))),
      planOf(readers(aRotation()), on(someTerms(9))),
      planOf(readers(aRotation()), { underWay: {} }),
    ])
      expect(movementsSince(reviewed.digest, later)).toEqual([moved])
  })

  test('is compared with what another branch declares, where AWS was not asked', () => {
    const commit = { branch: 'main', commit: 'a'.repeat(40) }
    const against = (head: DeclaredRotation | undefined, base: DeclaredRotation | undefined) => {
      const compared = { declaration: aDeclaration(...readers(base)), commit, today: '2026-11-24' }
      const { rotations, writes } = planAgainst(aDeclaration(...readers(head)), compared, settings)
      return { verbs: rotations.map(({ verb }) => verb), writes }
    }
    expect(against(aRotation(), undefined)).toEqual({ verbs: ['add'], writes: true })
    expect(against(aRotation(), aRotation(someTerms(7)))).toEqual({ verbs: ['change'], writes: true })
    expect(against(aRotation(), aRotation())).toEqual({ verbs: ['keep'], writes: false })
    expect(against(undefined, aRotation())).toEqual({ verbs: [], writes: false })
  })

  test('is of another secret in each region, where a name is all that is known of it', () => {
    const regional = (region: string, days: number) =>
      aFunctionDeclaration({
        region,
        functionName: region,
        secrets: [aDeclared(undefined, 'db', { rotation: aRotation(someTerms(days)) })],
      })
    const declaration = aDeclaration(regional('us-east-1', 30), regional('eu-west-1', 7))
    const compared = { declaration, commit: { branch: 'main', commit: 'a'.repeat(40) }, today: '2026-11-24' }
    const { rotations, functions } = planAgainst(declaration, compared, settings)
    expect(rotations).toMatchObject([{ labels: ['us-east-1'] }, { labels: ['eu-west-1'] }])
    expect(functions.flatMap(({ findings }) => findings)).toEqual([])
  })
})

test.each([
  ['rate(4 hours)', 60, true],
  ['cron(0 /8 * * ? *)', 300, true],
  ['cron(0 0,6,12,18 * * ? *)', 300, true],
  ['cron(0 8-20/4 ? * MON *)', 300, true],
  ['cron(0 2,20 * * ? *)', 300, true],
  ['cron(0 2,20 1 * ? *)', 300, false],
  ['cron(0 0,12 * * ? *)', 300, false],
  ['rate(11 hours)', 0, true],
  ['rate(12 hours)', 300, false],
  ['rate(30 days)', 300, false],
  ['cron(0 8 1 * ? *)', 300, false],
])(
  'of a secret with the schedule %s, values that the extension keeps %d seconds are said to go stale: %s',
  (expression, ttl, said) => {
    const terms = { schedule: { kind: 'expression', expression } } as const
    const functions = readers(undefined).map((each) => ({ ...each, extension: { place: aPlace(), ttl } }))
    const codes = planOf(functions, { rotation: { kind: 'on', terms } }).functions[0]?.findings.map(
      ({ code }) => code,
    )
    expect(codes?.includes('values-may-be-stale')).toBe(said)
  },
)

describe('no finding is made of', () => {
  test.each<[string, Partial<SecretLife>, DeclaredRotation | undefined]>([
    ['a rotation that is due today', { rotation: { ...on().rotation, nextBy: '2026-11-24' } }, undefined],
    ['a rotation that began yesterday', { ...on(), underWay: { since: '2026-11-23' } }, undefined],
    ['a rotation whose day is not known', on(), { kind: 'required', place: aPlace() }],
    ['a secret that is not rotated and need not be', {}, undefined],
  ])('%s', (_, life, rotation) => {
    expect(planOf(readers(rotation), life).functions[0]?.findings).toEqual([])
  })
})
