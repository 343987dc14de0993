import { expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()

test('an empty NextToken, which moto answers, is the end of a list', async () => {
  const { aws, declare, run } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  const arn = aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: arn } } })
  const body = JSON.stringify({ ARN: arn, Name: 'db', Versions: [], NextToken: '' })
  const act = { kind: 'answer', status: 200, body, contentType: 'application/x-amz-json-1.1' } as const
  aws.fault({ operation: 'ListSecretVersionIds', nth: 1, act })
  expect((await run()).code).toBe(0)
  expect(aws.calls.filter(({ operation }) => operation === 'ListSecretVersionIds')).toHaveLength(1)
})
