import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()
const tracing = 'arn:aws:lambda:us-east-1:111111111111:layer:tracing:3'
const insights = 'arn:aws:lambda:us-east-1:111111111111:layer:insights:1'
const extension = (version: number) =>
  `arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:${version}`

function operations(): readonly string[] {
  return stage().aws.calls.map(({ operation }) => operation)
}

test('the extension of a Zappa function is attached along with other layers, kept, restored after an update by Zappa, and removed', async () => {
  const { aws, workspace, run } = stage()
  const role = aws.addRole({ name: 'payments-role' })
  aws.addFunction({ name: 'payments-prod', role, layers: [tracing], variables: { FOREIGN: 'kept' } })
  const arn = aws.addSecret({ name: 'stripe' })
  const settings = { prod: { project_name: 'payments', aws_secrets: { STRIPE_ARN: arn } } }
  writeFileSync(join(workspace, 'zappa_settings.json'), JSON.stringify(settings))

  const first = await run({ extension: 'true' })
  expect(first.code).toBe(0)
  expect(first.stdout).toContain(`+ extension, layer ${extension(99)}`)
  expect(aws.function('payments-prod').layers).toEqual([tracing, extension(99)])
  const [write] = aws.calls.filter(({ operation }) => operation === 'UpdateFunctionConfiguration')
  expect(Object.keys(write?.input ?? {}).sort()).toEqual([
    'Environment',
    'FunctionName',
    'Layers',
    'RevisionId',
  ])

  aws.layers.publishedSince = 3
  aws.clearCalls()
  const second = await run({ extension: 'true' })
  expect(second.outputs.changed).toBe('false')
  expect(operations()).not.toContain('GetParameter')
  expect(aws.calls.filter((call) => call.write)).toEqual([])

  aws.changeFunction('payments-prod', { layers: [tracing] })
  const checked = await run({ extension: 'true', mode: 'check' })
  expect(checked.code).toBe(1)
  expect(checked.outputs.verdict).toBe('unchanged')
  expect(checked.stdout).toContain(`+ extension, layer ${extension(102)}`)
  aws.clearCalls()
  expect((await run({ extension: 'true' })).code).toBe(0)
  expect(aws.function('payments-prod').layers).toEqual([tracing, extension(102)])
  expect(operations()).not.toContain('PutRolePolicy')

  const last = await run()
  expect(last.stdout).toContain(`− extension, layer ${extension(102)}`)
  expect(aws.function('payments-prod')).toMatchObject({
    layers: [tracing],
    variables: { FOREIGN: 'kept', STRIPE_ARN: arn },
  })
  expect(JSON.stringify(aws.policies('payments-role'))).not.toContain('Extension')
  expect((await run()).outputs.changed).toBe('false')
})

test('an attachment with a lost response, or next to a foreign layer, keeps all layers; one that is overtaken or refused says so', async () => {
  const { aws, declare, run } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), layers: [tracing] })
  aws.addFunction({ name: 'other', role: aws.addRole({ name: 'other-role' }), layers: [insights] })
  const arn = aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: arn }, extension: { version: 'latest' } } })
  aws.fault({
    operation: 'UpdateFunctionConfiguration',
    nth: 1,
    act: {
      kind: 'change',
      change: () => aws.changeFunction('orders', { layers: [insights, tracing] }),
    },
  })
  aws.fault({ operation: 'UpdateFunctionConfiguration', nth: 1, act: { kind: 'drop', moment: 'after' } })
  expect((await run()).code).toBe(0)
  expect(aws.function('orders').layers).toEqual([insights, tracing, extension(99)])
  const updates = aws.calls.filter(({ operation }) => operation === 'UpdateFunctionConfiguration')
  expect(updates.map(({ took }) => took).slice(0, 2)).toEqual([false, true])
  expect(updates.filter(({ took }) => took)).toHaveLength(1)

  aws.layers.publishedSince = 1
  expect((await run()).code).toBe(0)
  expect(aws.function('orders').layers).toEqual([insights, tracing, extension(100)])

  // The run has not asked which one to attach instead, so it can't say that everything is as declared.
  declare({ orders: { secrets: { OTHER_ARN: arn }, extension: true } })
  aws.fault({
    operation: 'GetFunctionConfiguration',
    nth: 2,
    act: { kind: 'change', change: () => aws.changeFunction('orders', { layers: [insights, tracing] }) },
  })
  const overtaken = await run()
  expect([overtaken.code, overtaken.stdout]).toEqual([
    1,
    expect.stringContaining('changed by something else'),
  ])

  // Half of an ARN would be hidden if the extension's own `0` were taken for a secret.
  declare({ orders: { secrets: { OTHER_ARN: arn }, extension: { ttl: 0 } } })
  const relent = aws.deny('lambda:GetLayerVersion', extension(100))
  const refused = await run()
  relent()
  expect(refused.stdout).toContain(
    `"Action":"lambda:GetLayerVersion","Resource":"${extension(100)}"} to a policy of the role that the workflow assumes`,
  )
  expect((await run({ mode: 'remove' })).code).toBe(0)
  expect(aws.function('orders')).toMatchObject({ layers: [insights, tracing], variables: {} })
})
