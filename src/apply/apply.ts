import pLimit from 'p-limit'
import { type Failure, formatFailure } from '../model/failure.ts'
import type { FunctionOutcome, Outcome, RotationOutcome, StepOutcome } from '../model/outcome.ts'
import type { FunctionPlan, Plan, RotationChange, Step } from '../model/plan.ts'
import { formatTerms } from '../model/rotation.ts'
import type { ConfigurationStep } from '../plan/configuration/configuration.ts'
import type { WriteOutcome } from './attempt.ts'
import { applyStep, confirmGrant, guarded, type World } from './steps.ts'
import { writeRotation } from './write-rotation.ts'

/** What has become of one function so far. */
interface Progress {
  readonly plan: FunctionPlan
  readonly outcomes: StepOutcome[]
  failure: Failure | undefined
  /** The version that was made of it. */
  published: string | undefined
}

/** First everything is granted, then all variables are set and traffic is moved to them, then the rest is revoked. */
const phases: readonly { readonly title: string; readonly kinds: readonly Step['kind'][] }[] = [
  { title: 'Granting access', kinds: ['grant'] },
  { title: 'Configuring functions', kinds: ['configuration'] },
  { title: 'Publishing versions', kinds: ['publish'] },
  { title: 'Pointing aliases', kinds: ['point-alias'] },
  { title: 'Revoking access', kinds: ['revoke', 'delete-policy'] },
]

/**
 * Makes a plan so, step by step; gives what happened. A function whose step fails goes no further, the others go on.
 * Functions that share a role are written one after the other. Rotations come last: nothing waits for the functions of
 * others that setting one runs. Never throws for what AWS answers.
 */
export async function apply(plan: Plan, world: World): Promise<Outcome> {
  const all = plan.functions.map(
    (each): Progress => ({ plan: each, outcomes: [], failure: undefined, published: undefined }),
  )
  for (const { title, kinds } of phases) {
    const due = all.filter(
      ({ plan: each, failure }) => failure === undefined && stepOf(each, kinds) !== undefined,
    )
    if (due.length === 0) continue
    await world.log.group(`${title} (${due.length} function${due.length === 1 ? '' : 's'})`, async () => {
      if (kinds.some(needsGrant)) await waitForPropagation(due, world)
      await eachRoleInTurn(due, (progress) => advance(progress, stepOf(progress.plan, kinds), world))
    })
  }
  await eachRoleInTurn(all.filter(keptGrant), (progress) => confirm(progress, world))
  const rotations = await applyRotations(plan.rotations, world)
  return { functions: all.map(outcomeOf), rotations }
}

/**
 * IAM shows a new grant after seconds, everywhere it asks: a function that starts with a new variable should find it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_general.html#troubleshoot_general_eventual-consistency
 */
async function waitForPropagation(
  due: readonly Progress[],
  { clock, log, propagationWait }: World,
): Promise<void> {
  const granted = due.some(({ outcomes }) => {
    const last = outcomes.at(-1)
    return last?.step === 'grant' && last.result === 'done'
  })
  if (!granted || propagationWait === 0) return
  log.info(`Waiting ${propagationWait} seconds until IAM shows the new grants everywhere.`)
  await clock.sleep(propagationWait * 1000)
}

/** Whether code may start with a variable that the grant is for: versions may run their code as they are made. */
function needsGrant(kind: Step['kind']): boolean {
  return kind === 'configuration' || kind === 'publish'
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
  const outcome = await applyStep({ ...progress, step }, world)
  const version = outcome.kind === 'failed' ? undefined : outcome.version
  progress.published ??= version
  progress.outcomes.push({
    step: step.kind,
    result: outcome.kind,
    ...(version !== undefined && { version }),
  })
  note(progress, outcome, `${progress.plan.label}: ${describe(step, progress)}`, world)
}

/**
 * A run that wrote the same policy at the same moment may have undone the grant: then the variables must not stand
 * alone.
 */
async function confirm(progress: Progress, world: World): Promise<void> {
  note(progress, await confirmGrant(progress.plan, world), undefined, world)
}

function note(progress: Progress, outcome: WriteOutcome, sentence: string | undefined, { log }: World): void {
  if (outcome.kind === 'failed') {
    progress.failure = outcome.failure
    log.info(`${progress.plan.label}: ${formatFailure(outcome.failure)}`)
  } else if (sentence !== undefined) {
    log.info(outcome.kind === 'already' ? `${sentence} (it was so already)` : sentence)
  }
}

function describe(step: Step, { plan: { policyName }, published }: Progress): string {
  switch (step.kind) {
    case 'grant':
      return `policy ${policyName} grants what is declared`
    case 'configuration':
      return configured(step)
    case 'publish':
      return `version ${published} is published`
    case 'point-alias':
      return `alias ${step.alias} points to version ${published}`
    case 'revoke':
      return `policy ${policyName} grants nothing else any more`
    case 'delete-policy':
      return `policy ${policyName} deleted`
  }
}

function configured({ set, remove, layer }: ConfigurationStep): string {
  const names = Object.keys(set)
  const variables = [
    ...(names.length > 0 ? [`set ${names.join(', ')}`] : []),
    ...(remove.length > 0 ? [`removed ${remove.join(', ')}`] : []),
  ]
  return [
    ...(variables.length > 0 ? [`variables ${variables.join('; ')}`] : []),
    ...(layer?.add === undefined ? [] : [`layer ${layer.add} is attached`]),
    ...(layer?.remove === undefined ? [] : [`layer ${layer.remove} is detached`]),
  ].join(', ')
}

function stepOf({ steps }: FunctionPlan, kinds: readonly Step['kind'][]): Step | undefined {
  return steps.find(({ kind }) => kinds.includes(kind))
}

/** Whether the policy in the end is the one that the grant step put. */
function keptGrant({ plan, failure }: Progress): boolean {
  const kinds = plan.steps.map(({ kind }) => kind)
  const replaced = kinds.includes('revoke') || kinds.includes('delete-policy')
  return failure === undefined && kinds.includes('grant') && kinds.some(needsGrant) && !replaced
}

function outcomeOf({ plan, outcomes, failure }: Progress): FunctionOutcome {
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

/** Makes each rotation that is due what is declared, whatever becomes of the others. Never throws for what AWS answers. */
export async function applyRotations(
  rotations: readonly RotationChange[],
  world: World,
): Promise<readonly RotationOutcome[]> {
  const due = rotations.filter((rotation) => rotation.due)
  if (due.length === 0) return []
  const limit = pLimit(8)
  const title = `Setting rotations (${due.length} secret${due.length === 1 ? '' : 's'})`
  return world.log.group(title, () =>
    Promise.all(due.map((rotation) => limit(() => applyRotation(rotation, world)))),
  )
}

async function applyRotation(rotation: RotationChange, world: World): Promise<RotationOutcome> {
  const { clients, clock, log } = world
  const { secretArn, after } = rotation
  const outcome = await guarded(`secret ${secretArn}`, () => writeRotation(clients, clock, rotation))
  if (outcome.kind === 'failed') {
    log.info(formatFailure(outcome.failure))
    return { secretArn, result: 'failed', failure: outcome.failure }
  }
  const already = outcome.kind === 'already' ? ' (it was so already)' : ''
  log.info(`secret ${secretArn}: rotated ${formatTerms(after, secretArn)}${already}`)
  return { secretArn, result: outcome.kind }
}
