import { wordingAt } from '../../model/catalog/wording.ts'
import type { Verb } from '../../model/change.ts'
import type { DeclaredSecret, FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { explainSource, type SourcedGuardrails } from '../../model/guardrails.ts'
import { dayAfter } from '../../text/day.ts'
import { counted, itself, join, marked, name, type Sentence, say } from '../../text/sentence.ts'
import { stores } from '../../text/stores.ts'
import { makeFinding } from '../finding.ts'
import { covers, noPatternCovers, type SecretIdentity } from '../secrets/patterns.ts'

interface GuardedSecret {
  readonly declared: FunctionDeclaration
  readonly secret: DeclaredSecret
  readonly limit: SourcedGuardrails
  readonly today: string
  /** `undefined` if the secret could not be found, which is a separate finding. */
  readonly identity: SecretIdentity | undefined
}

/** Which limits of one owner a declared secret breaks. */
export function brokenLimits(guarded: GuardedSecret): readonly Finding[] {
  return [...unmatchedPatterns(guarded), ...missingReason(guarded), ...distantExpiry(guarded)]
}

/**
 * A grant stays in place after its last day, until somebody removes it from the declaration; none is made or changed
 * after it. `verb` is what the plan does with it, where that is known.
 */
export function expiredGrant(
  declared: FunctionDeclaration,
  { reference, place, expires }: DeclaredSecret,
  { today, verb }: { readonly today: string; readonly verb: Verb | undefined },
): readonly Finding[] {
  if (expires === undefined || expires >= today) return []
  if (verb === 'add' || verb === 'change') {
    return [
      makeFinding('grant-already-expired', declared, {
        message: say`This plan ${verb === 'add' ? say`grants` : say`changes the grant of`} ${name(reference.raw)} to ${itself(declared.label)}, although the last day of the grant has passed: ${name(expires)}.`,
        remedy: marked('Remove the secret from the declaration, or write a later `expires`.'),
        place,
      }),
    ]
  }
  return [
    makeFinding('grant-expired', declared, {
      message: say`The grant of ${name(reference.raw)} to ${itself(declared.label)} has expired: its last day was ${name(expires)}.`,
      remedy: say`Remove the secret from the declaration, or extend its expiry date. Until then it stays granted.`,
      place,
    }),
  ]
}

function unmatchedPatterns({ declared, secret, limit, identity }: GuardedSecret): readonly Finding[] {
  const { source, secrets: patterns } = limit
  if (patterns === undefined || identity === undefined || patterns.some((each) => covers(each, identity)))
    return []
  return [
    makeFinding('secret-not-allowed', declared, {
      message: noPatternCovers(subjectOf(secret), explainSource(source), patterns),
      remedy: join([
        say`Declare a secret that matches, or ask the owners of these limits to change them first.`,
        ...(identity.foreign ? [foreignRemedy] : []),
      ]),
      place: secret.place,
    }),
  ]
}

/** What to know about a secret of another account. */
const foreignRemedy = marked('For a secret of another account, a pattern must start with `arn:`.')

function missingReason({ declared, secret, limit }: GuardedSecret): readonly Finding[] {
  if (limit.requireReason !== true || secret.reason !== undefined) return []
  return [
    makeFinding('reason-missing', declared, {
      message: say`${subjectOf(secret)} is declared without a reason, but needs one, as set by ${explainSource(limit.source)}.`,
      remedy: wordingAt(secret.place).withReason,
      place: secret.place,
    }),
  ]
}

function distantExpiry({ declared, secret, limit, today }: GuardedSecret): readonly Finding[] {
  const { source, expiresWithin } = limit
  if (expiresWithin === undefined) return []
  const latest = dayAfter(today, expiresWithin)
  const { expires, place } = secret
  if (expires !== undefined && expires <= latest) return []
  const until = expires === undefined ? say`without an expiry date` : say`until ${name(expires)}`
  return [
    makeFinding('expiry-too-far', declared, {
      message: say`${subjectOf(secret)} is declared ${until}, but must expire within ${counted(expiresWithin, 'day')}, by ${name(latest)}, as set by ${explainSource(source)}.`,
      remedy: wordingAt(place).withExpiry,
      place,
    }),
  ]
}

function subjectOf({ reference }: DeclaredSecret): Sentence {
  return say`${[stores[reference.kind].subject]} ${name(reference.raw)}`
}
