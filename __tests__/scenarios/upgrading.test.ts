import { expect, test } from '@jest/globals'
import { commit } from './repository.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const layer = 'arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:99'
const left = {
  PARAMETERS_SECRETS_EXTENSION_CACHE_SIZE: '10',
  PARAMETERS_SECRETS_EXTENSION_LOG_LEVEL: 'WARN',
}
const kept = { SECRETS_MANAGER_TTL: '60', SSM_PARAMETER_STORE_TTL: '60' }

test('what the version before the owner’s mark left needs no write, and the next write adds the mark', async () => {
  const { aws, declare, run } = stage()
  const [db, mail] = [aws.addSecret({ name: 'db' }), aws.addSecret({ name: 'mail' })]
  const sid = 'LambdaSecretsReadUsEast1ExtensionLayerSecretsTtl60ParametersTtl60'
  const policyOf = (Sid: string, Resource: readonly string[]) => ({
    Version: '2012-10-17',
    Statement: [{ Sid, Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource }],
  })
  const policies = { 'lambda-secrets-orders': policyOf(`${sid}CacheSize10LogLevelWARN`, [db]) }
  const role = aws.addRole({ name: 'orders', policies })
  aws.addFunction({ name: 'orders', role, layers: [layer], variables: { ...kept, ...left, DB_ARN: db } })

  declare({ orders: { secrets: { DB_ARN: 'db' }, extension: { ttl: 60 } } })
  commit(stage())
  const first = await run()
  expect({ code: first.code, findings: first.outputs.findings }).toEqual({ code: 0, findings: '[]' })
  expect(aws.calls.filter(({ write }) => write)).toEqual([])

  declare({ orders: { secrets: { DB_ARN: 'db', MAIL_ARN: 'mail' }, extension: { ttl: 60 } } })
  commit(stage())
  expect((await run()).code).toBe(0)
  const text = JSON.stringify(aws.policies('orders')['lambda-secrets-orders'])
  expect(JSON.parse(text.replace(/OwnerG\w+/, ''))).toEqual(policyOf(sid, [db, mail]))
  expect(text).toContain('OwnerG')
  expect(aws.function('orders').variables).toEqual({ ...kept, ...left, DB_ARN: db, MAIL_ARN: mail })
})
