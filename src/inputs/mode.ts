import type { Problem } from '../model/problem.ts'
import type { Run } from '../model/run.ts'
import { either, marked, name, type Sentence, say } from '../text/sentence.ts'
import { readGuarding, refuse } from './reading.ts'

const modes = ['plan', 'apply', 'check', 'remove'] as const
export type Mode = (typeof modes)[number]

/**
 * Returns what to do. `auto` writes only on a push to the default branch, or a dispatch from it: every other event that is
 * not a review or a schedule may be anybody's, such as a comment or a workflow of a fork, and is refused.
 */
export function readMode(run: Run, problems: Problem[]): Mode {
  const text = readGuarding('mode')
  const mode = modes.find((known) => known === text)
  if (mode !== undefined) return mode
  const automatic = modeOf(run)
  if (text !== 'auto') refuse(problems, 'mode', say`Write ${either(['auto', ...modes])}.`, text)
  else if (automatic === undefined) problems.push(notAutomatic(run))
  return automatic ?? 'plan'
}

function notAutomatic(run: Run): Problem {
  return {
    place: { kind: 'input', input: 'mode' },
    message: say`${name('auto')} does not write on ${eventOf(run)}: it applies on a push to the default branch, or a dispatch from it.`,
    remedy: marked('Write `mode: apply` if this run is to write, else `mode: plan` or `mode: check`.'),
  }
}

function modeOf({ event = '', onDefaultBranch }: Run): Mode | undefined {
  if (/^(pull_request(_.+)?|merge_group)$/.test(event)) return 'plan'
  if (event === 'schedule') return 'check'
  return (event === 'push' || event === 'workflow_dispatch') && onDefaultBranch ? 'apply' : undefined
}

function eventOf({ event, onDefaultBranch }: Run): Sentence {
  if (event === undefined) return say`a run without an event`
  if (event !== 'push' && event !== 'workflow_dispatch') return say`the event ${name(event)}`
  return onDefaultBranch === undefined
    ? say`a ${name(event)} that does not name the default branch`
    : say`a ${name(event)} of another branch or a tag`
}
