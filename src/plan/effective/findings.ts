import {
  type EffectiveAccess,
  type EffectiveGrant,
  type PolicyStatement,
  statementName,
} from '../../model/access/effective.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import { roleNameOf } from '../../text/arn.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { join, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { SecretKind } from '../../text/stores.ts'
import { type FindingText, makeFinding } from '../finding.ts'
import type { Member } from './role-group.ts'

/** Secrets that a grant of ours no longer names, and that the function can read all the same. */
export function stillReadable(member: Member, { grants }: EffectiveAccess): readonly Finding[] {
  return inState(member, grants, 'still', 'still-readable', ({ secretArn, through }) => ({
    message: say`${name(member.declared.functionName)} can still read ${mentionOf(secretArn)}, which it no longer declares${throughOf(through)}.`,
    remedy: say`Narrow what still allows it to take the access away.`,
  }))
}

/** Secrets that are declared now, and that the function could read before by a policy that stays. */
export function alreadyReadable(member: Member, { grants }: EffectiveAccess): readonly Finding[] {
  const { policyName } = member.plan
  const staying = grants.flatMap((each) => {
    const through = each.through.filter(({ policy }) => policy !== policyName)
    return through.length === 0 && each.through.length > 0 ? [] : [{ ...each, through }]
  })
  return inState(member, staying, 'already', 'already-readable', ({ secretArn, through }) => ({
    message: say`${name(member.declared.functionName)} can already read ${mentionOf(secretArn)}${throughOf(through)}.`,
    remedy: say`Once this is applied, remove it there, so that the declaration alone decides.`,
    ...placeOf(member, secretArn),
  }))
}

function inState(
  { declared }: Member,
  grants: readonly EffectiveGrant[],
  state: EffectiveGrant['state'],
  code: FindingCode,
  textOf: (grant: EffectiveGrant) => FindingText,
): readonly Finding[] {
  return grants
    .filter((each) => each.state === state)
    .map((each) => makeFinding(code, declared, textOf(each)))
}

function placeOf({ plan }: Member, secretArn: string): Pick<FindingText, 'place'> {
  const place = plan.grants.find((grant) => grant.secretArn === secretArn)?.place
  return place === undefined ? {} : { place }
}

function throughOf(through: readonly PolicyStatement[]): Sentence {
  return through.length === 0 ? [] : say`, through ${join(through.map(statementName), ', and ')}`
}

const mostStatements = 10

/** What else lets the role read secrets: statements by their texts, or by a simulation where texts were not read. */
export interface WiderReach {
  /** The kinds of secrets that these statements allow alike. */
  readonly nouns: readonly SecretKind[]
  readonly statements: readonly Sentence[]
}

/** A role that can read secrets that nobody declared. */
export function readsMore({ declared, draft }: Member, { nouns, statements }: WiderReach): Finding {
  const role = name(roleNameOf(draft.live.function.roleArn))
  const allow = statements.length > 1 ? say`allow` : say`allows`
  return makeFinding('role-reads-more', declared, {
    message: say`Role ${role} can also read ${list(nouns.map((noun) => [`${noun}s`]))} that are not declared: ${list(statements, mostStatements)} ${allow} it.`,
    remedy: say`Narrow that to what the role needs. Until then, the declaration does not show everything that the role can read.`,
  })
}
