import { describe, expect, test } from '@jest/globals'
import { examples, type OperationName } from '../../sandbox/services/services.ts'
import { stores } from '../../src/text/stores.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe.each(examples)('a $noun, under a key', ({ noun, declared, add }) => {
  const { service, start, readActions, contextKey, metadata } = stores[noun]

  test('is granted by its exact ARN with its key bound to it, set, and left as it is', async () => {
    const { aws, declare } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const key = aws.addKey()
    const arn = add(aws, key)
    declare({ orders: { secrets: { IT_ARN: declared } } })

    const planned = await stage().run({ mode: 'plan' })
    expect(planned.summary).toContain(
      `gains access to ${noun} \`${declared.replace(stores[noun].prefix, '')}\``,
    )
    expect((await stage().run()).outputs).toMatchObject({ changed: 'true', findings: '[]' })
    expect(aws.function('orders').variables).toEqual({ IT_ARN: arn })
    const via = { [contextKey]: [arn], 'kms:ViaService': [`${service}.us-east-1.amazonaws.com`] }
    expect(aws.policies('orders-role')).toMatchObject({
      'lambda-secrets-orders': {
        Statement: [
          { Action: readActions, Resource: [arn] },
          { Action: ['kms:Decrypt'], Resource: [key], Condition: { StringEquals: via } },
        ],
      },
    })
    expect((await stage().run()).outputs).toMatchObject({ changed: 'false', verdict: 'unchanged' })
  })

  // What else is refused, is in `__tests__/aws/checked.test.ts`.
  test('is not granted if AWS answers with a wildcard', async () => {
    const { aws, declare } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const arn = add(aws)
    declare({ orders: { secrets: { IT_ARN: declared } } })
    const wildcard = `${arn.slice(0, arn.indexOf(start) + start.length)}*`
    const operation = metadata.action.replace(/^.*:/, '') as OperationName
    aws.fault({ operation, act: { kind: 'alter', alter: (body) => body.replaceAll(arn, wildcard) } })
    const { code, outputs } = await stage().run()
    expect(code).toBe(1)
    expect(JSON.parse(outputs.findings ?? '[]')).toMatchObject([
      {
        code: 'secret-unreadable',
        message: expect.stringContaining(`${wildcard}, which is not what was asked for`),
      },
    ])
    expect(aws.calls.filter(({ write }) => write)).toEqual([])
  })

  test('goes where all is removed', async () => {
    const { aws, declare } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    add(aws)
    declare({ orders: { secrets: { IT_ARN: declared } } })
    await stage().run()
    expect((await stage().run({ mode: 'remove' })).code).toBe(0)
    expect(aws.policies('orders-role')).toEqual({})
    expect(aws.function('orders').variables).toEqual({})
  })
})
