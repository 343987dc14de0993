import { newestLayerKey } from '../model/extension.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { Question } from '../model/plan.ts'
import { simulationKey } from '../model/simulation.ts'
import { grantsToCheck, reachesOf, simulationsOf } from './access-check/readings.ts'
import { hasOwnPolicy, isReadableKey } from './access-check/resource.ts'
import { addsLayer } from './configuration/extension.ts'
import { regionOf } from './configuration/layer.ts'
import type { Draft } from './draft.ts'

/** What must be known of AWS before the draft can be judged, and only because of what it would change. */
export function questionsOf(draft: Draft): readonly Question[] {
  return [
    ...rolePolicies(draft),
    ...servedVersions(draft),
    ...newestLayer(draft),
    ...codeSigning(draft),
    ...accessChecks(draft),
    ...roleUsers(draft),
  ]
}

/** A policy that grows may meet the limit that all inline policies of its role share. */
function rolePolicies({ declared, live, policy }: Draft): readonly Question[] {
  const { roleName, role, ledger } = live
  const grows = policy.peak > (ledger.document?.length ?? 0)
  return grows && role === undefined ? [{ kind: 'role-policies', roleName, region: declared.region }] : []
}

/**
 * Variables of versions stay what they were, so who takes a grant away, changes a variable or a layer, or moves an
 * alias must know what is served. A grant that is held is asked about again on each run, until it can go.
 */
function servedVersions({ declared, live, configuration, versions }: Draft): readonly Question[] {
  const { stale, release } = versions
  const concerned = stale.size > 0 || configuration.step !== undefined || release.kind === 'unknown'
  const { functionName, region } = declared
  return concerned && live.aliases === undefined ? [{ kind: 'served-versions', functionName, region }] : []
}

/** AWS publishes versions of the extension all the time: its newest counts only where one is to be attached. */
function newestLayer({ live, configuration: { extension }, observation }: Draft): readonly Question[] {
  const [region, { architecture }] = [regionOf(live.function), live.function]
  const isKnown = observation.newestLayers.has(newestLayerKey(region, architecture))
  return extension.layer.kind === 'unknown' && !isKnown
    ? [{ kind: 'newest-layer', region, architecture }]
    : []
}

/** A function whose code must be signed takes no layer that is not. */
function codeSigning({ declared, configuration: { extension }, observation }: Draft): readonly Question[] {
  const { region, functionName } = declared
  const isKnown = observation.codeSigning.has(functionKey(region, functionName))
  return addsLayer(extension) && !isKnown ? [{ kind: 'code-signing', region, functionName }] : []
}

/** What is granted is simulated, held against the policies of secrets and keys, and the role's reach is looked at. */
function accessChecks(draft: Draft): readonly Question[] {
  const { observation, live, versions } = draft
  const grants = grantsToCheck(draft)
  // What is served decides what is held, and so the very document that is to be simulated.
  const isOpen = versions.stale.size > 0 && live.aliases === undefined
  if (grants.length === 0 || isOpen) return []
  const questions: readonly Question[] = [
    ...[...simulationsOf(draft), ...reachesOf(draft)].map(
      (request) => ({ kind: 'simulation', request }) as const,
    ),
    ...grants
      .map(({ secretArn }) => secretArn)
      .filter(hasOwnPolicy)
      .map((arn) => ({ kind: 'secret-policy', arn }) as const),
    ...grants
      .flatMap(({ keyArns }) => keyArns)
      .filter((arn) => isReadableKey(arn, live.function.roleArn))
      .map((arn) => ({ kind: 'key-policy', arn }) as const),
  ]
  return questions.filter((question) => !isAnswered(question, observation))
}

function isAnswered(question: Question, { simulations, resourcePolicies }: Observation): boolean {
  if (question.kind === 'simulation') return simulations.has(simulationKey(question.request))
  return 'arn' in question && resourcePolicies.has(question.arn)
}

/** A role that gains access gives it to all of its functions. */
function roleUsers({ declared, live, secrets, settings, observation }: Draft): readonly Question[] {
  const { region } = declared
  if (settings.sharedRole === undefined || observation.roleUsers.has(region)) return []
  const gains = secrets.grants.some(({ secretArn }) => !live.ledger.grants.has(secretArn))
  return gains ? [{ kind: 'role-users', region }] : []
}
