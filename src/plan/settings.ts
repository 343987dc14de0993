/** What inputs choose, and the plan takes as it is. */
interface Chosen {
  /** Whether what is ours and no longer declared is removed. */
  readonly prune: boolean
  /** Whether more than half of the grants may be revoked at once. */
  readonly allowRemovals?: boolean
  /** Whether variables that look like secrets in plain text are named. */
  readonly plaintextNotice?: boolean
}

export interface PlanSettings extends Chosen {
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

/** The inputs of a run that the plan depends on. */
export interface PlanChoices extends Required<Chosen> {
  readonly mode: 'plan' | 'apply' | 'check' | 'remove'
  readonly verify: boolean
  readonly sharedRole: 'warn' | 'fail' | 'allow'
  readonly run: { readonly isPublic?: true | undefined }
}

/** Mode `check` covers everything that is granted, every other mode only what it grants. */
export function planSettings({ mode, verify, sharedRole, run, ...inputs }: PlanChoices): PlanSettings {
  const { prune, allowRemovals, plaintextNotice } = inputs
  const chosen: Required<Chosen> = { prune, allowRemovals, plaintextNotice }
  return {
    ...chosen,
    removing: mode === 'remove',
    ...(mode === 'plan' && { mayBePending: true }),
    ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
    ...(sharedRole !== 'allow' && { sharedRole }),
    ...(run.isPublic && { discreet: true }),
  }
}
