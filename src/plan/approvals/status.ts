import { type ApprovalsState, explainMissing } from '../../model/approvals.ts'
import { counted, list, name, plain, say } from '../../text/sentence.ts'

/** Returns the commit status that says how far the approvals are. */
export function describeStatus(state: ApprovalsState): {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
} {
  if (state.kind === 'failed') return { state: 'error', description: plain(state.message) }
  const { approvals, final } = state
  const [first, ...more] = approvals.filter(({ missing }) => missing > 0)
  if (first !== undefined) {
    const others = more.length === 0 ? [] : say`, and ${counted(more.length, 'more rule')}`
    const waiting = say`${name(first.rule.secrets)} needs ${explainMissing(first)}${others}.`
    return { state: final ? 'failure' : 'pending', description: plain(waiting) }
  }
  if (approvals.length === 0) return { state: 'success', description: 'No approval is needed.' }
  const people = [...new Set(approvals.flatMap(({ approvedBy }) => approvedBy))]
  return { state: 'success', description: plain(say`Approved by ${list(people)}.`) }
}
