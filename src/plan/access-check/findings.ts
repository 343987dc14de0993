import type { FunctionDeclaration } from '../../model/declaration.ts'
import { type Failure, formatFailure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { nounOf } from '../../model/secret-words.ts'
import { simulationKey } from '../../model/simulation.ts'
import { nameOfSecret } from '../../text/arn.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import type { CheckedDraft, CheckedGrant } from './check.ts'
import { reachesOf } from './readings.ts'
import { nameOf } from './role.ts'

/** A grant by which the function could not read the secret after all. */
export function judgeAccess(draft: CheckedDraft): readonly Finding[] {
  return draft.checked.flatMap((checked) => {
    const { secretArn } = checked.grant
    const secret = `${nounOf(secretArn)} ${nameOfSecret(secretArn)}`
    const denied = saying(checked, 'denied')
    const doubtful = saying(checked, 'in-doubt')
    const place = placeOf(draft, secretArn)
    if (denied.length > 0) {
      return [
        makeFinding('access-denied', draft.declared, {
          message: `${draft.declared.functionName} could not read ${secret}: it is denied ${denied.join('; ')}.`,
          remedy:
            'Change what denies it, or take the secret out; if it is denied here alone, as it turns on network or tags that a simulation does not know, set the input verify to false.',
          ...place,
        }),
      ]
    }
    if (doubtful.length === 0) return []
    return [
      makeFinding('access-in-doubt', draft.declared, {
        message: `Perhaps ${draft.declared.functionName} could not read ${secret}: ${doubtful.join('; ')}.`,
        remedy: 'See whether the function reads it once this is applied.',
        ...place,
      }),
    ]
  })
}

/** A role that reads a secret which nobody declared holds a wider grant than ours. */
export function judgeReach(draft: Draft): readonly Finding[] {
  return reachesOf(draft).flatMap(({ actions, resources, ...request }) => {
    const state = draft.observation.simulations.get(simulationKey({ actions, resources, ...request }))
    const decisions = state?.kind === 'found' ? state.decisions : []
    const allowed = decisions.filter(({ result }) => result === 'allowed')
    if (allowed.length === 0) return []
    const policies = allowed.flatMap(({ statements }) =>
      statements.map((each) => nameOf(each, draft.live.roleName)),
    )
    const what = policies.length === 0 ? 'another policy' : [...new Set(policies)].join(' and ')
    const nouns = `${nounOf(resources[0] ?? '')}s`
    return [
      makeFinding('role-reads-more', draft.declared, {
        message: `Role ${draft.live.roleName} also reads ${nouns} that are not declared, such as one that does not even exist: ${what} allows it.`,
        remedy:
          'Narrow that policy to what needs it; while it stands, the declaration does not say all that is readable.',
      }),
    ]
  })
}

/** One notice for the whole run, at the first function concerned: what kept the access check from being complete. */
export function judgeUnchecked(about: FunctionDeclaration, failures: readonly Failure[]): Finding {
  const byOperation = [...Map.groupBy(failures, ({ operation }) => operation).values()]
  const sentences = byOperation.map((same) => {
    const targets = new Set(same.map(({ target }) => target))
    const [first] = same
    const more = targets.size === 1 ? '' : ` It failed for ${targets.size - 1} more.`
    return first === undefined ? '' : `${formatFailure(first)}${more}`
  })
  return makeFinding('access-not-checked', about, {
    message: `What is granted could not be checked as a whole. ${sentences.join(' ')}`,
    remedy: 'What was not evaluated is marked so; to do without the check, set the input verify to false.',
  })
}

function saying({ verdicts }: CheckedGrant, word: 'denied' | 'in-doubt'): readonly string[] {
  return verdicts.flatMap((each) => (each.says === word && 'what' in each ? [each.what] : []))
}

function placeOf({ secrets }: Draft, secretArn: string) {
  const declared = secrets.resolved.find(({ found }) => found.arn === secretArn)?.secret
  return declared === undefined ? {} : { place: declared.place }
}
