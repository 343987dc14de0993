export interface PlanSettings {
  /** Whether what is ours and no longer declared is removed. */
  readonly prune: boolean
  /** Whether everything of ours is removed, as before a function or role is deleted. */
  readonly removing: boolean
  /** Whether it is accepted that a function does not exist yet; otherwise, that is an error. */
  readonly mayBePending?: true
  /** Whether more than half of the grants may be revoked at once. */
  readonly allowRemovals?: boolean
  /** Which grants the access check covers: those the plan changes, or all; absent for none. */
  readonly verify?: 'changes' | 'all'
  /** Whether a grant that other functions gain by is a warning or refused; absent if it is not looked for. */
  readonly sharedRole?: 'warn' | 'fail'
  /** Whether everybody can read what the plan says, so that it says no more than it must of others' policies. */
  readonly discreet?: true
  /** Whether variables that look like secrets in plain text are named; absent if they are not looked for. */
  readonly plaintextNotice?: true
}

/** The inputs of a run that the plan depends on. */
export interface PlanChoices {
  readonly mode: 'plan' | 'apply' | 'check' | 'remove'
  readonly prune: boolean
  readonly allowRemovals: boolean
  readonly verify: boolean
  readonly sharedRole: 'warn' | 'fail' | 'allow'
  readonly plaintextNotice: boolean
  readonly run: { readonly isPublic?: true | undefined }
}

/** Mode `check` covers everything that is granted, every other mode only what it grants. */
export function planSettings({ mode, prune, allowRemovals, run, ...choices }: PlanChoices): PlanSettings {
  const { verify, sharedRole, plaintextNotice } = choices
  return {
    prune,
    removing: mode === 'remove',
    ...(mode === 'plan' && { mayBePending: true }),
    allowRemovals,
    ...(plaintextNotice && { plaintextNotice }),
    ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
    ...(sharedRole !== 'allow' && { sharedRole }),
    ...(run.isPublic && { discreet: true }),
  }
}
