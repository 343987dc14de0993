import { describe, expect, test } from '@jest/globals'
import type { EffectiveGrant, EffectiveState } from '../../../src/model/access/effective.ts'
import { headline } from '../../../src/report/sections/headline.ts'
import { plain } from '../../../src/text/sentence.ts'
import { denied } from '../../builders/findings.ts'
import { aFinding, aFunctionPlan, aGrant, aPlan, aSecretArn, aSharer } from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const db = aSecretArn('db')

/** `orders`, whose grant of `db` comes or goes, and what that means. */
function ordersIn(verb: 'add' | 'remove', state: EffectiveState, sharers: readonly string[] = []) {
  const through = state === 'already' || state === 'still' ? [{ policy: 'legacy', sid: 'AllowAll' }] : []
  const effect: EffectiveGrant = { verb, state, secretArn: db, through }
  return aFunctionPlan({
    grants: [aGrant({ verb, secretArn: db })],
    variables: [],
    effective: { grants: [effect], sharers: sharers.map((each) => aSharer(each, [effect])) },
  })
}

describe('effective access', () => {
  test.each([
    ['add', 'gains', 'orders gains access to db', 'Gains access', ''],
    ['add', 'not-checked', 'orders gains access to db', 'Gains access', ''],
    [
      ...(['add', 'already', 'orders can already read db', 'Already readable'] as const),
      ', through policy `legacy`, statement `AllowAll`',
    ],
    ['remove', 'loses', 'orders loses access to db', 'Loses access', ''],
    [
      ...(['remove', 'still', 'orders can still read db through another policy', 'Still readable'] as const),
      ', through policy `legacy`, statement `AllowAll`',
    ],
    [
      ...(['remove', 'not-checked', 'orders is no longer granted access to db'] as const),
      ...(['No longer granted access', ', but another policy may still allow it'] as const),
    ],
    [
      ...(['remove', 'denied', 'orders is no longer granted access to db'] as const),
      ...(['No longer granted access', ', which another policy denies, before and after'] as const),
    ],
  ] as const)('to %s: %s', (verb, state, title, heading, news) => {
    const planned = aPlan({ functions: [ordersIn(verb, state)] })
    expect(plain(headline(planned))).toBe(title)
    const said = rendered({ kind: 'planned', plan: planned })
    expect(said).toContain(`#### ${heading}\n\n- **\`orders\`** (Lambda`)
    expect(said).toContain(`${news}\n`)
  })

  test.each([
    ['loses', 'Lost access'],
    ['not-checked', 'No longer granted access'],
    ['still', 'Still readable'],
  ] as const)('that %s a secret, once it is applied: %s', (state, heading) => {
    const plan = aPlan({ functions: [ordersIn('remove', state)] })
    const outcome = { functions: [{ label: 'orders', result: 'applied', steps: [] }], rotations: [] } as const
    expect(rendered({ kind: 'applied', plan, outcome })).toContain(`#### ${heading}\n\n- **\`orders\`**`)
  })

  test('is not lost where that is not certain and nothing was applied', () => {
    const plan = aPlan({ functions: [ordersIn('remove', 'not-checked')] })
    const outcome = {
      functions: [{ label: 'orders', result: 'failed', steps: [], failure: denied }],
      rotations: [],
    } as const
    expect(rendered({ kind: 'applied', plan, outcome })).toContain('#### Did not lose access\n')
  })

  test('is lost where it was revoked before the apply failed', () => {
    const plan = aPlan({ functions: [ordersIn('remove', 'loses')] })
    for (const step of ['delete-former', 'revoke', 'delete-policy'] as const) {
      const steps = [{ step, result: 'done' }] as const
      const functions = [{ label: 'orders', result: 'failed', steps, failure: denied }] as const
      const said = rendered({ kind: 'applied', plan, outcome: { functions, rotations: [] } })
      expect(said).toMatch(/#### Lost access\n\n- \*\*`orders`\*\* .*, partly applied/)
    }
  })

  test('counts everybody who shares the role, and names each with what it gains', () => {
    const planned = aPlan({ functions: [ordersIn('add', 'gains', ['worker', 'reports'])] })
    expect(plain(headline(planned))).toBe('3 functions gain access to db')
    const said = rendered({ kind: 'planned', plan: planned })
    for (const each of ['worker', 'reports'])
      expect(said).toContain(`- **\`${each}\`**, which shares role \`orders-role\` with \`orders\`: \`db\``)
  })

  test('marks who gains by a shared role, where that is a warning', () => {
    const finding = aFinding({ code: 'role-shared', message: 'Shared.' })
    const planned = aPlan({ functions: [{ ...ordersIn('add', 'gains', ['worker']), findings: [finding] }] })
    expect(plain(headline(planned))).toBe('2 functions gain access to db, 1 warning')
    const said = rendered({ kind: 'planned', plan: planned })
    expect(said).toContain('- **`orders`**')
    expect(said).toContain('- ⚠️ **`worker`**, which shares role')
    expect(said).not.toContain('Shared.')
  })

  test.each([
    ['a function that is blocked, whose sharers gain nothing', { code: 'role-shared' }, true],
    ['a secret that was readable before, where the lines show none', { code: 'already-readable' }, false],
  ] as const)('leaves a warning among the findings of %s', (_, { code }, isBlocked) => {
    const finding = aFinding({ code, message: 'Shared.' })
    const told = {
      ...ordersIn('add', isBlocked ? 'gains' : 'already', ['mailer']),
      findings: [aFinding({ code })],
    }
    const orders = { ...ordersIn('add', 'gains', ['worker']), findings: [finding], blocked: isBlocked }
    const said = rendered({ kind: 'planned', plan: aPlan({ functions: [orders, told] }) })
    expect(said).toContain('Shared.')
  })

  test('marks no line for a notice', () => {
    const finding = aFinding({ code: 'already-readable', severity: 'notice' })
    const functions = [{ ...ordersIn('add', 'already'), findings: [finding] }]
    expect(rendered({ kind: 'planned', plan: aPlan({ functions }) })).not.toContain('⚠️')
  })

  test('counts a function once that gains by its own grant and by that of another', () => {
    const billing = aFunctionPlan({
      label: 'billing',
      functionName: 'billing-prod',
      state: 'found',
      functionArn: aSharer('billing-prod', []).functionArn,
      roleArn: 'arn:aws:iam::123456789012:role/orders-role',
      grants: [aGrant({ secretArn: aSecretArn('key') })],
    })
    const planned = aPlan({ functions: [ordersIn('add', 'gains', ['billing-prod']), billing] })
    expect(plain(headline(planned))).toBe('2 functions gain access to 2 secrets')
    expect(rendered({ kind: 'planned', plan: planned })).toContain(
      '- **`billing`** (Lambda `billing-prod`), which shares role `orders-role` with `orders`: `db`',
    )
  })

  test('promises nothing to those who share the role of a function that is blocked', () => {
    const orders = { ...ordersIn('add', 'gains', ['worker']), blocked: true }
    expect(rendered({ kind: 'planned', plan: aPlan({ functions: [orders] }) })).not.toContain('worker')
  })
})
