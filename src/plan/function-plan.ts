import { roleNameOf } from '../arn.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import {
  type FoundFunction,
  functionKey,
  type Observation,
  type PolicyState,
  policyKey,
} from '../model/observation.ts'
import type { FunctionPlan, Question, Step } from '../model/plan.ts'
import { compareAccess } from './access.ts'
import { policyBudget, variablesBudget } from './budgets.ts'
import { makeFinding, sortFindings } from './finding.ts'
import { judgeFunction, judgePolicy, judgeRole, judgeVariables, unreadFunction } from './function-findings.ts'
import { planGrants } from './grant-changes.ts'
import { grantsOf } from './grants.ts'
import { indentDocument, ownerOf } from './policy-document.ts'
import { planPolicy } from './policy-steps.ts'
import { resolveSecrets } from './secret-resolution.ts'
import { judgeChanges } from './variable-findings.ts'
import { planVariables, variablesStep } from './variables.ts'

export interface PlanSettings {
  /** Whether what is ours and no longer declared is taken away. */
  readonly prune: boolean
  /** Whether everything of ours is taken away, as before a function or role is deleted. */
  readonly removing: boolean
}

export interface PlannedFunction {
  readonly plan: FunctionPlan
  readonly questions: readonly Question[]
}

/** What would be done for one function, and what must be known first. */
export function planFunction(
  about: FunctionDeclaration,
  observation: Observation,
  settings: PlanSettings,
): PlannedFunction {
  if (about.secrets === undefined)
    return { plan: untouched(about, undefined, leftAlone(about)), questions: [] }
  const state = observation.functions.get(functionKey(about.region, about.functionName))
  if (state?.kind !== 'found') {
    const finding =
      settings.removing && state?.kind === 'absent' ? nothingToRemove(about) : unreadFunction(about, state)
    return { plan: untouched(about, undefined, finding), questions: [] }
  }
  return planFoundFunction({ about, state, observation, settings })
}

interface Planning {
  readonly about: FunctionDeclaration
  readonly state: FoundFunction
  readonly observation: Observation
  readonly settings: PlanSettings
}

function planFoundFunction({ about, state, observation, settings }: Planning): PlannedFunction {
  const roleName = roleNameOf(state.roleArn)
  const policy = observation.policies.get(policyKey(roleName, about.policyName)) ?? { kind: 'absent' }
  const role = observation.roles.get(roleName)
  const before = documentOf(policy, about)
  const live = state.variables.kind === 'readable' ? state.variables.values : new Map()

  const resolution = resolveSecrets(about, state.arn, observation)
  const complete = resolution.secrets.length === about.secrets?.length
  const prune = settings.removing || (settings.prune && complete)
  const desired = resolution.secrets.map(({ secretArn, keyArns }) => ({
    secretArn,
    keyArns,
    describe: about.describe,
  }))
  const desiredVariables = resolution.secrets.flatMap(({ declared, secretArn }) =>
    declared.variable === undefined ? [] : [{ name: declared.variable, secretArn, place: declared.place }],
  )
  const declaredArns = new Set(desired.map(({ secretArn }) => secretArn))
  const stale = new Set(
    prune
      ? grantsOf(before).flatMap(({ secretArn }) => (declaredArns.has(secretArn) ? [] : [secretArn]))
      : [],
  )

  const policyPlan = planPolicy({ before, desired, region: about.region, prune })
  const variables = planVariables(desiredVariables, live, stale)
  const budgets = [variablesBudget(live, variables), ...policyBudget(policyPlan, role, about.policyName)]
  const findings = sortFindings([
    ...resolution.findings,
    ...judgeFunction(about, state),
    ...judgeVariables(about, state),
    ...judgeRole(about, state.roleArn, role),
    ...judgePolicy(about, policy, policyPlan.steps.length > 0),
    ...judgeChanges({
      about,
      before,
      variables,
      live,
      desiredVariables,
      budgets,
      roleName,
      willWrite: policyPlan.steps.length > 0,
    }),
  ])
  const blocked = findings.some(({ severity }) => severity === 'error')
  const growing = policyPlan.peak > (before?.length ?? 0)
  return {
    plan: {
      ...untouched(about, state),
      grants: planGrants(before, desired, resolution.secrets, policyPlan.after),
      variables,
      policy: {
        before: before && indentDocument(before),
        after: policyPlan.after && indentDocument(policyPlan.after),
      },
      access: compareAccess(before, policyPlan.after),
      budgets,
      findings,
      steps: blocked ? [] : orderSteps(policyPlan.steps, variablesStep(variables)),
    },
    questions:
      !blocked && growing && role === undefined
        ? [{ kind: 'role-policies', roleName, region: about.region }]
        : [],
  }
}

/** The document under our name, but for one that others wrote where nothing of ours should stand: that is not seen. */
function documentOf(policy: PolicyState, about: FunctionDeclaration): string | undefined {
  if (policy.kind !== 'found') return undefined
  const theirs = about.secrets?.length === 0 && ownerOf(policy.text, about.region) !== 'ours'
  return theirs ? undefined : policy.text
}

/** Grant first, then variables, then revoke: at no moment does a variable name a secret that can't be read. */
function orderSteps(policySteps: readonly Step[], variables: Step | undefined): readonly Step[] {
  const grants = policySteps.filter(({ kind }) => kind === 'grant')
  const revokes = policySteps.filter(({ kind }) => kind !== 'grant')
  return [...grants, ...(variables === undefined ? [] : [variables]), ...revokes]
}

function untouched(
  about: FunctionDeclaration,
  state: FoundFunction | undefined,
  finding?: Finding,
): FunctionPlan {
  return {
    label: about.label,
    functionName: about.functionName,
    region: about.region,
    place: about.place,
    functionArn: state?.arn,
    roleArn: state?.roleArn,
    policyName: about.policyName,
    grants: [],
    variables: [],
    policy: { before: undefined, after: undefined },
    access: { verdict: 'unchanged', gained: [], lost: [] },
    budgets: [],
    findings: finding === undefined ? [] : [finding],
    steps: [],
  }
}

function leftAlone(about: FunctionDeclaration): Finding {
  return makeFinding('function-left-alone', about, {
    message: `${about.label} declares neither secrets nor grants, so it is left alone.`,
    remedy: 'Write `secrets: {}` to take away what this action gave it.',
  })
}

function nothingToRemove(about: FunctionDeclaration): Finding {
  return makeFinding('nothing-to-remove', about, {
    message: `Lambda function ${about.functionName} is gone, and with it the name of its execution role.`,
    remedy: `If the role still exists, delete its inline policy ${about.policyName} by hand.`,
  })
}
