import { describe, expect, test } from '@jest/globals'
import type { OperationName } from '../../sandbox/services/services.ts'
import type { FunctionDeclaration } from '../../src/model/declaration.ts'
import { explain } from '../../src/model/failure.ts'
import type { FunctionOutcome } from '../../src/model/outcome.ts'
import type { TipState } from '../../src/model/run.ts'
import { plain } from '../../src/text/sentence.ts'
import { aDeclared, aFunctionDeclaration } from '../builders/observation.ts'
import { aClaim, anOwner, ownedPolicyText } from '../builders/owner.ts'
import { type Bench, onBench } from '../sandbox/bench.ts'
import { applyOne } from './applied.ts'

const policyName = 'lambda-secrets-orders'

/** A function `orders` that may read `kept`, and a secret `db`; all by their ARNs. */
function aShop({ sandbox, roleArn: role }: Bench) {
  const [kept, db] = [sandbox.addSecret({ name: 'kept' }), sandbox.addSecret({ name: 'db' })]
  sandbox.addFunction({ name: 'orders', role, variables: { KEPT_ARN: kept } })
  const { policies } = sandbox.role('orders-role')
  const before = ownedPolicyText(anOwner(), kept)
  policies.set(policyName, before)
  /** Lets another run put back what was granted before, right before this call. */
  const putBack = (operation: OperationName, nth = 1) =>
    sandbox.fault({ operation, nth, act: { kind: 'change', change: () => policies.set(policyName, before) } })
  return { kept, db, policies, putBack }
}

function declaring(
  secrets: Readonly<Record<string, string>>,
  more: Partial<FunctionDeclaration> = {},
): FunctionDeclaration {
  const declared = Object.entries(secrets).map(([variable, arn]) => aDeclared(variable, arn))
  return aFunctionDeclaration({ secrets: declared, claim: aClaim(), ...more })
}

function failureOf(outcome: FunctionOutcome): string | undefined {
  return outcome.result === 'failed' ? plain(explain(outcome.failure)) : undefined
}

describe('a run that another one overtakes', () => {
  test(
    'does not set a variable again that the other removed after Lambda had accepted it',
    onBench(async (bench) => {
      const { sandbox } = bench
      const { kept, db } = aShop(bench)
      const change = () => sandbox.changeFunction('orders', { variables: { KEPT_ARN: kept } })
      sandbox.fault({ operation: 'GetFunctionConfiguration', nth: 2, act: { kind: 'change', change } })
      const { outcome } = await applyOne(bench, { declared: declaring({ KEPT_ARN: kept, DB_ARN: db }) })
      expect(failureOf(outcome)).toContain('ChangedMeanwhile')
      expect(sandbox.function('orders').variables).toEqual({ KEPT_ARN: kept })
    }),
  )

  test(
    'sets no variable whose grant the other revoked while it waited',
    onBench(async (bench) => {
      const { sandbox } = bench
      const { kept, db, putBack } = aShop(bench)
      putBack('GetRolePolicy', 5)
      const declared = declaring({ KEPT_ARN: kept, DB_ARN: db })
      const { outcome } = await applyOne(bench, { declared, propagationWait: 10 })
      expect(failureOf(outcome)).toContain(`inline policy ${policyName} was changed by something else`)
      expect(sandbox.function('orders').variables).toEqual({ KEPT_ARN: kept })
    }),
  )

  test(
    'names what it has set if the other revoked the grant at the last moment',
    onBench(async (bench) => {
      const { kept, db, putBack } = aShop(bench)
      putBack('UpdateFunctionConfiguration')
      const { outcome } = await applyOne(bench, { declared: declaring({ KEPT_ARN: kept, DB_ARN: db }) })
      expect(failureOf(outcome)).toContain(
        'This run had set DB_ARN: remove from the function what is not declared by then.',
      )
    }),
  )

  test(
    'fails if it has set a variable for an earlier grant that the other has revoked',
    onBench(async (bench) => {
      const { kept, policies } = aShop(bench)
      const change = () => policies.delete(policyName)
      bench.sandbox.fault({
        operation: 'UpdateFunctionConfiguration',
        nth: 1,
        act: { kind: 'change', change },
      })
      const { outcome } = await applyOne(bench, {
        declared: declaring({ KEPT_ARN: kept, KEPT_TOO_ARN: kept }),
      })
      expect(failureOf(outcome)).toContain('This run had set KEPT_TOO_ARN')
    }),
  )

  test(
    'points no alias to a version whose grant the other revoked while it was published',
    onBench(async (bench) => {
      const { sandbox } = bench
      const { kept, db, putBack } = aShop(bench)
      const version = sandbox.publishVersion('orders')
      sandbox.pointAlias('orders', { name: 'live', version })
      putBack('PublishVersion')
      const release = { release: { alias: 'live', withCode: false } }
      const { outcome } = await applyOne(bench, {
        declared: declaring({ KEPT_ARN: kept, DB_ARN: db }, release),
      })
      expect(failureOf(outcome)).toContain('ChangedMeanwhile')
      expect(sandbox.function('orders').aliases.get('live')?.version).toBe(version)
    }),
  )

  test(
    'fails if the other has written the same policy under another name',
    onBench(async (bench) => {
      const { sandbox } = bench
      const { kept, db, policies } = aShop(bench)
      const change = () => policies.set('secrets-of-orders', ownedPolicyText(anOwner(), kept))
      sandbox.fault({ operation: 'PutRolePolicy', nth: 1, act: { kind: 'change', change } })
      const { outcome } = await applyOne(bench, { declared: declaring({ KEPT_ARN: kept, DB_ARN: db }) })
      expect(failureOf(outcome)).toContain('inline policy secrets-of-orders')
      expect(sandbox.function('orders').variables).toEqual({ KEPT_ARN: kept })
    }),
  )

  test(
    'does not take a policy of another name for that if it was there before',
    onBench(async (bench) => {
      const { kept, db, policies } = aShop(bench)
      policies.set('secrets-of-orders', ownedPolicyText(anOwner(), kept))
      const { outcome } = await applyOne(bench, { declared: declaring({ KEPT_ARN: kept, DB_ARN: db }) })
      expect(failureOf(outcome)).toBeUndefined()
    }),
  )

  const tip = { branch: 'main', commit: '1234567890' }
  test.each<[string, string, TipState, 'kept' | 'revoked']>([
    [
      'revokes nothing if its file has changed at the tip',
      'secrets.yml has changed at the tip of branch main (1234567)',
      { kind: 'differs', ...tip, path: 'secrets.yml', isOwn: false },
      'kept',
    ],
    ['revokes if the tip declares the same', '', { kind: 'same', ...tip }, 'revoked'],
    [
      'revokes if the tip cannot be read',
      '',
      { kind: 'unread', branch: 'main', message: [], isRerun: false },
      'revoked',
    ],
  ])('%s', (_what, said, now, end) =>
    onBench(async (bench) => {
      const { kept, db, policies } = aShop(bench)
      policies.set(policyName, ownedPolicyText(anOwner(), kept, db))
      const { outcome } = await applyOne(bench, { declared: declaring({ KEPT_ARN: kept }), tip: now })
      expect(failureOf(outcome) ?? '').toContain(said)
      expect(policies.get(policyName)?.includes(db)).toBe(end === 'kept')
    })(),
  )
})
