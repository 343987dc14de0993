import { describe, expect, test } from '@jest/globals'
import { callContext, openGate } from '../../sandbox/endpoint/gate.ts'

const role = 'arn:aws:iam::123456789012:role/orders-role'
const context = callContext({ account: '123456789012', region: 'us-east-1' })
const put = { action: 'iam:PutRolePolicy', resource: role, context }
const nothing = policy({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' })

function policy(...statements: readonly object[]) {
  return { Version: '2012-10-17', Statement: statements }
}

function allow(Action: string | string[], others: object = { Resource: '*' }) {
  return { Effect: 'Allow', Action, ...others }
}

function deny(others: object) {
  return { Effect: 'Deny', ...('NotAction' in others ? {} : { Action: 'iam:Put*' }), ...others }
}

function inRegion(operator: string, region: string) {
  return { Resource: '*', Condition: { [operator]: { 'aws:RequestedRegion': region } } }
}

describe('the gate', () => {
  test.each([
    ['what is allowed', [allow('iam:PutRolePolicy', { Resource: role })], false],
    ['what patterns allow', [allow(['iam:*'], { Resource: 'arn:aws:iam::*:role/orders-????' })], false],
    ['an action in another case', [allow('IAM:putrolepolicy')], false],
    ['what is not named', [allow('iam:GetRolePolicy')], true],
    ['another resource', [allow('iam:PutRolePolicy', { Resource: `${role}-2` })], true],
    ['what is allowed and denied', [allow('*'), deny({ Resource: '*' })], true],
    ['what is outside of a denial of all but it', [allow('*'), deny({ NotResource: role })], false],
    ['what is in a denial of all but others', [allow('*'), deny({ NotResource: `${role}-2` })], true],
    ['an action in a denial of others', [allow('*'), deny({ NotAction: 'sqs:*', Resource: '*' })], true],
    ['what a condition lets be', [allow('*', inRegion('StringEquals', 'us-east-1'))], false],
    ['what no condition lets be', [allow('*', inRegion('StringEquals', 'eu-west-1'))], true],
    ['what a condition denies', [allow('*'), deny(inRegion('StringNotEquals', 'eu-west-1'))], true],
    [
      'a call that no service forwards',
      [allow('*', { Resource: '*', Condition: { StringLike: { 'kms:ViaService': '*' } } })],
      true,
    ],
  ])('judges %s', (_what, statements, refused) => {
    const gate = openGate()
    gate.enforce(policy(...statements))
    expect(gate.refuses(put)).toBe(refused)
  })

  test('is open until a policy is enforced, and again when it no longer is', () => {
    const gate = openGate()
    expect(gate.refuses(put)).toBe(false)
    const relent = gate.enforce(nothing)
    expect(gate.refuses(put)).toBe(true)
    relent()
    expect(gate.refuses(put)).toBe(false)
  })

  test('lets each of several policies allow, and each deny', () => {
    const gate = openGate()
    gate.enforce(policy(allow('iam:*')))
    gate.enforce(policy(deny({ Resource: '*' })))
    expect(gate.refuses({ ...put, action: 'iam:GetRolePolicy' })).toBe(false)
    expect(gate.refuses(put)).toBe(true)
  })

  test.each([
    ['alone', () => openGate()],
    [
      'beside a policy that allows all',
      () => {
        const gate = openGate()
        gate.enforce(policy(allow('*')))
        return gate
      },
    ],
  ])('enforces a denial %s, until it is removed', (_how, open) => {
    const gate = open()
    const relent = gate.deny('iam:Put*', '*/orders-????')
    expect(gate.refuses(put)).toBe(true)
    expect(gate.refuses({ ...put, resource: `${role}-2` })).toBe(false)
    relent()
    expect(gate.refuses(put)).toBe(false)
  })

  test('requires no permission to ask for the caller identity', () => {
    const gate = openGate()
    gate.enforce(nothing)
    expect(gate.refuses({ ...put, action: 'sts:GetCallerIdentity', resource: '*' })).toBe(false)
  })

  test('does not guess at a condition', () => {
    const bad = allow('*', { Resource: '*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })
    expect(() => openGate().enforce(policy(bad))).toThrow('the gate does not know aws:SourceIp of a call')
  })

  test.each([
    ['a principal', { ...allow('*'), Principal: '*' }, 'should not specify a principal'],
    ['no action', allow([]), 'must contain actions'],
  ])('refuses a policy that IAM refuses: one with %s', (_what, statement, complaint) => {
    expect(() => openGate().enforce(policy(statement))).toThrow(complaint)
  })
})
