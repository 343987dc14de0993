import { expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()

test.each([
  ['issue_comment', {}],
  ['workflow_run', {}],
  ['check_run', {}],
  ['an_event_to_come', {}],
  ['push', { ref: 'refs/heads/topic' }],
  ['push', { ref: 'refs/tags/v1' }],
])('mode auto reads nothing from AWS on %s %j, and says what to set', async (event, payload) => {
  stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
  const { code, stdout } = await stage().run({}, { event, payload })
  expect(code).toBe(1)
  expect(stdout).toMatch(/input mode: auto does not write on .* Write mode: apply if this run is to write/)
  expect(stage().aws.calls).toEqual([])
})

test('mode auto checks on a schedule, and writes nothing', async () => {
  const { aws, declare, run } = stage()
  aws.addSecret({ name: 'db' })
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
  const { code, outputs } = await run({}, { event: 'schedule' })
  expect([code, outputs.drift, outputs.changed]).toEqual([1, 'true', 'false'])
  expect(aws.policies('orders-role')).toEqual({})
})
