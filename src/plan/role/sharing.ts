import type { FunctionDeclaration } from '../../model/declaration.ts'
import { explain } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import type { Observation, RoleUser } from '../../model/observation.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { roleNameOf } from '../../text/arn.ts'
import { countSecrets } from '../../text/secret-words.ts'
import { list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import { makeFinding } from '../finding.ts'

export interface Sharing {
  readonly functions: readonly FunctionDeclaration[]
  /** In the order of `functions`. */
  readonly plans: readonly FunctionPlan[]
  readonly observation: Observation
  /** Whether the role could read it before. */
  readonly isAlready: (plan: FunctionPlan, secretArn: string) => boolean
  /** Whether a grant that others gain by is a warning or refused. */
  readonly sharedRole: 'warn' | 'fail'
}

/** Which other functions gain by a grant because they use the same role, for each function that it concerns. */
export function sharedGrants(sharing: Sharing): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const unread = new Set<string>()
  const findings = sharing.functions.flatMap((declared, index) => {
    const plan = sharing.plans[index]
    const users = sharing.observation.roleUsers.get(declared.region)
    const gained = plan === undefined || users === undefined ? [] : gainedBy(plan, sharing)
    if (plan === undefined || users === undefined || gained.length === 0) return []
    const said = gainOfOthers({ declared, plan, gained }, sharing)
    if (users.kind === 'found' || (sharing.sharedRole === 'warn' && unread.has(declared.region)))
      return [[declared, said] as const]
    unread.add(declared.region)
    return [[declared, [...said, unreadUsers(declared, explain(users.failure), sharing.sharedRole)]] as const]
  })
  return new Map(findings)
}

interface Gain {
  readonly declared: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly gained: readonly string[]
}

function gainOfOthers(gain: Gain, sharing: Sharing): readonly Finding[] {
  const { declared, plan, gained } = gain
  const others = sharersOf(gain, sharing).map((user) => {
    const own = secretsOf(user.functionArn, sharing.plans)
    return { user, gains: gained.filter((secretArn) => !own.has(secretArn)) }
  })
  const gainers = others.filter(({ gains }) => gains.length > 0)
  if (gainers.length === 0) return []
  const secrets = marked(countSecrets([...new Set(gainers.flatMap(({ gains }) => gains))]))
  const names = list(
    gainers.map(({ user }) => user.functionName),
    mostNames,
  )
  const verb = gainers.length === 1 ? say`gains` : say`gain`
  return [
    makeFinding(sharing.sharedRole === 'fail' ? 'role-shared-refused' : 'role-shared', declared, {
      message: say`${names} also ${verb} access to ${secrets} of ${name(declared.label)}, as they share role ${name(roleNameOf(plan.roleArn ?? ''))}.`,
      remedy: say`Give each function its own execution role if they should not read the same secrets.`,
    }),
  ]
}

/** The other functions that use the role: all in the region, and declared ones in other regions. */
function sharersOf({ declared, plan }: Gain, { observation, plans }: Sharing): readonly RoleUser[] {
  const users = observation.roleUsers.get(declared.region)
  const listedUsers = users?.kind === 'found' ? users.functions : []
  const declaredUsers = plans.flatMap(({ functionArn, functionName, roleArn }) =>
    functionArn === undefined || roleArn === undefined ? [] : [{ functionArn, functionName, roleArn }],
  )
  const all = new Map([...declaredUsers, ...listedUsers].map((user) => [user.functionArn, user]))
  return [...all.values()]
    .filter(({ functionArn, roleArn }) => roleArn === plan.roleArn && functionArn !== plan.functionArn)
    .sort((a, b) => (a.functionArn < b.functionArn ? -1 : 1))
}

/** The secrets that the role can read only after this change. */
function gainedBy(plan: FunctionPlan, { isAlready }: Sharing): readonly string[] {
  if (!plan.steps.some(({ kind }) => kind === 'grant')) return []
  const added = plan.grants.filter(({ verb }) => verb === 'add').map(({ secretArn }) => secretArn)
  return added.filter((secretArn) => !isAlready(plan, secretArn))
}

/** The secrets that are granted to a declared function itself. */
function secretsOf(functionArn: string, plans: readonly FunctionPlan[]): ReadonlySet<string> {
  const own = plans.filter((plan) => plan.functionArn === functionArn).flatMap(({ grants }) => grants)
  return new Set(own.filter(({ verb }) => verb !== 'remove').map(({ secretArn }) => secretArn))
}

function unreadUsers(declared: FunctionDeclaration, why: Sentence, sharedRole: 'warn' | 'fail'): Finding {
  return sharedRole === 'fail'
    ? makeFinding('role-shared-refused', declared, {
        message: say`Could not determine whether other functions share the role of ${name(declared.label)}. ${why}`,
        remedy: marked('The input `shared-role` is `fail`, so nothing is granted until this is known.'),
      })
    : makeFinding('role-users-unread', declared, {
        message: say`Could not determine which other functions in ${name(declared.region)} share a role. ${why}`,
        remedy: marked(
          'Only declared functions were compared. To skip this check, set the input `shared-role` to `allow`.',
        ),
      })
}

const mostNames = 10

/** Functions that share a role and would write one policy under the same name, for each function that it concerns. */
export function takenPolicyNames(
  functions: readonly FunctionDeclaration[],
  plans: readonly FunctionPlan[],
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const byRole = Map.groupBy(
    functions.flatMap((declared, index) => pair(declared, plans[index])),
    ({ roleArn }) => roleArn,
  )
  const findings = [...byRole].flatMap(([roleArn, members]) =>
    members.flatMap((member) => {
      const others = members.filter((other) => other !== member)
      return others.length === 0
        ? []
        : [[member.declared, takenPolicyName(member, others, roleNameOf(roleArn))] as const]
    }),
  )
  return new Map(findings)
}

interface Member {
  readonly declared: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly roleArn: string
}

function pair(declared: FunctionDeclaration, plan: FunctionPlan | undefined): readonly Member[] {
  return plan?.roleArn === undefined ? [] : [{ declared, plan, roleArn: plan.roleArn }]
}

function takenPolicyName(
  { declared, plan }: Member,
  others: readonly Member[],
  roleName: string,
): readonly Finding[] {
  const rivals = others.filter(
    (other) => other.plan.policyName.toLowerCase() === plan.policyName.toLowerCase(),
  )
  if (rivals.length === 0) return []
  const labels = [declared, ...rivals.map((rival) => rival.declared)].map(({ label }) => label)
  return [
    makeFinding('policy-name-taken', declared, {
      message: say`${list(labels)} share role ${name(roleName)} and would write the same policy, ${name(plan.policyName)}.`,
      remedy: marked(
        'Include `{function}` in the input `policy-name`, or give each function its own execution role.',
      ),
    }),
  ]
}
