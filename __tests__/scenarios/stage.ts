import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect } from '@jest/globals'
import type { Call } from '../../sandbox/endpoint/calls.ts'
import {
  type ActionResult,
  type ActionRun,
  runAction,
  type StartedAction,
  startAction,
} from '../../sandbox/runner.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import type { ExtensionMark } from '../../src/plan/policy/extension-mark.ts'
import { formatPolicyDocument } from '../builders/policy-document.ts'

/** One AWS and one checked-out repository, new for every test. */
export interface Stage {
  readonly aws: Sandbox
  readonly workspace: string
  /** Writes the config file: declarations by logical name, and other keys of the file. Returns its text. */
  declare(functions: Readonly<Record<string, unknown>>, more?: Readonly<Record<string, unknown>>): string
  /** Runs the built bundle, without a wait for propagation. */
  run(inputs?: Readonly<Record<string, string>>, more?: Partial<ActionRun>): Promise<ActionResult>
  /** Starts a run in a checkout of its own, which holds nothing that the test declares later. */
  start(inputs?: Readonly<Record<string, string>>, more?: Partial<ActionRun>): StartedAction
}

/**
 * Returns how to set a stage. After each test, every stage that was set is taken down and held to what must never happen:
 * that a value is read, or that AWS is asked what it must not be.
 */
export function useStages(): () => Promise<Stage> {
  const stages: Stage[] = []
  afterEach(async () => {
    for (const { aws, workspace } of stages.splice(0)) {
      await aws.close()
      rmSync(dirname(workspace), { recursive: true, force: true })
      expect(aws.bugs).toEqual([])
      expect(aws.calls.filter(readsValue)).toEqual([])
    }
  })
  return async () => {
    const stage = await makeStage()
    stages.push(stage)
    return stage
  }
}

/** One stage for each test. */
export function useStage(): () => Stage {
  const setStage = useStages()
  let stage: Stage | undefined
  beforeEach(async () => {
    stage = await setStage()
  })
  return () => {
    if (stage === undefined) throw new Error('the stage exists only inside a test')
    return stage
  }
}

/** AWS's own parameter, which tells of its extension, is nobody's secret. */
function readsValue({ operation, input }: Call): boolean {
  const ofExtension = /^\/aws\/service\/aws-parameters-and-secrets-lambda-extension\/(x86|arm64)\/latest$/
  const isPublic = operation === 'GetParameter' && ofExtension.test(String(input.Name))
  return /GetSecretValue|GetParameter/.test(operation) && !isPublic
}

async function makeStage(): Promise<Stage> {
  const aws = await startSandbox()
  // The action goes by the calendar: what is made here is made today, and not in the sandbox's first moment.
  aws.clock.set(new Date())
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-stage-'))
  const workspace = join(folder, 'shop')
  mkdirSync(workspace)
  const runOf = (
    inputs: Readonly<Record<string, string>> = {},
    more: Partial<ActionRun> = {},
  ): ActionRun => ({
    inputs: { 'propagation-wait': '0', ...inputs },
    env: aws.env,
    workspace,
    ...more,
  })
  return {
    aws,
    workspace,
    declare: (functions, others) => writeConfig(workspace, { version: 1, ...others, functions }),
    run: (inputs, more) => runAction(runOf(inputs, more)),
    start: (inputs, more) => {
      const checkedOut = mkdtempSync(`${workspace}-`)
      cpSync(workspace, checkedOut, { recursive: true })
      return startAction(runOf(inputs, { workspace: checkedOut, ...more }))
    },
  }
}

function writeConfig(workspace: string, config: object): string {
  const path = join(workspace, '.github', 'lambda-secrets.yml')
  mkdirSync(dirname(path), { recursive: true })
  const text = JSON.stringify(config, undefined, 2)
  writeFileSync(path, text)
  return text
}

/** Holds such a call, the next one unless told, until `goOn`; `reachedBy` waits until a run makes it. */
export function hold(aws: Sandbox, operation: Call['operation'], nth = 1) {
  const [reached, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  aws.fault({ operation, nth, act: { kind: 'change', change: reached.resolve } })
  aws.fault({ operation, nth, act: { kind: 'delay', until: over.promise } })
  return {
    reachedBy: (run: Promise<ActionResult>) => during(run, reached.promise),
    goOn: over.resolve,
  }
}

/** Waits for what happens while a run is under way. If it never does, rejects as the run ends, before jest loses patience. */
export async function during(run: Promise<ActionResult>, happened: Promise<void>): Promise<void> {
  const missed = run.then(({ stdout }) => {
    throw new Error(`the run has ended before:\n${stdout}`)
  })
  await Promise.race([happened, missed])
}

/** The inline policy that a run for this function leaves, by its name: for a role that a stage begins with. */
export function grantPolicy(
  functionName: string,
  secretArns: readonly string[],
  keyArns: readonly string[] = [],
  mark?: ExtensionMark,
): Readonly<Record<string, string>> {
  const grants = secretArns.map((secretArn) => ({ secretArn, keyArns, describe: false }))
  const text = formatPolicyDocument(grants, 'us-east-1', mark && { extension: mark })
  return text === undefined ? {} : { [`lambda-secrets-${functionName}`]: text }
}

/** The ARNs of the secrets that a document lets be read. */
export function readable(document: unknown): readonly string[] {
  const { Statement: statements } = document as { Statement: { Action: string[]; Resource: string[] }[] }
  return statements
    .filter(({ Action: actions }) => [actions].flat().includes('secretsmanager:GetSecretValue'))
    .flatMap(({ Resource: resources }) => resources)
}
