import { expect, test } from '@jest/globals'
import type { Inventory, Reader } from '../../../src/model/access/inventory.ts'
import { shownInventory } from '../../../src/report/access/inventory.ts'
import { plain } from '../../../src/text/sentence.ts'
import { aFunctionPlan, aPlan, aSecretArn } from '../../builders/plan.ts'

const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/payments/key'
const legacy = [{ policy: 'legacy', sid: 'All' }]

function aReader(label: string, overrides: Partial<Reader> = {}): Reader {
  const functionArn = `arn:aws:lambda:us-east-1:123456789012:function:${label}`
  const found = { label, functionName: label, functionArn, roleName: `${label}-role` }
  return { ...found, by: 'grant', verb: 'keep', check: 'allowed', through: [], ...overrides }
}

const { label: _, ...undeclared } = aReader('worker')
const pending = { label: 'new', functionName: 'new', by: 'grant', verb: 'add', through: [] } as const

const inventory: Inventory = {
  secrets: [
    { secretArn: aSecretArn('calm'), readers: [aReader('orders')] },
    { secretArn: parameter, readers: [aReader('gone', { verb: 'remove' })] },
    {
      secretArn: aSecretArn('db'),
      readers: [
        aReader('orders', { verb: 'add', through: legacy }),
        aReader('held', { held: true }),
        aReader('refused', { check: 'denied' }),
        aReader('open', { check: 'not-evaluated' }),
        pending,
        { ...undeclared, by: 'shared-role', roleName: 'orders-role' },
        aReader('admin', { by: 'other-policy', through: legacy }),
        aReader('perhaps', { by: 'other-policy', check: 'not-evaluated' }),
      ],
    },
  ],
  unread: [
    { kind: 'function', name: 'lost' },
    { kind: 'role-policies', name: 'lost-role' },
  ],
}

function linesOf(isCheck: boolean, number = 13): readonly string[] | undefined {
  const functions = Array.from({ length: number }, (_, index) => aFunctionPlan({ label: `f${index}` }))
  const shown = shownInventory(aPlan({ functions, inventory }), isCheck)
  return shown && [shown.title, ...shown.about, ...shown.lines].map(plain)
}

test('a check tells of every secret who can read it now, and what is not so of a plain grant', () => {
  expect(linesOf(true, 1)).toEqual([
    'By secret (3)',
    'Which functions can read each secret now, as far as the roles of the declared functions show.',
    'Not checked: any role that no declared function has; functions lost; other inline policies of lost-role.',
    'db: orders (not granted yet; already through policy legacy, statement All), held (no longer declared), ' +
      'refused (denied), open (not checked), new (pending; not granted yet), worker (shares role orders-role), ' +
      'admin (through policy legacy, statement All), perhaps (may, through another policy)',
    'parameter /payments/key: gone (no longer declared)',
    'calm: orders',
  ])
})

test('a plan of many changes tells of what moves alone who is granted it afterwards', () => {
  const [title, about, , db, key, ...others] = linesOf(false) ?? []
  expect([title, about]).toEqual([
    'By secret (2)',
    'For each secret that is added or removed: the functions that it is granted to once this is applied.',
  ])
  expect(db).toMatch(
    /^db: orders \(already through policy legacy, statement All\), held \(no longer declared\), /,
  )
  expect(db).toContain(', new (pending), ')
  expect([key, ...others]).toEqual(['parameter /payments/key: none of these functions'])
  expect(linesOf(false, 12)).toBeUndefined()
})
