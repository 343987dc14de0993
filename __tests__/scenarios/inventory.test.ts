import { describe, expect, test } from '@jest/globals'
import type { ActionResult } from '../../sandbox/runner.ts'
import type { Inventory } from '../../src/model/access/inventory.ts'
import { grantPolicy, useStage } from './stage.ts'

const stage = useStage()
const secretArn = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`
const [db, key] = [secretArn('db'), secretArn('payments/key')]
const everything = {
  Version: '2012-10-17',
  Statement: { Sid: 'AllSecrets', Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' },
}

/** `orders` reads `db`, and so does `worker`, which has its role; `billing` reads `payments/key`, and may read all. */
function anAccount(): void {
  const { aws, declare } = stage()
  for (const name of ['db', 'payments/key']) aws.addSecret({ name, suffix: 'AbCdEf' })
  const role = aws.addRole({ name: 'orders-role', policies: grantPolicy('orders', [db]) })
  aws.addFunction({ name: 'orders', role, variables: { DB_ARN: db } })
  aws.addFunction({ name: 'worker', role })
  const policies = { ...grantPolicy('billing', [key]), legacy: everything }
  const other = aws.addRole({ name: 'billing-role', policies })
  aws.addFunction({ name: 'billing', role: other, variables: { KEY_ARN: key } })
  declare({ orders: { secrets: { DB_ARN: db } }, billing: { secrets: { KEY_ARN: key } } })
}

function inventoryOf({ outputs }: ActionResult): Inventory | undefined {
  return JSON.parse(outputs.plan ?? '{}').inventory
}

describe('a check', () => {
  test('tells secret by secret who can read it, in the job summary, the log and the output', async () => {
    anAccount()
    const result = await stage().run({ mode: 'check' })
    expect(result.code).toBe(0)
    const lines = {
      db: '`db`: `orders`, `worker` (shares role `orders-role`), `billing` (may, through policy `legacy`, statement `AllSecrets`)',
      key: '`payments/key`: `billing`',
    }
    expect(result.summary).toContain('<details><summary>By secret (2)</summary>')
    expect(result.summary).toContain(`- ${lines.db}\n- ${lines.key}\n`)
    for (const line of Object.values(lines)) expect(result.stdout).toContain(line.replaceAll('`', ''))
    expect(inventoryOf(result)?.secrets.map(({ readers }) => readers.length)).toEqual([3, 1])
  })

  test('says what it was not allowed to read', async () => {
    anAccount()
    stage().aws.deny('lambda:ListFunctions')
    stage().aws.deny('iam:ListAttachedRolePolicies')
    const result = await stage().run({ mode: 'check' })
    expect(result.summary).toContain(
      'Not checked: any role that no declared function has; managed policies of `orders-role` and `billing-role`; which other functions in `us-east-1` share a role.',
    )
    expect(result.summary).not.toContain('worker')
  })
})

describe('a plan', () => {
  const labels = Array.from({ length: 13 }, (_, index) => `f${index}`)

  function manyFunctions(number: number): void {
    const { aws, declare } = stage()
    aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
    const some = labels.slice(0, number)
    for (const name of some) aws.addFunction({ name, role: aws.addRole({ name: `${name}-role` }) })
    declare(Object.fromEntries(some.map((label) => [label, { secrets: { DB_ARN: db } }])))
  }

  test.each([
    [12, false],
    [13, true],
  ])('that changes %i functions tells it by secret: %s', async (number, isTold) => {
    manyFunctions(number)
    const result = await stage().run({ mode: 'plan' })
    expect(result.summary.includes('By secret (1)')).toBe(isTold)
    expect(inventoryOf(result)?.secrets[0]?.readers).toHaveLength(number)
  })
})
