/** What the state of a KMS key means for what the key encrypts. */
type KeyLife = 'usable' | 'dead'

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
const lives: ReadonlyMap<string, KeyLife> = new Map([
  ['Enabled', 'usable'],
  ['Updating', 'usable'], // Its primary region changes.
  ['Creating', 'dead'],
  ['Disabled', 'dead'],
  ['PendingDeletion', 'dead'],
  ['PendingImport', 'dead'],
  ['PendingReplicaDeletion', 'dead'],
  ['Unavailable', 'dead'],
])

/** Returns whether a key in this state decrypts; `undefined` for a state that is not known. */
export function lifeOf(state: string): KeyLife | undefined {
  return lives.get(state)
}
