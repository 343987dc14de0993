import { roleNameOf } from '../arn.ts'
import type { Clients } from '../aws/clients.ts'
import type { Clock } from '../aws/clock.ts'
import { CredentialsError } from '../aws/failures.ts'
import type { Log } from '../log.ts'
import type { Declaration } from '../model/declaration.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { FunctionPlan, Step } from '../model/plan.ts'
import type { PlanSettings } from '../plan/draft.ts'
import { planFunction } from '../plan/function-plan.ts'
import { type WriteOutcome, writePolicy } from './write-policy.ts'
import { applyVariables, type VariablesStep } from './write-variables.ts'

/** What the plan was made from, and what writing takes. */
export interface World {
  readonly declaration: Declaration
  readonly observation: Observation
  readonly settings: PlanSettings
  readonly clients: Clients
  readonly clock: Clock
  readonly log: Log
  /** Seconds between a new grant and the variables that need it. */
  readonly propagationWait: number
}

/** Carries one step out and proves that it took. */
export async function applyStep(plan: FunctionPlan, step: Step, world: World): Promise<WriteOutcome> {
  return guarded(plan, async () => {
    if (step.kind === 'variables') return writeStep(plan, step, world)
    const granted = plan.steps.find(({ kind }) => kind === 'grant')
    const expected = step !== granted && granted?.kind === 'grant' ? granted.document : plan.policy.before
    const document = step.kind === 'delete-policy' ? undefined : step.document
    return writePolicy(world.clients, world.clock, {
      ...policyOf(plan),
      earlier: plan.policy.before,
      expected,
      document,
    })
  })
}

/** Whether the policy that the grant step put still stands; fails, and writes nothing, where it does not. */
export async function confirmGrant(plan: FunctionPlan, world: World): Promise<WriteOutcome> {
  return guarded(plan, async () => {
    const granted = plan.steps.find(({ kind }) => kind === 'grant')
    if (granted?.kind !== 'grant') return { kind: 'already' }
    const { document } = granted
    return writePolicy(world.clients, world.clock, {
      ...policyOf(plan),
      earlier: plan.policy.before,
      expected: document,
      document,
    })
  })
}

async function writeStep(plan: FunctionPlan, step: VariablesStep, world: World): Promise<WriteOutcome> {
  const { declaration, observation, settings, clients, clock } = world
  const { region, functionName, roleArn = '' } = plan
  const about = declaration.functions.find(({ label }) => label === plan.label)
  if (about === undefined) throw new Error(`${plan.label} is planned but not declared`)
  const key = functionKey(region, functionName)
  const observed = observation.functions.get(key)
  if (observed?.kind !== 'found') throw new Error(`${plan.label} is planned but was not found`)
  return applyVariables(clients, clock, {
    region,
    functionName,
    roleArn,
    observed,
    step,
    changes: plan.variables,
    replan: (state) => {
      const fresh = { ...observation, functions: new Map([...observation.functions, [key, state]]) }
      return planFunction(about, fresh, settings).plan
    },
  })
}

function policyOf({ region, roleArn = '', policyName }: FunctionPlan) {
  return { region, roleName: roleNameOf(roleArn), policyName }
}

/** Credentials that end in the middle of a run fail what was under way, so that the report still says what was done. */
async function guarded(plan: FunctionPlan, work: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await work()
  } catch (error) {
    const [code, message] =
      error instanceof CredentialsError ? [error.name, error.message] : ['UnexpectedError', nameOf(error)]
    return {
      kind: 'failed',
      failure: { operation: 'Apply', target: `function ${plan.functionName}`, code, message },
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
