import type { GrantChange } from '../../model/change.ts'
import type { Finding } from '../../model/finding.ts'
import type { FunctionOutcome, Outcome } from '../../model/outcome.ts'
import type { Place } from '../../model/place.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import { nameOfSecret } from '../../text/arn.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import { secretNames } from './secret-names.ts'

/** What becomes of the access of a function to a secret, as a reviewer must tell it apart. */
export type AccessState =
  | 'gains'
  | 'would-gain'
  | 'gained'
  | 'not-gained'
  | 'loses'
  | 'would-lose'
  | 'lost'
  | 'not-lost'
  | 'still'

/** Whether a state says who can read more, now or later. */
export const isGain: Readonly<Record<AccessState, boolean>> = {
  ...{ gains: true, 'would-gain': true, gained: true, 'not-gained': true },
  ...{ loses: false, 'would-lose': false, lost: false, 'not-lost': false, still: false },
}

/** One secret that a function gains, loses or keeps. */
export interface AccessLine {
  readonly secretArn: string
  /** The secret's name, with its region or account where they are not the function's own. */
  readonly secret: string
  readonly place?: Place
  readonly until?: string
  /** What else is news about it, each a phrase. */
  readonly news: readonly Sentence[]
  readonly reason?: string
}

/** Everything of one state for one function. */
export interface FunctionAccess {
  readonly plan: FunctionPlan
  readonly state: AccessState
  /** What holds for all lines: `blocked`, `partly applied`. */
  readonly note?: string
  readonly lines: readonly AccessLine[]
  /** Who else gains by it. */
  readonly sharers: readonly Finding[]
}

/** The access of each function by state, in the plan's order. */
export function accessOf(plan: Plan, outcome?: Outcome): readonly FunctionAccess[] {
  return plan.functions.flatMap((each) => {
    const result = outcome?.functions.find(({ label }) => label === each.label)
    const of = { compared: plan.comparedWith !== undefined, applied: outcome !== undefined, result }
    return accessOfFunction(each, of)
  })
}

/** The finding of who else gains, which the line of the gain tells. */
export function isToldByAccess(finding: Finding, access: readonly FunctionAccess[]): boolean {
  return access.some(({ sharers }) => sharers.includes(finding))
}

interface Circumstances {
  /** Compared with another declaration, not with AWS. */
  readonly compared: boolean
  readonly applied: boolean
  readonly result: FunctionOutcome | undefined
}

function accessOfFunction(plan: FunctionPlan, of: Circumstances): readonly FunctionAccess[] {
  const names = secretNames(plan)
  const lineOf = (grant: GrantChange) => accessLine(grant, plan, names)
  const gains = plan.grants.filter(({ verb }) => verb === 'add').map(lineOf)
  const losses = plan.grants.filter(({ verb }) => verb === 'remove').map(lineOf)
  const held = plan.grants.filter((grant) => grant.held === true && grant.verb !== 'remove').map(lineOf)
  const isSharing = gains.length > 0 && !plan.blocked
  const sharers = isSharing ? plan.findings.filter(({ code }) => code === 'role-shared') : []
  const some = [
    { ...gainState(plan, of), plan, sharers, lines: [...gains, ...otherGains(plan, gains, names)] },
    { ...lossState(plan, of), plan, sharers: [], lines: losses },
    { state: 'still', plan, sharers: [], lines: held } as const,
  ]
  return some.filter(({ lines }) => lines.length > 0)
}

type State = Pick<FunctionAccess, 'state' | 'note'>

function gainState(plan: FunctionPlan, { compared, applied, result }: Circumstances): State {
  if (plan.blocked) return { state: applied ? 'not-gained' : 'would-gain', note: 'blocked' }
  if (!applied)
    return { state: compared ? 'would-gain' : 'gains', ...(plan.state === 'pending' && { note: 'pending' }) }
  const steps = result?.steps ?? []
  const isGranted = steps.some(({ step, result: done }) => step === 'grant' && /^(done|already)$/.test(done))
  if (result?.result === 'applied') return { state: 'gained' }
  return isGranted
    ? { state: 'gained', note: 'partly applied' }
    : { state: 'not-gained', note: 'not applied' }
}

function lossState(plan: FunctionPlan, { compared, applied, result }: Circumstances): State {
  if (plan.blocked) return { state: applied ? 'not-lost' : 'would-lose', note: 'blocked' }
  if (!applied) return { state: compared ? 'would-lose' : 'loses' }
  return result?.result === 'applied' ? { state: 'lost' } : { state: 'not-lost', note: 'not applied' }
}

function accessLine(grant: GrantChange, plan: FunctionPlan, names: ReadonlyMap<string, string>): AccessLine {
  const { secretArn, place, expires, reason, check } = grant
  const replaced = grant.verb === 'add' ? replacedBy(secretArn, plan) : undefined
  const news = [
    ...(replaced === undefined ? [] : [say`in place of ${name(names.get(replaced) ?? replaced)}`]),
    ...(grant.held ? [say`until no version that may need it is in use`] : []),
    ...(check?.result === 'not-evaluated' ? [say`not checked: ${list(check.open)}`] : []),
    ...(check?.result === 'denied' ? [say`denied: ${list(check.denials)}`] : []),
  ]
  return {
    ...{ secretArn, secret: names.get(secretArn) ?? secretArn, news },
    ...(place !== undefined && { place }),
    ...(expires !== undefined && grant.verb === 'add' && { until: expires }),
    ...(reason !== undefined && grant.verb === 'add' && { reason }),
  }
}

/** The secret that the function loses because a variable turns to this one. */
function replacedBy(secretArn: string, { variables, grants }: FunctionPlan): string | undefined {
  const before = variables.flatMap((variable) =>
    variable.verb === 'change' && variable.secretArn === secretArn && variable.before.kind === 'arn'
      ? [variable.before.arn]
      : [],
  )
  return before.find((arn) => grants.some((grant) => grant.verb === 'remove' && grant.secretArn === arn))
}

/** What the policy will let the function read though no grant is new, as where a statement was lost. */
function otherGains(
  { access, grants }: FunctionPlan,
  gains: readonly AccessLine[],
  names: ReadonlyMap<string, string>,
): readonly AccessLine[] {
  const known = new Set(
    [...gains, ...grants.filter(({ verb }) => verb === 'change')].map((each) => each.secretArn),
  )
  const read = access.gained.filter(({ action }) =>
    /^(secretsmanager:GetSecretValue|ssm:GetParameters?)$/.test(action),
  )
  const arns = [...new Set(read.map(({ resource }) => resource))].filter((arn) => !known.has(arn))
  return arns.map((secretArn) => ({
    secretArn,
    secret: names.get(secretArn) ?? nameOfSecret(secretArn),
    news: [],
  }))
}
