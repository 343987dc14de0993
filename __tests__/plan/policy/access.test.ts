import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { combineVerdicts, compareAccess } from '../../../src/plan/policy/access.ts'
import { readLedger } from '../../../src/plan/policy/ledger.ts'

function compare(before: string | undefined, after: string | undefined) {
  return compareAccess(readLedger(before, 'us-east-1').access, readLedger(after, 'us-east-1').access)
}

type Text = string | readonly string[]

function policy(...statements: readonly Record<string, unknown>[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

function allow(action: Text, resource: Text, condition?: unknown) {
  return {
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(condition === undefined ? {} : { Condition: condition }),
  }
}

const context = (...arns: readonly string[]) => ({
  StringEquals: { 'kms:EncryptionContext:SecretARN': arns },
})
const read = 'secretsmanager:GetSecretValue'

describe('compareAccess', () => {
  test.each([
    ['two equal documents', policy(allow(read, 'a')), policy(allow(read, 'a')), 'unchanged'],
    ['a text and a list of one', policy(allow(read, 'a')), policy(allow([read], ['a'])), 'unchanged'],
    [
      'one statement instead of a list',
      `{"Statement":${JSON.stringify(allow(read, 'a'))}}`,
      policy(allow(read, 'a')),
      'unchanged',
    ],
    [
      'a statement split in two',
      policy(allow(read, ['a', 'b'])),
      policy(allow(read, 'b'), allow(read, 'a')),
      'unchanged',
    ],
    [
      'a renamed Sid',
      policy({ Sid: 'A', ...allow(read, 'a') }),
      policy({ Sid: 'B', ...allow(read, 'a') }),
      'unchanged',
    ],
    [
      'other case in an action',
      policy(allow('SecretsManager:getsecretvalue', 'a')),
      policy(allow(read, 'a')),
      'unchanged',
    ],
    ['a resource more', policy(allow(read, 'a')), policy(allow(read, ['a', 'b'])), 'broadened'],
    ['an action less', policy(allow([read, 'x:y'], 'a')), policy(allow(read, 'a')), 'narrowed'],
    ['a wildcard narrowed to one ARN', policy(allow('*', '*')), policy(allow(read, 'a')), 'narrowed'],
    ['an ARN instead of another', policy(allow(read, 'a')), policy(allow(read, 'b')), 'replaced'],
    [
      'a condition added',
      policy(allow('kms:Decrypt', 'k')),
      policy(allow('kms:Decrypt', 'k', context('a'))),
      'narrowed',
    ],
    [
      'a condition taken away',
      policy(allow('kms:Decrypt', 'k', context('a'))),
      policy(allow('kms:Decrypt', 'k')),
      'broadened',
    ],
    [
      'a value more in a condition',
      policy(allow('kms:Decrypt', 'k', context('a'))),
      policy(allow('kms:Decrypt', 'k', context('b', 'a'))),
      'broadened',
    ],
    [
      'a condition split by value',
      policy(allow('kms:Decrypt', 'k', context('a', 'b'))),
      policy(allow('kms:Decrypt', 'k', context('a')), allow('kms:Decrypt', 'k', context('b'))),
      'unchanged',
    ],
    [
      'a pattern narrowed to a value',
      policy(allow('a:b', 'k', { StringLike: { x: 'v*' } })),
      policy(allow('a:b', 'k', { StringEquals: { X: 'v1' } })),
      'narrowed',
    ],
    [
      'another operator',
      policy(allow('a:b', 'k', { Bool: { x: 'true' } })),
      policy(allow('a:b', 'k', { Bool: { x: true } })),
      'unchanged',
    ],
    [
      'a Deny taken away',
      policy(allow(read, 'a'), { Effect: 'Deny', Action: '*', Resource: 'a' }),
      policy(allow(read, 'a')),
      'unknown',
    ],
    [
      'NotAction',
      policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
      policy(allow(read, 'a')),
      'unknown',
    ],
    [
      'a Deny that stays',
      policy({ Effect: 'Deny', Action: '*', Resource: 'a' }),
      policy({ Resource: 'a', Effect: 'Deny', Action: '*' }),
      'unchanged',
    ],
    ['no document', undefined, policy(allow(read, 'a')), 'broadened'],
    ['a document that is no JSON', 'oops', policy(allow(read, 'a')), 'unknown'],
  ])('%s', (_name, before, after, verdict) => {
    expect(compare(before, after).verdict).toBe(verdict)
  })

  test('it names the exact pairs that are gained and lost', () => {
    const change = compare(
      policy(allow(read, ['a', 'b'])),
      policy(allow(read, ['b', 'c'], { StringEquals: { k: ['v'] } })),
    )
    expect(change.gained).toEqual([{ action: read, resource: 'c', condition: 'StringEquals k v' }])
    expect(change.lost).toEqual([
      { action: read, resource: 'a', condition: '' },
      { action: read, resource: 'b', condition: '' },
    ])
  })

  test('a document that would unfold into very many atoms is not compared, rather than run out of memory', () => {
    const many = Array.from({ length: 200 }, (_value, index) => `a:${index}`)
    const huge = policy(allow(many, many, { StringEquals: { a: many, b: many } }))
    expect(compare(huge, policy(allow(read, 'a'))).verdict).toBe('unknown')
  })

  const universe = { actions: ['s:a', 's:b'], resources: ['x', 'y'], values: ['1', '2'] }
  const statement = fc
    .record({
      action: fc.subarray(['s:a', 's:b', 's:*'], { minLength: 1 }),
      resource: fc.subarray(['x', 'y', '?', '*'], { minLength: 1 }),
      value: fc.option(fc.subarray(universe.values, { minLength: 1 }), { nil: undefined }),
    })
    .map(({ action, resource, value }) => allow(action, resource, value && { StringEquals: { k: value } }))

  test('it agrees with asking for every request of a small universe', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 3 }),
        fc.array(statement, { maxLength: 3 }),
        (old, now) => {
          const [before, after] = [requestsOf(old), requestsOf(now)]
          const gains = [...after].some((request) => !before.has(request))
          const loses = [...before].some((request) => !after.has(request))
          const { verdict } = compare(policy(...old), policy(...now))
          // Atoms are compared one by one, so a union of several that happens to equal a wildcard may count as a change;
          // what it never does is miss one.
          if (gains) expect(['broadened', 'replaced']).toContain(verdict)
          if (loses) expect(['narrowed', 'replaced']).toContain(verdict)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  /** Every request that the statements allow, worked out without any of the code under test. */
  function requestsOf(statements: readonly ReturnType<typeof allow>[]): ReadonlySet<string> {
    const matches = (patterns: Text, text: string) =>
      [patterns]
        .flat()
        .some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text))
    const requests = universe.actions.flatMap((action) =>
      universe.resources.flatMap((resource) =>
        [undefined, ...universe.values].map((value) => ({ action, resource, value })),
      ),
    )
    const allowed = requests.filter(({ action, resource, value }) =>
      statements.some((each) => {
        const asked = (each as unknown as { Condition?: { StringEquals: { k: readonly string[] } } })
          .Condition?.StringEquals.k
        return (
          matches(each.Action, action) &&
          matches(each.Resource, resource) &&
          (asked === undefined || (value !== undefined && asked.includes(value)))
        )
      }),
    )
    return new Set(allowed.map((request) => JSON.stringify(request)))
  }
})

describe('combineVerdicts', () => {
  test.each([
    [[], 'unchanged'],
    [['unchanged', 'unchanged'], 'unchanged'],
    [['unchanged', 'narrowed'], 'narrowed'],
    [['broadened', 'narrowed'], 'replaced'],
    [['broadened', 'unknown'], 'unknown'],
  ] as const)('%j together are %s', (verdicts, expected) => {
    expect(combineVerdicts(verdicts)).toBe(expected)
  })
})
