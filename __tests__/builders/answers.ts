import {
  type Decision,
  type SimulationRequest,
  type SimulationState,
  simulationKey,
} from '../../src/model/access/simulation.ts'
import type { Declaration } from '../../src/model/declaration.ts'
import { type CodeSigningState, type NewestLayerState, newestLayerKey } from '../../src/model/extension.ts'
import {
  functionKey,
  type Observation,
  type ResourcePolicyState,
  type RoleState,
  type RoleUsersState,
} from '../../src/model/observation.ts'
import type { Plan, Question } from '../../src/model/plan.ts'
import { plan } from '../../src/plan/plan.ts'
import type { PlanSettings } from '../../src/plan/settings.ts'
import { roleNameOf } from '../../src/text/arn.ts'
import { anExtensionArn, emptyRole, someExecutions, someServed } from './observation.ts'

/** AWS's answer to each kind of question, if it is not the default one. */
export interface Answers {
  readonly simulate?: (request: SimulationRequest) => SimulationState
  /** By the ARN of the secret or key. */
  readonly policies?: Readonly<Record<string, ResourcePolicyState>>
  /** The texts of the policies of every role. */
  readonly inline?: RoleState
  readonly attached?: RoleState
  readonly users?: RoleUsersState
  readonly newest?: NewestLayerState
  readonly signing?: CodeSigningState
  /** By default nothing else is declared. */
  readonly others?: Observation['others']
}

/** Returns the plan after all its questions are answered. Throws if it asks the same twice. */
export function planAnswered(
  declaration: Declaration,
  observation: Observation,
  { settings, answers = {} }: { readonly settings: PlanSettings; readonly answers?: Answers },
): Plan {
  const finished = plan(declaration, observation, settings)
  if (finished.questions.length === 0) return finished
  const known = finished.questions.reduce(
    (state, question) => answered(state, question, answers),
    observation,
  )
  const asked = finished.questions.map((question) => JSON.stringify(question))
  const again = plan(declaration, known, settings).questions.map((question) => JSON.stringify(question))
  if (again.some((question) => asked.includes(question))) throw new Error('a question was not answered')
  return planAnswered(declaration, known, { settings, answers })
}

export function aDecision(overrides: Partial<Decision>): Decision {
  const none = { outsideBoundary: false, outsideOrganization: false, statements: [], missingKeys: [] }
  return { action: '', resource: '', result: 'allowed', ...none, ...overrides }
}

/** The same for every action and resource of a request. */
export function decided(request: SimulationRequest, overrides: Partial<Decision>): SimulationState {
  const decisions = request.actions.flatMap((action) =>
    request.resources.map((resource) => aDecision({ action, resource, ...overrides })),
  )
  return { kind: 'found', decisions }
}

/** Our document decides what is allowed; without it, nothing is. */
export function quietSimulation(request: SimulationRequest): SimulationState {
  return decided(request, { result: request.document === undefined ? 'implicitDeny' : 'allowed' })
}

/** The policy of a key that leaves access to the account's IAM policies. */
export const plainKeyPolicy: ResourcePolicyState = {
  kind: 'found',
  text: '{"Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"kms:*","Resource":"*"}}',
}

function answered(known: Observation, question: Question, answers: Answers): Observation {
  switch (question.kind) {
    case 'function': {
      const key = functionKey(question.region, question.functionName)
      const listed = known.functions.get(key)
      if (listed?.kind !== 'found') throw new Error('a function that no list has shown')
      const read = { ...listed, update: { kind: 'settled' } } as const
      return { ...known, functions: new Map([...known.functions, [key, read]]) }
    }
    case 'role-policies':
      return {
        ...known,
        roles: new Map([...known.roles, [roleNameOf(question.roleArn), answers.inline ?? emptyRole]]),
      }
    case 'attached-policies': {
      const state = answers.attached ?? emptyRole
      return { ...known, attached: new Map([...known.attached, [roleNameOf(question.roleArn), state]]) }
    }
    case 'simulation': {
      const state = (answers.simulate ?? quietSimulation)(question.request)
      return {
        ...known,
        simulations: new Map([...known.simulations, [simulationKey(question.request), state]]),
      }
    }
    case 'secret-policy':
    case 'key-policy': {
      const quiet = question.kind === 'key-policy' ? plainKeyPolicy : ({ kind: 'absent' } as const)
      const state = answers.policies?.[question.arn] ?? quiet
      return { ...known, resourcePolicies: new Map([...known.resourcePolicies, [question.arn, state]]) }
    }
    case 'role-users': {
      const state = answers.users ?? ({ kind: 'found', functions: [] } as const)
      return { ...known, roleUsers: new Map([[question.region, state]]) }
    }
    case 'served-versions': {
      const key = functionKey(question.region, question.functionName)
      return { ...known, served: new Map([...known.served, [key, someServed({})]]) }
    }
    case 'executions': {
      const key = functionKey(question.region, question.functionName)
      return { ...known, executions: new Map([...known.executions, [key, someExecutions()]]) }
    }
    case 'newest-layer': {
      const { region, architecture } = question
      const state = answers.newest ?? { kind: 'found', arn: anExtensionArn(101, architecture) }
      return { ...known, newestLayers: new Map([[newestLayerKey(region, architecture), state]]) }
    }
    case 'other-declarations':
      return { ...known, others: answers.others ?? { functions: [], unread: [], complete: true } }
    case 'code-signing': {
      const key = functionKey(question.region, question.functionName)
      const state = answers.signing ?? { kind: 'absent' }
      return { ...known, codeSigning: new Map([[key, state]]) }
    }
  }
}
