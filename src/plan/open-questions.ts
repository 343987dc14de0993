import { simulationKey } from '../model/access/simulation.ts'
import { newestLayerKey } from '../model/extension.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { Question } from '../model/plan.ts'
import { roleNameOf } from '../text/arn.ts'
import { canonicalJson } from '../text/canonical-json.ts'

/** IAM throttles simulations early, so a run makes no more of them. */
export const mostSimulations = 200

interface OpenQuestions {
  readonly questions: readonly Question[]
  /** How many simulations are not asked for. */
  readonly skipped: number
}

/** Returns each question that has no answer yet, once. Simulations beyond the limit are left out, and counted. */
export function openQuestions(asked: readonly Question[], observation: Observation): OpenQuestions {
  const unanswered = asked.filter((question) => !isAnswered(question, observation))
  const open = [...new Map(unanswered.map((question) => [canonicalJson(question), question])).values()]
  const room = Math.max(0, mostSimulations - observation.simulations.size)
  const skipped = new Set(open.filter(({ kind }) => kind === 'simulation').slice(room))
  return { questions: open.filter((question) => !skipped.has(question)), skipped: skipped.size }
}

function isAnswered(question: Question, observation: Observation): boolean {
  switch (question.kind) {
    case 'function':
      return false // Only a function that was found in a list is asked about.
    case 'role-policies':
      return observation.roles.has(roleNameOf(question.roleArn))
    case 'attached-policies':
      return observation.attached.has(roleNameOf(question.roleArn))
    case 'simulation':
      return observation.simulations.has(simulationKey(question.request))
    case 'secret-policy':
    case 'key-policy':
      return observation.resourcePolicies.has(question.arn)
    case 'role-users':
      return observation.roleUsers.has(question.region)
    case 'served-versions':
      return observation.served.has(functionKey(question.region, question.functionName))
    case 'executions':
      return observation.executions.has(functionKey(question.region, question.functionName))
    case 'code-signing':
      return observation.codeSigning.has(functionKey(question.region, question.functionName))
    case 'newest-layer':
      return observation.newestLayers.has(newestLayerKey(question.region, question.architecture))
    case 'other-declarations':
      return observation.others !== undefined
  }
}
