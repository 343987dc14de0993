import type { PolicyStatement } from '../../model/access/effective.ts'
import { sameAccount } from '../../text/arn.ts'
import { hasResourcePolicy } from '../access-check/resource.ts'
import { otherDecrypts } from './other-decrypts.ts'
import { secretPolicySays } from './resource-policies.ts'
import type { Movement, RoleGroup } from './role-group.ts'
import { namedStatement, roleTexts } from './role-texts.ts'
import { type DecisionSays, decisionSays, decisionsOn, readingOf, whatIfsOf } from './what-if.ts'

/** Whether a role can read a secret by policies that are not ours. */
export interface ByOthers {
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
  const { denies, allows } = secretPolicySays(group, readingOf(group, secretArn))
  if (denies === 'yes') return denied
  if (denies === 'unknown' || byRole.can === 'unknown') return unknown
  if (!sameAccount(secretArn, group.roleArn)) return allows === 'yes' ? byRole : unknown
  if (byRole.can === 'yes') return byRole
  if (allows === 'unknown') return unknown
  return typeof allows === 'object' ? { can: 'yes', through: [allows] } : no
}

/** One of the actions that read a secret is enough to read it. */
function byRolePolicies(group: RoleGroup, secretArn: string): ByOthers {
  const decisions = decisionsOn(readingOf(group, secretArn), whatIfsOf(group), group)
  if (decisions === undefined) return unknown
  const allowing = decisions.filter((each) => decisionSays(each) === 'yes')
  if (allowing.length > 0) {
    const texts = roleTexts(group.roleName, group.observation)
    const statements = allowing.flatMap((each) => each.statements)
    return {
      can: 'yes',
      through: distinct(statements.map((each) => namedStatement(each, group.roleName, texts))),
    }
  }
  const says = decisions.map(decisionSays)
  if (says.includes('unknown')) return unknown
  if (says.every((each) => each === 'denied')) return denied
  // IAM does not simulate what another account's policies allow.
  return sameAccount(secretArn, group.roleArn) ? no : unknown
}

function distinct(statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  return [...new Map(statements.map((each) => [JSON.stringify(each), each])).values()]
}
