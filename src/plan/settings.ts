export interface PlanSettings {
  /** Whether what is ours and no longer declared is removed. */
  readonly prune: boolean
  /** Whether everything of ours is removed, as before a function or role is deleted. */
  readonly removing: boolean
  /** Whether more than half of the grants may be revoked at once. */
  readonly allowRemovals?: boolean
  /** Which grants the access check covers: those the plan changes, or all; absent for none. */
  readonly verify?: 'changes' | 'all'
  /** Whether a grant that other functions gain by is a warning or refused; absent if it is not looked for. */
  readonly sharedRole?: 'warn' | 'fail'
  /** Whether everybody can read what the plan says, so that it says no more than it must of others' policies. */
  readonly discreet?: true
}

/** The inputs of a run that the plan depends on. */
export interface PlanChoices {
  readonly mode: 'plan' | 'apply' | 'check' | 'remove'
  readonly prune: boolean
  readonly allowRemovals: boolean
  readonly verify: boolean
  readonly sharedRole: 'warn' | 'fail' | 'allow'
  readonly run: { readonly isPublic?: true | undefined }
}

/** Mode `check` covers everything that is granted, every other mode only what it grants. */
export function planSettings({
  mode,
  prune,
  allowRemovals,
  verify,
  sharedRole,
  run,
}: PlanChoices): PlanSettings {
  return {
    prune,
    removing: mode === 'remove',
    allowRemovals,
    ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
    ...(sharedRole !== 'allow' && { sharedRole }),
    ...(run.isPublic && { discreet: true }),
  }
}
