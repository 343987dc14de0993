import { type Base, contentsRefused } from './base.ts'
import { declare } from './declare/declare.ts'
import { configPathIn } from './declare/file/find.ts'
import type { Branch } from './github/branch-files.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Declaration } from './model/declaration.ts'
import { DeclarationError, formatProblem } from './model/problem.ts'
import type { Result } from './model/result.ts'
import type { PlanSettings } from './plan/settings.ts'
import { planAgainst } from './plan/without-aws.ts'

export interface Comparison {
  readonly declaration: Declaration
  /** Absent where the workflow declares everything itself. */
  readonly base: Base | undefined
  readonly today: string
  readonly inputs: Inputs
  readonly settings: PlanSettings
}

type Compared = Extract<Result, { kind: 'planned' | 'unplanned' }>

/** What the declaration changes against the one on the base branch, or why that can't be told. */
export async function planWithoutAws(comparison: Comparison): Promise<Compared> {
  const { base, today, inputs, settings } = comparison
  if (base === undefined)
    return unplanned('what the workflow itself declares can be compared with no other branch')
  const { branch, state } = base
  if (branch === undefined) return unplanned(unread(state, state.kind === 'failed' ? state.message : ''))
  try {
    const declaration = await declarationOn(branch, inputs)
    const commit = { branch: branch.name, commit: branch.commit }
    const plan = planAgainst(comparison.declaration, { declaration, commit, today, base: state }, settings)
    return { kind: 'planned', plan }
  } catch (error) {
    const why =
      error instanceof DeclarationError
        ? error.problems.map(formatProblem).join(' ')
        : explainRefusal(error, contentsRefused)
    return unplanned(unread(state, why))
  }
}

function unplanned(why: string): Compared {
  const message = `The declaration is valid. It was compared with nothing: there are no AWS credentials, and ${why}`
  return { kind: 'unplanned', message: message.replace(/\.?$/, '.') }
}

function unread({ branch }: Base['state'], why: string): string {
  return `what branch ${branch} declares could not be read: ${why}`
}

/** A branch without the file declares nothing, so that everything is new. */
async function declarationOn({ files }: Branch, inputs: Inputs): Promise<Declaration> {
  const path = await configPathIn(files, inputs.config)
  return path.ok && path.value === undefined ? { functions: [] } : declare(inputs, files)
}
