import type { Question } from '../model/plan.ts'
import { grantsToCheck } from './access-check/readings.ts'
import { hasResourcePolicy, isReadableKey } from './access-check/resource.ts'
import { secondSimulationsOf, simulationsOf } from './access-check/simulations.ts'
import { addsLayer, removesExtension } from './configuration/extension.ts'
import { regionOf } from './configuration/layer.ts'
import type { Draft } from './draft.ts'
import { roleQuestions } from './role/questions.ts'

/**
 * Returns what must be known before the draft can be judged, asked only because of what it would change, including
 * what is known already.
 */
export function questionsOf(draft: Draft): readonly Question[] {
  return [
    ...otherDeclarations(draft),
    ...roleQuestions(draft),
    ...servedVersions(draft),
    ...executions(draft),
    ...newestLayer(draft),
    ...codeSigning(draft),
    ...accessChecks(draft),
  ]
}

/**
 * Whether a function has moved to another file or stage, or from one that no longer declares it; and whether another file
 * declares what would be removed.
 */
function otherDeclarations({
  declared,
  live,
  settings,
  configuration,
  versions,
}: Draft): readonly Question[] {
  const isUnknown = live.standing === 'unknown' || live.rivals.some((each) => each.isUnknown)
  const takes = versions.stale.size > 0 || removesExtension(configuration.extension)
  const matters = declared.forgotten !== undefined || isUnknown || (takes && !settings.removing)
  return matters ? [{ kind: 'other-declarations' }] : []
}

/**
 * The variables of a published version never change, so what is served must be known before a grant is revoked, a
 * variable or layer changed, or an alias moved. A held grant is asked about again in each run, until it can be revoked.
 */
function servedVersions({ declared, live, configuration, versions }: Draft): readonly Question[] {
  const { stale, release } = versions
  const concerned = stale.size > 0 || configuration.step !== undefined || release.kind === 'unknown'
  if (!concerned) return []
  const { functionName, region } = declared
  const { capacity } = live.function
  return [{ kind: 'served-versions', functionName, region, ...(capacity !== undefined && { capacity }) }]
}

/** A durable function's executions go on with the version that they began with, for as long as a year. */
function executions({ declared, live, versions }: Draft): readonly Question[] {
  const { functionName, region } = declared
  return versions.stale.size > 0 && live.function.durable
    ? [{ kind: 'executions', functionName, region }]
    : []
}

/** Whether it is not known yet which grants are held. */
export function isOpen({ live, versions }: Pick<Draft, 'live' | 'versions'>): boolean {
  const { served, executions: running } = live
  const isUnasked = served === undefined || (live.function.durable === true && running === undefined)
  return versions.stale.size > 0 && isUnasked
}

/** AWS publishes versions of the extension all the time, so the newest one matters only when a layer will be attached. */
function newestLayer({ live, configuration: { extension } }: Draft): readonly Question[] {
  if (extension.layer.kind !== 'unknown') return []
  return [{ kind: 'newest-layer', region: regionOf(live.function), architecture: live.function.architecture }]
}

/** A function whose code must be signed accepts only signed layers. */
function codeSigning({ declared, configuration: { extension } }: Draft): readonly Question[] {
  const { region, functionName } = declared
  return addsLayer(extension) ? [{ kind: 'code-signing', region, functionName }] : []
}

/** Grants are simulated and compared with the policies of secrets and keys. */
function accessChecks(draft: Draft): readonly Question[] {
  const grants = grantsToCheck(draft)
  // What is served decides which grants are held, and so which document is simulated.
  if (grants.length === 0 || isOpen(draft)) return []
  return [
    ...[...simulationsOf(draft), ...secondSimulationsOf(draft)].map(
      (request) => ({ kind: 'simulation', request }) as const,
    ),
    ...grants
      .map(({ secretArn }) => secretArn)
      .filter(hasResourcePolicy)
      .map((arn) => ({ kind: 'secret-policy', arn }) as const),
    ...grants
      .flatMap(({ keyArns }) => keyArns)
      .filter((arn) => isReadableKey(arn, draft.live.function.roleArn))
      .map((arn) => ({ kind: 'key-policy', arn }) as const),
  ]
}
