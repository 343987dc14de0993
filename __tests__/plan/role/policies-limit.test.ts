import { describe, expect, test } from '@jest/globals'
import type { FunctionDeclaration } from '../../../src/model/declaration.ts'
import { policyKey } from '../../../src/model/observation.ts'
import { plain } from '../../../src/text/sentence.ts'
import { planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const secretArn = anArn('db')
const roleArn = 'arn:aws:iam::123456789012:role/one'
const granted = formatPolicyDocument([{ secretArn, keyArns: [], describe: false }], 'us-east-1') ?? ''

/** Functions of one role that all declare the secret, where other policies take so many characters. */
function planOf(
  declared: readonly FunctionDeclaration[],
  { other, isGranted = [] }: { readonly other: number; readonly isGranted?: readonly string[] },
) {
  const own = isGranted.map((functionName) => [`lambda-secrets-${functionName}`, granted] as const)
  const texts = new Map([['other', 'x'.repeat(other)], ...own])
  return planAnswered(
    aDeclaration(...declared),
    anObservation({
      functions: Object.fromEntries(
        declared.map(({ functionName: name }) => [name, aFunction({ name, roleArn })]),
      ),
      policies: Object.fromEntries(
        own.map(([name, text]) => [policyKey('one', name), { kind: 'found', text } as const]),
      ),
      roles: { one: { kind: 'found', texts } },
      secrets: { [secretArn]: aSecret(secretArn) },
    }),
    { settings: { prune: true, removing: false } },
  ).functions.map(({ label, budgets, findings, steps }) => ({
    label,
    used: budgets.find(({ kind }) => kind === 'role-policies')?.used,
    errors: findings.flatMap(({ severity, message }) => (severity === 'error' ? [plain(message)] : [])),
    steps: steps.length,
  }))
}

const declared = (label: string, ref = secretArn) =>
  aFunctionDeclaration({ label, secrets: [aDeclared('DB_ARN', ref)] })

describe('the limit of a role’s inline policies', () => {
  const [room] = planOf([declared('a')], { other: 0 })
  const size = room?.used ?? Number.NaN
  const justTwo = 10_240 - 2 * size

  test('is reached just when all of it is used', () => {
    expect(planOf([declared('a')], { other: 10_240 - size })).toMatchObject([{ used: 10_240, errors: [] }])
    expect(planOf([declared('a')], { other: 10_241 - size })).toMatchObject([
      {
        errors: [
          'The inline policies of role one would take 10,241 of the 10,240 characters that IAM allows, counted while old and new access are both in place.',
        ],
        steps: 0,
      },
    ])
  })

  test('counts what all declared functions of the role gain in the same run', () => {
    const two = [declared('a'), declared('b')]
    expect(planOf(two, { other: justTwo })).toMatchObject([
      { used: 10_240, errors: [] },
      { used: 10_240, errors: [] },
    ])
    const message =
      'The inline policies of role one, where 2 declared functions gain access, would take 10,241 of the 10,240 characters that IAM allows, counted while old and new access are both in place.'
    expect(planOf(two, { other: justTwo + 1 })).toMatchObject([
      { errors: [message], steps: 0 },
      { errors: [message], steps: 0 },
    ])
  })

  test('does not count a policy twice that is there already, and stops nobody who writes none', () => {
    const some = { other: justTwo + 1, isGranted: ['b'] }
    expect(planOf([declared('a'), declared('b')], { ...some, other: justTwo })).toMatchObject([
      { used: 10_240, errors: [] },
      { used: 10_240, errors: [] },
    ])
    expect(planOf([declared('a'), declared('b')], some)).toMatchObject([
      { label: 'a', errors: [expect.stringContaining('would take 10,241')] },
      { label: 'b', errors: [] },
    ])
  })

  test('is not reached by a function that another error stops', () => {
    const stopped = declared('b', anArn('unknown'))
    expect(planOf([declared('a'), stopped], { other: justTwo + 1 })).toMatchObject([
      { used: 10_241 - size, errors: [] },
      { errors: [expect.stringContaining('unknown')] },
    ])
  })
})
