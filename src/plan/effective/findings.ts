import { type EffectiveAccess, type PolicyStatement, statementName } from '../../model/access/effective.ts'
import type { Finding } from '../../model/finding.ts'
import { roleNameOf } from '../../text/arn.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { itself, join, list, type Sentence, say } from '../../text/sentence.ts'
import type { SecretKind } from '../../text/stores.ts'
import { type FindingText, makeFinding } from '../finding.ts'
import type { Member } from './role-group.ts'

/** Secrets that a grant of ours no longer names, and that the function can still read. */
export function stillReadable({ declared }: Member, { grants }: EffectiveAccess): readonly Finding[] {
  return grants
    .filter(({ state }) => state === 'still')
    .map(({ secretArn, through }) =>
      makeFinding('still-readable', declared, {
        message: say`${itself(declared.functionName)} can still read ${mentionOf(secretArn)}, which it no longer declares${throughOf(through)}.`,
        remedy: say`To revoke the access, narrow what still allows it.`,
      }),
    )
}

/** Secrets that are declared now, and that the function could read before by a policy that stays. */
export function alreadyReadable(member: Member, { grants }: EffectiveAccess): readonly Finding[] {
  const { declared, plan } = member
  return grants
    .filter(({ state }) => state === 'already')
    .flatMap(({ secretArn, through }) => {
      const staying = through.filter(({ policy }) => policy !== plan.policyName)
      if (staying.length === 0 && through.length > 0) return []
      return makeFinding('already-readable', declared, {
        message: say`${itself(declared.functionName)} can already read ${mentionOf(secretArn)}${throughOf(staying)}.`,
        remedy: say`Once this is applied, remove it there, so that the declaration alone decides.`,
        ...placeOf(member, secretArn),
      })
    })
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
  const role = itself(roleNameOf(draft.live.function.roleArn))
  const allow = statements.length > 1 ? say`allow` : say`allows`
  return makeFinding('role-reads-more', declared, {
    message: say`Role ${role} can also read ${list(nouns.map((noun) => [`${noun}s`]))} that are not declared: ${list(statements, mostStatements)} ${allow} it.`,
    remedy: say`Narrow that to what the role needs. Until then, the declaration does not show everything that the role can read.`,
  })
}
