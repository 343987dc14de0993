import { describe, expect, test } from '@jest/globals'
import type { ActionResult } from '../../sandbox/runner.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const own = 'lambda-secrets-orders'
const arnOf = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`
const [a, b, c] = ['a', 'b', 'c'].map(arnOf)

const read = (Effect: 'Allow' | 'Deny', more: object) => {
  return { Sid: `LambdaSecretsReadUsEast1`, Effect, Action: 'secretsmanager:GetSecretValue', ...more }
}

/** `orders`, whose policy under our name somebody wrote so, with the secrets that its variables name. */
function anEdit(statements: readonly object[], variables: Readonly<Record<string, string>> = {}): void {
  const { aws } = stage()
  for (const name of ['a', 'b', 'c']) aws.addSecret({ name, suffix: 'AbCdEf' })
  const policies = { [own]: { Version: '2012-10-17', Statement: statements } }
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role', policies }), variables })
}

function plan(secrets: Readonly<Record<string, string | undefined>>): Promise<ActionResult> {
  stage().declare({ orders: { secrets } })
  return stage().run({ mode: 'plan' })
}

function messagesOf({ outputs }: ActionResult): Readonly<Record<string, string>> {
  const findings: readonly { code: string; message: string }[] = JSON.parse(outputs.findings ?? '[]')
  return Object.fromEntries(findings.map(({ code, message }) => [code, message]))
}

function accessOf({ outputs }: ActionResult) {
  const [only] = JSON.parse(outputs.plan ?? '{}').functions
  const names = (some: readonly { readonly resource: string }[]) => some.map(({ resource }) => resource)
  const { verdict, gained, lost } = only.access
  return { verdict, gained: names(gained), lost: names(lost) }
}

describe('a Deny that somebody added to our policy', () => {
  test('of everything is told as lifted, and what it does is said', async () => {
    anEdit(
      [read('Allow', { Resource: [a] }), { Sid: 'Incident', Effect: 'Deny', Action: '*', Resource: '*' }],
      {
        A_ARN: arnOf('a'),
      },
    )
    const result = await plan({ A_ARN: a })
    const { 'restriction-lifted': lifted, 'policy-edited': edited } = messagesOf(result)
    expect(lifted).toMatch(/statement Incident of inline policy lambda-secrets-orders .* is removed/i)
    expect(edited).toMatch(/it denies \* on \*/)
    expect(accessOf(result)).toEqual({ verdict: 'broadened', gained: [a], lost: [] })
    expect(result.summary).toContain('`orders` gains access to `a`')
  })

  test('of one secret goes before its variable is set, at every moment', async () => {
    anEdit([read('Allow', { Resource: [a] }), { ...read('Deny', { Resource: b }), Sid: 'NotB' }])
    const { aws, declare, run } = stage()
    const unsafe: string[] = []
    aws.onCall(({ operation }) => {
      const denies = (aws.role('orders-role').policies.get(own) ?? '').includes('"Deny"')
      if (denies && aws.function('orders').variables.B_ARN === b) unsafe.push(operation)
    })
    declare({ orders: { secrets: { A_ARN: a, B_ARN: b } } })
    const result = await run()
    expect([result.code, unsafe]).toEqual([0, []])
    expect(messagesOf(result)).toHaveProperty('restriction-lifted')
    expect(aws.function('orders').variables).toEqual({ A_ARN: a, B_ARN: b })
  })

  test('of a secret that it also allows is not lost: the secret could not be read before', async () => {
    anEdit([read('Allow', { Resource: [a, c] }), { ...read('Deny', { Resource: c }), Sid: 'NotC' }])
    expect(accessOf(await plan({ A_ARN: a }))).toMatchObject({ gained: [], lost: [] })
  })
})

describe('a policy of ours that was written again by hand', () => {
  test('gains and loses just what was not, or is no longer, readable', async () => {
    anEdit([read('Allow', { NotResource: b })])
    const { verdict, gained } = accessOf(await plan({ A_ARN: a, B_ARN: b }))
    expect([verdict, gained]).toEqual(['replaced', [b]])
  })

  test('to 100 actions on 100 patterns is still planned', async () => {
    const hundred = (text: (index: number) => string) =>
      Array.from({ length: 100 }, (_, index) => text(index))
    const Action = hundred((index) => `s3:Action${index}`)
    const Resource = hundred((index) => `arn:aws:s3:::bucket/${index}/*`)
    anEdit([read('Allow', { Resource: [a] }), { Effect: 'Allow', Action, Resource }])
    const result = await plan({ A_ARN: a })
    expect([result.code, result.outputs.verdict]).toEqual([0, 'narrowed'])
    expect(messagesOf(result)['policy-edited']).toMatch(/allows s3:Action0 on .* more/)
  })

  test.each([
    ['a list that StringLike reads as literals', { StringLike: { 'aws:PrincipalTag/team': ['x'] } }],
    ['a condition that any value fits', { Bool: { 'aws:SecureTransport': ['true', 'false'] } }],
  ])('is compared by what it means: %s', async (_, Condition) => {
    anEdit([read('Allow', { Resource: [a], Condition })])
    expect(accessOf(await plan({ A_ARN: a })).verdict).not.toBe('unknown')
  })
})

test.each(['rds!db-1', 'rds!cluster-2', 'redshift!wh', 'events!connection/x', 'appflow!y'])(
  'the secret %s, which an AWS service manages, is granted by name and by ARN, and its policy is read back',
  async (name) => {
    const { aws, declare, run } = stage()
    const arn = aws.addSecret({ name, suffix: 'AbCdEf' })
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    for (const reference of [name, arn]) {
      declare({ orders: { secrets: { DB_ARN: reference } } })
      expect((await run({ 'allowed-secrets': `${name.split('!')[0]}!*` })).code).toBe(0)
      expect(aws.function('orders').variables).toEqual({ DB_ARN: arn })
    }
    expect((await run({ mode: 'check' })).outputs.drift).toBe('false')
  },
)
