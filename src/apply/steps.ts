import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { CredentialsError } from '../aws/client/credentials-error.ts'
import type { Log } from '../log.ts'
import type { Step } from '../model/change.ts'
import type { Failure } from '../model/failure.ts'
import { type FoundFunction, functionKey } from '../model/observation.ts'
import type { FoundPlan } from '../model/plan.ts'
import { type PlanBasis, planAgain } from '../plan/plan-again.ts'
import { name, type Sentence } from '../text/sentence.ts'
import { failed, type WriteOutcome } from './attempt.ts'
import { refuseGranted, regretRival, regretVariables } from './beside-guard.ts'
import { firstOf, functionTarget } from './failures.ts'
import { applyAlias } from './point-alias.ts'
import { applyPublishLatest } from './publish-latest.ts'
import { applyPublish } from './publish-version.ts'
import { awaitUpdate, refuseNamed, refuseServed, regretNamed } from './revoke-guard.ts'
import { refuseOtherRole } from './role-guard.ts'
import { applyConfiguration, type ConfigurationTask } from './write-configuration.ts'
import { type PolicyWrite, writePolicy } from './write-policy.ts'

type PublishStep = Extract<Step, { kind: 'publish' | 'publish-latest' }>
type GrantStep = Extract<Step, { kind: 'grant' }>
type FormerStep = Extract<Step, { kind: 'delete-former' }>
type RevokeStep = Extract<Step, { kind: 'revoke' | 'delete-policy' }>

/** What the plan was made from, and what writing takes. */
export interface World extends PlanBasis {
  readonly clients: Clients
  readonly clock: Clock
  readonly log: Log
  /** Seconds between a new grant and the variables that need it. */
  readonly propagationWait: number
}

/** One step of one function. */
interface StepTask extends Pick<ConfigurationTask, 'onWritten' | 'onUnsettled'> {
  readonly plan: FoundPlan
  readonly step: Step
  /** The version that this run has published. */
  readonly published: string | undefined
}

/** Carries out one step and proves that it took effect. */
export async function applyStep(task: StepTask, world: World): Promise<WriteOutcome> {
  const { plan, step } = task
  return guarded(functionTarget(plan.functionName), async () => {
    switch (step.kind) {
      case 'configuration':
        return configurationStep(task, world)
      case 'publish':
      case 'publish-latest':
        return publishStep(plan, step, world)
      case 'point-alias': {
        const { from, alias } = step
        const { published: to } = task
        if (to === undefined) throw new Error('an alias is pointed before a version is published')
        return applyAlias(world.clients, world.clock, { ...plan, alias, from, to })
      }
      case 'grant':
        return grantStep(plan, step, world)
      case 'delete-former':
        return formerStep(plan, step, world)
      case 'revoke':
      case 'delete-policy':
        return revokeStep(plan, step, world)
    }
  })
}

/** Writing variables checks the function again, by the revision that was planned; without that step, nothing else does. */
async function grantStep(plan: FoundPlan, step: GrantStep, world: World): Promise<WriteOutcome> {
  const isChecked = plan.steps.some(({ kind }) => kind === 'configuration')
  const refuse = isChecked ? {} : { refuse: () => refuseOtherRole(world.clients, plan) }
  const regret = () => firstOf(regretRival(plan, world), isChecked ? undefined : regretVariables(plan, world))
  const { document } = step
  return policyStep(plan, { expected: plan.policy.before, document, regret, ...refuse }, world)
}

async function revokeStep(plan: FoundPlan, step: RevokeStep, world: World): Promise<WriteOutcome> {
  const document = step.kind === 'revoke' ? step.document : undefined
  const { refused, ...guards } = await revokeGuards(plan, step, world)
  if (refused !== undefined) return failed(refused)
  return policyStep(plan, { expected: policyBefore(plan), document, ...guards }, world)
}

/** Each policy must still be as planned; what is still needed of it is under today's name already. */
async function formerStep(plan: FoundPlan, step: FormerStep, world: World): Promise<WriteOutcome> {
  const { refused, regret, ...guards } = await revokeGuards(plan, step, world)
  if (refused !== undefined) return failed(refused)
  const own = policyBefore(plan)
  const kept = await policyStep(plan, { expected: own, document: own, ...guards }, world)
  if (kept.kind === 'failed') return kept
  const outcomes: WriteOutcome[] = []
  for (const { policyName, document: expected } of plan.policy.former ?? []) {
    const write = { ...policyOf(plan), policyName, expected, earlier: undefined, document: undefined }
    const outcome = await writePolicy(world.clients, world.clock, { ...write, ...(regret && { regret }) })
    if (outcome.kind === 'failed') return outcome
    outcomes.push(outcome)
  }
  return outcomes.find(({ kind }) => kind === 'done') ?? { kind: 'already' }
}

interface RevokeGuards extends Pick<PolicyWrite, 'refuse' | 'regret'> {
  /** Why nothing may be revoked at all. */
  readonly refused?: Failure
}

/** What stops a write that revokes, and what shows afterwards that it was wrong; nothing stops it if everything is removed. */
async function revokeGuards(
  plan: FoundPlan,
  { revoked }: RevokeStep | FormerStep,
  world: World,
): Promise<RevokeGuards> {
  const { clients, clock } = world
  const revoking = { plan, revoked, observed: observedIn(world, plan) }
  const regret = () => regretNamed(clients, revoking)
  if (world.settings.removing) return { regret }
  const refused =
    (await awaitUpdate(clients, clock, revoking)) ??
    (await firstOf(refuseServed(clients, clock, revoking), refuseGranted(plan, revoked, world)))
  if (refused !== undefined) return { refused }
  return { refuse: () => refuseNamed(clients, revoking), regret }
}

/** The policy of today's name, right before something is revoked. */
function policyBefore(plan: FoundPlan): string | undefined {
  const granted = plan.steps.find(({ kind }) => kind === 'grant')
  return granted?.kind === 'grant' ? granted.document : plan.policy.before
}

async function policyStep(
  plan: FoundPlan,
  write: Pick<PolicyWrite, 'expected' | 'document' | 'refuse' | 'regret'>,
  { clients, clock }: World,
): Promise<WriteOutcome> {
  return writePolicy(clients, clock, { ...policyOf(plan), earlier: plan.policy.before, ...write })
}

/** Checks that the policy of the grant step is still in place; fails, and writes nothing, if it is not. */
export async function confirmGrant(plan: FoundPlan, world: World): Promise<WriteOutcome> {
  return guarded(functionTarget(plan.functionName), async () => {
    const granted = plan.steps.find(({ kind }) => kind === 'grant')
    if (granted?.kind !== 'grant') return { kind: 'already' }
    const { document } = granted
    return policyStep(plan, { expected: document, document }, world)
  })
}

async function configurationStep(
  { plan, onWritten, onUnsettled }: StepTask,
  world: World,
): Promise<WriteOutcome> {
  return applyConfiguration(world.clients, world.clock, {
    plan,
    observed: observedIn(world, plan),
    planAgain: (state) => planAgain(plan, state, world),
    onWritten,
    onUnsettled,
  })
}

/** The function as it was when the plan was made. */
function observedIn({ observation }: World, { region, functionName, label }: FoundPlan): FoundFunction {
  const observed = observation.functions.get(functionKey(region, functionName))
  if (observed?.kind !== 'found') throw new Error(`${label} is planned but was not found`)
  return observed
}

async function publishStep(plan: FoundPlan, step: PublishStep, world: World): Promise<WriteOutcome> {
  const { region, functionName } = plan
  const publish = step.kind === 'publish' ? applyPublish : applyPublishLatest
  return publish(world.clients, world.clock, {
    region,
    functionName,
    codeSha256: step.codeSha256,
    isAsDeclared: (state) => planAgain(plan, state, world).kind === 'done',
  })
}

function policyOf({ region, roleArn, policyName }: FoundPlan) {
  return { region, roleArn, policyName }
}

/** Credentials that expire during a run fail the step in progress, so that the report still says what was done. */
export async function guarded(target: Sentence, work: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await work()
  } catch (error) {
    const said =
      error instanceof CredentialsError
        ? { code: error.name, message: error.sentence }
        : { code: 'UnexpectedError', message: [name(nameOf(error))] }
    return failed({ operation: 'Apply', target, ...said })
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
