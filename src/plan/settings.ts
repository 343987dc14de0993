import type { Inputs } from '../inputs/inputs.ts'
import type { PlanInputs } from '../inputs/plan-inputs.ts'

export interface PlanSettings extends Partial<PlanInputs> {
  readonly prune: boolean
  /** Whether everything of ours is removed, as before a function or role is deleted. */
  readonly removing: boolean
  /** Whether it is accepted that a function does not exist yet; otherwise, that is an error. */
  readonly mayBePending?: true
  /** Which grants the access check covers: those the plan changes, or all; absent for none. */
  readonly verify?: 'changes' | 'all'
  /** Whether a grant that other functions gain by is a warning or refused; absent if it is not looked for. */
  readonly sharedRole?: 'warn' | 'fail'
  /** Whether everybody can read what the plan says, so that it says no more than it must of others' policies. */
  readonly discreet?: true
}

/** Mode `check` covers everything that is granted, every other mode only what it grants. */
export function planSettings({ forPlan, mode, verify, sharedRole, run }: Inputs): PlanSettings {
  return {
    ...forPlan,
    removing: mode === 'remove',
    ...(mode === 'plan' && { mayBePending: true }),
    ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
    ...(sharedRole !== 'allow' && { sharedRole }),
    ...(run.isPublic && { discreet: true }),
  }
}
