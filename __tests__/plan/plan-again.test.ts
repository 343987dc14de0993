import { describe, expect, test } from '@jest/globals'
import type { FoundFunction } from '../../src/model/observation.ts'
import type { FunctionPlan } from '../../src/model/plan.ts'
import { plan } from '../../src/plan/plan.ts'
import { planAgain } from '../../src/plan/plan-again.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anExtensionArn,
  anObservation,
  aPlace,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
} from '../builders/observation.ts'
import { formatPolicyDocument } from '../builders/policy-document.ts'

const [db, old, pay] = ['db', 'old', 'pay'].map((name) => anArn(name)) as [string, string, string]

/** A function that gains `db`, and one that has it: each has a variable of its own. */
const declaration = aDeclaration(
  aFunctionDeclaration({ label: 'mail', secrets: [aDeclared('DB_ARN', db)] }),
  aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db)] }),
)

function granting(...secretArns: readonly string[]): string {
  const grants = secretArns.map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
  return formatPolicyDocument(grants, 'us-east-1') ?? ''
}

/** Reviews `orders` as it was, and returns what is left of that plan as it is now. */
function leftOf(
  now: Parameters<typeof aFunction>[0],
  {
    before = { variables: { LOG: 'info' } },
    policy,
    declared = declaration,
  }: {
    readonly before?: Parameters<typeof aFunction>[0]
    readonly policy?: string
    readonly declared?: typeof declaration
  } = {},
) {
  const observation = anObservation({
    functions: {
      mail: aFunction({ name: 'mail', variables: { DB_ARN: db } }),
      orders: aFunction(before) as FoundFunction,
    },
    policies: policy === undefined ? {} : { [ownPolicy()]: { kind: 'found', text: policy } },
    roles: { 'mail-role': emptyRole, 'orders-role': emptyRole },
    secrets: { [db]: aSecret(db) },
    served: { orders: someServed({}) },
  })
  const settings = { prune: true, removing: false }
  const reviewed = plan(declared, observation, settings).functions.find(({ label }) => label === 'orders')
  return planAgain(reviewed as FunctionPlan, aFunction(now), { declaration: declared, observation, settings })
}

const due = { kind: 'due', step: { kind: 'configuration', set: { DB_ARN: db }, remove: [] } }

describe('of a reviewed plan is left, for the function as it is now,', () => {
  test('the step where nothing has changed, or only what is not ours', () => {
    expect(leftOf({ variables: { LOG: 'info' } })).toEqual(due)
    expect(leftOf({ variables: { LOG: 'debug', MORE: 'x' } })).toEqual(due)
  })

  test('nothing where it has become what is declared', () => {
    expect(leftOf({ variables: { DB_ARN: db } })).toEqual({ kind: 'done' })
  })

  test.each<[string, Parameters<typeof leftOf>]>([
    ['it has another role', [{ roleArn: 'arn:aws:iam::123456789012:role/other' }]],
    ['it has another role and nothing to set', [{ name: 'mail', variables: { DB_ARN: db } }]],
    ['its variables can not be read', [{ variables: { kind: 'unreadable', code: 'Denied', message: '' } }]],
    ['the variable holds what nobody has reviewed', [{ variables: { DB_ARN: old } }]],
    ['it takes no changes', [{ update: { kind: 'unwritable', state: 'Deactivated', reason: '' } }]],
    ['it has come to name a secret that the new policy lacks', [{ variables: { DB_ARN: db, PAY_ARN: pay } }]],
    [
      'the same, beside one that was there',
      [{ variables: { OLD_ARN: old, PAY_ARN: pay } }, { before: { variables: { OLD_ARN: old } } }],
    ],
    [
      'a variable is to go that was not there',
      [
        { variables: { DB_ARN: db, OLD_ARN: old } },
        { before: { variables: { DB_ARN: db } }, policy: granting(db, old) },
      ],
    ],
  ])('only that it no longer holds, where %s', (_what, given) => {
    expect(leftOf(...given)).toEqual({ kind: 'changed' })
  })

  test('the step where a foreign variable has named a secret before, or where no policy was written', () => {
    const foreign = { variables: { OLD_ARN: old } }
    expect(leftOf(foreign, { before: foreign })).toEqual(due)
    expect(leftOf({ variables: { PAY_ARN: pay } }, { policy: granting(db) })).toEqual(due)
  })

  test('only that it no longer holds, where AWS would have to be asked for the newest layer', () => {
    const layers = [anExtensionArn(50)]
    const extended = {
      ...declaration.functions[1],
      extension: { place: aPlace() },
    } as (typeof declaration.functions)[1]
    const declared = aDeclaration(extended)
    const before = { variables: { DB_ARN: db }, layers }
    expect(leftOf(before, { before, declared, policy: granting(db) })).toEqual({ kind: 'done' })
    expect(leftOf({ variables: { DB_ARN: db } }, { before, declared, policy: granting(db) })).toEqual({
      kind: 'changed',
    })
  })
})
