import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { formatPlace } from '../../../src/model/place.ts'
import { configPath, declareIn, type Setting } from '../workspace.ts'
import { sm } from '../zappa-settings.ts'

const arn = sm('eu-west-1', 'db-AbCdEf')
const settings = `{
  "base": {"project_name": "shop", "aws_region": "eu-west-1", "aws_secrets": ["${arn}"]},
  "prod": {"extends": "base", "environment_variables": {"KEY": "hunter2", "OLD": "${sm('eu-west-1', 'old-GhIjKl')}"}}
}`
const files = { 'zappa_settings.json': settings }

describe("Zappa's settings in a workflow", () => {
  test('are found in the workspace, and every secret has its stage and place', async () => {
    const declaration = await declareIn({ files, inputs: { stage: 'prod' } })
    expect(declaration.stage).toBe('prod')
    expect(declaration.functions).toMatchObject([
      { label: 'shop-prod', policyName: 'lambda-secrets-shop-prod' },
    ])
    const [{ place, secrets = [] } = {}] = declaration.functions
    expect(place && formatPlace(place)).toBe('zappa_settings.json:3:3')
    expect(secrets.map(({ stage, place: written }) => `${stage} ${formatPlace(written)}`)).toEqual([
      'base zappa_settings.json:2:79',
      'prod zappa_settings.json:3:75',
    ])
  })

  test('grant secrets that AWS services manage, whose ARNs are in variables', async () => {
    const managed = sm('eu-west-1', 'rds!cluster-1f0e-AbCdEf')
    const { functions } = await declareIn({
      files: {
        'zappa_settings.json': JSON.stringify({
          dev: {
            project_name: 'shop',
            aws_secrets: ['redshift!prod-admin'],
            environment_variables: { DB_ARN: managed },
          },
        }),
      },
    })
    expect(functions[0]?.secrets?.map(({ variable, reference }) => [variable, reference.raw])).toEqual([
      ['REDSHIFT_PROD_ADMIN_SECRET_ARN', 'redshift!prod-admin'],
      [undefined, managed],
    ])
  })

  test('that do not mention secrets leave the function alone', async () => {
    const { functions } = await declareIn({ files: { 'zappa_settings.yml': 'dev: {project_name: shop}\n' } })
    expect(functions).toMatchObject([{ functionName: 'shop-dev', secrets: undefined }])
  })

  test.each([
    [
      'a name, in the region of the settings',
      'shop-blue',
      { functionName: 'shop-blue', region: 'eu-west-1' },
    ],
    [
      'an ARN, whose region is used',
      'arn:aws:lambda:us-west-2:111122223333:function:shop',
      { functionName: 'shop', region: 'us-west-2', account: '111122223333' },
    ],
  ])('are for another function if the input `function` names it by %s', async (_, name, expected) => {
    const inputs = { config: 'zappa_settings.json', stage: 'prod', function: name }
    const { functions } = await declareIn({ files, inputs })
    expect(functions).toMatchObject([expected])
    expect(functions[0]?.secrets).toHaveLength(2)
  })

  test.each([
    ['with a field', `${arn}:password::`, ['variable-in-part']],
    [
      'beside another one',
      `${sm('eu-west-1', 'a-AbCdEf')},${sm('eu-west-1', 'b-AbCdEf')}`,
      ['variable-in-part'],
    ],
    ['of all secrets whose names begin so', sm('eu-west-1', 'db-*'), ['variable-in-part']],
    [
      'of a parameter with its version',
      'arn:aws:ssm:eu-west-1:111122223333:parameter/a:3',
      ['variable-in-part'],
    ],
    ['of a declared secret', `x ${sm('eu-west-1', 'known-AbCdEf')}`, []],
  ])('grant nothing for a variable that holds the ARN %s, and say so', async (_, value, remarks) => {
    const variables = { environment_variables: { VALUE: value } }
    const dev = { project_name: 'pay', aws_secrets: ['known'], ...variables }
    const { functions } = await declareIn({ files: { 'zappa_settings.json': JSON.stringify({ dev }) } })
    expect(functions[0]?.secrets).toMatchObject([{ reference: { raw: 'known' } }])
    expect(functions[0]?.remarks?.map(({ code }) => code)).toEqual(remarks)
    expect(JSON.stringify(functions)).not.toContain(value)
  })

  test('shadow what the input `secrets` declares, too', async () => {
    const inputs = {
      config: 'zappa_settings.json',
      stage: 'prod',
      function: 'shop-prod',
      secrets: 'KEY=more',
    }
    const { functions } = await declareIn({ files, inputs })
    expect(functions[0]?.remarks).toMatchObject([{ code: 'variable-shadowed', place: { input: 'secrets' } }])
  })

  test('are extended by the lines of the input `secrets`', async () => {
    const inputs = {
      config: 'zappa_settings.json',
      stage: 'prod',
      function: 'shop-prod',
      secrets: 'MORE_ARN=more',
    }
    const { functions } = await declareIn({ files, inputs })
    expect(functions.map(({ secrets }) => secrets?.length)).toEqual([3])
  })

  test('use the region of AWS_DEFAULT_REGION if they name none, as Python sees no other', async () => {
    const setting = { files: { 'zappa_settings.toml': '[dev]\nproject_name = "shop"\n' } }
    const both = { AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'ap-south-1' }
    const one = { AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: '' }
    expect((await declareIn({ ...setting, environment: both })).functions).toMatchObject([
      { region: 'ap-south-1' },
    ])
    expect((await declareIn({ ...setting, environment: one })).functions).toMatchObject([
      { region: 'us-west-2' },
    ])
  })

  test('are not read beside a config file, if they declare nothing', async () => {
    const config = { [configPath]: 'version: 1\nfunctions: { orders: { secrets: [db] } }\n' }
    const silent = { 'zappa_settings.yml': 'dev: {}\n' }
    expect((await declareIn({ files: { ...config, ...silent } })).functions).toMatchObject([
      { label: 'orders' },
    ])
    await expect(declareIn({ files: { ...config, ...files } })).rejects.toThrow(
      /More than one file declares secrets: \.github\/lambda-secrets\.yml and zappa_settings\.json\./,
    )
  })

  test('may name parameters, by name and by ARN, in `aws_secrets` and in variables', async () => {
    const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/pay/token'
    const settings = {
      project_name: 'pay',
      aws_secrets: ['ssm:/pay/key', 'SALT_ARN=ssm:salt'],
      environment_variables: { TOKEN_ARN: parameter },
    }
    const files = { 'zappa_settings.json': JSON.stringify({ dev: settings }) }
    const [declared] = (await declareIn({ files })).functions
    expect(declared?.secrets?.map(({ variable, reference: { kind, raw } }) => [variable, kind, raw])).toEqual(
      [
        ['KEY_PARAMETER_ARN', 'parameter', 'ssm:/pay/key'],
        ['SALT_ARN', 'parameter', 'ssm:salt'],
        [undefined, 'parameter', parameter],
      ],
    )
  })

  test('declare the two secrets of the example', async () => {
    const example = { files: { 'zappa_settings.json': readFileSync('examples/zappa_settings.json') } }
    const { functions } = await declareIn({ ...example, inputs: { stage: 'production' } })
    expect(functions).toMatchObject([{ functionName: 'planttracer-production', secrets: [{}, {}] }])
  })
})

describe('refused is', () => {
  const refusals: readonly (Setting & { readonly name: string; readonly message: RegExp })[] = [
    {
      name: 'a merge that versions of PyYAML read differently',
      files: { 'zappa_settings.yml': 'a: &a {x1: 1}\nb: &b {x1: 2}\ndev:\n  <<: [*a, *b]\n' },
      inputs: { stage: 'dev' },
      message: /^zappa_settings\.yml:4:3: Two maps that are merged here \(<<\) have the key "x1"/,
    },
    {
      name: 'a folder whose letters only Python can spell',
      files: { '漢字/zappa_settings.json': '{"dev": {}}' },
      inputs: { config: '漢字/zappa_settings.json' },
      message:
        /^漢字\/zappa_settings\.json:1:2: The action does not know how Zappa spells "漢字".*Set the input function/,
    },
    {
      name: 'an invalid region and everything that is not a secret, each at its place',
      files: {
        'zappa_settings.json': `{"dev": {"project_name": "pay", "aws_region": 7,\n"aws_secrets": ["arn:aws:ssm:eu-west-1:111122223333:parameter//x",\n42, "X1=${arn}:password::", {"DB": null}, ["a"]]}}`,
      },
      message:
        /^zappa_settings\.json:1:47: aws_region is not text.*\n.*:2:17: .*two slashes.*\n.*:3:1: This is a number, not a secret.*\n.*:3:5: The ARN ends in ":password::".*\n.*:3:\d+: "DB" is null, not a secret.*\n.*:3:\d+: This is a list, not a secret/,
    },
    ...['awsSecrets', 'aws_secret', 'AWS-SECRETS'].map((key) => ({
      name: `the key ${key}, which Zappa and so this action would ignore`,
      files: { 'zappa_settings.json': `{"base": {"${key}": []}, "dev": {"extends": "base"}}` },
      inputs: { stage: 'dev' },
      message:
        /^zappa_settings\.json:1:11: The key "[aA].*" is unknown, so it declares nothing\. Write aws_secrets\.$/,
    })),
    {
      name: 'a config file with `zappa` in its name',
      files: { 'zappa-secrets.yml': 'version: 1\nfunctions: { orders: { secrets: [db] } }\n' },
      inputs: { config: 'zappa-secrets.yml', stage: 'functions' },
      message: /^zappa-secrets\.yml:1:1: This is a config file of this action.*Rename/,
    },
    {
      name: 'secrets outside the stages',
      files: { 'zappa_settings.toml': `aws_secrets = ["db"]\n[dev]\nproject_name = "pay"\n` },
      inputs: { stage: 'dev' },
      message: /^zappa_settings\.toml:1:1: The key "aws_secrets" is outside the stages/,
    },
    {
      name: 'the long form of a config file, whose keys would become variables, and an empty map',
      files: {
        'zappa_settings.json': `{"dev": {"project_name": "pay", "aws_secrets": [\n{"secret": "db", "reason": "x"},\n{}]}}`,
      },
      message:
        /^zappa_settings\.json:2:1: This map has 2 keys.*NAME=SECRET.*\nzappa_settings\.json:3:1: This map has 0 keys/,
    },
    {
      name: 'a name that Lambda does not allow',
      files: { 'zappa_settings.json': `{"dev": {\n"project_name": "${'x'.repeat(62)}"}}` },
      message:
        /^zappa_settings\.json:2:1: Zappa would name the function "x+-dev", which has 66 characters\. .*change project_name/,
    },
    {
      name: 'secrets that are a number',
      files: { 'zappa_settings.json': '{"dev": {"project_name": "pay", "aws_secrets": 7}}' },
      message: /^zappa_settings\.json:1:48: This is a number, not a secret/,
    },
  ]

  test.each(refusals)('$name', async ({ message, ...setting }) => {
    await expect(declareIn(setting)).rejects.toThrow(message)
  })

  test('a shadowed variable is remarked on, without its value', async () => {
    const text = `{"dev": {"project_name": "shop", "aws_secrets": {"KEY": "${arn}"}, "environment_variables": {"KEY": "hunter2"}}}`
    const declaration = await declareIn({ files: { 'zappa_settings.json': text } })
    expect(declaration.functions[0]?.remarks).toHaveLength(1)
    expect(JSON.stringify(declaration)).not.toContain('hunter2')
  })
})
