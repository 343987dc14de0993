import {
  GetCodeSigningConfigCommand,
  GetFunctionCodeSigningConfigCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'

let aws: Sandbox
let lambda: LambdaClient
let role: string
beforeEach(async () => {
  aws = await startSandbox()
  lambda = new LambdaClient({ ...aws.clientConfig(), maxAttempts: 1 })
  role = aws.addRole({ name: 'orders-role' })
})
afterEach(async () => {
  await aws.close()
  expect(aws.bugs).toEqual([])
})

const name = 'AWS-Parameters-and-Secrets-Lambda-Extension'
const layer = (version: number, suffix = '', account = '177933569100') =>
  `arn:aws:lambda:us-east-1:${account}:layer:${name}${suffix}:${version}`
const theirs = (number: number) => `arn:aws:lambda:us-east-1:111111111111:layer:layer-${number}:1`

function attach(...layers: readonly string[]) {
  return lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'orders', Layers: [...layers] }))
}

describe('the layers of a function', () => {
  test('are replaced as a whole, in their order, and stay if they are not named', async () => {
    aws.addFunction({ name: 'orders', role, readsUntilSettled: 0, layers: [theirs(1), theirs(2)] })
    await attach(theirs(2), layer(99))
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'orders', Timeout: 9 }))
    const read = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'orders' }))
    expect(read.Layers?.map(({ Arn }) => Arn)).toEqual([theirs(2), layer(99)])
    expect(read).toMatchObject({ Architectures: ['x86_64'], PackageType: 'Zip' })
  })

  test.each([
    ['an account that is not AWS', [layer(99, '', '123456789012')], /lambda:GetLayerVersion on resource/],
    [
      'a version that is not published',
      [layer(100)],
      /no resource-based policy allows the lambda:GetLayerVersion/,
    ],
    ['another architecture', [layer(9, '-Arm64')], /not compatible with architecture x86_64/],
    ['two versions of one layer', [layer(9), layer(8)], /Two different versions of the same layer/],
    ['more than five', [1, 2, 3, 4, 5].map(theirs).concat(layer(9)), /more than 5 layers/],
  ])('are refused for %s', async (_what, layers, message) => {
    aws.addFunction({ name: 'orders', role, layers: [1, 2, 3, 4, 5].map(theirs) })
    await expect(attach(...layers)).rejects.toThrow(message)
  })

  test('are refused for a container image, and unsigned where code must be signed', async () => {
    aws.addFunction({ name: 'orders', role, packageType: 'Image' })
    await expect(attach(layer(9))).rejects.toThrow(/package type is Image/)
    aws.removeFunction('orders')
    aws.addFunction({ name: 'orders', role, codeSigning: 'Enforce' })
    await expect(attach(layer(9))).rejects.toMatchObject({ name: 'CodeVerificationFailedException' })
  })

  test('require permission to read each of them', async () => {
    aws.addFunction({ name: 'orders', role, layers: [theirs(1)] })
    const relent = aws.deny('lambda:GetLayerVersion', theirs(1))
    await expect(attach(theirs(1), layer(9))).rejects.toMatchObject({ name: 'AccessDeniedException' })
    relent()
    await attach(theirs(1), layer(9))
  })
})

test('the newest extension is a public parameter of its region and architecture', async () => {
  const read = async (region: string, architecture: string) => {
    const ssm = new SSMClient(aws.clientConfig({ region }))
    const Name = `/aws/service/aws-parameters-and-secrets-lambda-extension/${architecture}/latest`
    return (await ssm.send(new GetParameterCommand({ Name }))).Parameter?.Value
  }
  expect(await read('us-east-1', 'x86')).toBe(layer(99))
  aws.layers.publishedSince = 2
  expect(await read('us-east-1', 'x86')).toBe(layer(101))
  expect(await read('cn-north-1', 'arm64')).toBe(
    `arn:aws-cn:lambda:cn-north-1:287114880934:layer:${name}-Arm64:91`,
  )
  await expect(read('eusc-de-east-1', 'arm64')).rejects.toMatchObject({ name: 'ParameterNotFound' })
})

test('code signing is read by function, and its policy by configuration', async () => {
  aws.addFunction({ name: 'orders', role, codeSigning: 'Enforce' })
  aws.addFunction({ name: 'billing', role })
  const configOf = (FunctionName: string) =>
    lambda.send(new GetFunctionCodeSigningConfigCommand({ FunctionName }))
  expect((await configOf('billing')).CodeSigningConfigArn).toBeUndefined()
  const { CodeSigningConfigArn } = await configOf('orders')
  const { CodeSigningConfig } = await lambda.send(new GetCodeSigningConfigCommand({ CodeSigningConfigArn }))
  expect(CodeSigningConfig?.CodeSigningPolicies).toEqual({ UntrustedArtifactOnDeployment: 'Enforce' })
})
