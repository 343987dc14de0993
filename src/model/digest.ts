/**
 * What a plan's digest is made from, function by function. `aliases`: what they serve, as far as it matters.
 * `rotations`: how the secrets are rotated whose rotation its declaration sets. `effective`: who gains and loses access.
 */
export const digestFacts = [
  'declaration',
  'policy',
  'variables',
  'aliases',
  'rotations',
  'effective',
  'errors',
] as const
export type DigestFact = (typeof digestFacts)[number]

/** How a plan differs from the one that a digest was made from. */
export type Movement =
  | { readonly kind: 'moved'; readonly label: string; readonly facts: readonly DigestFact[] }
  | { readonly kind: 'added'; readonly label: string }
  /** The function was pending when it was reviewed. */
  | { readonly kind: 'created'; readonly label: string }
  /** Functions that are no longer in the plan. A digest does not hold their names. */
  | { readonly kind: 'gone'; readonly count: number }
  /** The digest does not tell what differs. */
  | { readonly kind: 'unknown' }

/** Hexadecimal digits of one function in a digest: first its own mark, then a sum of each fact. */
export const functionDigits = 8
export const factDigits = 6

const shape = new RegExp(
  `^d1\\.[0-9a-f]{64}(\\.[0-9a-f]{${functionDigits + factDigits * digestFacts.length}})*$`,
)

/** Whether `text` has the form of a digest: `d1`, a SHA-256 of everything, and a part for each function. */
export function isDigest(text: string): boolean {
  return shape.test(text)
}

/** Returns the part of a digest that covers everything; `''` if there is none. */
export function digestRoot(digest: string): string {
  return digest.split('.')[1] ?? ''
}

/** What people see of a digest: the start of its root, as git shows a commit. */
export function shortDigest(digest: string): string {
  return digestRoot(digest).slice(0, 12)
}
