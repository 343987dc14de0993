import { declaredNames } from '../../model/access/declared-places.ts'
import { lastDayOf, longestLasting } from '../../model/access/lasting.ts'
import type { Need, NewGrant } from '../../model/approvals.ts'
import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../../model/declaration.ts'
import type { SourcedGuardrails } from '../../model/guardrails.ts'
import { functionKey } from '../../model/observation.ts'
import { patternContains } from '../policy/pattern.ts'

/**
 * Returns whose approval the grants of `after` need that `before` does not declare. Both are compared as they are written:
 * a secret that is written in another way, or granted for longer, counts as new. So does what the workflow's inputs
 * declare, because both sides have the same ones.
 */
export function neededApprovals(
  before: Declaration | undefined,
  after: Declaration,
  guardrails: readonly SourcedGuardrails[],
): readonly Need[] {
  const added = newGrants(before, after)
  return guardrails.flatMap(({ source, approvals = [] }) =>
    approvals.flatMap((rule) => {
      const grants = added.filter(({ names }) => names.some((name) => patternContains(rule.secrets, name)))
      return grants.length === 0 ? [] : [{ rule, source, grants: grants.map(({ grant }) => grant) }]
    }),
  )
}

interface Added {
  readonly grant: NewGrant
  /** All names that the secret may have, judging by how it is written. */
  readonly names: readonly string[]
}

function newGrants(before: Declaration | undefined, after: Declaration): readonly Added[] {
  const known = longestLasting(before?.functions.flatMap((declared) => grantsOf(declared, before)) ?? [])
  return after.functions.flatMap((declared) =>
    (declared.secrets ?? [])
      .filter(
        (secret) =>
          secret.place.kind === 'input' || !lasts(secret, known.get(grantKey(declared, secret, after))),
      )
      .map((secret) => ({
        grant: { label: declared.label, secret: secret.reference.raw },
        names: declaredNames(secret.reference),
      })),
  )
}

/** Whether a grant as it was declared covers the secret as it is declared now. */
function lasts(secret: DeclaredSecret, earlier: DeclaredSecret | undefined): boolean {
  return earlier !== undefined && lastDayOf(secret) <= lastDayOf(earlier)
}

/** All grants. A function that may describe its secrets has all grants of one that may not. */
function grantsOf(
  declared: FunctionDeclaration,
  whole: Declaration,
): readonly (readonly [key: string, secret: DeclaredSecret])[] {
  const forms = declared.describe ? [declared, { ...declared, describe: false }] : [declared]
  return (declared.secrets ?? [])
    .filter(({ place }) => place.kind === 'file')
    .flatMap((secret) => forms.map((form) => [grantKey(form, secret, whole), secret] as const))
}

function grantKey(
  { region, functionName, account, describe }: FunctionDeclaration,
  { reference }: DeclaredSecret,
  whole: Declaration,
): string {
  const owner = account ?? whole.account ?? ''
  return JSON.stringify([functionKey(region, functionName), owner, describe, reference.raw])
}
