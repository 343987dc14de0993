import type { Clients } from '../aws/clients.ts'
import { readCodeSigning } from '../aws/code-signing.ts'
import { readRole } from '../aws/iam.ts'
import { readKeyPolicy } from '../aws/kms.ts'
import { readServed } from '../aws/lambda-versions.ts'
import { readNewestLayer } from '../aws/newest-layer.ts'
import { readRoleUsers } from '../aws/role-users.ts'
import { readSecretPolicy } from '../aws/secrets-manager.ts'
import { simulate } from '../aws/simulation.ts'
import { newestLayerKey } from '../model/extension.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { Question } from '../model/plan.ts'
import { simulationKey } from '../model/simulation.ts'
import { type Limits, makeLimits } from './observe.ts'

/** What one answer adds to an observation. */
type Answer = (known: Observation) => Observation

/** The observation with what a plan asked for. Throws CredentialsError. */
export async function answer(
  questions: readonly Question[],
  known: Observation,
  clients: Clients,
): Promise<Observation> {
  const limits = makeLimits()
  const answers = await Promise.all(questions.map((question) => find(question, clients, limits)))
  return answers.reduce((observation, add) => add(observation), known)
}

async function find(question: Question, clients: Clients, limits: Limits): Promise<Answer> {
  switch (question.kind) {
    case 'role-policies': {
      const { roleName, region } = question
      const role = await limits.iam(() => readRole(clients, region, roleName))
      return (known) => ({ ...known, roles: withEntry(known.roles, roleName, role) })
    }
    case 'simulation': {
      const { request } = question
      const state = await limits.simulations(() => simulate(clients, request))
      return (known) => ({
        ...known,
        simulations: withEntry(known.simulations, simulationKey(request), state),
      })
    }
    case 'secret-policy':
    case 'key-policy': {
      const { kind, arn } = question
      const read = kind === 'secret-policy' ? readSecretPolicy : readKeyPolicy
      const state = await limits.secrets(() => read(clients, arn))
      return (known) => ({ ...known, resourcePolicies: withEntry(known.resourcePolicies, arn, state) })
    }
    case 'role-users': {
      const { region } = question
      const state = await limits.lambda(() => readRoleUsers(clients, region))
      return (known) => ({ ...known, roleUsers: withEntry(known.roleUsers, region, state) })
    }
    case 'served-versions': {
      const served = await limits.lambda(() => readServed(clients, question))
      const key = functionKey(question.region, question.functionName)
      return (known) => ({ ...known, served: withEntry(known.served, key, served) })
    }
    case 'newest-layer': {
      const { region, architecture } = question
      const state = await limits.secrets(() => readNewestLayer(clients, region, architecture))
      const key = newestLayerKey(region, architecture)
      return (known) => ({ ...known, newestLayers: withEntry(known.newestLayers, key, state) })
    }
    case 'code-signing': {
      const state = await limits.lambda(() => readCodeSigning(clients, question))
      const key = functionKey(question.region, question.functionName)
      return (known) => ({ ...known, codeSigning: withEntry(known.codeSigning, key, state) })
    }
  }
}

function withEntry<State>(
  known: ReadonlyMap<string, State>,
  key: string,
  state: State,
): ReadonlyMap<string, State> {
  return new Map([...known, [key, state]])
}
