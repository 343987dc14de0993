import type { Verb } from '../../model/change.ts'
import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import type { BaseState, Guardrails } from '../../model/guardrails.ts'
import type { Observation } from '../../model/observation.ts'
import type { Place } from '../../model/place.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { list, marked, name, say } from '../../text/sentence.ts'
import { makeWholeFinding } from '../finding.ts'
import type { SecretIdentity } from '../secrets/patterns.ts'
import { brokenLimits, expiredGrant, type OwnedGuardrails } from './limits.ts'

/** What a plan knows of a declared secret. */
export interface Guarded {
  /** `undefined` if nothing is known. */
  readonly identity: SecretIdentity | undefined
  /** What becomes of its grant; `undefined` if it has none. */
  readonly verb: Verb | undefined
}

export type Identify = (declared: FunctionDeclaration, secret: DeclaredSecret) => Guarded

type Circumstances = Pick<Observation, 'today' | 'base'>

/**
 * Judges every declared secret by the limits in force: the workflow's patterns, and the guardrails on the base branch
 * of a pull request, else those in the file itself.
 */
export function judgeGuardrails(
  declaration: Declaration,
  { today, base }: Circumstances,
  identify: Identify,
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const limits = inForce(declaration, base)
  const whole = baseFindings(declaration, base)
  return new Map(
    declaration.functions.map((declared) => {
      const findings = (declared.secrets ?? []).flatMap((secret) => {
        const { identity, verb } = identify(declared, secret)
        return [
          ...limits.flatMap((limit) => brokenLimits({ declared, secret, limit, today, identity })),
          ...expiredGrant(declared, secret, { today, verb }),
        ]
      })
      return [declared, [...whole, ...findings]]
    }),
  )
}

function inForce({ allowedSecrets, guardrails }: Declaration, base: BaseState | undefined) {
  const limits: OwnedGuardrails[] = []
  if (allowedSecrets !== undefined)
    limits.push({ owner: marked('the input `allowed-secrets`'), secrets: allowedSecrets })
  if (base === undefined && guardrails !== undefined)
    limits.push({ owner: marked('`guardrails`'), ...guardrails })
  if (base?.kind === 'found' && base.guardrails !== undefined)
    limits.push({ owner: say`${name('guardrails')} on branch ${name(base.branch)}`, ...base.guardrails })
  return limits
}

/** What a pull request changes in the guardrails themselves, which concerns all functions. */
function baseFindings(declaration: Declaration, base: BaseState | undefined): readonly Finding[] {
  if (base === undefined) return []
  const place = topOfFile(declaration)
  if (base.kind === 'failed') {
    return [
      makeWholeFinding('guardrails-unread', place, {
        message: say`The guardrails of branch ${name(base.branch)} could not be read: ${base.message}`,
        remedy: marked(
          'Give the job the permission `contents: read` and set the input `github-token`. Guardrails that a pull request sets for itself do not count.',
        ),
      }),
    ]
  }
  const changed = changedKeys(base.guardrails ?? {}, declaration.guardrails ?? {})
  if (changed.length === 0) return []
  return [
    makeWholeFinding('guardrails-changed', place, {
      message: say`This changes the guardrails of branch ${name(base.branch)}: ${list(changed)}. Until it is merged, those of the branch apply.`,
      remedy: say`Review them more carefully than a grant. Once merged, every change is judged by them.`,
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
