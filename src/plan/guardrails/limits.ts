import {
  type DeclaredSecret,
  type FunctionDeclaration,
  isParameterReference,
} from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import type { Guardrails } from '../../model/guardrails.ts'
import { dayAfter } from '../../text/day.ts'
import { makeFinding } from '../finding.ts'
import { patternContains } from '../policy/pattern.ts'

/** What patterns are held against, as far as it is known. */
export interface SecretIdentity {
  readonly name?: string
  readonly arn?: string
}

/** `owner` is who set them, for messages. */
export interface OwnedGuardrails extends Guardrails {
  readonly owner: string
}

export interface GuardedSecret {
  readonly about: FunctionDeclaration
  readonly secret: DeclaredSecret
  readonly limit: OwnedGuardrails
  readonly today: string
  /** `undefined` where the secret could not be found, which is a finding of its own. */
  readonly identity: SecretIdentity | undefined
}

/** What a declared secret has against the limits that one owner set. */
export function judgeSecret(guarded: GuardedSecret): readonly Finding[] {
  return [...judgePatterns(guarded), ...judgeReason(guarded), ...judgeLastDay(guarded)]
}

/** A grant goes on after its last day, until somebody takes it out of the declaration. */
export function judgeExpiry(
  about: FunctionDeclaration,
  { reference, place, expires }: DeclaredSecret,
  today: string,
): readonly Finding[] {
  if (expires === undefined || expires >= today) return []
  return [
    makeFinding('grant-expired', about, {
      message: `The grant of ${reference.raw} to ${about.label} has expired: its last day was ${expires}.`,
      remedy:
        'Take the secret out of the declaration, or give it another last day. Until then it is granted.',
      place,
    }),
  ]
}

function judgePatterns({ about, secret, limit, identity }: GuardedSecret): readonly Finding[] {
  const { owner, secrets: patterns } = limit
  if (patterns === undefined || identity === undefined || patterns.some((each) => mayFit(each, identity)))
    return []
  return [
    makeFinding('secret-not-allowed', about, {
      message: `${subjectOf(secret)} fits no pattern that ${owner} allows: ${patterns.join(', ') || 'there are none'}.`,
      remedy: 'Declare a secret that fits, or let who owns these limits change them first.',
      place: secret.place,
    }),
  ]
}

/** A pattern for what is not known of the secret is not held against it. */
function mayFit(pattern: string, { name, arn }: SecretIdentity): boolean {
  const text = pattern.startsWith('arn:') ? arn : name
  return text === undefined || patternContains(pattern, text)
}

function judgeReason({ about, secret, limit }: GuardedSecret): readonly Finding[] {
  if (limit.requireReason !== true || secret.reason !== undefined) return []
  return [
    makeFinding('reason-missing', about, {
      message: `${subjectOf(secret)} is declared without a reason, which ${limit.owner} asks for.`,
      remedy: 'Write the long form, with `secret` and `reason`.',
      place: secret.place,
    }),
  ]
}

function judgeLastDay({ about, secret, limit, today }: GuardedSecret): readonly Finding[] {
  const { owner, expiresWithin } = limit
  if (expiresWithin === undefined) return []
  const latest = dayAfter(today, expiresWithin)
  const { expires, place } = secret
  if (expires !== undefined && expires <= latest) return []
  const until = expires === undefined ? 'without a last day' : `until ${expires}`
  return [
    makeFinding('expiry-too-far', about, {
      message: `${subjectOf(secret)} is declared ${until}; ${owner} allows ${expiresWithin} days, until ${latest}.`,
      remedy: 'Write the long form, with `secret` and an `expires` that is not later.',
      place,
    }),
  ]
}

function subjectOf({ reference }: DeclaredSecret): string {
  return `${isParameterReference(reference) ? 'Parameter' : 'Secret'} ${reference.raw}`
}
