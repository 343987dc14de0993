import * as core from '@actions/core'
import { DeclarationError, formatProblem } from './errors.ts'
import { oneLine } from './log.ts'
import { main } from './main.ts'

try {
  const failure = await main()
  if (failure !== undefined) core.setFailed(oneLine(failure))
} catch (error) {
  if (!(error instanceof DeclarationError)) throw error
  for (const problem of error.problems) core.error(oneLine(formatProblem(problem)))
  core.setFailed('The inputs of this step are wrong; nothing was done.')
}
