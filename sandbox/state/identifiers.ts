import { createHash } from 'node:crypto'

/** Identifiers like AWS's, the same ones in the same order for the same seed. */
export interface Identifiers {
  /** The six characters after a secret's name. */
  suffix(): string
  uuid(): string
  /** For example `AROA` and 17 more characters. */
  unique(prefix: string): string
}

const alphanumerics = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const upperAlphanumerics = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function seededIdentifiers(seed: string): Identifiers {
  let made = 0
  const bytes = () => {
    made += 1
    return createHash('sha256').update(`${seed}/${made}`).digest()
  }
  const text = (alphabet: string, length: number) =>
    [...bytes().subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return {
    suffix: () => text(alphanumerics, 6),
    uuid: () =>
      bytes()
        .toString('hex')
        .replace(/^(.{8})(.{4}).(.{3})(.{4})(.{12}).*$/, '$1-$2-4$3-$4-$5'),
    unique: (prefix) => prefix + text(upperAlphanumerics, 17),
  }
}
