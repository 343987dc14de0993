import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** AWS's own Python SDK: independent of our code, and of the SDK that the action uses. */
export interface Judge {
  /** Makes one call, named as in boto3. Throws a `Refusal` if the response is an error. */
  ask<Output = unknown>(service: string, operation: string, input?: object): Promise<Output>
  close(): Promise<void>
}

/** An error response of AWS. */
export class Refusal extends Error {
  override readonly name = 'Refusal' as const
  readonly code: string
  readonly status: number

  constructor(code: string, status: number, message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** The interpreter that `conformance/install` prepares. */
export const python = join(homeOf('..'), '.venv/conformance/bin/python')

/** Starts a judge for the endpoint and the credentials that `env` names. */
export function startJudge(env: Readonly<Record<string, string>>): Judge {
  const child = spawn(python, [join(homeOf('.'), 'judge.py')], {
    env: { ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
  const exit = once(child, 'exit')
  return {
    ask: async <Output>(service: string, operation: string, input: object = {}) => {
      child.stdin.write(`${JSON.stringify({ service, operation, input })}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error(`the judge ended at ${service} ${operation}`)
      return read<Output>(value)
    },
    close: async () => {
      child.stdin.end()
      await exit
    },
  }
}

type Answer<Output> =
  | { readonly output: Output }
  | { readonly error: string; readonly status: number; readonly message: string }

function read<Output>(line: string): Output {
  const answer = JSON.parse(line) as Answer<Output>
  if ('output' in answer) return answer.output
  throw new Refusal(answer.error, answer.status, answer.message)
}

function homeOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
