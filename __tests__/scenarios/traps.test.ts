import { describe, expect, test } from '@jest/globals'
import { readable, useStage } from './stage.ts'

const stage = useStage()
const own = 'lambda-secrets-orders'
const foreign = { LOG_LEVEL: 'info', PASSWORD: 'hunter2-is-not-shown' }

function anOrder(seed: Partial<Parameters<ReturnType<typeof stage>['aws']['addFunction']>[0]> = {}) {
  const { aws, declare } = stage()
  const role = aws.addRole({ name: 'orders-role' })
  aws.addFunction({ name: 'orders', role, variables: foreign, ...seed })
  const arn = aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: arn } } })
  return arn
}

function taken(): readonly string[] {
  return stage()
    .aws.calls.filter(({ write, took }) => write && took)
    .map(({ operation }) => operation)
}

function expectApplied(arn: string): void {
  const { aws } = stage()
  expect(aws.function('orders').variables).toEqual({ ...foreign, DB_ARN: arn })
  expect(readable(aws.policies('orders-role')[own])).toEqual([arn])
}

describe('variables that the caller may not decrypt', () => {
  test('stop every write, and name the permission that is missing', async () => {
    anOrder({
      kmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555',
      callerMayDecrypt: false,
    })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"variables-unreadable"')
    expect(result.summary).toContain('kms:Decrypt')
    expect(taken()).toEqual([])
    expect(stage().aws.function('orders').variables).toEqual(foreign)
  })

  test('fail the run where the right to decrypt is lost after the plan, with nothing lost', async () => {
    const arn = anOrder({ undecryptableFromRead: 2 })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(stage().aws.function('orders').variables).toEqual({ ...foreign, DB_ARN: arn })
  })
})

describe('a function that changes between read and write', () => {
  test('is read once before and once after a write: its revision represents what was planned', async () => {
    const arn = anOrder({ readsUntilSettled: 0 })
    expect((await stage().run()).code).toBe(0)
    expectApplied(arn)
    const operations = stage().aws.calls.map(({ operation }) => operation)
    expect(operations.filter((operation) => operation.endsWith('FunctionConfiguration'))).toEqual([
      'GetFunctionConfiguration',
      'UpdateFunctionConfiguration',
      'GetFunctionConfiguration',
    ])
  })

  test('keeps what another deployer set: the plan is made again under the new revision', async () => {
    const arn = anOrder()
    const { aws } = stage()
    aws.fault({
      operation: 'UpdateFunctionConfiguration',
      nth: 1,
      act: {
        kind: 'change',
        change: () => aws.changeFunction('orders', { variables: { ...foreign, THEIRS: 'new' } }),
      },
    })
    expect((await stage().run()).code).toBe(0)
    expect(aws.function('orders').variables).toEqual({ ...foreign, THEIRS: 'new', DB_ARN: arn })
  })

  test('is not written where the plan no longer says the same', async () => {
    anOrder()
    const { aws } = stage()
    aws.fault({
      operation: 'UpdateFunctionConfiguration',
      nth: 1,
      act: {
        kind: 'change',
        change: () => aws.changeFunction('orders', { variables: { DB_ARN: 'something else' } }),
      },
    })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('changed by something else')
    expect(aws.function('orders').variables).toEqual({ DB_ARN: 'something else' })
  })

  test('is not written where it got another execution role', async () => {
    anOrder()
    const { aws } = stage()
    const other = aws.addRole({ name: 'other-role' })
    aws.fault({
      operation: 'UpdateFunctionConfiguration',
      nth: 1,
      act: { kind: 'change', change: () => aws.changeFunction('orders', { role: other }) },
    })
    const result = await stage().run()
    expect(result.code).toBe(1)
    for (const text of [other, 'arn:aws:iam::123456789012:role/orders-role'])
      expect(result.summary).toContain(text)
    expect(aws.function('orders').variables).toEqual(foreign)
  })

  test('is granted nothing where it got another execution role since the plan', async () => {
    const { aws, declare, run } = stage()
    const role = aws.addRole({ name: 'orders-role' })
    const other = aws.addRole({ name: 'other-role' })
    aws.addFunction({ name: 'orders', role })
    declare({ orders: { grants: [aws.addSecret({ name: 'db' })] } })
    aws.fault({
      operation: 'SimulatePrincipalPolicy',
      nth: 1,
      act: { kind: 'change', change: () => aws.changeFunction('orders', { role: other }) },
    })
    const result = await run()
    expect(result.code).toBe(1)
    expect(taken()).toEqual([])
    for (const text of [role, other]) expect(result.summary).toContain(text)
    expect((await run()).code).toBe(0)
    expect([aws.policies('orders-role'), Object.keys(aws.policies('other-role'))]).toEqual([
      {},
      ['lambda-secrets-orders'],
    ])
  })

  test('with grants alone is read once more, right before the grant', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    declare({ orders: { grants: [aws.addSecret({ name: 'db' })] } })
    expect((await run({ verify: 'false', 'shared-role': 'allow' })).code).toBe(0)
    const calls = aws.calls.map(({ operation }) => operation)
    expect(calls.filter((each) => each === 'GetFunctionConfiguration')).toHaveLength(2)
    const before = calls.slice(0, calls.indexOf('PutRolePolicy'))
    expect(before.lastIndexOf('GetFunctionConfiguration')).toBeGreaterThan(before.indexOf('DescribeSecret'))
  })

  test('is waited for while an update of another deployer is in progress', async () => {
    const arn = anOrder({ updatingReads: 4 })
    expect((await stage().run()).code).toBe(0)
    expectApplied(arn)
    expect(stage().aws.calls.filter(({ errorCode }) => errorCode === 'ResourceConflictException')).toEqual([])
  })

  test('an update that fails fails the run, with its reason, and nothing is revoked', async () => {
    const arn = anOrder()
    const { aws, declare, run } = stage()
    expect((await run()).code).toBe(0)
    aws.addSecret({ name: 'other' })
    declare({ orders: { secrets: { OTHER_ARN: 'other' } } })
    const reason =
      'Lambda was unable to configure access to your environment variables because the KMS key is not found.'
    Object.assign(aws.function('orders'), {
      nextUpdate: { status: 'Failed', reason, reasonCode: 'KMSKeyNotFound' },
    })
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('variables because the KMS key is not found')
    expect(readable(aws.policies('orders-role')[own])).toContain(arn)
  })
})

describe('an answer that is lost', () => {
  test.each(['PutRolePolicy', 'UpdateFunctionConfiguration'] as const)(
    'after %s took: the work is found done',
    async (operation) => {
      const arn = anOrder()
      stage().aws.fault({ operation, nth: 1, act: { kind: 'drop', moment: 'after' } })
      expect((await stage().run()).code).toBe(0)
      expectApplied(arn)
    },
  )

  test.each([
    'PutRolePolicy',
    'UpdateFunctionConfiguration',
    'GetRolePolicy',
    'GetFunctionConfiguration',
    'DescribeSecret',
  ] as const)('before %s did anything: it is done again', async (operation) => {
    const arn = anOrder()
    stage().aws.fault({ operation, nth: 1, act: { kind: 'drop', moment: 'before' } })
    expect((await stage().run()).code).toBe(0)
    expectApplied(arn)
  })

  test('a page of a proxy in place of an answer is not taken for one', async () => {
    anOrder()
    stage().aws.fault({
      operation: 'GetRolePolicy',
      act: { kind: 'answer', status: 200, body: '<html>proxy</html>', contentType: 'text/html' },
    })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(taken()).toEqual([])
  })
})

describe('throttling', () => {
  test('is waited out', async () => {
    const arn = anOrder()
    for (const operation of [
      'GetFunctionConfiguration',
      'PutRolePolicy',
      'UpdateFunctionConfiguration',
      'DescribeSecret',
    ] as const) {
      stage().aws.fault({ operation, nth: 1, act: { kind: 'throttle' } })
    }
    expect((await stage().run()).code).toBe(0)
    expectApplied(arn)
  })
})

describe('IAM', () => {
  test('shows a policy late: it is read back until it does', async () => {
    const { aws, declare, run } = stage()
    const role = aws.addRole({ name: 'orders-role', staleReads: 2 })
    aws.addFunction({ name: 'orders', role, variables: foreign })
    const arn = aws.addSecret({ name: 'db' })
    declare({ orders: { secrets: { DB_ARN: arn } } })
    expect((await run()).code).toBe(0)
    expectApplied(arn)
  })

  test('a full role is a finding before any write', async () => {
    const { aws, declare, run } = stage()
    const big = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(9_950)}` }],
    }
    const role = aws.addRole({ name: 'orders-role', policies: { big } })
    aws.addFunction({ name: 'orders', role, variables: foreign })
    aws.addSecret({ name: 'db' })
    declare({ orders: { secrets: { DB_ARN: 'db' } } })
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"policy-over-limit"')
    expect(taken()).toEqual([])
  })

  test('a policy that fills up in the meantime is reported as the quota that it is', async () => {
    anOrder()
    const { aws } = stage()
    const big = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(10_000)}` },
      ],
    })
    aws.fault({
      operation: 'PutRolePolicy',
      nth: 1,
      act: { kind: 'change', change: () => aws.role('orders-role').policies.set('big', big) },
    })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('quota of 10,240 characters')
    expect(aws.function('orders').variables).toEqual(foreign)
  })

  test('refuses one of two changes made at once: the policy is read and written again', async () => {
    const arn = anOrder()
    const body =
      '<ErrorResponse><Error><Type>Sender</Type><Code>ConcurrentModification</Code></Error></ErrorResponse>'
    stage().aws.fault({
      operation: 'PutRolePolicy',
      nth: 1,
      act: { kind: 'answer', status: 409, body, contentType: 'text/xml' },
    })
    expect((await stage().run()).code).toBe(0)
    expectApplied(arn)
  })

  test('a role that is gone is told from a policy that is not there', async () => {
    anOrder()
    stage().aws.removeRole('orders-role')
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"role-not-found"')
  })

  test("a policy of our name that somebody else wrote is left alone, and so is the role's rest", async () => {
    const theirs = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
    }
    const { aws, declare, run } = stage()
    const role = aws.addRole({ name: 'orders-role', policies: { [own]: theirs } })
    aws.addFunction({ name: 'orders', role })
    aws.addSecret({ name: 'db' })
    declare({ orders: { secrets: { DB_ARN: 'db' } } })
    expect((await run()).code).toBe(1)
    expect(aws.policies('orders-role')).toEqual({ [own]: theirs })
  })

  test('a policy that was edited by hand is put back', async () => {
    const arn = anOrder()
    const { aws, run } = stage()
    await run()
    const document = JSON.parse(aws.role('orders-role').policies.get(own) ?? '')
    document.Statement[0].Resource = '*'
    aws.role('orders-role').policies.set(own, JSON.stringify(document))
    const result = await run()
    expect(result.code).toBe(0)
    expect(result.outputs.verdict).toBe('narrowed')
    expectApplied(arn)
  })
})

describe('refusals', () => {
  test.each([
    ['lambda:GetFunctionConfiguration', []],
    ['iam:GetRolePolicy', []],
    ['iam:ListRolePolicies', []],
    ['secretsmanager:DescribeSecret', []],
    ['iam:PutRolePolicy', []],
    ['lambda:UpdateFunctionConfiguration', ['PutRolePolicy']],
  ] as const)('of %s fail the run and name the action to allow', async (action, writes) => {
    anOrder()
    stage().aws.deny(action)
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain(action)
    expect(result.stderr).toBe('')
    expect(taken()).toEqual(writes)
    expect(stage().aws.function('orders').variables).toEqual(foreign)
  })

  test('of secretsmanager:ListSecretVersionIds are a warning: the current key is granted', async () => {
    const arn = anOrder()
    stage().aws.deny('secretsmanager:ListSecretVersionIds')
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(result.outputs.findings).toContain('"secret-versions-unread"')
    expectApplied(arn)
  })

  test('of the credentials themselves end the run with one clear sentence', async () => {
    anOrder()
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...env } = stage().aws.env
    expect(AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY).toBeTruthy()
    const result = await stage().run(
      {},
      { env: { ...env, AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' } },
    )
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('Run aws-actions/configure-aws-credentials before this step')
    expect(stage().aws.calls).toEqual([])
  })

  test('of the credentials in one region say what was asked for there', async () => {
    anOrder()
    const there = 'arn:aws:secretsmanager:me-south-1:123456789012:secret:db-AbCdEf'
    stage().declare({ orders: { secrets: { DB_ARN: 'db', THERE_ARN: there } } })
    const body = '{"__type":"UnrecognizedClientException","message":"The security token is invalid."}'
    stage().aws.fault({
      operation: 'DescribeSecret',
      when: ({ SecretId: id }) => id === there,
      act: { kind: 'answer', status: 400, body },
    })
    const { code, stdout } = await stage().run()
    expect(code).toBe(1)
    expect(stdout).toContain(`when DescribeSecret was called for secret ${there}`)
    expect(stdout).toContain('A region that the account has not enabled refuses them too.')
    expect(taken()).toEqual([])
  })
})

test.each(['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'])(
  'a line end in %s ends the run before any call, and is told',
  async (variable) => {
    anOrder()
    const { code, stdout } = await stage().run({}, { env: { ...stage().aws.env, [variable]: 'pasted\n' } })
    expect(code).toBe(1)
    expect(stdout).toContain("::error::The workflow's AWS credentials hold a character that can't be sent, ")
    expect(stage().aws.calls).toEqual([])
  },
)

test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_LAMBDA'])(
  '%s without http:// ends the run before any call, and is not shown',
  async (variable) => {
    anOrder()
    const env = { ...stage().aws.env, [variable]: 'hunter2@localhost:4566' }
    const result = await stage().run({}, { env })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain(`::error::${variable} is not a URL such as http://localhost:4566; `)
    expect(JSON.stringify(result)).not.toContain('hunter2')
    expect(stage().aws.calls).toEqual([])
  },
)

test('credentials that expire during an apply fail the step, and what was done before it is told', async () => {
  const arn = anOrder()
  const body = '{"__type":"ExpiredTokenException","message":"The security token is expired."}'
  stage().aws.fault({
    operation: 'UpdateFunctionConfiguration',
    act: { kind: 'answer', status: 403, body },
  })
  const { code, stdout, summary } = await stage().run()
  expect(code).toBe(1)
  expect(taken()).toEqual(['PutRolePolicy'])
  expect(readable(stage().aws.policies('orders-role')[own])).toEqual([arn])
  expect(stdout).toContain('orders: failed (done: grant access; failed: configure the function)')
  expect(stdout).toContain(
    "(CredentialsError: The workflow's AWS credentials have expired (ExpiredTokenException) when " +
      'UpdateFunctionConfiguration was called for function orders). Run aws-actions/configure-aws-credentials ' +
      'right before this step.',
  )
  expect(summary).toContain('**partly applied.** Done: grant access')
})

test('a Node.js that is too old is told which one is needed', async () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.19.0'}})`
  const { code, stdout } = await stage().run({}, { nodeOptions: ['--import', older] })
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^::error::This needs Node\.js 22\.13 or newer, and this is Node\.js 20\.19\.0\..*\n$/,
  )
})

describe('limits of Lambda', () => {
  test('variables over 4 KB are a finding before any write, and no value is shown', async () => {
    anOrder({ variables: { BIG: 'v4lue'.repeat(815) } })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"variables-over-limit"')
    expect(taken()).toEqual([])
    expect(JSON.stringify(result)).not.toContain('v4lue')
  })

  test('a variable of one letter mangles no message', async () => {
    anOrder({ variables: { FLAG: 'e' } })
    const message =
      'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit'
    stage().aws.fault({
      operation: 'UpdateFunctionConfiguration',
      act: {
        kind: 'answer',
        status: 400,
        contentType: 'application/json',
        body: JSON.stringify({ __type: 'InvalidParameterValueException', message: `${message}.` }),
      },
    })
    const { stdout, summary } = await stage().run()
    expect(stdout).toContain(message)
    expect(stdout + summary).not.toContain('value hidden')
  })

  test('the error that echoes all variables is not passed on', async () => {
    anOrder({ variables: { BIG: 'v4lue'.repeat(700) } })
    stage().aws.fault({
      operation: 'UpdateFunctionConfiguration',
      act: {
        kind: 'answer',
        status: 400,
        contentType: 'application/json',
        body: JSON.stringify({
          __type: 'InvalidParameterValueException',
          message: `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {"BIG":"${'v4lue'.repeat(700)}"}`,
        }),
      },
    })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('exceeded the 4KB limit')
    expect(JSON.stringify(result)).not.toContain('v4lue')
  })
})
