import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runTerminal } from '../../sandbox/terminal.ts'
import { useStage } from '../scenarios/stage.ts'

const stage = useStage()
const file = '.github/lambda-secrets.yml'

function terminal(...words: readonly string[]) {
  const { aws, workspace } = stage()
  return runTerminal(words, { env: aws.env, workspace })
}

function allowing(...resources: readonly string[]) {
  const statement = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resources }
  return { Version: '2012-10-17', Statement: [statement] }
}

function written(): string {
  return readFileSync(join(stage().workspace, file), 'utf8')
}

test('declares what a function with three ARN variables and two policies made by hand has', async () => {
  const { aws } = stage()
  const [db, stripe, mail, audit] = ['orders/db', 'payments/stripe', 'mail', 'audit'].map((name) =>
    aws.addSecret({ name }),
  ) as [string, string, string, string]
  const wide = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:shared/*'
  const role = aws.addRole({
    name: 'orders-role',
    policies: { 'shop-db': allowing(db, audit) },
    attached: { payments: allowing(stripe, mail.replace(/.{6}$/, '??????'), wide) },
  })
  const variables = { DB_ARN: db, STRIPE_ARN: stripe, MAIL_ARN: mail, LOG_LEVEL: 'verbose-foreign-value' }
  aws.addFunction({ name: 'orders', role, variables })

  const init = await terminal('init', '--function', 'orders', '--output', file)
  expect(init).toMatchObject({ code: 0, stdout: '' })
  expect(init.stderr).toContain(`Wrote ${file}. Review it, then run lambda-secrets plan.`)
  expect(aws.calls.filter(({ write }) => write)).toEqual([])
  expect(parse(written())).toEqual({
    version: 1,
    functions: { orders: { secrets: { DB_ARN: db, MAIL_ARN: mail, STRIPE_ARN: stripe }, grants: [audit] } },
  })
  expect(written()).toContain(`# Left out: managed policy payments allows reading ${wide}.`)
  expect(written()).toContain('from inline policy shop-db and managed policy payments.')
  expect(written()).not.toContain('verbose-foreign-value')

  const plan = await terminal('plan', '--json')
  const [planned] = JSON.parse(plan.stdout).functions
  expect(plan.code).toBe(0)
  expect(planned.variables.map(({ verb }: { verb: string }) => verb)).toEqual(['keep', 'keep', 'keep'])
  expect(planned.effective.grants.map(({ state }: { state: string }) => state)).toEqual(
    Array(4).fill('already'),
  )
  expect(planned.findings.map(({ severity }: { severity: string }) => severity)).not.toContain('error')

  expect(await terminal('apply', '--yes', '--propagation-wait', '0')).toMatchObject({ code: 0 })
  expect(await terminal('check')).toMatchObject({ code: 0 })
})

test('says which variables no policy lets it read, and never replaces a file', async () => {
  const { aws, declare } = stage()
  const db = aws.addSecret({ name: 'db' })
  const partial = db.replace(/-.{6}$/, '')
  const variables = { DB_ARN: db, OTHER_ARN: partial }
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables })
  const { stdout } = await terminal('init', '--function', 'orders')
  expect(parse(stdout)).toEqual({ version: 1, functions: { orders: { secrets: { DB_ARN: db } } } })
  expect(stdout).toContain('# No policy grants these by exact ARN, so an apply would: DB_ARN.')
  expect(stdout).toContain('# Left out: variable OTHER_ARN holds an ARN without its last six characters.')

  const before = declare({ orders: { secrets: {} } })
  const again = await terminal('init', '--function', 'orders', '--output', file)
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toContain('exists, and is never replaced')
  expect(written()).toBe(before)
})

test('does not call the policy that an apply writes one to delete', async () => {
  const { aws, declare, workspace } = stage()
  aws.addSecret({ name: 'payments/db' })
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  declare({ orders: { secrets: { DB_ARN: 'payments/db' } } })
  await runTerminal(['apply', '--yes', '--propagation-wait', '0'], { env: aws.env, workspace })
  const { stdout } = await runTerminal(['init', '--function', 'orders'], { env: aws.env, workspace })
  expect(stdout).toContain('DB_ARN: arn:')
  expect(stdout).not.toContain('Delete')
})

test('keeps functions of one name in two regions apart, and says how to plan a file of another name', async () => {
  const { aws, workspace } = stage()
  const inEurope = aws.addSecret({ name: 'db', region: 'eu-west-1' })
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables: {} })
  const role = aws.addRole({ name: 'europe-role' })
  const other = aws.addFunction({
    name: 'orders',
    region: 'eu-west-1',
    role,
    variables: { DB_ARN: inEurope },
  })
  const allowAgain = aws.deny('iam:ListAttachedRolePolicies', '*europe-role')
  const init = await terminal('init', '--function', 'orders', '--function', other, '--output', 'deploy/s.yml')
  allowAgain()
  expect(readFileSync(join(workspace, 'deploy/s.yml'), 'utf8')).toContain(
    '# Not read: ListAttachedRolePolicies failed for role europe-role (AccessDenied',
  )
  expect(init.stderr).toContain(
    'Wrote deploy/s.yml. Review it, then run lambda-secrets plan --config deploy/s.yml.',
  )
  const { code, stdout } = await terminal('plan', '--config', 'deploy/s.yml', '--json')
  const [here, there] = JSON.parse(stdout).functions
  expect([code, here.region, there.region]).toEqual([0, 'us-east-1', 'eu-west-1'])
  expect(there.variables).toMatchObject([{ verb: 'keep', name: 'DB_ARN' }])
})

test('fails for functions that it cannot read, and says why of each', async () => {
  const { aws } = stage()
  const role = aws.addRole({ name: 'orders-role' })
  const arn = aws.addFunction({ name: 'orders', role })
  aws.addFunction({ name: 'locked', role, variables: { DB_HOST: 'a' }, callerMayDecrypt: false })
  aws.deny('lambda:GetFunctionConfiguration', '*:denied')
  const names = ['orders', 'nobody', 'locked', 'denied']
  const init = await terminal('init', ...names.flatMap((name) => ['--function', name]))
  expect(init).toMatchObject({ code: 1, stdout: '' })
  expect(init.stderr.match(/^error .*$/gm)).toEqual([
    'error Function nobody does not exist in region us-east-1.',
    expect.stringMatching(/^error The variables of function locked cannot be read: ./),
    expect.stringMatching(/^error GetFunctionConfiguration failed for function denied \(AccessDenied/),
  ])
  const theirs = arn.replace('123456789012', '210987654321')
  const other = await terminal('init', '--function', theirs, '--function', 'orders')
  expect(other).toMatchObject({ code: 1, stdout: '' })
  expect(other.stderr).toContain('your credentials belong to account 123456789012.')
})
