import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import { environmentOf } from '../sandbox/endpoint/credentials.ts'
import { moto, startEmulator } from './emulator.ts'
import { makersOf } from './emulator-endpoint.ts'
import { startJudge } from './judge.ts'
import { viewOf } from './view.ts'

const functionName = 'orders-api'
const roleName = 'orders-api-role'
const foreignVariables = { LOG_LEVEL: 'info' }

/**
 * What the workflow `self-test.yml` does around the action: `start` starts moto and tells the later steps where it is,
 * `look` compares the action's outputs and its result with the declaration, `stop` stops moto.
 */
const commands: Readonly<Record<string, () => Promise<void>>> = { start, look, stop }
await commands[process.argv[2] ?? '']?.()

async function start(): Promise<void> {
  const server = await startEmulator(moto, { detached: true })
  const env = environmentOf({ url: server.url, account: '123456789012', region: 'us-east-1' })
  const judge = startJudge(env)
  const { addRole, addFunction, addSecret } = makersOf(judge)
  const role = await addRole({ name: roleName })
  await addFunction({ name: functionName, role, variables: foreignVariables })
  for (const name of ['dbreader_prod', 'dbwriter_prod']) await addSecret({ name })
  await judge.close()
  const lines = Object.entries({ ...env, MOTO_PID: String(server.pid) }).map(
    ([name, value]) => `${name}=${value}\n`,
  )
  appendFileSync(process.env.GITHUB_ENV ?? '', lines.join(''))
}

async function look(): Promise<void> {
  assert.deepEqual(outputsOf('PLAN', 'changed', 'drift', 'verdict'), ['false', 'true', 'broadened'])
  assert.deepEqual(outputsOf('APPLY', 'changed', 'drift', 'verdict'), ['true', 'true', 'broadened'])
  assert.deepEqual(outputsOf('CHECK', 'changed', 'drift', 'verdict'), ['false', 'false', 'unchanged'])
  const judge = startJudge(environment())
  const { variables, policies } = viewOf(judge)
  const { LOG_LEVEL, ...arns } = await variables(functionName)
  const { [`lambda-secrets-${functionName}`]: policy } = await policies(roleName)
  await judge.close()
  assert.deepEqual({ LOG_LEVEL }, foreignVariables)
  assert.deepEqual(Object.keys(arns).sort(), ['DB_READER_ARN', 'DB_WRITER_ARN'])
  const readable = policy?.Statement.flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => [action, ...Resource]),
  )
  assert.deepEqual(readable, ['secretsmanager:GetSecretValue', ...Object.values(arns).sort()])
  console.log(`boto3 sees ${Object.values(arns).sort().join(' and ')}`)
}

async function stop(): Promise<void> {
  if (process.env.MOTO_PID !== undefined) process.kill(Number(process.env.MOTO_PID))
}

function outputsOf(step: string, ...names: readonly string[]): readonly (string | undefined)[] {
  const outputs = JSON.parse(process.env[step] ?? '{}') as Record<string, string>
  return names.map((name) => outputs[name])
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))
}
