import type { PolicyStatement } from '../../model/access/effective.ts'
import type { Decision } from '../../model/access/simulation.ts'
import { sameAccount, storeOf } from '../../text/arn.ts'
import { hasResourcePolicy } from '../access-check/resource.ts'
import { otherDecrypts } from './other-decrypts.ts'
import { secretPolicySays } from './resource-policies.ts'
import type { Movement, RoleGroup } from './role-group.ts'
import { namedStatement, roleTexts } from './role-texts.ts'
import { type DecisionSays, decisionSays, decisionsOnAll, readingsByOthers, whatIfsOf } from './what-if.ts'

/** Whether a role can read a secret by policies that are not ours. */
interface ByOthers {
  readonly can: DecisionSays
  /** What allows it. */
  readonly through: readonly PolicyStatement[]
}

const unknown: ByOthers = { can: 'unknown', through: [] }
const no: ByOthers = { can: 'no', through: [] }
const denied: ByOthers = { can: 'denied', through: [] }

/** Returns whether the role can read a secret with none of our policies: the call itself, and its decryption. */
export function readByOthers(group: RoleGroup, movement: Movement): ByOthers {
  const call = calledByOthers(group, movement.secretArn)
  if (call.can !== 'yes') return call
  const decrypt = otherDecrypts(group, movement)
  if (decrypt === 'yes') return call
  return decrypt === 'no' ? no : unknown
}

/** Returns whether the role may make the call that reads a secret, whatever encrypts it. */
function calledByOthers(group: RoleGroup, secretArn: string): ByOthers {
  if (group.settings.verify === undefined) return unknown
  const byRole = byRolePolicies(group, secretArn)
  if (byRole.can === 'denied' || !hasResourcePolicy(secretArn)) return byRole
  const [reading] = readingsByOthers(group, secretArn)
  if (reading === undefined) return byRole
  const { denies, allows } = secretPolicySays(group, reading)
  if (denies === 'yes') return denied
  if (denies === 'unknown' || byRole.can === 'unknown') return unknown
  if (!sameAccount(secretArn, group.roleArn)) return allows === 'yes' ? byRole : unknown
  if (byRole.can === 'yes') return byRole
  if (allows === 'unknown') return unknown
  return typeof allows === 'object' ? { can: 'yes', through: [allows] } : no
}

function byRolePolicies(group: RoleGroup, secretArn: string): ByOthers {
  const decisions = decisionsOnAll(readingsByOthers(group, secretArn), whatIfsOf(group), group)
  return decisions === undefined ? unknown : combine(group, secretArn, decisions)
}

/** One of the calls that return a secret's value is enough to read it; what is denied is what our policy would allow. */
function combine(group: RoleGroup, secretArn: string, decisions: readonly Decision[]): ByOthers {
  const allowing = decisions.filter((each) => decisionSays(each) === 'yes')
  if (allowing.length > 0) {
    const texts = roleTexts(group.roleName, group.observation)
    const statements = allowing.flatMap((each) => each.statements)
    return {
      can: 'yes',
      through: distinct(statements.map((each) => namedStatement(each, group.roleName, texts))),
    }
  }
  if (decisions.some((each) => decisionSays(each) === 'unknown')) return unknown
  const { readActions } = storeOf(secretArn)
  const granted = decisions.filter(({ action }) => readActions.includes(action))
  if (granted.every((each) => decisionSays(each) === 'denied')) return denied
  // IAM does not simulate what another account's policies allow.
  return sameAccount(secretArn, group.roleArn) ? no : unknown
}

function distinct(statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  return [...new Map(statements.map((each) => [JSON.stringify(each), each])).values()]
}
