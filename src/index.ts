import * as core from '@actions/core'
import { unforeseen } from './exit.ts'
import { oneLine } from './log.ts'
import { main } from './main.ts'
import { DeclarationError, formatProblem } from './model/problem.ts'
import { nodeTooOld } from './node-version.ts'
import { plain } from './text/sentence.ts'

try {
  const failure = nodeTooOld(process.versions.node) ?? (await main())
  if (failure !== undefined) core.setFailed(oneLine(failure))
} catch (error) {
  if (error instanceof DeclarationError) {
    for (const problem of error.problems) core.error(oneLine(formatProblem(problem)))
    core.setFailed('The inputs of this step are wrong; nothing was done.')
  } else {
    core.setFailed(oneLine(plain(unforeseen(error))))
  }
}
