import { describe, expect, test } from '@jest/globals'
import type { FunctionDeclaration } from '../../src/model/declaration.ts'
import { explain } from '../../src/model/failure.ts'
import type { FunctionOutcome } from '../../src/model/outcome.ts'
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
  sandbox.role('orders-role').policies.set(policyName, ownedPolicyText(anOwner(), kept))
  return { kept, db }
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
})
