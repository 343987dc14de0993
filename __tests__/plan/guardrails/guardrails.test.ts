import { describe, expect, test } from '@jest/globals'
import type { Declaration, DeclaredSecret } from '../../../src/model/declaration.ts'
import type { Guardrails } from '../../../src/model/guardrails.ts'
import { plan } from '../../../src/plan/plan.ts'
import { marked } from '../../../src/text/sentence.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const db = anArn('payments/db')
const settings = { prune: true, removing: false }

function codesFor(
  secret: Partial<DeclaredSecret>,
  declared: Partial<Declaration>,
  base?: World['base'],
): readonly string[] {
  const secrets = [aDeclared('DB_ARN', db, secret)]
  const observation = anObservation({
    functions: { orders: aFunction() },
    roles: { 'orders-role': emptyRole },
    secrets: { [db]: aSecret(db) },
    ...(base !== undefined && { base }),
  })
  const declaration = { ...aDeclaration(aFunctionDeclaration({ secrets })), ...declared }
  return plan(declaration, observation, settings).functions.flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  )
}

function branch(guardrails?: Guardrails): World['base'] {
  return { kind: 'found', branch: 'main', ...(guardrails && { guardrails }) }
}

describe('guardrails let through', () => {
  test.each<[string, Partial<DeclaredSecret>, Guardrails]>([
    ['a name that matches one of the patterns', {}, { secrets: ['other', 'payments/*'] }],
    ['an ARN that matches', {}, { secrets: ['arn:aws:secretsmanager:*:secret:payments/*'] }],
    ['a reason', { reason: 'orders are kept there' }, { requireReason: true }],
    ['no reason, where none is required', {}, { requireReason: false }],
    ['a last day that is the latest allowed', { expires: '2026-12-24' }, { expiresWithin: 30 }],
    ['a last day that is today', { expires: '2026-11-24' }, { expiresWithin: 1 }],
  ])('%s', (_, secret, guardrails) => {
    expect(codesFor(secret, { guardrails })).toEqual([])
    expect(codesFor(secret, { guardrails }, branch(guardrails))).toEqual([])
  })

  test('only what both the workflow and the file let through', () => {
    const guardrails = { secrets: ['payments/*'] }
    expect(codesFor({}, { allowedSecrets: ['payments/*'], guardrails })).toEqual([])
    expect(codesFor({}, { allowedSecrets: ['x'], guardrails })).toEqual(['secret-not-allowed'])
    expect(codesFor({}, { allowedSecrets: ['x'], guardrails: { secrets: ['y'] } })).toEqual([
      'secret-not-allowed',
      'secret-not-allowed',
    ])
  })
})

describe('a secret of another account', () => {
  const theirs = db.replace('123456789012', '999999999999')
  const codesOf = (pattern: string, tier = false) => {
    const patterns = { secrets: [pattern] }
    const secrets = [aDeclared('DB_ARN', theirs)]
    const declared = aFunctionDeclaration({ secrets, ...(tier && { tier: patterns }) })
    const observation = anObservation({
      functions: { orders: aFunction() },
      roles: { 'orders-role': emptyRole },
      secrets: { [theirs]: aSecret(theirs, { keys: [{ kind: 'key', arn: aKeyArn() }] }) },
    })
    const declaration = { ...aDeclaration(declared), ...(!tier && { guardrails: patterns }) }
    return plan(declaration, observation, settings).functions.flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    )
  }

  test.each(['payments/*', '*db', '??*'])('is not covered by %s, a pattern for names', (pattern) => {
    expect(codesOf(pattern)).toContain('secret-not-allowed')
    expect(codesOf(pattern, true)).toContain('secret-outside-tier')
  })

  test.each(['arn:aws:secretsmanager:*:999999999999:secret:payments/*', '*'])(
    'is covered by %s',
    (pattern) => {
      expect(codesOf(pattern)).toEqual(['secret-other-account'])
      expect(codesOf(pattern, true)).toEqual(['secret-other-account'])
    },
  )
})

describe('on a pull request', () => {
  const strict = { secrets: ['prod/*'], requireReason: true, expiresWithin: 10 }
  const violations = ['expiry-too-far', 'reason-missing', 'secret-not-allowed']

  test.each<[string, Guardrails]>([
    ['loosens', { secrets: ['*'], requireReason: false, expiresWithin: 3000 }],
    ['removes', {}],
  ])('one that %s the guardrails is judged by those of the branch', (_, guardrails) => {
    const codes = codesFor({}, { guardrails }, branch(strict))
    expect([...new Set(codes)].sort()).toEqual([...violations, 'guardrails-changed'].sort())
  })

  test('one that adds guardrails is not judged by them yet', () => {
    expect(codesFor({}, { guardrails: strict }, branch())).toEqual(['guardrails-changed'])
  })

  test('one that says the same in another order changes nothing', () => {
    const guardrails = { secrets: ['payments/*', 'prod/*'] }
    expect(codesFor({}, { guardrails: { secrets: ['prod/*', 'payments/*'] } }, branch(guardrails))).toEqual(
      [],
    )
  })

  test('guardrails that the pull request sets itself do not count where the branch could not be read', () => {
    const base = { kind: 'failed', branch: 'main', message: marked('no answer.') } as const
    expect(codesFor({}, { guardrails: {} }, base)).toEqual(['guardrails-unread'])
  })
})

describe('revoking much at once', () => {
  const all = Array.from({ length: 10 }, (_, index) => anArn(`s${index}`))

  function removing(gone: number, granted: number, more: object = {}) {
    const before = all.slice(0, granted)
    const text = formatPolicyDocument(
      before.map((secretArn) => ({ secretArn, keyArns: [], describe: false })),
      'us-east-1',
    )
    const observation = anObservation({
      functions: { orders: aFunction(), billing: aFunction({ name: 'billing' }) },
      policies: { [ownPolicy()]: { kind: 'found', text: text ?? '' } },
      roles: { 'orders-role': emptyRole, 'billing-role': emptyRole },
      secrets: Object.fromEntries(all.map((arn) => [arn, aSecret(arn)])),
    })
    const declaration = aDeclaration(
      aFunctionDeclaration({ secrets: before.slice(gone).map((arn) => aDeclared(undefined, arn)) }),
      aFunctionDeclaration({ label: 'billing', secrets: [aDeclared(undefined, all[0] ?? '')] }),
    )
    return plan(declaration, observation, { ...settings, ...more })
  }

  test.each([
    [5, 9, true],
    [5, 10, false],
    [6, 10, true],
    [4, 4, false],
    [5, 5, true],
  ])('%i of %i grants: refused %s', (gone, granted, refused) => {
    const { functions, writes } = removing(gone, granted)
    expect(functions[0]?.findings.some(({ code }) => code === 'mass-removal')).toBe(refused)
    expect(writes).toBe(!refused)
  })

  test('stops every write of the plan, and is one finding', () => {
    const { functions } = removing(5, 5)
    expect(functions.flatMap(({ steps }) => steps)).toEqual([])
    expect(new Set(functions.flatMap(({ findings }) => findings)).size).toBe(1)
  })

  test('counts what all functions lose, and stops only those that would be written', () => {
    const [some, others] = [all.slice(0, 3), all.slice(3, 6)]
    const granting = (secretArns: readonly string[]) => {
      const grants = secretArns.map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
      return { kind: 'found', text: formatPolicyDocument(grants, 'us-east-1') ?? '' } as const
    }
    const names = ['orders', 'billing', 'mail']
    const observation = anObservation({
      functions: Object.fromEntries(names.map((name) => [name, aFunction({ name })])),
      policies: { [ownPolicy()]: granting(some), [ownPolicy('billing')]: granting(others) },
      roles: { 'orders-role': emptyRole, 'billing-role': emptyRole, 'mail-role': emptyRole },
    })
    const declaration = aDeclaration(...names.map((label) => aFunctionDeclaration({ label })))
    const codes = plan(declaration, observation, settings).functions.map(({ findings }) =>
      findings.map(({ code }) => code),
    )
    expect(codes).toEqual([['mass-removal'], ['mass-removal'], []])
  })

  test('is let through where it is intended, where nothing is pruned, and in mode remove', () => {
    expect(removing(5, 5, { allowRemovals: true }).writes).toBe(true)
    expect(removing(5, 5, { removing: true }).writes).toBe(true)
    const kept = removing(5, 5, { prune: false })
    expect(kept.functions[0]?.findings).toEqual([])
  })
})
