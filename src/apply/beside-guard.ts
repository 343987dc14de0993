import type { Clients } from '../aws/client/clients.ts'
import { readRole } from '../aws/iam/inline-policies.ts'
import { readFunction } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundPlan } from '../model/plan.ts'
import { type Beside, besideNow, type PlanBasis, planAgain } from '../plan/plan-again.ts'
import { roleNameOf } from '../text/arn.ts'
import { ownerHash } from '../text/owner.ts'
import { mentionOf } from '../text/secret-words.ts'
import { itself, list, marked, name, say } from '../text/sentence.ts'
import { changedMeanwhile, functionTarget, gone } from './failures.ts'

interface Guarding extends PlanBasis {
  readonly clients: Clients
}

/**
 * Returns why the grant that was just written must not be used: at the same time, somebody else wrote a policy for the
 * function, or a run with another `policy-name` did. Each of two such runs looks after it has written, so whichever comes
 * second learns of the other.
 */
export async function regretRival(plan: FoundPlan, guarding: Guarding): Promise<Failure | undefined> {
  const beside = await readBeside(plan, guarding)
  if ('code' in beside) return beside
  const [rival] = beside.rivals
  if (rival !== undefined)
    return { ...subjectOf(plan), code: rival.code, message: rival.message, remedy: rival.remedy }
  const [twin] = beside.twins
  return twin === undefined ? undefined : twinned(plan, twin)
}

/** No later run would look for a policy of another name, as there is one of its own. */
function twinned(plan: FoundPlan, twin: string): Failure {
  const change = say`another run has written inline policy ${name(twin)} for ${itself(plan.functionName)}, beside this run's ${name(plan.policyName)}`
  const remedy = say`Once the other run has ended, run again with the ${name('policy-name')} that is to stay, and then delete the other policy.`
  return { ...changedMeanwhile(subjectOf(plan), change), remedy }
}

/**
 * Returns why a grant must not be revoked now: since the plan, another file of the repository has come to grant the same, and
 * it may count on a variable that this run has removed.
 */
export async function refuseGranted(
  plan: FoundPlan,
  revoked: readonly string[],
  guarding: Guarding,
): Promise<Failure | undefined> {
  if (revoked.length === 0) return undefined
  const beside = await readBeside(plan, guarding)
  if ('code' in beside) return beside
  if (!revoked.some((secretArn) => beside.grantedBeside.has(secretArn))) return undefined
  const removed = plan.variables.flatMap((each) => (each.verb === 'remove' ? [each.name] : []))
  const lost = removed.length === 0 ? [] : say`, after this run had removed ${list(removed)}`
  return {
    ...subjectOf(plan),
    code: 'ChangedMeanwhile',
    message: say`since the plan, another config file has come to grant ${itself(plan.functionName)} what would be revoked${lost}`,
    remedy: marked('Run the other declaration again, which sets its variables; then this one.'),
  }
}

/**
 * Returns why what this file leaves to the policies of others must not be dropped now: since the plan, they have dropped it
 * too, and each of the two files counted on the other. Reads nothing if nothing is left to others.
 */
export function refuseDropped(plan: FoundPlan, guarding: Guarding): Promise<Failure | undefined> {
  const remedy = marked('Nothing was revoked. Run again: a grant that is in use is kept.')
  return dropped(plan, guarding, { code: 'ChangedMeanwhile', remedy })
}

/** The same once this file has dropped it, where both did so at the same time. */
export function regretDropped(plan: FoundPlan, guarding: Guarding): Promise<Failure | undefined> {
  const remedy = marked(
    'Both files dropped it at the same time, and neither checked whether it is in use. If a variable or a served version still names it, declare it again and apply.',
  )
  return dropped(plan, guarding, { code: 'CutOff', remedy })
}

async function dropped(
  plan: FoundPlan,
  guarding: Guarding,
  about: Pick<Failure, 'code' | 'remedy'>,
): Promise<Failure | undefined> {
  const left = leftToOthers(plan)
  if (left.length === 0) return undefined
  const beside = await readBeside(plan, guarding)
  if ('code' in beside) return beside
  const lost = left.filter((secretArn) => !beside.grantedBeside.has(secretArn))
  if (lost.length === 0) return undefined
  const what = list(lost.map(mentionOf))
  const message = say`since the plan, no other config file grants ${itself(plan.functionName)} ${what} any more`
  return { ...subjectOf(plan), ...about, message }
}

/** The secrets whose grants go and that are not revoked, because others go on granting them. */
function leftToOthers({ grants, steps }: FoundPlan): readonly string[] {
  const revoked = steps.flatMap((step) => ('revoked' in step ? step.revoked : []))
  const removed = grants.flatMap(({ verb, secretArn }) => (verb === 'remove' ? [secretArn] : []))
  return removed.filter((secretArn) => !revoked.includes(secretArn))
}

/** Returns why the grant that was just written does not suffice: another run removed a variable that was there before. */
export async function regretVariables(plan: FoundPlan, guarding: Guarding): Promise<Failure | undefined> {
  if (plan.variables.length === 0) return undefined
  const subject = { operation: 'GetFunctionConfiguration', target: functionTarget(plan.functionName) }
  const live = await readFunction(guarding.clients, plan)
  if (live.kind === 'failed') return live.failure
  if (live.kind === 'absent') return gone(subject)
  return planAgain(plan, live, guarding).kind === 'done'
    ? undefined
    : changedMeanwhile(subject, marked('the function was changed by something else while this ran'))
}

/** Of the policies that were known, only those for the function are read again; those that this run writes are not. */
async function readBeside(plan: FoundPlan, guarding: Guarding): Promise<Beside | Failure> {
  const { clients, observation, declaration } = guarding
  const { region, roleArn, functionName } = plan
  const before = observation.roles.get(roleNameOf(roleArn))
  const texts = before?.kind === 'found' ? before.texts : new Map<string, string>()
  const own = new Set(declaration.functions.map(({ policyName }) => policyName))
  const role = await readRole(clients, region, roleArn, (policyName) => {
    if (own.has(policyName)) return { kind: 'absent' }
    const text = texts.get(policyName)
    return text === undefined || text.includes(ownerHash(functionName)) ? undefined : { kind: 'found', text }
  })
  return role.kind === 'failed' ? role.failure : besideNow(plan, role, guarding)
}

function subjectOf({ roleArn }: FoundPlan) {
  return { operation: 'ListRolePolicies', target: say`role ${name(roleNameOf(roleArn))}` }
}
