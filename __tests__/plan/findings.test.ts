import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { findingSeverities } from '../../src/model/finding.ts'
import { plan } from '../../src/plan/plan.ts'
import { name, say } from '../../src/text/sentence.ts'
import { arn, type Case, calm, describeFindings, orders, withFunction } from '../builders/findings.ts'
import { aDeclaration, anObservation, aPlace, aSecret } from '../builders/observation.ts'

const shadowed = {
  code: 'variable-shadowed',
  message: say`Zappa sets ${name('DB_ARN')}.`,
  remedy: say`Remove it.`,
  place: orders.place,
} as const

const cases: readonly Case[] = [
  {
    code: 'variable-shadowed',
    functions: [{ ...orders, remarks: [shadowed] }],
    message: /Zappa sets DB_ARN/,
  },
  {
    code: 'settings-in-code',
    functions: [{ ...orders, remarks: [{ ...shadowed, code: 'settings-in-code' }] }],
    message: /Zappa sets DB_ARN/,
  },
  {
    code: 'variable-in-part',
    functions: [{ ...orders, remarks: [{ ...shadowed, code: 'variable-in-part' }] }],
    message: /Zappa sets DB_ARN/,
  },
]

describeFindings('all other topics', cases)

describe('findings', () => {
  test('every code of the closed list is made by a case', () => {
    const files = readdirSync('__tests__/plan', { recursive: true, encoding: 'utf8' })
    const tables = files
      .filter((file) => file.endsWith('findings.test.ts'))
      .map((file) => readFileSync(`__tests__/plan/${file}`, 'utf8'))
    const made = tables.flatMap((text) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code))
    expect(new Set(made)).toEqual(new Set(Object.keys(findingSeverities)))
  })

  test('a plain first use has none', () => {
    const planned = plan(aDeclaration(orders), anObservation(calm), { prune: true, removing: false })
    expect(planned.functions.flatMap(({ findings }) => findings)).toEqual([])
    expect(planned.functions[0]?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
  })

  test('remarks on what is declared are not made where everything is removed', () => {
    const planned = plan(aDeclaration({ ...orders, secrets: [], remarks: [shadowed] }), anObservation(calm), {
      prune: true,
      removing: true,
    })
    expect(planned.functions[0]?.findings).toEqual([])
  })

  test('the worst come first', () => {
    const world = {
      ...withFunction({ variables: { OLD_ARN: arn, DB_ARN: 'x' } }),
      secrets: { [arn]: aSecret(arn, { deletedOn: '2026-11-01' }) },
    }
    const consenting = { ...orders, replacements: [{ variable: 'DB_ARN', place: aPlace() }] }
    const planned = plan(aDeclaration(consenting), anObservation(world), { prune: true, removing: false })
    expect(planned.functions[0]?.findings.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'notice',
    ])
  })
})
