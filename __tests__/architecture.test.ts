import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

/** Which folders (or files of src itself) the files of a folder may import, besides their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  base: ['declare', 'errors', 'github', 'inputs', 'model', 'plan'],
  day: [],
  github: ['model', 'run'],
  'guard-inputs': ['errors', 'input-text', 'model'],
  'input-text': ['errors', 'quote'],
  model: ['arn'],
  arn: [],
  errors: ['model'],
  log: [],
  quote: [],
  region: [],
  'alias-name': [],
  'release-inputs': ['alias-name', 'errors', 'input-text'],
  inputs: ['errors', 'guard-inputs', 'input-text', 'model', 'quote', 'region', 'release-inputs', 'run'],
  run: [],
  declare: ['alias-name', 'arn', 'errors', 'inputs', 'model', 'quote', 'region'],
  aws: ['arn', 'model'],
  observe: ['arn', 'aws', 'model'],
  plan: ['arn', 'day', 'model'],
  apply: ['arn', 'aws', 'log', 'model', 'plan'],
  report: ['arn', 'errors', 'github', 'inputs', 'log', 'model'],
}

describe('the shape of src', () => {
  test.each(sources.filter((file) => !['main.ts', 'exit.ts', 'index.ts'].includes(file)))(
    '%s imports only what its folder may',
    (file) => {
      const home = topOf(file)
      const foreign = importsOf(file).filter((top) => top !== home && !allowed[home]?.includes(top))
      expect(foreign).toEqual([])
    },
  )

  test('only aws/ touches the SDK', () => {
    const users = sources.filter((file) => !file.startsWith('aws/') && read(file).includes("'@aws-sdk/"))
    expect(users).toEqual([])
  })

  test('nothing reads a value: no command that could is named anywhere', () => {
    const readers = sources.filter((file) =>
      /(BatchGetSecretValue|GetSecretValue|GetParameters?\w*|GetFunction|GetLayerVersion\w*)Command/.test(
        read(file),
      ),
    )
    expect(readers).toEqual(['aws/newest-layer.ts'])
  })

  test('the one parameter that is read is the one in which AWS publishes its extension', () => {
    const source = read('aws/newest-layer.ts')
    expect(source.match(/new \w+Command\(.*?\)/g)).toEqual(['new GetParameterCommand({ Name: name })'])
    expect(source.match(/const name = .*/)?.[0]).toBe('const name = parameterNames[architecture]')
    expect(source.match(/'\/.*'/g)).toEqual([
      "'/aws/service/aws-parameters-and-secrets-lambda-extension/x86/latest'",
      "'/aws/service/aws-parameters-and-secrets-lambda-extension/arm64/latest'",
    ])
  })

  test('no file is longer than 200 lines', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 201)
    expect(long).toEqual([])
  })

  test('plan is pure: no clock, no environment, no randomness, no input or output', () => {
    const impure = sources.filter(
      (file) =>
        file.startsWith('plan/') && /Date\b|process\.|Math\.random|node:(?!crypto)|fetch\(/.test(read(file)),
    )
    expect(impure).toEqual([])
  })
})

function read(file: string): string {
  return readFileSync(join('src', file), 'utf8')
}

function topOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

/** The folders or top files that a source imports, told from its relative imports. */
function importsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => topOf(join(file, '..', path)))
}
