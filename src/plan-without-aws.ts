import { type Base, contentsRefused, declarationOn } from './base-branch.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Declaration } from './model/declaration.ts'
import { baseWord, type RulesState } from './model/guardrails.ts'
import { DeclarationError, explainProblem } from './model/problem.ts'
import type { Result } from './model/result.ts'
import { planAgainst } from './plan/against-branch.ts'
import type { PlanSettings } from './plan/settings.ts'
import { join, marked, name, type Sentence, say, sides } from './text/sentence.ts'

export interface Comparison {
  readonly declaration: Declaration
  /** Absent if everything is declared in the workflow. */
  readonly base: Base | undefined
  readonly rules: RulesState | undefined
  readonly today: string
  readonly inputs: Inputs
  readonly settings: PlanSettings
}

type Compared = Extract<Result, { kind: 'planned' | 'unplanned' }>

/** Compares the declaration with the one on the base branch. Returns what it changes, or why that is unknown. */
export async function planWithoutAws(comparison: Comparison): Promise<Compared> {
  const { base, rules, today, inputs, settings } = comparison
  if (base === undefined)
    return unplanned(
      [
        sides(
          marked('what is declared in the workflow itself cannot be compared with another branch.'),
          marked('what flags declare cannot be compared with another commit.'),
        ),
      ],
      { unjudged: false },
    )
  const { before, state } = base
  if (before === undefined) return unread(state, state.kind === 'failed' ? state.message : [])
  try {
    const declaration = await declarationOn(before, inputs)
    const commit = { branch: before.name, commit: before.commit }
    const known = { declaration, commit, today, base: state, ...(rules && { rules }) }
    const plan = planAgainst(comparison.declaration, known, settings)
    return { kind: 'planned', plan }
  } catch (error) {
    const why =
      error instanceof DeclarationError
        ? join(error.problems.map(explainProblem))
        : explainRefusal(error, contentsRefused)
    return unread(state, why)
  }
}

function unplanned(why: Sentence, { unjudged }: { readonly unjudged: boolean }): Compared {
  const message = say`The declaration is valid. It was compared with nothing: there are no AWS credentials, and ${why}`
  return { kind: 'unplanned', message, unjudged }
}

function unread({ branch }: Base['state'], why: Sentence): Compared {
  return unplanned(say`what ${baseWord} ${name(branch)} declares could not be read: ${why}`, {
    unjudged: true,
  })
}
