import { describe, expect, test } from '@jest/globals'
import { deniedActions } from '../docs/store-blocks.ts'
import { examples } from '../sandbox/services/services.ts'
import { valueActionsOf } from '../src/plan/effective/other-statements.ts'
import { patternContains } from '../src/plan/policy/pattern.ts'
import { allStores } from '../src/text/stores.ts'
import { allowedActions, featuresOf, policyOf, type Role, roles, type Statement } from './role-policies.ts'
import { useStage } from './scenarios/stage.ts'

const stage = useStage()

/** AWS's public parameters about its extension. */
const published = 'arn:aws:ssm:us-east-1::parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*'

const ofOtherStores = Object.fromEntries(
  examples.map(({ noun, declared }) => [`${noun.toUpperCase()}_ARN`, declared]),
)
const onAllOfStores = allStores.flatMap(({ metadata: { action, onAll } }) => (onAll ? action : []))

const logging = { Effect: 'Allow', Action: 'logs:*', Resource: '*' }

function statementsOf(role: Role): readonly Statement[] {
  return policyOf(role, featuresOf(role)).Statement
}

function actionsOf(role: Role): readonly string[] {
  return [...allowedActions(policyOf(role, featuresOf(role)))].sort()
}

/**
 * A durable function with an alias, signed code and a managed policy, a secret whose key is known by its alias, and one of
 * each other store: together they take every kind of call.
 */
function aShop(): void {
  const { aws } = stage()
  const durable = { ExecutionTimeout: 3600 }
  const attached = { Logs: { Version: '2012-10-17', Statement: [logging] } }
  const role = aws.addRole({ name: 'orders-role', attached })
  aws.addFunction({ name: 'orders', role, durable, codeSigning: 'Warn' })
  aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders') })
  aws.addAlias({ name: 'alias/orders', keyId: aws.addKey() })
  aws.addSecret({ name: 'db', kmsKeyId: 'alias/orders' })
  aws.addSecret({ name: 'stripe' })
  for (const { add } of examples) add(aws)
}

function declareSecrets(secrets: Readonly<Record<string, unknown>>, more: object = {}): void {
  stage().declare({ orders: { secrets, publish: true, alias: 'live', ...more } })
}

async function succeedIn(...modes: readonly string[]): Promise<void> {
  for (const mode of modes) expect((await stage().run({ mode })).code).toBe(0)
}

/** The IAM actions of all calls so far: each of these services names its actions after its operations. */
function actionsCalled(): readonly string[] {
  const actions = stage().aws.calls.map(({ service, operation }) => `${service}:${operation}`)
  return [...new Set(actions)].sort()
}

describe('whole runs', () => {
  test('of plan and check call exactly what the plan role may, and write nothing', async () => {
    aShop()
    declareSecrets({ DB_ARN: 'db', ...ofOtherStores })
    await succeedIn('apply')
    stage().aws.clearCalls()
    await succeedIn('check')
    declareSecrets({ DB_ARN: 'db', STRIPE_ARN: 'stripe' }, { extension: true })
    await succeedIn('plan')
    declareSecrets({ STRIPE_ARN: 'stripe' })
    await succeedIn('plan')
    expect(actionsCalled()).toEqual(actionsOf('plan'))
    expect(stage().aws.calls.filter(({ write }) => write)).toEqual([])
  })

  test('of apply and remove call exactly what the deploy role may', async () => {
    aShop()
    declareSecrets({ DB_ARN: 'db', STRIPE_ARN: 'stripe', ...ofOtherStores }, { extension: true })
    await succeedIn('apply', 'apply')
    const { aws } = stage()
    const role = aws.addRole({ name: 'rotate-role' })
    const lambda = aws.addFunction({ name: 'rotate', role, invokedBy: ['secretsmanager.amazonaws.com'] })
    declareSecrets({ DB_ARN: { secret: 'db', rotation: { 'after-days': 30, lambda } } })
    await succeedIn('apply', 'remove')
    // Attaching a layer requires permission to read it, and setting a rotation requires permission to invoke its function.
    const called = [...actionsCalled(), 'lambda:GetLayerVersion', 'lambda:InvokeFunction'].sort()
    expect(called).toEqual(actionsOf('deploy'))
  })
})

describe.each(roles)('the policies of the %s role', (role) => {
  test('name each statement once, so that they can be joined into one', () => {
    const names = statementsOf(role).map(({ Sid }) => Sid)
    expect(names).toEqual([...new Set(names)])
  })

  test('deny reading values, except those of AWS, whatever else is allowed', () => {
    const denial = statementsOf(role).find(({ Sid }) => Sid === 'NeverReadValues')
    expect(denial).toMatchObject({ Effect: 'Deny', Action: deniedActions, NotResource: published })
    expect(denial).not.toHaveProperty('Resource')
    const values = allStores.flatMap(valueActionsOf)
    expect(values.filter((action) => !deniedActions.some((each) => patternContains(each, action)))).toEqual(
      [],
    )
  })

  test('allow no action by wildcard, and on every resource only what AWS knows no resources for', () => {
    const allowed = statementsOf(role).filter(({ Effect }) => Effect === 'Allow')
    expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([])
    const onAll = allowed.filter(({ Resource }) => [Resource].flat().includes('*'))
    expect(onAll.flatMap(({ Action }) => Action)).toEqual(['lambda:ListFunctions', ...onAllOfStores])
  })
})
