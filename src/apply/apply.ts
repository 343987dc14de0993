import pLimit from 'p-limit'
import type { Step } from '../model/change.ts'
import { explain, type Failure } from '../model/failure.ts'
import type { FunctionOutcome, Outcome, StepOutcome } from '../model/outcome.ts'
import type { FoundPlan, FunctionPlan, Plan } from '../model/plan.ts'
import { count } from '../text/count.ts'
import { counted, join, list, name, say } from '../text/sentence.ts'
import type { WriteOutcome } from './attempt.ts'
import { stepLine } from './log-lines.ts'
import { applyRotations } from './rotations.ts'
import { applyStep, confirmGrant } from './steps.ts'
import type { World } from './world.ts'

/** What has been done to one function so far. */
interface Progress {
  readonly plan: FoundPlan
  readonly outcomes: StepOutcome[]
  failure: Failure | undefined
  /** The version that was published. */
  published: string | undefined
  /** The last look at the grant, where it has begun already. */
  confirmed: Promise<WriteOutcome> | undefined
}

/** First everything is granted, then all variables are set and traffic is moved to them, then the rest is revoked. */
const phases: readonly { readonly title: string; readonly kinds: readonly Step['kind'][] }[] = [
  { title: 'Granting access', kinds: ['grant'] },
  { title: 'Configuring functions', kinds: ['configuration'] },
  { title: 'Publishing for calls without a version', kinds: ['publish-latest'] },
  { title: 'Publishing versions', kinds: ['publish'] },
  { title: 'Pointing aliases', kinds: ['point-alias'] },
  { title: 'Deleting policies of earlier names', kinds: ['delete-former'] },
  { title: 'Revoking access', kinds: ['revoke', 'delete-policy'] },
]

/**
 * Carries out a plan step by step and returns what happened. A function whose step fails stops there; the others go on.
 * Functions that share a role are written one after the other. Rotations come last: setting one runs other people's
 * functions, and nothing should wait for those. Never throws for what AWS answers.
 */
export async function apply(plan: Plan, world: World): Promise<Outcome> {
  const all = plan.functions.filter((each) => each.state === 'found').map(begin)
  for (const { title, kinds } of phases) {
    const due = all.filter(
      ({ plan: each, failure }) => failure === undefined && stepOf(each, kinds) !== undefined,
    )
    if (due.length === 0) continue
    await world.log.group(`${title} (${count(due.length, 'function')})`, async () => {
      if (kinds.some(needsGrant)) await waitForPropagation(due, world)
      await eachRoleInTurn(due, (progress) => advance(progress, stepOf(progress.plan, kinds), world))
    })
  }
  await eachRoleInTurn(all.filter(keptGrant), (progress) => confirm(progress, world))
  const rotations = await applyRotations(plan.rotations, world)
  const ends = new Map<FunctionPlan, Progress>(all.map((progress) => [progress.plan, progress]))
  return { functions: plan.functions.map((each) => outcomeOf(each, ends.get(each))), rotations }
}

function begin(plan: FoundPlan): Progress {
  return { plan, outcomes: [], failure: undefined, published: undefined, confirmed: undefined }
}

/**
 * A new grant takes seconds to reach all of IAM: a function that starts with a new variable should already have it. One that
 * was in place already is new too: another run made it since the plan.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 */
async function waitForPropagation(
  due: readonly Progress[],
  { clock, log, propagationWait }: World,
): Promise<void> {
  const isNew = due.some(({ outcomes }) => outcomes.at(-1)?.step === 'grant')
  if (!isNew || propagationWait === 0) return
  log.info(say`Waiting ${counted(propagationWait, 'second')} for the new grants to take effect across IAM.`)
  await clock.sleep(propagationWait * 1000)
}

/** Whether code may start with a variable that needs the grant: publishing a version may run its code. */
function needsGrant(kind: Step['kind']): boolean {
  return kind === 'configuration' || kind === 'publish' || kind === 'publish-latest'
}

async function eachRoleInTurn(
  due: readonly Progress[],
  work: (progress: Progress) => Promise<void>,
): Promise<void> {
  const limit = pLimit(8)
  const byRole = Map.groupBy(due, ({ plan }) => plan.roleArn)
  await Promise.all(
    [...byRole.values()].map((sharing) =>
      limit(async () => {
        for (const progress of sharing) await work(progress)
      }),
    ),
  )
}

async function advance(progress: Progress, step: Step | undefined, world: World): Promise<void> {
  if (step === undefined) return
  const onWritten = () => {
    progress.confirmed = isLast(step, progress) ? confirmGrant(progress.plan, world) : undefined
  }
  const onUnsettled = () => {
    progress.confirmed = undefined
  }
  const outcome = await applyStep({ ...progress, step, onWritten, onUnsettled }, world)
  const version = outcome.kind === 'failed' ? undefined : outcome.version
  progress.published ??= version
  progress.outcomes.push({
    step: step.kind,
    result: outcome.kind === 'failed' && outcome.written ? 'done' : outcome.kind,
    ...(version !== undefined && { version }),
  })
  if (outcome.kind === 'failed') return fail(progress, outcome.failure, world)
  world.log.info(stepLine({ ...progress, step, result: outcome.kind }))
}

/**
 * Whether the grant is confirmed next. Then the policy is read while the function is read as written, and that look counts
 * unless the update takes longer.
 */
function isLast(step: Step, progress: Progress): boolean {
  return keptGrant(progress) && progress.plan.steps.at(-1) === step
}

/** Another run that wrote the same policy at the same time may have undone the grant: the variables then need it again. */
async function confirm(progress: Progress, world: World): Promise<void> {
  const outcome = await (progress.confirmed ?? confirmGrant(progress.plan, world))
  if (outcome.kind === 'failed') fail(progress, namingSet(progress.plan, outcome.failure), world)
}

/** Nobody would remove variables whose grant somebody else has revoked by now. */
function namingSet(plan: FoundPlan, failure: Failure): Failure {
  const set = setBy(plan)
  if (set.length === 0 || failure.code !== 'ChangedMeanwhile') return failure
  const { remedy = [] } = failure
  return {
    ...failure,
    remedy: join([
      remedy,
      say`This run had set ${list(set)}: remove from the function what is not declared by then.`,
    ]),
  }
}

function setBy({ variables }: FoundPlan): readonly string[] {
  return variables.flatMap(({ verb, name: variable }) =>
    verb === 'add' || verb === 'change' ? [variable] : [],
  )
}

function fail(progress: Progress, failure: Failure, { log }: World): void {
  progress.failure = failure
  log.info(say`${name(progress.plan.label)}: ${explain(failure)}`)
}

function stepOf({ steps }: FunctionPlan, kinds: readonly Step['kind'][]): Step | undefined {
  return steps.find(({ kind }) => kinds.includes(kind))
}

/** Whether variables need the policy as it is in the end: that of the grant step, or what was there before. */
function keptGrant({ plan, failure }: Progress): boolean {
  const kinds = plan.steps.map(({ kind }) => kind)
  const replaced = kinds.includes('revoke') || kinds.includes('delete-policy')
  const counts = kinds.includes('grant') || setBy(plan).length > 0
  return failure === undefined && counts && kinds.some(needsGrant) && !replaced
}

function outcomeOf(plan: FunctionPlan, progress: Progress | undefined): FunctionOutcome {
  const { outcomes = [], failure } = progress ?? {}
  const reached = outcomes.map(({ step }) => step)
  const steps = [
    ...outcomes,
    ...plan.steps.flatMap(({ kind }) =>
      reached.includes(kind) ? [] : [{ step: kind, result: 'not-reached' as const }],
    ),
  ]
  if (failure !== undefined) return { label: plan.label, result: 'failed', steps, failure }
  if (plan.blocked) return { label: plan.label, result: 'blocked', steps }
  return { label: plan.label, result: steps.length === 0 ? 'unchanged' : 'applied', steps }
}
