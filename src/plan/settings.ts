export interface PlanSettings {
  /** Whether what is ours and no longer declared is taken away. */
  readonly prune: boolean
  /** Whether everything of ours is taken away, as before a function or role is deleted. */
  readonly removing: boolean
  /** Whether more than half of what is granted may go at once. */
  readonly allowRemovals?: boolean
  /** What of the grants is checked to be readable: what the plan changes, or all; absent for none. */
  readonly verify?: 'changes' | 'all'
  /** Whether it is said or refused that others gain by a grant; absent where nobody looks. */
  readonly sharedRole?: 'warn' | 'fail'
}

/** What of a run's inputs the plan heeds. */
export interface PlanChoices {
  readonly mode: 'plan' | 'apply' | 'check' | 'remove'
  readonly prune: boolean
  readonly allowRemovals: boolean
  readonly verify: boolean
  readonly sharedRole: 'warn' | 'fail' | 'allow'
}

/** A check looks at everything that is granted, every other run at what it grants. */
export function planSettings({ mode, prune, allowRemovals, verify, sharedRole }: PlanChoices): PlanSettings {
  return {
    prune,
    removing: mode === 'remove',
    allowRemovals,
    ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
    ...(sharedRole !== 'allow' && { sharedRole }),
  }
}
