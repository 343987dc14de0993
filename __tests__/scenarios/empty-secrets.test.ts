import { expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()

test('a secret without a current value, and a rotation stuck on an empty version, are seen at once', async () => {
  const { aws, declare, run } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  const empty = aws.addSecret({ name: 'empty', versions: [] })
  const pending = { stages: ['AWSPENDING'], empty: true }
  const stuck = aws.addSecret({ name: 'stuck', versions: [{ stages: ['AWSCURRENT'] }, pending] })
  declare({ orders: { secrets: { EMPTY_ARN: empty, STUCK_ARN: stuck } } })
  const result = await run()
  expect(result.code).toBe(0)
  expect(JSON.parse(result.outputs.findings ?? '')).toMatchObject([
    {
      code: 'rotation-failing',
      severity: 'warning',
      message: expect.stringContaining('rotation of secret stuck has stored no value'),
    },
    { code: 'secret-empty', severity: 'warning', message: expect.stringContaining('Secret empty has no') },
  ])
})
