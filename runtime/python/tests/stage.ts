import { createInterface } from 'node:readline'
import { declarations } from '../../../__tests__/runtime/declarations.ts'
import { type RuntimeStage, startRuntimeStage } from '../../../__tests__/runtime/stage.ts'
import type { FaultAct } from '../../../sandbox/endpoint/faults.ts'
import type { ExtensionMood } from '../../../sandbox/extension.ts'
import type { ParameterSeed } from '../../../sandbox/services/parameter-store/controls.ts'
import type { SecretSeed } from '../../../sandbox/services/secrets-manager/controls.ts'

/**
 * Sets up the stage of the Node.js helper's tests for a process other than Node. Each line on standard input is a
 * request, `{"do": …, "with": {…}}`; each line on standard output is its response, `{"answer": …}` or `{"error": …}`.
 * `reset` starts a new stage. The process ends with its input.
 */
type Act = (stage: RuntimeStage, options: never) => unknown

const allowances: (() => void)[] = []

const acts = {
  environments: ({ env, extensionEnv }) => ({ plain: env, extension: extensionEnv }),
  addSecret: ({ aws }, seed: SecretSeed) => aws.addSecret(seed),
  versions: ({ aws }, { name }: { name: string }) => aws.secret(name).versions.map(({ id }) => id),
  rotate: ({ rotate }, { name, value }: { name: string; value: string }) => rotate(name, value),
  scheduleDeletion: ({ aws }, { name }: { name: string }) => {
    aws.secret(name).deletedDate = aws.clock.now()
  },
  removeSecret: ({ aws }, { name }: { name: string }) => aws.removeSecret(name),
  addParameter: ({ aws }, seed: ParameterSeed) => aws.addParameter(seed),
  deny: ({ aws }, { action }: { action: string }) => {
    allowances.push(aws.deny(action))
  },
  allow: () => {
    for (const allow of allowances.splice(0)) allow()
  },
  answer: ({ aws }, act: Omit<Extract<FaultAct, { kind: 'answer' }>, 'kind'>) => {
    aws.fault({ operation: 'GetSecretValue', act: { kind: 'answer', ...act } })
  },
  regions: ({ aws }) => aws.calls.map(({ region }) => region),
  reads: ({ reads }) => reads(),
  extensionRequests: ({ extension }) => extension.requests,
  becomeExtension: ({ extension }, { mood }: { mood: ExtensionMood }) => extension.become(mood),
  advanceExtension: ({ extension }, { seconds }: { seconds: number }) => extension.advance(seconds),
  declarations: () => declarations.map(({ path }) => path),
  wire: ({ payments, wire }, { path, arn }: { path: string; arn: string }) => {
    const declared = declarations.find((declaration) => declaration.path === path)
    return declared && wire({ ...declared.with(arn), variables: { PAYMENTS_URL: payments.url } })
  },
  rotatePaymentsKey: ({ payments }, { key }: { key: string }) => payments.rotate(key),
  payments: ({ payments: { charges, refusals } }) => ({ charges, refusals }),
} satisfies Readonly<Record<string, Act>>

interface Request {
  readonly do: keyof typeof acts | 'reset'
  readonly with: never
}

let stage = await startRuntimeStage()
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request
  process.stdout.write(`${JSON.stringify(await answerTo(request))}\n`)
}
await stage.close()

async function answerTo(request: Request): Promise<object> {
  try {
    if (request.do !== 'reset') return { answer: await (acts[request.do] as Act)(stage, request.with) }
    await stage.close()
    stage = await startRuntimeStage()
    return {}
  } catch (error) {
    return { error: error instanceof Error ? error.stack : String(error) }
  }
}
