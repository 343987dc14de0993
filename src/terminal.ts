import { resultOf } from './exit.ts'
import { explainProblem } from './model/problem.ts'
import { nodeTooOld } from './node-version.ts'
import { parseArguments } from './terminal/arguments.ts'
import { helpOf } from './terminal/help.ts'
import { type ExitCode, fail, print } from './terminal/output.ts'
import { runPlan } from './terminal/run-plan.ts'
import { screenOf } from './terminal/screen.ts'
import { told } from './terminal/speech.ts'

/** The version in package.json, as of `npm run bundle`, which replaces this name: the file runs without package.json. */
declare const VERSION: string

async function run(words: readonly string[]): Promise<ExitCode> {
  const asked = parseArguments(words)
  if (asked.kind === 'help') {
    print(helpOf(asked.command, screenOf(process.stdout, process.env)))
    return 0
  }
  if (asked.kind === 'version') {
    print(VERSION)
    return 0
  }
  if (asked.kind === 'mistake') {
    const command = asked.command === undefined ? '' : `${asked.command} `
    return fail(`${asked.message} Run lambda-secrets ${command}--help.`)
  }
  const { command, flags } = asked
  try {
    if (command === 'init') return await (await import('./terminal/init/init.ts')).runInit(flags)
    if (command === 'policies')
      return await (await import('./terminal/policies/policies.ts')).runPolicies(flags)
    return await runPlan(command, flags)
  } catch (error) {
    const result = resultOf(error)
    if (result.kind === 'crashed') return fail(told(result.message))
    for (const each of result.problems) fail(told(explainProblem(each)))
    return 1
  }
}

// Else Windows looks for git in the working directory first, where a branch could put a git.exe.
process.env.NoDefaultCurrentDirectoryInExePath = '1'

// What reads the output may end early, as `head` does, or its disk may be full; an apply must not end with it.
let unwritten: string | undefined
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') unwritten = error.message
  })

const tooOld = nodeTooOld(process.versions.node)
if (tooOld === undefined)
  run(process.argv.slice(2)).then((code) => {
    process.exitCode = code
    process.once('beforeExit', () => {
      if (unwritten !== undefined) process.exitCode = fail(`The output could not be written (${unwritten}).`)
    })
  })
else {
  process.stderr.write(`${tooOld}\n`)
  process.exitCode = 1
}
