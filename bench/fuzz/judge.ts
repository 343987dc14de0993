import { someInputs } from '../../__tests__/builders/inputs.ts'
import { countSteps } from '../../__tests__/declare/steps.ts'
import { declare } from '../../src/declare/declare.ts'
import { DeclarationError, formatProblem, type Problem } from '../../src/model/problem.ts'
import { plain, say } from '../../src/text/sentence.ts'
import { oneFile } from '../one-file.ts'
import type { FuzzInput } from './inputs.ts'

/** What came of one input. */
export interface Judged {
  readonly isRefused: boolean
  readonly steps: number
  /** What must not be, if anything. */
  readonly faults: readonly string[]
}

/** Steps that any declaration may take, and further ones for each character. */
const mostSteps = { at: 100_000, perCharacter: 150 }

export async function judge(input: FuzzInput): Promise<Judged> {
  const problems: Problem[] = []
  const faults: string[] = []
  let isRefused = false
  const steps = await countSteps(async () => {
    try {
      await declare(someInputs({ config: input.path, stage: input.stage }), oneFile(input.path, input.text))
    } catch (error) {
      isRefused = error instanceof DeclarationError
      if (error instanceof DeclarationError) problems.push(...error.problems)
      else faults.push(`ended in ${String(error)}`)
    }
  })
  const most = mostSteps.at + mostSteps.perCharacter * input.text.length
  if (steps > most) faults.push(`took ${steps} steps, more than ${most}`)
  const lines = input.text.split('\n')
  faults.push(...problems.flatMap((problem) => problemFaults(problem, lines)).slice(0, 3))
  return { isRefused, steps, faults }
}

function problemFaults(problem: Problem, lines: readonly string[]): readonly string[] {
  const { place, message, remedy } = problem
  const shown = formatProblem(problem)
  const faults = []
  if (!/^\P{Cc}{1,700}$/u.test(plain(say`${message} ${remedy}`))) faults.push(`says too much: ${shown}`)
  if (place.kind === 'file' && (lines[place.line - 1]?.length ?? -1) + 1 < place.column)
    faults.push(`is nowhere in the file: ${shown}`)
  return faults
}
