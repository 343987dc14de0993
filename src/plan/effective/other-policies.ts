import type { PolicyStatement } from '../../model/access/effective.ts'
import type { Decision } from '../../model/access/simulation.ts'
import { parseArn, storeOf } from '../../text/arn.ts'
import { hasOwnPolicy } from '../access-check/resource.ts'
import { otherDecrypts } from './other-decrypts.ts'
import { secretPolicySays } from './own-policies.ts'
import type { Movement, RoleGroup } from './role-group.ts'
import { namedStatement, roleTexts } from './role-texts.ts'
import { type DecisionSays, decisionSays, decisionsOnAll, readingsByOthers, whatIfsOf } from './what-if.ts'

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
  if (byRole.can === 'denied' || !hasOwnPolicy(secretArn)) return byRole
  const [reading] = readingsByOthers(group, secretArn)
  if (reading === undefined) return byRole
  const { denies, allows } = secretPolicySays(group, reading)
  if (denies === 'yes') return denied
  if (denies === 'unknown' || byRole.can === 'unknown') return unknown
  const isForeign = parseArn(secretArn)?.account !== parseArn(group.roleArn)?.account
  if (isForeign) return allows === 'yes' ? byRole : unknown
  if (byRole.can === 'yes') return byRole
  if (allows === 'unknown') return unknown
  return typeof allows === 'object' ? { can: 'yes', through: [allows] } : no
}

function byRolePolicies(group: RoleGroup, secretArn: string): ByOthers {
  const decisions = decisionsOnAll(readingsByOthers(group, secretArn), whatIfsOf(group), group)
  if (decisions === undefined || decisions === 'unknown') return unknown
  return combine(group, secretArn, decisions)
}

/** One of the calls that return a secret's value is enough to read it; what is denied is what our policy would allow. */
function combine(group: RoleGroup, secretArn: string, decisions: readonly Decision[]): ByOthers {
  const judged = decisions.map((decision) => ({ decision, says: decisionSays(decision) }))
  const texts = roleTexts(group.roleName, group.observation)
  const allowing = judged.filter(({ says }) => says === 'yes').flatMap(({ decision }) => decision.statements)
  if (judged.some(({ says }) => says === 'yes'))
    return {
      can: 'yes',
      through: distinct(allowing.map((each) => namedStatement(each, group.roleName, texts))),
    }
  if (judged.some(({ says }) => says === 'unknown')) return unknown
  const { readActions } = storeOf(secretArn)
  const granted = judged.filter(({ decision: { action } }) => readActions.includes(action))
  if (granted.every(({ says }) => says === 'denied')) return denied
  // IAM does not simulate what another account's policies allow.
  const isForeign = parseArn(secretArn)?.account !== parseArn(group.roleArn)?.account
  return isForeign ? unknown : no
}

function distinct(statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  return [...new Map(statements.map((each) => [JSON.stringify(each), each])).values()]
}
