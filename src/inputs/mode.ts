import type { Problem } from '../model/problem.ts'
import { isForReview, type Mode, modes, type Run } from '../model/run.ts'
import { either, name, type Sentence, say } from '../text/sentence.ts'
import { readGuarding, refuse } from './reading.ts'

export type { Mode } from '../model/run.ts'

/** Whether a run in this mode may write to AWS. */
export function mayWrite(mode: Mode): boolean {
  return mode === 'apply' || mode === 'remove'
}

export interface ModeInputs {
  readonly mode: Mode
  /** Whether `auto` chose to apply a tag or a release, which may be of any commit: only one of the default branch may. */
  readonly onlyIfMerged: boolean
}

export function readModeInputs(run: Run, problems: Problem[]): ModeInputs {
  const text = readGuarding('mode')
  const mode = modes.find((known) => known === text)
  if (mode !== undefined) return { mode, onlyIfMerged: false }
  const chosen = text === 'auto' ? chooseMode(run) : 'none'
  if (text !== 'auto') refuse(problems, 'mode', say`Write ${either(['auto', ...modes])}.`, text)
  else if (chosen === 'none') problems.push(undecided(run))
  if (chosen === 'apply-if-merged') return { mode: 'apply', onlyIfMerged: true }
  return { mode: chosen === 'none' ? 'plan' : chosen, onlyIfMerged: false }
}

/** What `auto` does, by the events for which it is beyond doubt; `none` for all others. */
function chooseMode(run: Run): 'plan' | 'check' | 'apply' | 'apply-if-merged' | 'none' {
  const { event = '', branch, defaultBranch, tag, action } = run
  if (isForReview(run)) return 'plan'
  if (event === 'schedule') return 'check'
  if (defaultBranch === undefined) return 'none'
  const isPush = event === 'push' || event === 'workflow_dispatch'
  if (isPush && branch === defaultBranch) return 'apply'
  const isRelease = event === 'release' && (action === 'published' || action === 'released')
  return isRelease || (isPush && tag !== undefined) ? 'apply-if-merged' : 'none'
}

function undecided(run: Run): Problem {
  return {
    place: { kind: 'input', input: 'mode' },
    message: say`${name('auto')} does not say whether to write on ${occasionOf(run)}.`,
    remedy: say`Set the input ${name('mode')} to ${either(modes)}.`,
  }
}

function occasionOf({ event, action, branch, defaultBranch }: Run): Sentence {
  if (event === undefined) return say`a run without an event`
  const full = say`event ${name(action === undefined ? event : `${event}: ${action}`)}`
  if (event !== 'push' && event !== 'workflow_dispatch') return full
  if (defaultBranch === undefined) return say`${full}, which does not name the default branch`
  if (branch === undefined) return say`${full} without a branch`
  return say`${full} of branch ${name(branch)}, which is not the default branch ${name(defaultBranch)}`
}
