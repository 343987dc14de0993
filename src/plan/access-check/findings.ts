import type { FunctionDeclaration } from '../../model/declaration.ts'
import { explain, type Failure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { counted, distinct, itself, join, type Sentence, say, setting } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import { mostSimulations } from '../open-questions.ts'
import type { ObservedPlan, ObservedWhole } from '../whole.ts'
import type { CheckedDraft, CheckedGrant } from './check.ts'

export const accessRules = [deniedGrants, doubtfulGrants]

type Judged = Pick<CheckedDraft, 'declared' | 'secrets' | 'checked'>

/** Grants after which the function still could not read the secret. */
function deniedGrants({ declared, secrets, checked }: Judged): readonly Finding[] {
  return checked.flatMap((each) => {
    const { denials } = each.check
    if (denials.length === 0) return []
    return makeFinding('access-denied', declared, {
      message: say`${itself(declared.functionName)} would not be able to read ${mentionOf(each.grant.secretArn)}: it is denied ${join(denials, '; ')}.`,
      remedy: say`Change the policy that denies it, or remove the secret from the declaration. If only the simulation denies it (it cannot see network conditions or tags), ${setting('verify', 'false')}.`,
      ...placeOf(secrets, each),
    })
  })
}

/** Grants that look denied, although something unknown before the call may decide otherwise. */
function doubtfulGrants({ declared, secrets, checked }: Judged): readonly Finding[] {
  return checked.flatMap((each) => {
    const { denials, doubts } = each.check
    if (doubts.length === 0 || denials.length > 0) return []
    return makeFinding('access-in-doubt', declared, {
      message: say`${itself(declared.functionName)} may not be able to read ${mentionOf(each.grant.secretArn)}: ${join(doubts, '; ')}.`,
      remedy: say`After this is applied, check that the function can read it.`,
      ...placeOf(secrets, each),
    })
  })
}

/** One notice for the whole run, on the first function concerned: why the access check is incomplete. */
export function incompleteChecks({ planned, roles, skipped }: ObservedWhole): FindingsByFunction {
  const failuresOf = ({ plan, unchecked }: ObservedPlan) => [
    ...unchecked,
    ...(roles.failures.get(plan) ?? []),
  ]
  const first = planned.find((each) => failuresOf(each).length > 0) ?? (skipped > 0 ? planned[0] : undefined)
  if (first === undefined) return new Map()
  const failures = planned.flatMap(failuresOf)
  return new Map([[first.declared, [incompleteCheck(first.declared, failures, skipped)]]])
}

function incompleteCheck(
  declared: FunctionDeclaration,
  failures: readonly Failure[],
  skipped: number,
): Finding {
  const byCause = Map.groupBy(failures, ({ operation, code, refusal }) =>
    JSON.stringify([operation, code, refusal]),
  )
  const explained = [...byCause.values()].flatMap((same) => {
    const others = distinct(same.map(({ target }) => target)).length - 1
    const needs = same[0]?.refusal === undefined ? [] : say`; allow it for all`
    const more = others === 0 ? [] : [say`The same call failed for ${others} more${needs}.`]
    return [...same.slice(0, 1).map(explain), ...more]
  })
  return makeFinding('access-not-checked', declared, {
    message: join([
      say`The access check is incomplete.`,
      ...explained,
      ...(skipped === 0 ? [] : [beyondLimit(skipped)]),
    ]),
    remedy: say`Grants that could not be fully evaluated are marked. To skip the access check, ${setting('verify', 'false')}.`,
  })
}

function beyondLimit(skipped: number): Sentence {
  return say`${counted(skipped, 'simulation')} beyond the ${mostSimulations} of a run ${[skipped === 1 ? 'was' : 'were']} not made.`
}

function placeOf({ resolved }: Draft['secrets'], { grant }: CheckedGrant) {
  const secret = resolved.find(({ found }) => found.arn === grant.secretArn)?.secret
  return secret === undefined ? {} : { place: secret.place }
}
