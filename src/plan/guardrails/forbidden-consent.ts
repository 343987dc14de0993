import type { Consent, FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { type ConsentKind, explainSource, type SourcedGuardrails } from '../../model/guardrails.ts'
import { formatPlace, type Place } from '../../model/place.ts'
import { input, name, say } from '../../text/sentence.ts'
import { makeFinding, makeWholeFinding } from '../finding.ts'

/** Consent that limits in force forbid, on its own line. */
export function forbiddenConsent(
  declared: FunctionDeclaration,
  limits: readonly SourcedGuardrails[],
): readonly Finding[] {
  return limits.flatMap((limit) =>
    consentsOf(declared)
      .filter(({ kind }) => limit.forbid?.includes(kind))
      .map((given) => forbidden(declared, given, limit)),
  )
}

/** One line that consents. */
interface Given {
  readonly kind: ConsentKind
  readonly place: Place
}

/** Each place once: an input may name several marks. */
function consentsOf({ takeOver = [], adopt = [], replacements = [] }: FunctionDeclaration): readonly Given[] {
  const all = [
    ...takeOver.map(as('take-over')),
    ...adopt.map(as('adopt')),
    ...replacements.map(as('replace')),
  ]
  return [...new Map(all.map((each) => [formatPlace(each.place), each])).values()]
}

function as(kind: ConsentKind): (given: Pick<Consent, 'place'>) => Given {
  return ({ place }) => ({ kind, place })
}

function forbidden(
  declared: FunctionDeclaration,
  { kind, place }: Given,
  { source }: SourcedGuardrails,
): Finding {
  const key = place.kind === 'input' ? say`The ${input(place.input)}` : name(kind)
  const text = {
    message: say`${key} is forbidden by ${explainSource(source)}.`,
    remedy: say`Remove it, or ask the owners of these limits to allow it first.`,
  }
  // These inputs consent for all functions of the run at once.
  const isForAll = place.kind === 'input' && kind !== 'replace'
  return isForAll
    ? makeWholeFinding('consent-forbidden', place, text)
    : makeFinding('consent-forbidden', declared, { ...text, place })
}
