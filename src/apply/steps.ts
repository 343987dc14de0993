import { CredentialsError } from '../aws/client/credentials-error.ts'
import type { Step } from '../model/change.ts'
import type { FoundPlan } from '../model/plan.ts'
import { planAgain } from '../plan/plan-again.ts'
import { name, type Sentence } from '../text/sentence.ts'
import { failed, type WriteOutcome } from './attempt.ts'
import { functionTarget } from './failures.ts'
import { applyAlias } from './point-alias.ts'
import { formerStep, grantStep, policyBefore, policyStep, revokeStep } from './policy-steps.ts'
import { applyPublishLatest } from './publish-latest.ts'
import { applyPublish } from './publish-version.ts'
import { observedIn, type World } from './world.ts'
import { applyConfiguration, type ConfigurationTask } from './write-configuration.ts'

type PublishStep = Extract<Step, { kind: 'publish' | 'publish-latest' }>

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
    const granted = comesLate(task, world) ? await confirmGrant(plan, world) : undefined
    if (granted?.kind === 'failed') return granted
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

/**
 * Whether so much time has passed since the grant that another run may have revoked it: code must not get a variable
 * without it, and Lambda refuses nothing as long as the function stays as it is.
 */
function comesLate({ plan: { steps }, step: { kind } }: StepTask, { propagationWait }: World): boolean {
  const hasWaited = propagationWait > 0 && steps.some((each) => each.kind === 'grant')
  return kind === 'point-alias' || kind === 'publish-latest' || (kind === 'configuration' && hasWaited)
}

/** Checks that the policy which grants what the variables need is still in place; fails, and writes nothing, if it is not. */
export async function confirmGrant(plan: FoundPlan, world: World): Promise<WriteOutcome> {
  return guarded(functionTarget(plan.functionName), async () => {
    const document = policyBefore(plan)
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

/** Credentials that expire during a run fail the step in progress, so that the report still says what was done. */
export async function guarded(target: Sentence, work: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await work()
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    const said =
      error instanceof CredentialsError
        ? { code: error.name, message: error.said, remedy: error.remedy }
        : { code: 'UnexpectedError', message: [name(kind)] }
    return failed({ operation: 'Apply', target, ...said })
  }
}
