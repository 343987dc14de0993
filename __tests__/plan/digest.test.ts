import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { digestRoot, isDigest } from '../../src/model/digest.ts'
import type { Plan } from '../../src/model/plan.ts'
import { movementsSince } from '../../src/plan/digest.ts'
import { plan } from '../../src/plan/plan.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aPlace,
  aSecret,
  emptyRole,
  ownPolicy,
  type World,
} from '../builders/observation.ts'
import { formatPolicyDocument } from '../builders/policy-document.ts'

const [db, stripe] = [anArn('db'), anArn('stripe')] as const
const key = aKeyArn()

/** What can move, one by one, in a function that has one secret and is to get another. */
interface Facts {
  readonly variables: Readonly<Record<string, string>>
  readonly policy: string
  readonly role: string
  readonly declared: readonly (readonly [variable: string, arn: string])[]
  readonly world: World
  readonly reason: string
}

const text = formatPolicyDocument([{ secretArn: db, keyArns: [key], describe: false }], 'us-east-1') ?? ''

function planOf(facts: Partial<Facts> = {}, ...others: readonly string[]): Plan {
  const { variables = { DB_ARN: db, LOG: 'info' }, policy = text, role = 'orders-role' } = facts
  const { declared = [['DB_ARN', db] as const, ['STRIPE_ARN', stripe] as const], reason = 'why' } = facts
  const secrets = declared.map(([variable, arn], index) =>
    aDeclared(variable, arn, { reason, place: aPlace(index + reason.length) }),
  )
  const observation = anObservation({
    functions: {
      orders: aFunction({ variables, roleArn: `arn:aws:iam::123456789012:role/${role}` }),
      ...Object.fromEntries(others.map((name) => [name, aFunction({ name })])),
    },
    policies: { [ownPolicy().replace('orders-role', role)]: { kind: 'found', text: policy } },
    roles: { [role]: emptyRole },
    secrets: { [db]: aSecret(db, { keys: [{ kind: 'key', arn: key }] }), [stripe]: aSecret(stripe) },
    ...facts.world,
  })
  return plan(
    aDeclaration(
      aFunctionDeclaration({ secrets }),
      ...others.map((label) => aFunctionDeclaration({ label })),
    ),
    observation,
    { prune: true, removing: false },
  )
}

describe('the digest', () => {
  test('is a digest, and its root is a part of it', () => {
    const { digest } = planOf({}, 'billing')
    expect(isDigest(digest)).toBe(true)
    expect(digestRoot(digest)).toMatch(/^[0-9a-f]{64}$/)
    expect(digest.split('.')).toHaveLength(4)
  })

  test.each(['', 'any', 'd1', 'd2.'.padEnd(67, '0'), `d1.${'0'.repeat(63)}`, `d1.${'0'.repeat(64)}.12`])(
    'is not %j',
    (wrong) => {
      expect(isDigest(wrong)).toBe(false)
    },
  )

  test('is equal for equal facts, whatever the words, places, order, and variables of others', () => {
    const same: readonly Partial<Facts>[] = [
      {},
      { reason: 'another reason' },
      { variables: { OTHER: 'x', DB_ARN: db } },
      { policy: text.replace('kms:Decrypt', 'KMS:decrypt') },
      {
        declared: [
          ['STRIPE_ARN', stripe],
          ['DB_ARN', db],
        ],
      },
    ]
    expect(new Set(same.map((facts) => planOf(facts).digest)).size).toBe(1)
    expect(planOf({}, 'a', 'b').digest).toBe(planOf({}, 'b', 'a').digest)
  })

  test('of a pending function is the same in a plan and in an apply, until it exists', () => {
    const secrets = { [db]: aSecret(db), [stripe]: aSecret(stripe) }
    const pendingPlan = (variable: string, mayBePending: boolean) =>
      plan(
        aDeclaration(aFunctionDeclaration({ secrets: [aDeclared(variable, db)] })),
        anObservation({ functions: { orders: { kind: 'absent' } }, secrets }),
        { prune: true, removing: false, ...(mayBePending && { mayBePending }) },
      )
    const reviewed = pendingPlan('DB_ARN', true)
    expect(pendingPlan('DB_ARN', false).digest).toBe(reviewed.digest)
    expect(pendingPlan('OTHER_ARN', true).digest).not.toBe(reviewed.digest)
    expect(movementsSince(reviewed.digest, planOf({ declared: [['DB_ARN', db]] }))).toEqual([
      { kind: 'created', label: 'orders' },
    ])
  })

  test('is blind to how the policy in AWS is written, by law', () => {
    const document = JSON.parse(text) as { Statement: readonly object[] }
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...document.Statement], { minLength: document.Statement.length }),
        fc.constantFrom(undefined, 2, '\t'),
        fc.boolean(),
        (statements, indent, single) => {
          const written = statements.map((each) =>
            Object.fromEntries(
              Object.entries(each)
                .reverse()
                .map(([name, value]) => [
                  name,
                  single && Array.isArray(value) && value.length === 1 ? value[0] : value,
                ]),
            ),
          )
          const policy = JSON.stringify({ Statement: written, Version: '2012-10-17' }, undefined, indent)
          expect(planOf({ policy }).digest).toBe(planOf().digest)
        },
      ),
    )
  })

  test('holds no hash of a value that is not ours: a known value gives nothing away', () => {
    const digests = ['hunter2', 'swordfish'].map((value) => planOf({ variables: { DB_ARN: value } }).digest)
    expect(digests[0]).toBe(digests[1])
  })
})

describe('what moved since a digest', () => {
  const { digest } = planOf()

  test('is nothing for the same plan', () => {
    expect(movementsSince(digest, planOf())).toEqual([])
  })

  test.each<[string, Partial<Facts>, readonly string[]]>([
    ['a secret less is declared', { declared: [['DB_ARN', db]] }, ['declaration', 'variables']],
    [
      'another variable is declared',
      {
        declared: [
          ['DB_ARN', db],
          ['PAY_ARN', stripe],
        ],
      },
      ['declaration', 'variables'],
    ],
    [
      'a secret was encrypted under another key',
      {
        world: {
          secrets: {
            [db]: aSecret(db, { keys: [{ kind: 'key', arn: aKeyArn('2') }] }),
            [stripe]: aSecret(stripe),
          },
        },
      },
      ['declaration'],
    ],
    [
      'the policy was edited',
      { policy: text.replace('secretsmanager:GetSecretValue', 'secretsmanager:*') },
      ['policy'],
    ],
    ['the policy denies what it allowed', { policy: text.replace('Allow', 'Deny') }, ['policy']],
    [
      'the policy allows one more action',
      {
        policy: text.replace('["secretsmanager:GetSecretValue"]', '["secretsmanager:GetSecretValue","s3:*"]'),
      },
      ['policy'],
    ],
    [
      'a condition of the policy has another value',
      { policy: text.replace(`SecretARN":["${db}"]`, `SecretARN":["${stripe}"]`) },
      ['policy'],
    ],
    ['the policy lost a condition', { policy: text.replace(/,"Condition":\{.*?\}\}/, '') }, ['policy']],
    ['the function has another role', { role: 'other-role' }, ['policy']],
    ['a variable of ours was set', { variables: { DB_ARN: db, STRIPE_ARN: stripe } }, ['variables']],
    ['a variable of ours was overwritten', { variables: { DB_ARN: 'x' } }, ['variables', 'errors']],
    ['a variable of ours was emptied', { variables: { DB_ARN: '' } }, ['variables']],
    ['a variable of ours names another secret', { variables: { DB_ARN: anArn('other') } }, ['variables']],
    [
      'a secret is gone',
      { world: { secrets: { [db]: aSecret(db, { keys: [{ kind: 'key', arn: key }] }) } } },
      ['declaration', 'variables', 'errors'],
    ],
  ])('%s', (_, facts, moved) => {
    expect(movementsSince(digest, planOf(facts))).toEqual([{ kind: 'moved', label: 'orders', facts: moved }])
  })

  test('tells apart what a variable of ours was overwritten with, except for values of others', () => {
    const digests = ['', anArn('other'), anArn('third'), 'x'].map(
      (value) => planOf({ variables: { DB_ARN: value } }).digest,
    )
    expect(new Set(digests).size).toBe(4)
  })

  test('names functions that came, and counts those that went', () => {
    expect(movementsSince(digest, planOf({}, 'billing'))).toEqual([{ kind: 'added', label: 'billing' }])
    expect(movementsSince(planOf({}, 'billing', 'mail').digest, planOf())).toEqual([
      { kind: 'gone', count: 2 },
    ])
  })

  test('is never nothing where the texts differ, whatever was made of the digest', () => {
    const { digest: whole } = planOf({}, 'billing')
    const forged = [digestRoot(digest), '0'.repeat(64)].flatMap((root) => [
      `d1.${root}`,
      ['d1', root, ...whole.split('.').slice(2)].join('.'),
      ['d1', root, ...digest.split('.').slice(2)].join('.'),
    ])
    for (const text of forged.filter((each) => each !== digest))
      expect(movementsSince(text, planOf())).not.toEqual([])
    expect(movementsSince(`d1.${'0'.repeat(64)}.${digest.split('.')[2]}`, planOf())).toEqual([
      { kind: 'unknown' },
    ])
  })
})
