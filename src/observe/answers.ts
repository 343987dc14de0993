import type { Clients } from '../aws/client/clients.ts'
import { type ManagedPolicyReader, readAttached, readManagedPolicy } from '../aws/iam/attached-policies.ts'
import { readRole } from '../aws/iam/inline-policies.ts'
import { simulate } from '../aws/iam/simulation.ts'
import { readKeyPolicy } from '../aws/kms.ts'
import { readCodeSigning } from '../aws/lambda/code-signing.ts'
import { readExecutions } from '../aws/lambda/executions.ts'
import { readRoleUsers } from '../aws/lambda/list.ts'
import { readServed } from '../aws/lambda/versions.ts'
import { readNewestLayer } from '../aws/parameter-store/newest-layer.ts'
import { readSecretPolicy } from '../aws/secrets-manager/secrets.ts'
import { simulationKey } from '../model/access/simulation.ts'
import { newestLayerKey } from '../model/extension.ts'
import {
  functionKey,
  type Observation,
  type PolicyState,
  policyKey,
  type RoleUsersState,
} from '../model/observation.ts'
import type { Question } from '../model/plan.ts'
import { roleNameOf } from '../text/arn.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { type Listed, observeFunction } from './functions.ts'
import { type Limits, makeLimits } from './limits.ts'

/** Returns copies of what answers are added to: an observation itself never changes. */
function openCopy(known: Observation) {
  return {
    ...known,
    functions: new Map(known.functions),
    policies: new Map(known.policies),
    roles: new Map(known.roles),
    attached: new Map(known.attached),
    simulations: new Map(known.simulations),
    resourcePolicies: new Map(known.resourcePolicies),
    roleUsers: new Map(known.roleUsers),
    served: new Map(known.served),
    executions: new Map(known.executions),
    newestLayers: new Map(known.newestLayers),
    codeSigning: new Map(known.codeSigning),
  }
}

/** What AWS answers. */
export type AwsQuestion = Exclude<Question, { readonly kind: 'other-declarations' }>

/** Adds what AWS answered to an observation. */
export type Answer = (known: ReturnType<typeof openCopy>) => void

/** Answers that are under way before a plan asks for them, by the question's key. */
export type Ahead = ReadonlyMap<string, () => Promise<Answer>>

export function keyOf(question: Question): string {
  return canonicalJson(question)
}

/** Returns the observation with the answers to a plan's questions. Throws CredentialsError. */
export async function answer(
  questions: readonly AwsQuestion[],
  known: Observation,
  { clients, listed, ahead }: { readonly clients: Clients; readonly listed: Listed; readonly ahead: Ahead },
): Promise<Observation> {
  const asking = { ...makeAsking(clients, makeLimits(), listed), policies: known.policies }
  const answers = await Promise.all(
    questions.map((question) => ahead.get(keyOf(question))?.() ?? find(question, asking)),
  )
  const found = openCopy(known)
  for (const add of answers) add(found)
  return found
}

/** What finding answers takes. */
export interface Asking {
  readonly clients: Clients
  readonly limits: Limits
  readonly listed: Listed
  readonly readManaged: ManagedPolicyReader
  /** The policies that are known and need not be read again. */
  readonly policies: Observation['policies']
}

export function makeAsking(clients: Clients, limits: Limits, listed: Listed): Asking {
  return { clients, limits, listed, readManaged: managedPolicyReader(clients, limits), policies: new Map() }
}

/** Reads each managed policy once, however many roles have it. */
function managedPolicyReader(clients: Clients, limits: Limits): ManagedPolicyReader {
  const asked = new Map<string, Promise<PolicyState>>()
  return (region, policyArn) => {
    const known = asked.get(policyArn) ?? limits.iam(() => readManagedPolicy(clients, region, policyArn))
    asked.set(policyArn, known)
    return known
  }
}

/** Throws CredentialsError. */
export async function find(question: AwsQuestion, asking: Asking): Promise<Answer> {
  const { clients, limits, listed, readManaged, policies } = asking
  switch (question.kind) {
    case 'function': {
      const found = await observeFunction(question, undefined, asking)
      return ({ functions, policies }) => {
        functions.set(...found.function)
        for (const policy of found.policies) policies.set(...policy)
      }
    }
    case 'role-policies': {
      const { roleArn, region } = question
      const roleName = roleNameOf(roleArn)
      const known = (policyName: string) => policies.get(policyKey(roleName, policyName))
      const role = await limits.iam(() => readRole(clients, region, roleArn, known))
      return ({ roles }) => roles.set(roleName, role)
    }
    case 'attached-policies': {
      const state = await limits.attached(() => readAttached(clients, question, readManaged))
      return ({ attached }) => attached.set(roleNameOf(question.roleArn), state)
    }
    case 'simulation': {
      const { request } = question
      const state = await limits.simulations(() => simulate(clients, request))
      return ({ simulations }) => simulations.set(simulationKey(request), state)
    }
    case 'secret-policy':
    case 'key-policy': {
      const { kind, arn } = question
      const read = kind === 'secret-policy' ? readSecretPolicy : readKeyPolicy
      const state = await limits.secrets(() => read(clients, arn))
      return ({ resourcePolicies }) => resourcePolicies.set(arn, state)
    }
    case 'role-users': {
      const { region } = question
      return answerUsers(
        region,
        listed.get(region) ?? (await limits.lambda(() => readRoleUsers(clients, region))),
      )
    }
    case 'served-versions': {
      const state = await limits.lambda(() => readServed(clients, question))
      const key = functionKey(question.region, question.functionName)
      return ({ served }) => served.set(key, state)
    }
    case 'executions': {
      const state = await limits.lambda(() => readExecutions(clients, question))
      const key = functionKey(question.region, question.functionName)
      return ({ executions }) => executions.set(key, state)
    }
    case 'newest-layer': {
      const { region, architecture } = question
      const state = await limits.secrets(() => readNewestLayer(clients, region, architecture))
      const key = newestLayerKey(region, architecture)
      return ({ newestLayers }) => newestLayers.set(key, state)
    }
    case 'code-signing': {
      const state = await limits.lambda(() => readCodeSigning(clients, question))
      const key = functionKey(question.region, question.functionName)
      return ({ codeSigning }) => codeSigning.set(key, state)
    }
  }
}

export function answerUsers(region: string, state: RoleUsersState): Answer {
  return ({ roleUsers }) => roleUsers.set(region, state)
}
