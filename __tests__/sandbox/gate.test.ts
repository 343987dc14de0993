import { describe, expect, test } from '@jest/globals'
import { openGate } from '../../sandbox/gate.ts'

const role = 'arn:aws:iam::123456789012:role/orders-role'

function statement(Effect: 'Allow' | 'Deny', Action: string | string[], Resource = '*') {
  return { Effect, Action, Resource }
}

describe('the gate', () => {
  test.each([
    ['what is allowed', [statement('Allow', 'iam:PutRolePolicy', role)], false],
    [
      'what is allowed by a pattern',
      [statement('Allow', ['iam:*'], 'arn:aws:iam::*:role/orders-????')],
      false,
    ],
    ['an action in another case', [statement('Allow', 'IAM:putrolepolicy')], false],
    ['what is not named', [statement('Allow', 'iam:GetRolePolicy')], true],
    ['another resource', [statement('Allow', 'iam:PutRolePolicy', `${role}-2`)], true],
    ['what is allowed and denied', [statement('Allow', '*'), statement('Deny', 'iam:Put*')], true],
    ['everything, where nothing is said', [], true],
  ])('judges %s', (_what, Statement, refused) => {
    const gate = openGate()
    gate.enforce({ Statement })
    expect(gate.refuses('iam:PutRolePolicy', role)).toBe(refused)
  })

  test('stands open until a policy is enforced, and again once it is not', () => {
    const gate = openGate()
    expect(gate.refuses('iam:PutRolePolicy', role)).toBe(false)
    const relent = gate.enforce({ Statement: [] })
    expect(gate.refuses('iam:PutRolePolicy', role)).toBe(true)
    relent()
    expect(gate.refuses('iam:PutRolePolicy', role)).toBe(false)
  })

  test('lets each of several policies allow, and each deny', () => {
    const gate = openGate()
    gate.enforce({ Statement: [statement('Allow', 'iam:*')] })
    gate.enforce({ Statement: [statement('Deny', 'iam:PutRolePolicy')] })
    expect(gate.refuses('iam:GetRolePolicy', role)).toBe(false)
    expect(gate.refuses('iam:PutRolePolicy', role)).toBe(true)
  })

  test('asks no permission of who asks who they are', () => {
    const gate = openGate()
    gate.enforce({ Statement: [] })
    expect(gate.refuses('sts:GetCallerIdentity', '*')).toBe(false)
  })

  test.each(['Condition', 'NotAction', 'NotResource', 'Principal'])('does not guess at %s', (member) => {
    const bad = { Sid: 'Odd', ...statement('Allow', '*'), [member]: {} }
    expect(() => openGate().enforce({ Statement: [bad] })).toThrow(
      `the gate does not judge ${member} (in Odd)`,
    )
  })
})
