import { createInterface } from 'node:readline'
import { failureSentence, resultOf } from '../exit.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { type Mode, mayWrite } from '../inputs/mode.ts'
import { reconcile } from '../main.ts'
import type { Plan } from '../model/plan.ts'
import { explainProblem } from '../model/problem.ts'
import { hasWritten, type Result } from '../model/result.ts'
import { jsonOfPlan } from '../report/plan-json.ts'
import { movementSentence } from '../report/sections/movements.ts'
import type { Flags } from './arguments.ts'
import { inputsOf } from './inputs.ts'
import { type ExitCode, fail, print, tell } from './output.ts'
import { outcomeText, planText } from './plan-text.ts'
import { progressLog } from './progress.ts'
import { printable, screenOf } from './screen.ts'
import { told } from './speech.ts'

/** Runs the command that is named after a mode. Throws a DeclarationError for flags that it cannot read. */
export async function runPlan(mode: Mode, flags: Flags): Promise<ExitCode> {
  const asksNobody =
    mayWrite(mode) && !flags.switches.has('yes') && !(process.stdin.isTTY && process.stderr.isTTY)
  if (asksNobody) return fail(`Nobody can answer here, so ${mode} needs --yes. Nothing was done.`)
  const inputs = await inputsOf(mode, flags)
  const show = (plan: Plan) =>
    print(flags.switches.has('json') ? json(plan) : planText(plan, stdout(), mode === 'check'))
  const agree = async (plan: Plan) => {
    show(plan)
    const agreed = !plan.writes || flags.switches.has('yes') || (await answersYes())
    if (plan.writes && agreed) tellOfInterruption(mode)
    return agreed
  }
  const result = await reconcile(inputs, { log: progressLog(process.stderr), agree }).catch(resultOf)
  if (result.kind === 'planned' && !mayWrite(mode)) show(result.plan)
  return end(result, inputs, flags)
}

function end(result: Result, inputs: Inputs, flags: Flags): ExitCode {
  const screen = screenOf(process.stderr, process.env)
  if (result.kind === 'invalid') for (const problem of result.problems) fail(told(explainProblem(problem)))
  if (result.kind === 'refused')
    for (const each of result.movements) tell(printable(told(movementSentence(each))))
  if (result.kind === 'applied') process.stderr.write(`${outcomeText(result.outcome, screen)}\n`)
  if (result.kind === 'unplanned') return fail(told(result.message))
  const failure = failureSentence(result, inputs)
  if (failure !== undefined) {
    fail(told(failure))
    return isDifference(result, inputs) ? 2 : 1
  }
  if (result.kind === 'planned' && mayWrite(inputs.mode)) return fail('Nothing was written.')
  if (result.kind === 'applied' && !hasWritten(result.outcome)) tell('There was nothing to write.')
  const asksForDifference = flags.switches.has('detailed-exitcode')
  return asksForDifference && result.kind === 'planned' && result.plan.drifts ? 2 : 0
}

/** Whether a check fails only because AWS differs, or because a grant has expired. */
function isDifference(result: Result, { mode, failOn }: Inputs): boolean {
  if (mode !== 'check' || result.kind !== 'planned' || result.plan.blocked) return false
  return failureSentence(result, { mode: 'plan', failOn }) === undefined
}

/** A terminal that closes without an answer, as after Ctrl+C or Ctrl+D, does not say yes. */
async function answersYes(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await new Promise<string | undefined>((resolve) => {
    lines.once('close', () => resolve(undefined))
    lines.question('\nMake these changes? Only "yes" writes: ', resolve)
  })
  lines.close()
  if (answer === undefined) process.stderr.write('\n')
  return answer?.trim().toLowerCase() === 'yes'
}

/** Ctrl+C ends the process, whatever it is writing: no write leaves a function worse off, and another run does the rest. */
function tellOfInterruption(mode: Mode): void {
  process.once('SIGINT', () => {
    process.stderr.write(
      `\nStopped. What is done stays done, which is safe. To do the rest, run ${mode} again.\n`,
    )
    process.kill(process.pid, 'SIGINT')
  })
}

/** As in schema/lambda-secrets-plan.schema.json. */
function json(plan: Plan): string {
  return JSON.stringify(jsonOfPlan(plan), undefined, 2)
}

function stdout() {
  return screenOf(process.stdout, process.env)
}
