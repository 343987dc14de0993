import { unforeseen } from './exit.ts'
import { oneLine } from './log.ts'
import { main } from './main.ts'
import { DeclarationError, formatProblem } from './model/problem.ts'
import { error, setFailed } from './runner.ts'
import { plain } from './text/sentence.ts'

/** Runs the action, and shows in the log why it failed, if it did. */
export async function runAction(): Promise<void> {
  try {
    const failure = await main()
    if (failure !== undefined) setFailed(oneLine(failure))
  } catch (thrown) {
    if (thrown instanceof DeclarationError) {
      for (const problem of thrown.problems) error(oneLine(formatProblem(problem)))
      setFailed('The inputs of this step are wrong; nothing was done.')
    } else {
      setFailed(oneLine(plain(unforeseen(thrown))))
    }
  }
}
