import type { Draft } from '../draft.ts'

/** Whether it matters which functions share the role: what it gains or loses, all of them do; a check names all readers. */
export function mustKnowUsers({ live, secrets, settings, versions }: Draft): boolean {
  if (settings.sharedRole === undefined) return false
  const gains = secrets.grants.some(({ secretArn }) => !live.ledger.grants.has(secretArn))
  if (settings.verify === 'all' && secrets.grants.length > 0) return true
  const loses = [...versions.stale].some((secretArn) => !versions.held.has(secretArn))
  return gains || (loses && settings.verify !== undefined)
}
