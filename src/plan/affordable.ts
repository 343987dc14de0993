import type { Observation } from '../model/observation.ts'
import type { Question } from '../model/plan.ts'

/** IAM throttles simulations early, so a run makes no more of them. */
export const mostSimulations = 200

export interface Affordable {
  readonly questions: readonly Question[]
  /** How many simulations are not asked for. */
  readonly skipped: number
}

/** Returns the questions that a run may still ask: simulations beyond the limit are left open, and counted. */
export function affordable(questions: readonly Question[], { simulations }: Observation): Affordable {
  const room = Math.max(0, mostSimulations - simulations.size)
  const wanted = questions.filter(({ kind }) => kind === 'simulation')
  const skipped = new Set(wanted.slice(room))
  return { questions: questions.filter((question) => !skipped.has(question)), skipped: skipped.size }
}
