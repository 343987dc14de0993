import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import type { BaseState, Guardrails } from '../../model/guardrails.ts'
import type { Observation } from '../../model/observation.ts'
import type { Place } from '../../model/place.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { plain } from '../../text/sentence.ts'
import { makeWholeFinding } from '../finding.ts'
import { judgeExpiry, judgeSecret, type OwnedGuardrails, type SecretIdentity } from './limits.ts'

/** Looks a declared secret up; `undefined` where nothing is known of it. */
export type Identify = (about: FunctionDeclaration, secret: DeclaredSecret) => SecretIdentity | undefined

type Circumstances = Pick<Observation, 'today' | 'base'>

/**
 * Judges every declared secret by the limits that are in force: the patterns of the workflow, and the guardrails of the
 * branch that a pull request is to change, else those of the file itself.
 */
export function judgeGuardrails(
  declaration: Declaration,
  { today, base }: Circumstances,
  identify: Identify,
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const limits = inForce(declaration, base)
  const whole = judgeBase(declaration, base)
  return new Map(
    declaration.functions.map((about) => {
      const findings = (about.secrets ?? []).flatMap((secret) => [
        ...limits.flatMap((limit) =>
          judgeSecret({ about, secret, limit, today, identity: identify(about, secret) }),
        ),
        ...judgeExpiry(about, secret, today),
      ])
      return [about, [...whole, ...findings]]
    }),
  )
}

function inForce({ allowedSecrets, guardrails }: Declaration, base: BaseState | undefined) {
  const limits: OwnedGuardrails[] = []
  if (allowedSecrets !== undefined)
    limits.push({ owner: 'the input `allowed-secrets`', secrets: allowedSecrets })
  if (base === undefined && guardrails !== undefined) limits.push({ owner: '`guardrails`', ...guardrails })
  if (base?.kind === 'found' && base.guardrails !== undefined)
    limits.push({ owner: `\`guardrails\` on branch ${base.branch}`, ...base.guardrails })
  return limits
}

/** What a pull request does to the guardrails themselves, which is no matter of one function. */
function judgeBase(declaration: Declaration, base: BaseState | undefined): readonly Finding[] {
  if (base === undefined) return []
  const place = topOfFile(declaration)
  if (base.kind === 'failed') {
    return [
      makeWholeFinding('guardrails-unread', place, {
        message: `The guardrails of branch ${base.branch} could not be read: ${plain(base.message)}`,
        remedy:
          'Give the job the permission "contents: read" and the input github-token; what a pull request says of its own limits does not count.',
      }),
    ]
  }
  const changed = changedKeys(base.guardrails ?? {}, declaration.guardrails ?? {})
  if (changed.length === 0) return []
  return [
    makeWholeFinding('guardrails-changed', place, {
      message: `This changes the guardrails of branch ${base.branch}: ${changed.join(', ')}. It is judged by those of the branch.`,
      remedy: 'Review them with more care than a grant: once merged, they are what everything is judged by.',
    }),
  ]
}

const keyNames = {
  secrets: 'allowed-secrets',
  requireReason: 'require-reason',
  expiresWithin: 'expires-within',
} as const satisfies Record<keyof Guardrails, string>

function changedKeys(before: Guardrails, after: Guardrails): readonly string[] {
  const textOf = (limits: Guardrails, key: keyof Guardrails) =>
    canonicalJson(key === 'secrets' ? limits.secrets?.toSorted() : limits[key])
  return (['secrets', 'requireReason', 'expiresWithin'] as const)
    .filter((key) => textOf(before, key) !== textOf(after, key))
    .map((key) => keyNames[key])
}

function topOfFile({ functions }: Declaration): Place {
  const places = functions.map(({ place }) => place)
  const file = places.find(({ kind }) => kind === 'file')
  if (file?.kind === 'file') return { ...file, line: 1, column: 1 }
  return places[0] ?? { kind: 'input', input: 'config' }
}
