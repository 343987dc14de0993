import { afterEach, beforeEach, expect } from '@jest/globals'
import { createGetSecret, type GetSecret, SecretError } from '../../runtime/node/lambda-secrets.mts'
import { type RuntimeStage, startRuntimeStage } from './stage.ts'

/** A function at run time: this process has its environment. */
export interface RunningFunction extends RuntimeStage {
  /** A helper whose cache is empty and goes by `clock`. */
  readonly getSecret: GetSecret
  readonly clock: { seconds: number }
  /** Sets variables, or removes them, until the test ends. */
  set(variables: Readonly<Record<string, string | undefined>>): void
  /** Makes a secret and the variable that holds its ARN. */
  declare(variable: string, value: string, name?: string): string
}

/** Starts a function before each test; returns a way to reach it. */
export function useFunction(): () => RunningFunction {
  let running: RunningFunction | undefined
  let restore = () => {}
  beforeEach(async () => {
    const stage = await startRuntimeStage()
    const before = { ...process.env }
    restore = () => {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
      Object.assign(process.env, before)
    }
    running = functionOn(stage)
    running.set(stage.env)
  })
  afterEach(async () => {
    restore()
    await running?.close()
  })
  return () => {
    if (running === undefined) throw new Error('the function runs only inside a test')
    return running
  }
}

function functionOn(stage: RuntimeStage): RunningFunction {
  const clock = { seconds: 0 }
  const set: RunningFunction['set'] = (variables) => {
    for (const [name, value] of Object.entries(variables)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  return {
    ...stage,
    clock,
    set,
    getSecret: createGetSecret({ clock: () => clock.seconds, extensionTimeout: 30 }),
    declare: (variable, value, name = variable.toLowerCase()) => {
      const arn = stage.aws.addSecret({ name, value })
      set({ [variable]: arn })
      return arn
    },
  }
}

/** The error that a promise is rejected with, which must be a SecretError. */
export async function refusal(promise: Promise<unknown>): Promise<SecretError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(SecretError)
  return error as SecretError
}
