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

function deny(action: Text, resource: Text, condition?: unknown) {
  return { ...allow(action, resource, condition), Effect: 'Deny' }
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
    ['a Deny taken away', policy(allow(read, 'a'), deny('*', 'a')), policy(allow(read, 'a')), 'broadened'],
    [
      'NotAction',
      policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
      policy(allow(read, 'a')),
      'narrowed',
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

  const a = policy(allow(read, 'a'))
  const when = (condition: unknown, resource: Text = 'a') => policy(allow(read, resource, condition))
  const secure = (...values: readonly unknown[]) => ({ Bool: { 'aws:SecureTransport': values } })
  const tagged = 'secret:${aws:PrincipalTag/team}-x'
  const anotherTag = 'secret:${aws:PrincipalTag/unit}-x'
  test.each([
    ['a Deny on what was never allowed', policy(allow(read, 'a'), deny('s3:*', '*')), a, 'unchanged'],
    ['a Deny added', a, policy(allow(read, 'a'), deny('*', 'a')), 'narrowed'],
    [
      'a Deny under a condition taken away',
      policy(allow(read, 'a'), deny('*', '*', { Bool: { x: false } })),
      a,
      'broadened',
    ],
    ['a Deny that covers the secret that is added', policy(allow(read, '*'), deny('*', 'a')), a, 'replaced'],
    [
      'a Deny by NotAction',
      policy(allow(read, 'a'), { ...deny('', 'a'), Action: undefined, NotAction: 's3:*' }),
      a,
      'broadened',
    ],
    [
      'NotAction that covers what is added',
      policy({ ...allow('', '*'), Action: undefined, NotAction: 's3:*' }),
      a,
      'narrowed',
    ],
    [
      'NotAction that leaves it out',
      policy({ ...allow('', '*'), Action: undefined, NotAction: 'secretsmanager:*' }),
      a,
      'replaced',
    ],
    [
      'NotResource that leaves one out',
      policy({ ...allow(read, ''), Resource: undefined, NotResource: 'b' }),
      policy(allow(read, ['a', 'b'])),
      'replaced',
    ],
    [
      'NotResource of all but it',
      policy({ ...allow(read, ''), Resource: undefined, NotResource: '*' }),
      a,
      'broadened',
    ],
    ['Allow and Deny of the same', policy(allow(read, 'c'), deny(read, 'c')), a, 'broadened'],
    [
      'StringLike without a wildcard',
      when({ StringLike: { k: 'v' } }),
      when({ StringEquals: { k: 'v' } }),
      'unchanged',
    ],
    ['StringLike of anything', when({ StringLike: { k: '*' } }), when({ Null: { k: 'false' } }), 'unchanged'],
    [
      'IfExists added',
      when({ StringEquals: { k: 'v' } }),
      when({ StringEqualsIfExists: { k: 'v' } }),
      'broadened',
    ],
    [
      'IfExists taken away',
      when({ StringLikeIfExists: { k: 'v*' } }),
      when({ StringLike: { k: 'v*' } }),
      'narrowed',
    ],
    [
      'a value and its opposite together',
      policy(
        allow(read, 'a', { StringEquals: { k: 'v' } }),
        allow(read, 'a', { StringNotEquals: { k: 'v' } }),
      ),
      a,
      'unchanged',
    ],
    [
      'presence and absence together',
      policy(allow(read, 'a', { Null: { k: true } }), allow(read, 'a', { Null: { k: false } })),
      a,
      'unchanged',
    ],
    [
      'conditions that contradict each other',
      when({ StringEquals: { k: 'v' }, StringNotEquals: { K: 'v' } }),
      policy(),
      'unchanged',
    ],
    [
      'another case, ignored',
      when({ StringEqualsIgnoreCase: { k: 'V' } }),
      when({ StringEquals: { k: 'v' } }),
      'narrowed',
    ],
    ['true and false of a key that is always there', when(secure('true', false)), a, 'unchanged'],
    [
      'true and false of a key that may be absent',
      when({ Bool: { 'aws:MultiFactorAuthPresent': ['true', 'false'] } }),
      a,
      'broadened',
    ],
    ['true of a key that is always there', when(secure(true)), a, 'broadened'],
    [
      'ArnLike against StringLike',
      when({ StringLike: { r: 'arn:*:iam::1:role/*' } }),
      when({ ArnLike: { r: 'arn:*:iam::1:role/*' } }),
      'narrowed',
    ],
    [
      'ArnLike that does not cross a colon',
      when({ ArnLike: { r: 'arn:*:iam::1:x' } }),
      when({ StringEquals: { r: 'arn:a:b:iam::1:x' } }),
      'replaced',
    ],
    [
      'ArnEquals for ArnLike',
      when({ ArnEquals: { r: 'arn:aws:*::1:a*' } }),
      when({ ArnLike: { r: 'arn:aws:*::1:a*' } }),
      'unchanged',
    ],
    [
      'letters that a pattern has together',
      policy(allow('a:?', ['?a', 'b?'])),
      policy(allow('a:?', ['?a', 'b?', 'ba'])),
      'unchanged',
    ],
    [
      'lists that cover a pattern together',
      policy(allow(read, '*')),
      policy(allow(read, 'a*'), { ...allow(read, ''), Resource: undefined, NotResource: 'a*' }),
      'unchanged',
    ],
    [
      'a wildcard for a policy variable',
      policy(allow(read, 'secret:*')),
      policy(allow(read, tagged)),
      'narrowed',
    ],
    [
      'a policy variable for a wildcard',
      policy(allow(read, tagged)),
      policy(allow(read, 'secret:*')),
      'broadened',
    ],
    [
      'a policy variable that stays',
      policy(allow(read, [tagged, 'a'])),
      policy(allow(read, ['a', tagged])),
      'unchanged',
    ],
    [
      'a statement with both Action and NotAction',
      policy({ ...allow(read, 'a'), NotAction: 's3:*' }),
      policy(allow(read, 'a')),
      'unknown',
    ],
    ['another policy variable', policy(allow(read, tagged)), policy(allow(read, anotherTag)), 'replaced'],
    [
      'an address that stays',
      when({ IpAddress: { i: '10.0.0.0/8' } }),
      when({ IpAddress: { i: ['10.0.0.0/8'] } }),
      'unchanged',
    ],
    [
      'an address and all others',
      policy(
        allow(read, 'a', { IpAddress: { i: '10.0.0.0/8' } }),
        allow(read, 'a', { NotIpAddress: { i: '10.0.0.0/8' } }),
      ),
      a,
      'unchanged',
    ],
    [
      'an address more, which nobody compares',
      when({ IpAddress: { i: '10.0.0.0/8' } }),
      when({ IpAddress: { i: '10.0.0.0/9' } }),
      'unknown',
    ],
    ['a condition on addresses taken away', when({ IpAddress: { i: '10.0.0.0/8' } }), a, 'broadened'],
    [
      'a condition on sets that always holds',
      when({ 'ForAllValues:StringLike': { t: ['*'] } }),
      a,
      'unchanged',
    ],
    [
      'a statement with an element that cannot be',
      policy(allow(read, 'a'), { ...allow('*', '*'), Principal: '*' }),
      a,
      'unknown',
    ],
    [
      'a Deny with an element that cannot be',
      policy(allow(read, 'a'), { ...deny('*', '*'), Principal: '*' }),
      a,
      'broadened',
    ],
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

  test('a document that would unfold into very many atoms is compared as a whole', () => {
    const many = Array.from({ length: 200 }, (_value, index) => `a:${index}`)
    const huge = policy(allow(many, many, { StringEquals: { a: many, b: many } }))
    expect(compare(huge, policy(allow(read, 'a'))).verdict).toBe('replaced')
  })

  const universe = {
    actions: ['s:a', 's:b', 's:other'],
    resources: ['x', 'y', 'z', 'other'],
    values: ['1', '2', 'other'],
  }
  const statement = fc
    .record({
      action: fc.subarray(['s:a', 's:b', 's:*'], { minLength: 1 }),
      resource: fc.subarray(['x', 'y', '?', '*'], { minLength: 1 }),
      value: fc.option(fc.subarray(['1', '2'], { minLength: 1 }), { nil: undefined }),
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
          expect(['broadened', 'replaced'].includes(verdict)).toBe(gains)
          expect(['narrowed', 'replaced'].includes(verdict)).toBe(loses)
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
