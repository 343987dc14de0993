import { execFile, fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { declarations } from './declarations.ts'
import { type RuntimeStage, startRuntimeStage } from './stage.ts'

const run = promisify(execFile)

/** What is deployed: the handler of the example, and beside it the helper. */
const deployment = mkdtempSync(join(tmpdir(), 'lambda-secrets-deployment-'))

beforeAll(() => {
  cpSync('runtime/node/dist/lambda-secrets.mjs', join(deployment, 'lambda-secrets.mjs'))
  cpSync('examples/handlers/payments.mjs', join(deployment, 'index.mjs'))
  mkdirSync(join(deployment, 'node_modules'))
  symlinkSync(resolve('node_modules/@aws-sdk'), join(deployment, 'node_modules', '@aws-sdk'))
})

afterAll(() => rmSync(deployment, { recursive: true }))

let stage: RuntimeStage
beforeEach(async () => {
  stage = await startRuntimeStage()
})
afterEach(() => stage.close())

/**
 * Invokes the handler twice in one process, as an environment that is kept; `rotate` comes between. The extension may
 * take its time: on a slow machine it is not asked in vain.
 */
const invocations = `
AbortSignal.timeout = () => new AbortController().signal
const { handler } = await import('./index.mjs')
const first = await handler({ amount: 1 })
await new Promise((resolve) => { process.once('message', resolve); process.send('invoked') })
process.send([first, await handler({ amount: 2 })])
process.disconnect()
`

function invoke(env: Readonly<Record<string, string>>, between: () => void): Promise<unknown> {
  const child = fork('-', { execArgv: ['--input-type=module', '-e', invocations], cwd: deployment, env })
  return new Promise((done, failed) => {
    child.on('message', (message) => {
      if (message !== 'invoked') return done(message)
      between()
      child.send('again')
    })
    child.on('error', failed)
    child.on('exit', (code) => failed(new Error(`The function ended with ${code}.`)))
  })
}

describe.each(declarations)('the Node.js handler of the example, declared in $path', (declared) => {
  test.each(['alone', 'with the extension'])(
    'gets its key by what the action wrote, and the new key after a rotation: %s',
    async (how) => {
      const arn = stage.aws.addSecret({ name: 'payments/stripe', value: 'sk_live_1' })
      const variables = await stage.wire({
        ...declared.with(arn),
        variables: { PAYMENTS_URL: stage.payments.url },
      })
      expect(variables).toEqual({ PAYMENTS_URL: stage.payments.url, STRIPE_ARN: arn })
      stage.payments.rotate('sk_live_1')
      const results = await invoke(
        { ...(how === 'alone' ? stage.env : stage.extensionEnv), ...variables },
        () => {
          stage.rotate('payments/stripe', 'sk_live_2')
          stage.payments.rotate('sk_live_2')
        },
      )
      expect(results).toEqual([{ status: 201 }, { status: 201 }])
      expect(stage.payments.charges).toEqual(['/charges?amount=1', '/charges?amount=2'])
      expect(stage.payments.refusals).toEqual(['/charges?amount=2'])
      expect(stage.extension.requests).toHaveLength(how === 'alone' ? 0 : 1)
      expect(stage.reads()).toBe(2)
    },
  )
})

test('the handler gets its key through the extension that the action attached, for as long as it wrote', async () => {
  const arn = stage.aws.addSecret({ name: 'payments/stripe', value: 'sk_live_1' })
  const { port } = stage.extension
  const variables = await stage.wire({
    path: '.github/lambda-secrets.yml',
    text: `version: 1
functions:
  payments:
    secrets: { STRIPE_ARN: ${arn} }
    extension: { ttl: 60 }
`,
    functionName: 'payments',
    variables: { PAYMENTS_URL: stage.payments.url, PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(port) },
  })
  expect(stage.aws.function('payments').layers).toEqual([
    expect.stringMatching(/:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:99$/),
  ])
  expect(variables).toEqual({
    PAYMENTS_URL: stage.payments.url,
    STRIPE_ARN: arn,
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(port),
    SECRETS_MANAGER_TTL: '60',
    SSM_PARAMETER_STORE_TTL: '60',
  })
  stage.payments.rotate('sk_live_1')
  const { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: _port, ...env } = stage.extensionEnv
  expect(await invoke({ ...env, ...variables }, () => {})).toEqual([{ status: 201 }, { status: 201 }])
  expect(stage.extension.requests).toHaveLength(1)
})

test('the handler gets a parameter declared in the same way', async () => {
  const arn = stage.aws.addParameter({ name: '/payments/stripe', value: 'sk_live_1' })
  for (const declared of declarations) {
    const variables = { PAYMENTS_URL: stage.payments.url }
    const wired = await stage.wire({ ...declared.with(arn), variables })
    stage.payments.rotate('sk_live_1')
    expect(await invoke({ ...stage.env, ...wired }, () => {})).toEqual([{ status: 201 }, { status: 201 }])
  }
  expect(stage.payments.refusals).toEqual([])
})

test('the types need no SDK', () => {
  const types = readFileSync('runtime/node/dist/lambda-secrets.d.mts', 'utf8')
  expect(types).toContain('export declare const getSecret: GetSecret')
  expect(types).not.toContain('@aws-sdk')
})

test('npm packs the helper from a plain clone, where nothing is installed', async () => {
  const clone = join(deployment, 'clone')
  cpSync('runtime/node', clone, { recursive: true })
  const { stdout } = await run('npm', ['pack', './clone', '--json', '--offline'], { cwd: deployment })
  const [packed] = JSON.parse(stdout) as readonly { files: readonly { path: string }[] }[]
  expect(packed?.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['dist/lambda-secrets.mjs', 'dist/lambda-secrets.d.mts']),
  )
})
