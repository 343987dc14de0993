import type { Problem } from '../errors.ts'
import type { DeclaredSecret } from '../model/declaration.ts'
import { formatPlace } from '../model/place.ts'
import { sameTerms } from '../model/rotation.ts'
import type { Gathered } from './checked.ts'
import { deriveVariableName } from './variable-names.ts'

/**
 * One function's secrets, each variable and each grant once. What is declared again and says nothing else counts as the
 * first; what says something else is a problem that names both places. Whether a name and an ARN mean the same secret
 * is known to AWS alone, so they are different here.
 */
export function settleSecrets(secrets: readonly DeclaredSecret[]): Gathered<DeclaredSecret> {
  const firsts = new Map<string, DeclaredSecret>()
  const problems: Problem[] = []
  for (const secret of secrets) {
    const key = secret.variable ?? `grant of ${secret.reference.raw}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, secret)
    else if (!repeats(secret, first)) problems.push(conflict(secret, first))
  }
  return { values: [...firsts.values()], problems }
}

function repeats(secret: DeclaredSecret, first: DeclaredSecret): boolean {
  return (
    secret.reference.raw === first.reference.raw &&
    (secret.reason ?? first.reason) === first.reason &&
    (secret.expires ?? first.expires) === first.expires &&
    sameRotation(secret.rotation ?? first.rotation, first.rotation)
  )
}

function sameRotation(a: DeclaredSecret['rotation'], b: DeclaredSecret['rotation']): boolean {
  if (a?.kind !== 'set' || b?.kind !== 'set') return a?.kind === b?.kind
  return sameTerms(a.terms, b.terms)
}

function conflict(secret: DeclaredSecret, first: DeclaredSecret): Problem {
  const what = secret.variable === undefined ? 'This grant' : `The variable ${secret.variable}`
  const how = secret.reference.raw === first.reference.raw ? 'with other terms' : 'for another secret'
  const derived = [secret, first].some(
    ({ variable, reference }) => variable === deriveVariableName(reference),
  )
  return {
    place: secret.place,
    message: `${what} is already declared at ${formatPlace(first.place)}, ${how}.`,
    remedy: derived ? 'Give each secret a variable name of its own.' : 'Keep one of the two, or rename one.',
  }
}
