import type { Step } from '../model/change.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundPlan } from '../model/plan.ts'
import { failed, type WriteOutcome } from './attempt.ts'
import { refuseDropped, refuseGranted, regretDropped, regretRival, regretVariables } from './beside-guard.ts'
import { firstOf } from './failures.ts'
import { awaitUpdate, refuseNamed, refuseOutdated, refuseServed, regretNamed } from './revoke-guard.ts'
import { refuseOtherRole } from './role-guard.ts'
import { observedIn, type World } from './world.ts'
import { type PolicyWrite, writePolicy } from './write-policy.ts'

type GrantStep = Extract<Step, { kind: 'grant' }>
type FormerStep = Extract<Step, { kind: 'delete-former' }>
type RevokeStep = Extract<Step, { kind: 'revoke' | 'delete-policy' }>

/** Writing variables checks the function again, by the revision that was planned; without that step, nothing else does. */
export async function grantStep(plan: FoundPlan, step: GrantStep, world: World): Promise<WriteOutcome> {
  const isChecked = plan.steps.some(({ kind }) => kind === 'configuration')
  const refuse = isChecked ? {} : { refuse: () => refuseOtherRole(world.clients, plan) }
  const regret = () => firstOf(regretRival(plan, world), isChecked ? undefined : regretVariables(plan, world))
  const { document } = step
  return policyStep(plan, { expected: plan.policy.before, document, regret, ...refuse }, world)
}

export async function revokeStep(plan: FoundPlan, step: RevokeStep, world: World): Promise<WriteOutcome> {
  const document = step.kind === 'revoke' ? step.document : undefined
  const { refused, ...guards } = await revokeGuards(plan, step, world)
  if (refused !== undefined) return failed(refused)
  return policyStep(plan, { expected: policyBefore(plan), document, ...guards }, world)
}

/** Each policy must still be as planned; what is still needed of it is under today's name already. */
export async function formerStep(plan: FoundPlan, step: FormerStep, world: World): Promise<WriteOutcome> {
  const { refused, regret, ...guards } = await revokeGuards(plan, step, world)
  if (refused !== undefined) return failed(refused)
  const own = policyBefore(plan)
  const kept = await policyStep(plan, { expected: own, document: own, ...guards }, world)
  if (kept.kind === 'failed') return kept
  let last: WriteOutcome = { kind: 'already' }
  for (const { policyName, document: expected } of plan.policy.former ?? []) {
    const write = { ...policyOf(plan), policyName, expected, earlier: undefined, document: undefined }
    const outcome = await writePolicy(world.clients, world.clock, { ...write, ...(regret && { regret }) })
    if (outcome.kind === 'failed') return outcome
    if (outcome.kind === 'done') last = outcome
  }
  return last
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
    (await firstOf(
      refuseOutdated(revoking, world.tipNow),
      refuseServed(clients, clock, revoking),
      refuseGranted(plan, revoked, world),
    ))
  if (refused !== undefined) return { refused }
  return {
    refuse: () => firstOf(refuseNamed(clients, revoking), refuseDropped(plan, world)),
    regret: () => firstOf(regret(), regretDropped(plan, world)),
  }
}

/** The policy of today's name, from the grant on until something is revoked. */
export function policyBefore(plan: FoundPlan): string | undefined {
  const granted = plan.steps.find(({ kind }) => kind === 'grant')
  return granted?.kind === 'grant' ? granted.document : plan.policy.before
}

export async function policyStep(
  plan: FoundPlan,
  write: Pick<PolicyWrite, 'expected' | 'document' | 'refuse' | 'regret'>,
  { clients, clock }: World,
): Promise<WriteOutcome> {
  return writePolicy(clients, clock, { ...policyOf(plan), earlier: plan.policy.before, ...write })
}

function policyOf({ region, roleArn, policyName }: FoundPlan) {
  return { region, roleArn, policyName }
}
