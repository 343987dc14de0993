import { describe, expect, test } from '@jest/globals'
import type { FunctionDeclaration } from '../../../src/model/declaration.ts'
import { neededApprovals } from '../../../src/plan/approvals/needs.ts'
import { aDeclaration, aDeclared, aFunctionDeclaration } from '../../builders/observation.ts'

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret'
const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter'

function needs(
  pattern: string,
  after: FunctionDeclaration,
  before: FunctionDeclaration = aFunctionDeclaration({ secrets: [] }),
) {
  const source = { kind: 'branch', branch: 'main' } as const
  const approvals = [{ secrets: pattern, by: ['alice'], count: 1 }]
  const needed = neededApprovals(aDeclaration(before), aDeclaration(after), [{ source, approvals }])
  return needed.flatMap(({ grants }) => grants.map(({ secret }) => secret))
}

const reads = (secret: string) => aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', secret)] })

describe('an approval is needed', () => {
  test.each([
    ['payments/*', 'payments/db'],
    ['payments/db', 'payments/db'],
    ['payments/db', `${arn}:payments/db-AbCdEf`],
    ['payments/db-AbCdEf', `${arn}:payments/db-AbCdEf`],
    ['payments/db', `${arn.replace('123456789012', '999999999999')}:payments/db-AbCdEf`],
    ['/payments/*', `${parameter}/payments/key`],
    ['payments/*', `${parameter}/payments/key`],
    ['key', `${parameter}/key`],
    ['/key', `${parameter}/key`],
    ['*', 'anything'],
  ])('by the rule for %s of %s', (pattern, secret) => {
    expect(needs(pattern, reads(secret))).toEqual([secret])
    expect(needs('other/*', reads(secret))).toEqual([])
  })

  test('of another function, account or way to write it, and for more than before', () => {
    const old = reads('payments/db')
    expect(needs('*', old, old)).toEqual([])
    expect(needs('*', { ...old, functionName: 'admin' }, old)).toHaveLength(1)
    expect(needs('*', { ...old, account: '999999999999' }, old)).toHaveLength(1)
    expect(needs('*', reads(`${arn}:payments/db`), old)).toHaveLength(1)
    expect(needs('*', { ...old, describe: true }, old)).toHaveLength(1)
    expect(needs('*', old, { ...old, describe: true })).toEqual([])
  })

  test('of each secret of a function, though it has others already', () => {
    const both = aFunctionDeclaration({
      secrets: [aDeclared('DB_ARN', 'payments/db'), aDeclared('KEY_ARN', 'payments/key')],
    })
    expect(needs('*', both, reads('payments/db'))).toEqual(['payments/key'])
    expect(needs('*', reads('payments/key'), both)).toEqual([])
  })

  test('of each function, by every rule of every owner that its pattern fits', () => {
    const [main, rules] = ['main', 'rules'].map((branch) => ({ kind: 'branch', branch }) as const)
    const approvals = ['other/*', 'payments/*', '*'].map((secrets) => ({ secrets, by: ['alice'], count: 1 }))
    const after = aDeclaration(reads('mail'), { ...reads('payments/db'), label: 'billing' })
    const needed = neededApprovals(
      undefined,
      after,
      [main, rules].map((source) => ({ source: source as never, approvals })),
    )
    const mail = { label: 'orders', secret: 'mail' }
    const billing = { label: 'billing', secret: 'payments/db' }
    expect(needed.map(({ source, rule, grants }) => [source, rule.secrets, grants])).toEqual(
      [main, rules].flatMap((source) => [
        [source, 'payments/*', [billing]],
        [source, '*', [mail, billing]],
      ]),
    )
  })

  test('for longer than before', () => {
    const until = (expires?: string) =>
      aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', 'payments/db', { ...(expires && { expires }) })] })
    expect(needs('*', until('2027-01-02'), until('2027-01-01'))).toHaveLength(1)
    expect(needs('*', until(), until('2027-01-01'))).toHaveLength(1)
    expect(needs('*', until('2027-01-01'), until('2027-01-01'))).toEqual([])
    expect(needs('*', until('2027-01-01'), until('2027-01-02'))).toEqual([])
    expect(needs('*', until('2027-01-01'), until())).toEqual([])
  })

  test('of what the inputs of the workflow declare, which are the same on both sides', () => {
    const place = { kind: 'input', input: 'secrets' } as const
    const given = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', 'payments/db', { place })] })
    expect(needs('*', given, given)).toEqual(['payments/db'])
  })
})
