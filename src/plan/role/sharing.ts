import type { FunctionDeclaration } from '../../model/declaration.ts'
import { formatFailure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import type { Observation, RoleUser } from '../../model/observation.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { countSecrets } from '../../model/secret-words.ts'
import { roleNameOf } from '../../text/arn.ts'
import { makeFinding } from '../finding.ts'

export interface Sharing {
  readonly declared: readonly FunctionDeclaration[]
  readonly plans: readonly FunctionPlan[]
  readonly observation: Observation
  /** Whether it is said or refused. */
  readonly sharedRole: 'warn' | 'fail'
}

/** Which other functions gain by a grant, as they run as the same role; for each declared function that this concerns. */
export function judgeSharing(sharing: Sharing): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const unread = new Set<string>()
  const findings = sharing.declared.flatMap((about, index) => {
    const plan = sharing.plans[index]
    const users = sharing.observation.roleUsers.get(about.region)
    const gained = plan === undefined || users === undefined ? [] : gainedBy(plan)
    if (plan === undefined || users === undefined || gained.length === 0) return []
    const said = judgeGain({ about, plan, gained }, sharing)
    if (users.kind === 'found' || (sharing.sharedRole === 'warn' && unread.has(about.region)))
      return [[about, said] as const]
    unread.add(about.region)
    return [[about, [...said, unreadUsers(about, formatFailure(users.failure), sharing.sharedRole)]] as const]
  })
  return new Map(findings)
}

interface Gain {
  readonly about: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly gained: readonly string[]
}

function judgeGain(gain: Gain, sharing: Sharing): readonly Finding[] {
  const { about, plan, gained } = gain
  const others = sharersOf(gain, sharing).map((user) => {
    const own = secretsOf(user.functionArn, sharing.plans)
    return { user, gains: gained.filter((secretArn) => !own.has(secretArn)) }
  })
  const gainers = others.filter(({ gains }) => gains.length > 0)
  if (gainers.length === 0) return []
  const secrets = countSecrets([...new Set(gainers.flatMap(({ gains }) => gains))])
  const names = listed(gainers.map(({ user }) => user.functionName))
  const verb = gainers.length === 1 ? 'gains' : 'gain'
  return [
    makeFinding(sharing.sharedRole === 'fail' ? 'role-shared-refused' : 'role-shared', about, {
      message: `${names} also ${verb} access to ${secrets} of ${about.label}, as they share role ${roleNameOf(plan.roleArn ?? '')}.`,
      remedy: 'Give each function an execution role of its own, if they are not to read the same secrets.',
    }),
  ]
}

/** The other functions of the role: those of the region, and declared ones of other regions. */
function sharersOf({ about, plan }: Gain, { observation, plans }: Sharing): readonly RoleUser[] {
  const users = observation.roleUsers.get(about.region)
  const listedUsers = users?.kind === 'found' ? users.functions : []
  const declaredUsers = plans.flatMap(({ functionArn, functionName, roleArn }) =>
    functionArn === undefined || roleArn === undefined ? [] : [{ functionArn, functionName, roleArn }],
  )
  const all = new Map([...declaredUsers, ...listedUsers].map((user) => [user.functionArn, user]))
  return [...all.values()]
    .filter(({ functionArn, roleArn }) => roleArn === plan.roleArn && functionArn !== plan.functionArn)
    .sort((a, b) => (a.functionArn < b.functionArn ? -1 : 1))
}

/** The secrets that the role will read and did not. */
function gainedBy({ grants, steps }: FunctionPlan): readonly string[] {
  if (!steps.some(({ kind }) => kind === 'grant')) return []
  return grants.filter(({ verb }) => verb === 'add').map(({ secretArn }) => secretArn)
}

/** The secrets that a declared function is given itself. */
function secretsOf(functionArn: string, plans: readonly FunctionPlan[]): ReadonlySet<string> {
  const own = plans.filter((plan) => plan.functionArn === functionArn).flatMap(({ grants }) => grants)
  return new Set(own.filter(({ verb }) => verb !== 'remove').map(({ secretArn }) => secretArn))
}

function unreadUsers(about: FunctionDeclaration, why: string, sharedRole: 'warn' | 'fail'): Finding {
  return sharedRole === 'fail'
    ? makeFinding('role-shared-refused', about, {
        message: `Whether other functions share the role of ${about.label} could not be told. ${why}`,
        remedy: 'The input shared-role is fail, so nothing is granted before that is known.',
      })
    : makeFinding('role-users-unread', about, {
        message: `Which other functions share a role could not be told in ${about.region}. ${why}`,
        remedy: 'Only declared functions were compared; to do without, set the input shared-role to allow.',
      })
}

const mostNames = 10

function listed(names: readonly string[]): string {
  const more = names.length - mostNames
  return more > 0 ? `${names.slice(0, mostNames).join(', ')} and ${more} more` : names.join(', ')
}

/** Findings about functions that share an execution role, for each function that they concern. */
export function judgeNeighbours(
  declared: readonly FunctionDeclaration[],
  plans: readonly FunctionPlan[],
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const byRole = Map.groupBy(
    declared.flatMap((about, index) => pair(about, plans[index])),
    ({ roleArn }) => roleArn,
  )
  const findings = [...byRole].flatMap(([roleArn, members]) =>
    members.flatMap((member) => {
      const others = members.filter((other) => other !== member)
      return others.length === 0
        ? []
        : [{ about: member.about, findings: judgeMember(member, others, roleNameOf(roleArn)) }]
    }),
  )
  return new Map(findings.map((each) => [each.about, each.findings]))
}

interface Member {
  readonly about: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly roleArn: string
}

function pair(about: FunctionDeclaration, plan: FunctionPlan | undefined): readonly Member[] {
  return plan?.roleArn === undefined ? [] : [{ about, plan, roleArn: plan.roleArn }]
}

function judgeMember(
  { about, plan }: Member,
  others: readonly Member[],
  roleName: string,
): readonly Finding[] {
  const rivals = others.filter(
    (other) => other.plan.policyName.toLowerCase() === plan.policyName.toLowerCase(),
  )
  if (rivals.length === 0) return []
  return [
    makeFinding('policy-name-taken', about, {
      message: `${names([about, ...rivals.map((rival) => rival.about)])} share role ${roleName} and would write one policy named ${plan.policyName}.`,
      remedy: 'Let the input policy-name carry {function}, or give the functions roles of their own.',
    }),
  ]
}

function names(functions: readonly FunctionDeclaration[]): string {
  return functions.map(({ label }) => label).join(', ')
}
