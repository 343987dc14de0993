import { describe, expect, test } from '@jest/globals'
import type { ActionResult } from '../../sandbox/runner.ts'
import { type Stage, useStage } from './stage.ts'

const stage = useStage()
const everyMonth = { 'after-days': 30 }

/** Adds a function that reads two secrets, and one that can rotate them; returns the latter's ARN. */
function aShop(): string {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  aws.addSecret({ name: 'stripe' })
  const role = aws.addRole({ name: 'rotate-role' })
  return aws.addFunction({ name: 'rotate', role, invokedBy: ['secretsmanager.amazonaws.com'] })
}

/** How `db`, and perhaps `stripe`, are declared to be rotated. */
function declareRotations(db: object | undefined, stripe?: object): void {
  const secretOf = (secret: string, rotation: object | undefined) =>
    rotation === undefined ? secret : { secret, rotation }
  stage().declare({
    orders: { secrets: { DB_ARN: secretOf('db', db), STRIPE_ARN: secretOf('stripe', stripe) } },
  })
}

async function writesOf(run: () => Promise<ActionResult>): Promise<readonly string[]> {
  const { aws } = stage()
  aws.clearCalls()
  expect((await run()).code).toBe(0)
  return aws.calls.filter(({ write }) => write).map(({ operation }) => operation)
}

function codes({ outputs }: ActionResult): readonly string[] {
  return (JSON.parse(outputs.findings ?? '[]') as { code: string }[]).map(({ code }) => code)
}

const rotationOf = (name: string, { aws }: Stage = stage()) => aws.secret(name).rotation

describe('a declared rotation', () => {
  test('is shown, set after everything else, kept, changed, found by a check, and left when it is no longer declared', async () => {
    const { run } = stage()
    const lambda = aShop()
    declareRotations({ ...everyMonth, lambda })
    const planned = await run({ mode: 'plan' })
    expect(planned.outputs).toMatchObject({ drift: 'true', changed: 'false' })
    expect(planned.summary).toMatch(/gains access to 2 secrets, 1 rotation is set$/m)
    expect(planned.summary).toContain('- Secret `db` is rotated every 30 days by `rotate`, [line ')
    expect(planned.summary).toContain(
      'has the rotation function test a version labeled AWSPENDING, which it creates and removes.',
    )
    expect(planned.summary).toMatch(/\[`stripe`\]\(\S+lambda-secrets\.yml#L/)

    const digest = planned.outputs.digest ?? ''
    expect(await writesOf(() => run({ 'expected-digest': digest }))).toEqual([
      ...['PutRolePolicy', 'UpdateFunctionConfiguration', 'RotateSecret'],
    ])
    const inDays = { AutomaticallyAfterDays: 30 }
    expect(rotationOf('db')).toMatchObject({ lambdaArn: lambda, rules: inDays })
    expect(await writesOf(() => run())).toEqual([])
    expect((await run({ mode: 'check' })).code).toBe(0)

    declareRotations({ schedule: 'cron(0 16 1 * ? *)', lambda })
    const drifted = await run({ mode: 'check' })
    expect(drifted.code).toBe(1)
    expect(drifted.stdout).toContain('The rotation of 1 secret differs from what is declared for orders.')
    expect(drifted.summary).toMatch(
      /^### ❌ Lambda secrets, checked: the rotation of 1 secret differs from what is declared$/m,
    )
    expect(drifted.summary).toContain('The rotation that was scheduled before may still happen.')
    expect(await writesOf(() => run())).toEqual(['RotateSecret'])
    const rules = { ScheduleExpression: 'cron(0 16 1 * ? *)' }
    expect(rotationOf('db')?.rules).toEqual(rules)

    declareRotations(undefined)
    expect(await writesOf(() => run())).toEqual([])
    await run({ mode: 'remove' })
    expect(rotationOf('db')?.rules).toEqual(rules)
  })

  test('leaves the window that somebody set, and names it where AWS does not take it with the new schedule', async () => {
    const { aws, run } = stage()
    const lambda = aShop()
    const rules = { AutomaticallyAfterDays: 30, Duration: '8h' }
    const theirs = { enabled: true, lambdaArn: lambda, rules, last: undefined, next: undefined }
    Object.assign(aws.secret('db'), { rotation: theirs })
    declareRotations({ ...everyMonth, lambda })
    await run()
    expect((await run({ mode: 'check' })).code).toBe(0)
    expect(rotationOf('db')?.rules).toEqual(rules)

    declareRotations({ 'after-days': 7, lambda })
    expect(await writesOf(() => run())).toEqual(['RotateSecret'])
    expect(rotationOf('db')?.rules).toEqual({ AutomaticallyAfterDays: 7, Duration: '8h' })

    declareRotations({ schedule: 'rate(4 hours)', lambda })
    const refused = await run()
    expect(refused.code).toBe(1)
    expect(refused.summary).toContain('window of `8h` was kept')
    expect(rotationOf('db')?.rules).toEqual({ AutomaticallyAfterDays: 7, Duration: '8h' })
  })

  test('waits while a rotation is under way, and is set by the next run', async () => {
    const { aws, run } = stage()
    const lambda = aShop()
    aws.addSecret({ name: 'busy', versions: [{ stages: ['AWSCURRENT'] }, { stages: ['AWSPENDING'] }] })
    stage().declare({ orders: { grants: [{ secret: 'busy', rotation: { ...everyMonth, lambda } }] } })
    const first = await run()
    expect([first.code, first.outputs.drift, codes(first)]).toEqual([0, 'true', ['rotation-held']])
    expect(rotationOf('busy')).toBeUndefined()
    expect(first.summary).toContain('**Not now**: see the findings')
    aws.secret('busy').versions = aws.secret('busy').versions.slice(0, 1)
    expect(await writesOf(() => run())).toEqual(['RotateSecret'])
  })

  test('that AWS refuses fails the run, which names the cause, and stops no other', async () => {
    const { aws, run } = stage()
    const lambda = aShop()
    const silent = aws.addFunction({ name: 'silent', role: aws.addRole({ name: 'silent-role' }) })
    declareRotations({ ...everyMonth, lambda: silent }, { ...everyMonth, lambda })
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/::error::1 rotation was not set: .*:secret:db-\w{6}\. RotateSecret failed/)
    expect(result.summary).toMatch(/^### ❌ Lambda secrets: apply failed for 1 of 2 rotations/)
    expect(result.summary).toMatch(
      /cannot invoke the specified Lambda function.*allow `?secretsmanager\.amazonaws\.com`? to invoke/,
    )
    expect(rotationOf('db')).toBeUndefined()
    expect(rotationOf('stripe')?.lambdaArn).toBe(lambda)
    expect(Object.keys(aws.function('orders').variables)).toEqual(['DB_ARN', 'STRIPE_ARN'])
  })

  test('is set once when responses are lost, and does not overwrite what somebody else set meanwhile', async () => {
    const { aws, run } = stage()
    const lambda = aShop()
    declareRotations({ ...everyMonth, lambda }, { ...everyMonth, lambda })
    const stop = aws.fault({ operation: 'RotateSecret', act: { kind: 'drop', moment: 'after' }, nth: 1 })
    const theirs = {
      enabled: true,
      lambdaArn: lambda,
      rules: { AutomaticallyAfterDays: 7 },
      last: undefined,
      next: undefined,
    }
    aws.fault({
      operation: 'UpdateFunctionConfiguration',
      act: { kind: 'change', change: () => Object.assign(aws.secret('stripe'), { rotation: theirs }) },
    })
    const result = await run()
    stop()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('it is now rotated every 7 days by function `rotate`')
    expect(rotationOf('db')?.rules).toEqual({ AutomaticallyAfterDays: 30 })
    expect(rotationOf('stripe')).toEqual(theirs)
    const tokens = aws.calls
      .filter(({ operation }) => operation === 'RotateSecret')
      .map(({ input }) => input.ClientRequestToken)
    expect(tokens.length).toBeGreaterThan(1)
    expect(new Set(tokens)).toEqual(new Set([expect.stringMatching(/^[\w-]{32,64}$/)]))
  })
})

test('problems with rotations are reported for each secret, and stop only what they must', async () => {
  const { aws, run } = stage()
  const lambda = aShop()
  aws.addSecret({ name: 'owned', owningService: 'rds' })
  aws.addSecret({ name: 'old', created: new Date('2024-01-01'), lastAccessed: new Date('2024-06-01') })
  const overdue = { enabled: true, lambdaArn: lambda, rules: { AutomaticallyAfterDays: 30 } }
  aws.addSecret({
    name: 'late',
    rotation: { ...overdue, last: new Date('2024-01-01'), next: new Date('2024-02-01') },
  })
  const declareAll = (more: object) => stage().declare({ orders: { grants: ['old', 'late'] }, ...more })
  declareAll({})
  expect(codes(await run())).toEqual(['rotation-overdue'])
  aws.addFunction({ name: 'billing', role: aws.addRole({ name: 'billing-role' }) })
  declareAll({
    billing: {
      grants: [
        { secret: 'owned', rotation: { ...everyMonth, lambda } },
        { secret: 'db', rotation: { ...everyMonth, lambda } },
        { secret: 'stripe', rotation: 'required' },
      ],
    },
  })
  const result = await run()
  expect(result.code).toBe(1)
  expect(codes(result)).toEqual([
    'rotation-missing',
    'rotation-not-ours',
    'rotation-overdue',
    'secret-unused',
  ])
  expect(aws.policies('billing-role')).toEqual({})
  expect(rotationOf('db')).toBeUndefined()
})
