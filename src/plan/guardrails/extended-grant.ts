import { placedBefore } from '../../model/access/declared-places.ts'
import type { DeclaredSecret, FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { type BaseState, baseWord } from '../../model/guardrails.ts'
import { functionKey } from '../../model/observation.ts'
import { itself, name, say } from '../../text/sentence.ts'
import { makeFinding } from '../finding.ts'

/**
 * A grant that lasts longer than on the base branch of the pull request. Nothing in AWS changes with it, so no other part
 * of a plan shows it.
 */
export function extendedGrant(
  declared: FunctionDeclaration,
  { reference, place, expires }: DeclaredSecret,
  base: BaseState | undefined,
): readonly Finding[] {
  if (base?.kind !== 'found') return []
  const { region, functionName, label } = declared
  const earlier = base.functions?.get(functionKey(region, functionName))
  const before = earlier && placedBefore(earlier, reference)?.expires
  if (before === undefined || (expires !== undefined && expires <= before)) return []
  const now = expires === undefined ? say`without an expiry date` : say`until ${name(expires)}`
  return [
    makeFinding('grant-extended', declared, {
      message: say`${itself(label)} is granted ${name(reference.raw)} ${now} instead of until ${name(before)}, as ${baseWord} ${name(base.branch)} has it.`,
      remedy: say`Check that it needs the secret for that long.`,
      place,
    }),
  ]
}
