import type { FunctionDeclaration } from '../../model/declaration.ts'
import { explain } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import type { Observation, RoleUser } from '../../model/observation.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { roleNameOf } from '../../text/arn.ts'
import { countSecrets } from '../../text/secret-words.ts'
import { input, itself, list, marked, name, type Sentence, say, setting } from '../../text/sentence.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import type { Planned, Whole } from '../whole.ts'
import { usersOf } from './users.ts'

interface Sharing {
  readonly planned: readonly Planned[]
  readonly observation: Observation
  /** Whether the role could read it before. */
  readonly isAlready: (plan: FunctionPlan, secretArn: string) => boolean
  /** Whether an error stops what is declared for the function itself. */
  readonly isBlocked: (declared: FunctionDeclaration) => boolean
  /** Whether a grant that others gain by is a warning or refused. */
  readonly sharedRole: 'warn' | 'fail'
}

/** Which other functions gain by a grant because they use the same role, for each function that it concerns. */
export function sharedGrants(sharing: Sharing): FindingsByFunction {
  const unread = new Set<string>()
  const byRole = Map.groupBy(sharing.planned, ({ plan }) => plan.roleArn)
  const findings = sharing.planned.flatMap(({ declared, plan }) => {
    const users = sharing.observation.roleUsers.get(declared.region)
    const gained = gainedBy(plan, sharing)
    if (users === undefined || gained.length === 0) return []
    const ofRole = byRole.get(plan.roleArn) ?? []
    const said = gainOfOthers({ declared, plan, gained, ofRole }, sharing)
    if (users.kind === 'found' || (sharing.sharedRole === 'warn' && unread.has(declared.region)))
      return [[declared, said] as const]
    unread.add(declared.region)
    return [[declared, [...said, unreadUsers(declared, explain(users.failure), sharing.sharedRole)]] as const]
  })
  return new Map(findings)
}

interface Gain extends Planned {
  readonly gained: readonly string[]
  /** The declared functions that use the role, itself included. */
  readonly ofRole: readonly Planned[]
}

function gainOfOthers(gain: Gain, sharing: Sharing): readonly Finding[] {
  const { declared, plan, gained } = gain
  const others = sharersOf(gain, sharing).map((user) => {
    const own = secretsOf(user.functionArn, gain, sharing)
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
      message: say`${names} also ${verb} access to ${secrets} of ${itself(declared.label)}, as they share role ${name(roleNameOf(plan.roleArn ?? ''))}.`,
      remedy: say`Give each function its own execution role if they should not read the same secrets.`,
    }),
  ]
}

/** The other functions that use the role: declared ones, and all of the regions that were listed. */
function sharersOf({ plan, ofRole }: Gain, { observation }: Sharing): readonly RoleUser[] {
  if (plan.roleArn === undefined) return []
  const declared = ofRole.flatMap(({ plan: { functionArn, functionName, roleArn } }) =>
    roleArn === undefined ? [] : [{ functionArn, functionName, roleArn }],
  )
  return usersOf(plan.roleArn, declared, observation).filter((user) => user.functionArn !== plan.functionArn)
}

/** The secrets that the role can read only after this change. */
function gainedBy(plan: FunctionPlan, { isAlready }: Sharing): readonly string[] {
  if (!plan.steps.some(({ kind }) => kind === 'grant')) return []
  const added = plan.grants.filter(({ verb }) => verb === 'add').map(({ secretArn }) => secretArn)
  return added.filter((secretArn) => !isAlready(plan, secretArn))
}

/** The secrets that are granted to a declared function itself, without those that an error stops there and not in `gain`. */
function secretsOf(functionArn: string, gain: Gain, { isBlocked }: Sharing): ReadonlySet<string> {
  const own = gain.ofRole.filter(({ plan }) => plan.functionArn === functionArn)
  const granted = own.flatMap(({ declared, plan }) => {
    const isStopped = isBlocked(declared) && !isBlocked(gain.declared)
    return plan.grants.filter(({ verb }) => verb !== 'remove' && !(verb === 'add' && isStopped))
  })
  return new Set(granted.map(({ secretArn }) => secretArn))
}

function unreadUsers(declared: FunctionDeclaration, why: Sentence, sharedRole: 'warn' | 'fail'): Finding {
  return sharedRole === 'fail'
    ? makeFinding('role-shared-refused', declared, {
        message: say`Could not determine whether other functions share the role of ${itself(declared.label)}. ${why}`,
        remedy: say`The ${input('shared-role')} is ${name('fail')}, so nothing is granted until this is known.`,
      })
    : makeFinding('role-users-unread', declared, {
        message: say`Could not determine which other functions in ${name(declared.region)} share a role. ${why}`,
        remedy: say`Only declared functions were compared. To skip this check, ${setting('shared-role', 'allow')}.`,
      })
}

const mostNames = 10

/** Functions that share a role and would write one policy under the same name, for each function that it concerns. */
export function takenPolicyNames({ planned }: Whole): FindingsByFunction {
  const known = planned.filter(({ plan }) => plan.roleArn !== undefined)
  const byName = Map.groupBy(known, ({ plan }) => `${plan.roleArn}/${plan.policyName.toLowerCase()}`)
  const taken = [...byName.values()].filter(({ length }) => length > 1)
  return new Map(
    taken.flatMap((rivals) =>
      rivals.map((each) => [each.declared, [takenPolicyName(each, rivals)]] as const),
    ),
  )
}

function isOne(texts: readonly string[]): boolean {
  return new Set(texts).size === 1
}

function remedyOf(rivals: readonly Planned[]): Sentence {
  if (!isOne(rivals.map(({ plan }) => plan.policyName)))
    return say`IAM may take such names for one: give each function its own execution role.`
  // One name in two regions stays one.
  return isOne(rivals.map(({ plan }) => plan.functionName))
    ? say`Give each function its own execution role.`
    : say`Include ${name('{function}')} in the ${input('policy-name')}, or give each function its own execution role.`
}

function written(rivals: readonly Planned[]): Sentence {
  const names = [...new Set(rivals.map(({ plan }) => plan.policyName))]
  return names.length === 1
    ? say`the same policy, ${list(names)}`
    : say`policies ${list(names)}, whose names differ only in letter case`
}

function takenPolicyName(own: Planned, rivals: readonly Planned[]): Finding {
  const { declared, plan } = own
  const labels = [own, ...rivals.filter((each) => each !== own)].map((each) => each.declared.label)
  return makeFinding('policy-name-taken', declared, {
    message: say`${list(labels, mostNames)} share role ${name(roleNameOf(plan.roleArn ?? ''))} and would write ${written(rivals)}.`,
    remedy: remedyOf(rivals),
  })
}
