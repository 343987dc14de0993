import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { OperationName } from '../../sandbox/services/services.ts'
import { commit } from './repository.ts'
import { hold, readable, useStage } from './stage.ts'

const stage = useStage()

/** Writes what an owner's file lets orders read, as docs/codeowners.md says. */
function declare(owner: string, secrets: object): void {
  const folder = join(stage().workspace, '.github', 'lambda-secrets')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, `${owner}.yml`),
    JSON.stringify({
      version: 1,
      guardrails: { 'allowed-secrets': [`${owner}/*`] },
      functions: { orders: { secrets } },
    }),
  )
}

function apply(owner: string, more: Readonly<Record<string, string>> = {}) {
  const inputs = {
    config: `.github/lambda-secrets/${owner}.yml`,
    'policy-name': `lambda-secrets-${owner}-{function}`,
  }
  return stage().run({ ...inputs, label: owner, ...more })
}

test('a function that is removed by its name alone loses what the files of all owners granted', async () => {
  const { aws, run } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables: { LOG: 'info' } })
  for (const name of ['payments/db', 'mail/smtp']) aws.addSecret({ name })
  declare('payments', { DB_ARN: 'payments/db' })
  declare('mail', { SMTP_ARN: 'mail/smtp' })
  expect((await apply('payments', { 'policy-name': 'lambda-secrets-{function}' })).code).toBe(0)
  expect((await apply('mail')).code).toBe(0)
  const { code, outputs } = await run({ mode: 'remove', function: 'orders' })
  expect([code, outputs.findings]).toEqual([0, '[]'])
  expect([aws.policies('orders-role'), aws.function('orders').variables]).toEqual([{}, { LOG: 'info' }])
})

test('two owners have a file each for one function, and neither touches what the other grants', async () => {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  for (const name of ['payments/db', 'payments/key', 'mail/smtp']) aws.addSecret({ name })
  const variables = () => Object.keys(aws.function('orders').variables).sort()

  declare('payments', { DB_ARN: 'payments/db', KEY_ARN: 'payments/key' })
  declare('mail', { SMTP_ARN: 'mail/smtp' })
  for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)
  expect(variables()).toEqual(['DB_ARN', 'KEY_ARN', 'SMTP_ARN'])
  expect(Object.keys(aws.policies('orders-role'))).toEqual([
    'lambda-secrets-payments-orders',
    'lambda-secrets-mail-orders',
  ])
  for (const owner of ['payments', 'mail']) {
    const { code, outputs } = await apply(owner)
    expect([code, outputs.changed, outputs.findings]).toEqual([0, 'false', '[]'])
  }

  declare('payments', { DB_ARN: 'payments/db' })
  expect((await apply('payments')).code).toBe(0)
  expect(variables()).toEqual(['DB_ARN', 'SMTP_ARN'])
  expect((await apply('mail')).outputs.changed).toBe('false')

  declare('mail', { KEY_ARN: 'payments/key' })
  const trespass = await apply('mail')
  expect(trespass.code).toBe(1)
  expect(trespass.outputs.findings).toContain('"secret-not-allowed"')

  declare('mail', { SMTP_ARN: 'mail/smtp' })
  expect((await apply('mail', { mode: 'check' })).outputs.findings).not.toContain('"policy-left-over"')
  rmSync(join(stage().workspace, '.github', 'lambda-secrets', 'payments.yml'))
  const check = await apply('mail', { mode: 'check' })
  expect(check.outputs.findings).toContain('"policy-left-over"')
  expect(check.stdout).toContain(
    'delete-role-policy --role-name orders-role --policy-name lambda-secrets-payments-orders',
  )
})

test('a function that one of them drops loses what that file granted, though the other declares it', async () => {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addFunction({ name: 'refunds', role: aws.addRole({ name: 'refunds-role' }) })
  for (const name of ['payments/db', 'mail/smtp']) aws.addSecret({ name })
  declare('payments', { DB_ARN: 'payments/db' })
  declare('mail', { SMTP_ARN: 'mail/smtp' })
  commit(stage())
  for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)
  writeFileSync(
    join(stage().workspace, '.github', 'lambda-secrets', 'payments.yml'),
    JSON.stringify({ version: 1, functions: { refunds: { secrets: {} } } }),
  )
  commit(stage())
  for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)
  expect(Object.keys(aws.policies('orders-role'))).toEqual(['lambda-secrets-mail-orders'])
  expect(Object.keys(aws.function('orders').variables)).toEqual(['SMTP_ARN'])
})

/** Writes an owner's file as it is: what it declares is also checked out where another owner's file is applied. */
function write(owner: string, functions: object): void {
  const folder = join(stage().workspace, '.github', 'lambda-secrets')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${owner}.yml`), JSON.stringify({ version: 1, functions }))
}

describe.each([
  ['keeps the function', { orders: { secrets: { DB_ARN: 'payments/db' } } }],
  ['drops the function', { refunds: { secrets: {} } }],
])('a variable that moves to another file while its own %s', (_name, left) => {
  test.each([
    ['is there throughout', ['payments', 'mail', 'payments']],
    ['is there, though the other file was applied first', ['mail', 'payments']],
  ])('%s', async (_title, order) => {
    const { aws } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    aws.addFunction({ name: 'refunds', role: aws.addRole({ name: 'refunds-role' }) })
    for (const name of ['payments/db', 'mail/smtp']) aws.addSecret({ name })
    const key = aws.addSecret({ name: 'payments/key' })
    write('payments', { orders: { secrets: { DB_ARN: 'payments/db', KEY_ARN: 'payments/key' } } })
    write('mail', { orders: { secrets: { SMTP_ARN: 'mail/smtp' } } })
    commit(stage())
    for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)

    write('payments', left)
    write('mail', { orders: { secrets: { SMTP_ARN: 'mail/smtp', KEY_ARN: 'payments/key' } } })
    commit(stage())
    const granting = () =>
      Object.entries(aws.policies('orders-role')).filter(([, each]) => readable(each).includes(key))
    for (const owner of order) {
      expect((await apply(owner, { verify: 'false' })).code).toBe(0)
      expect(aws.function('orders').variables.KEY_ARN).toBe(key)
      expect(granting()).not.toEqual([])
    }
    expect(granting().map(([name]) => name)).toEqual(['lambda-secrets-mail-orders'])
    expect((await apply('payments')).outputs.changed).toBe('false')
    expect('DB_ARN' in aws.function('orders').variables).toBe('orders' in left)
  })
})

test('the extension stays while another file declares it', async () => {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  for (const name of ['payments/db', 'mail/smtp']) aws.addSecret({ name })
  const [payments, mail] = [{ DB_ARN: 'payments/db' }, { SMTP_ARN: 'mail/smtp' }]
  write('payments', { orders: { secrets: payments, extension: { ttl: 60 } } })
  write('mail', { orders: { secrets: mail, extension: true } })
  for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)
  const { layers } = aws.function('orders')
  expect(layers).toHaveLength(1)

  write('payments', { orders: { secrets: payments } })
  const kept = await apply('payments')
  expect([kept.code, kept.outputs.changed]).toEqual([0, 'false'])
  expect(kept.outputs.findings).toContain('"needed-by-other-file"')
  expect(aws.function('orders').layers).toEqual(layers)

  write('mail', { orders: { secrets: mail } })
  expect((await apply('payments')).code).toBe(0)
  expect(aws.function('orders').layers).toEqual([])
})

describe('a variable that one file drops while the other takes it up in another run', () => {
  const both = { DB_ARN: 'payments/db', KEY_ARN: 'payments/key' }
  const taken = { SMTP_ARN: 'mail/smtp', KEY_ARN: 'payments/key' }

  /** Applies what both files declared so far, and then declares the smaller part of each. */
  async function begin(): Promise<string> {
    const { aws } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    for (const name of ['payments/db', 'mail/smtp']) aws.addSecret({ name })
    const key = aws.addSecret({ name: 'payments/key' })
    write('payments', { orders: { secrets: both } })
    write('mail', { orders: { secrets: { SMTP_ARN: 'mail/smtp' } } })
    for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)
    write('payments', { orders: { secrets: { DB_ARN: 'payments/db' } } })
    return key
  }

  async function endsWith(key: string): Promise<void> {
    const { aws } = stage()
    write('mail', { orders: { secrets: taken } })
    for (const owner of ['mail', 'payments']) expect((await apply(owner)).code).toBe(0)
    expect(aws.function('orders').variables.KEY_ARN).toBe(key)
    expect(readable(aws.policies('orders-role')['lambda-secrets-payments-orders'])).not.toContain(key)
  }

  test('fails the run that removes it where the other one ends first', async () => {
    const key = await begin()
    const { reachedBy, goOn } = hold(stage().aws, 'UpdateFunctionConfiguration')
    const first = apply('payments')
    await reachedBy(first)
    write('mail', { orders: { secrets: taken } })
    expect((await apply('mail')).code).toBe(0)
    goOn()
    const { code, summary } = await first
    expect(code).toBe(1)
    expect(summary).toMatch(/another config file has come to grant .* after this run had removed .*KEY_ARN/)
    await endsWith(key)
  })

  test('fails the run that takes it up where the other one ends first', async () => {
    const key = await begin()
    const { reachedBy, goOn } = hold(stage().aws, 'PutRolePolicy')
    write('mail', { orders: { secrets: taken } })
    const first = apply('mail')
    await reachedBy(first)
    write('mail', { orders: { secrets: { SMTP_ARN: 'mail/smtp' } } })
    expect((await apply('payments')).code).toBe(0)
    goOn()
    const { code, summary } = await first
    expect(code).toBe(1)
    expect(summary).toContain('the function was changed by something else while this ran')
    await endsWith(key)
  })
})

describe('a secret that two files drop in two runs at the same time', () => {
  /** Runs both, one of them while a call of the other is held; returns how the latter ends. */
  async function dropTwice(operation: OperationName, nth: number) {
    const { aws } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    for (const name of ['payments/db', 'mail/smtp', 'shared/key']) aws.addSecret({ name })
    const [payments, mail] = [{ DB_ARN: 'payments/db' }, { SMTP_ARN: 'mail/smtp' }]
    write('payments', { orders: { secrets: { ...payments, KEY_ARN: 'shared/key' } } })
    write('mail', { orders: { secrets: { ...mail, MAIL_KEY_ARN: 'shared/key' } } })
    for (const owner of ['payments', 'mail']) expect((await apply(owner)).code).toBe(0)
    write('payments', { orders: { secrets: payments } })
    write('mail', { orders: { secrets: mail } })
    const { reachedBy, goOn } = hold(aws, operation, nth)
    const first = apply('payments', { verify: 'false' })
    await reachedBy(first)
    expect((await apply('mail', { verify: 'false' })).code).toBe(0)
    goOn()
    return first
  }

  test('stays granted by the one that finds it dropped, and goes with its variables in the next run', async () => {
    const { code, summary } = await dropTwice('ListRolePolicies', 2)
    expect(code).toBe(1)
    expect(summary).toContain('no other config file grants `orders`')
    expect((await apply('payments')).code).toBe(0)
    const { aws } = stage()
    expect(Object.keys(aws.function('orders').variables)).toEqual(['DB_ARN', 'SMTP_ARN'])
    expect(Object.values(aws.policies('orders-role')).map(readable).join()).not.toContain('shared/key')
  })

  test('is told by the one that wrote last where neither could know', async () => {
    const { code, summary } = await dropTwice('PutRolePolicy', 1)
    expect(code).toBe(1)
    expect(summary).toContain('no other config file grants `orders`')
  })
})
