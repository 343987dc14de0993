import type { FunctionDeclaration, Tier } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { type BaseState, baseWord, changeWord, type OwnLimits } from '../../model/guardrails.ts'
import { functionKey } from '../../model/observation.ts'
import { itself, list, name, say } from '../../text/sentence.ts'
import { makeFinding } from '../finding.ts'
import { guardrailChanges } from './changes.ts'

/**
 * Limits beside `guardrails` that the base branch of the pull request has for a function, and that it removes or
 * widens. The file under review sets them, so nothing else stops or shows that.
 */
export function loosenedLimits(
  declared: FunctionDeclaration,
  base: BaseState | undefined,
): readonly Finding[] {
  if (base?.kind !== 'found') return []
  const { region, functionName, label, tier = {}, frozen, forgotten } = declared
  const before = base.limits?.get(functionKey(region, functionName))
  if (before === undefined) return []
  const keys = [
    ...(before.frozen && !frozen ? ['frozen'] : []),
    // What leaves the file declares no secret any more.
    ...(forgotten === undefined ? loosenedTier(before, tier) : []),
  ]
  if (keys.length === 0) return []
  return [
    makeFinding('limits-loosened', declared, {
      message: say`This removes or widens limits that ${baseWord} ${name(base.branch)} sets for ${itself(label)}: ${list(keys)}.`,
      remedy: say`Check that this is meant. Only ${name('guardrails')} hold against the ${changeWord} itself.`,
    }),
  ]
}

function loosenedTier(before: OwnLimits, after: Tier): readonly string[] {
  const patterns = guardrailChanges(only(before), only(after)).some(({ effect }) => isLooser.has(effect))
  const keys = before.keys !== undefined && !(after.keys ?? ['*']).every((key) => before.keys?.includes(key))
  return [...(patterns ? ['allowed-secrets'] : []), ...(keys ? ['kms-keys'] : [])]
}

const isLooser: ReadonlySet<string> = new Set(['loosens', 'unclear'])

function only({ secrets }: Tier) {
  return secrets === undefined ? {} : { secrets }
}
