import type { CheckedPart } from '../../model/change.ts'
import type { ResourcePolicyState } from '../../model/observation.ts'
import { sameAccount, storeOf } from '../../text/arn.ts'
import { nounOf } from '../../text/secret-words.ts'
import { list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { all, any } from '../policy/condition.ts'
import { decryptAction, type Grant } from '../policy/grants.ts'
import { judgeKeyState } from './key-state.ts'
import { acrossForms, type PartVerdict } from './part-verdict.ts'
import { type Reading, readingsOf } from './readings.ts'
import { type Denial, judgeResourcePolicy, type ResourceVerdict } from './resource-policy.ts'

type Known = Pick<Draft, 'live' | 'observation'>

/** Returns the verdicts of the policies of a secret and its keys; `undefined` until each that can be read has been. */
export function judgeResourcePolicies(known: Known, grant: Grant): readonly PartVerdict[] | undefined {
  const verdicts = readingsOf(grant, known.live.function).map((forms) => {
    const judged = forms.map((reading) => judgeReading(known, reading))
    const given = judged.filter((each) => each !== undefined)
    return given.length < judged.length ? undefined : acrossForms(given.map((each) => [each].flat()))
  })
  const given = verdicts.filter((each) => each !== undefined)
  if (given.length < verdicts.length) return undefined
  const { live, observation } = known
  const ownKeys = grant.keyArns.filter((arn) => isReadableKey(arn, live.function.roleArn))
  return [...given.flat(), ...ownKeys.flatMap((arn) => judgeKeyState(arn, observation.keys))]
}

function judgeReading(known: Known, reading: Reading): PartVerdict | readonly PartVerdict[] | undefined {
  if (reading.actions.includes(decryptAction)) return judgeKey(known, reading)
  return hasResourcePolicy(reading.resource) ? judgeSecret(known, reading) : judgeShare(known, reading)
}

/** What has no policy is shared with other accounts through resource shares. */
export function hasResourcePolicy(secretArn: string): boolean {
  return storeOf(secretArn).hasPolicy
}

/** KMS returns a key's policy only to callers in its own account. */
export function isReadableKey(keyArn: string, roleArn: string): boolean {
  return sameAccount(keyArn, roleArn)
}

/** In the role's account a secret's policy need not allow anything; in another account it must allow the role. */
function judgeSecret(known: Known, reading: Reading): PartVerdict | undefined {
  const state = known.observation.resourcePolicies.get(reading.resource)
  if (state === undefined) return undefined
  const whose = say`the resource policy of the secret`
  if (state.kind === 'failed') return unread('secret', whose, state)
  const verdict = state.kind === 'absent' ? noPolicy : verdictOf(state.text, known, reading)
  const denied = denialOf('secret', whose, verdict)
  if (denied !== undefined) return denied
  return sameAccount(reading.resource, known.live.function.roleArn) || verdict.allows === 'yes'
    ? { part: 'secret', says: 'allowed' }
    : { part: 'secret', says: 'open', what: say`${whose}, which must allow the role from another account` }
}

/** In the role's account there is nothing to evaluate. */
function judgeShare({ live }: Known, { resource }: Reading): readonly PartVerdict[] {
  if (sameAccount(resource, live.function.roleArn)) return []
  const what = say`the resource share of the ${marked(nounOf(resource))}, which is in another account`
  return [{ part: 'secret', says: 'open', what }]
}

/** A key's policy must allow the role, or leave access to the IAM policies of its account. */
function judgeKey(known: Known, reading: Reading): PartVerdict | undefined {
  const whose = say`the policy of key ${name(reading.resource)}`
  if (!isReadableKey(reading.resource, known.live.function.roleArn))
    return { part: 'key', says: 'open', what: say`${whose}, which is in another account` }
  const state = known.observation.resourcePolicies.get(reading.resource)
  if (state === undefined) return undefined
  if (state.kind !== 'found') return unread('key', whose, state)
  const verdict = verdictOf(state.text, known, reading)
  const denied = denialOf('key', whose, verdict)
  if (denied !== undefined) return denied
  if (verdict.allows === 'yes') return { part: 'key', says: 'allowed' }
  return verdict.allows === 'no'
    ? {
        part: 'key',
        says: 'in-doubt',
        what: say`${whose} allows the role only through a KMS grant, if one exists`,
      }
    : { part: 'key', says: 'open', what: say`${whose}, whose conditions cannot be evaluated` }
}

/** Returns that the policy denies the call or may do so; `undefined` if it does not. */
export function denialOf(
  part: CheckedPart,
  whose: Sentence,
  { denies, denying }: Denial,
): PartVerdict | undefined {
  if (denies === 'no') return undefined
  if (denying.length === 0) return { part, says: 'open', what: say`${whose}, whose text cannot be parsed` }
  const names = denying.map((each) => (typeof each === 'number' ? say`number ${each}` : [name(each)]))
  const statements = say`${names.length === 1 ? say`statement` : say`statements`} ${list(names)} of ${whose}`
  return denies === 'yes'
    ? { part, says: 'denied', what: say`by ${statements}` }
    : { part, says: 'open', what: say`${statements}, whose effect depends on the real call` }
}

function unread(
  part: 'secret' | 'key',
  whose: Sentence,
  state: Exclude<ResourcePolicyState, { kind: 'found' }>,
): PartVerdict {
  if (state.kind === 'absent') return { part, says: 'open', what: whose }
  const { failure } = state
  return { part, says: 'open', what: say`${whose} (${name(failure.code)})`, failure }
}

/** All actions of a reading as one: if one is denied, so is the reading. */
function verdictOf(text: string, { live }: Known, { actions, resource, context }: Reading): ResourceVerdict {
  const { roleArn } = live.function
  const verdicts = actions.map((action) => judgeResourcePolicy(text, { roleArn, action, resource, context }))
  const denies = any(verdicts.map((each) => each.denies))
  const deciding = verdicts.filter((each) => each.denies === denies)
  return {
    denies,
    allows: all(verdicts.map((each) => each.allows)),
    denying: [...new Set(deciding.flatMap((each) => each.denying))],
  }
}

const noPolicy: ResourceVerdict = { denies: 'no', allows: 'no', denying: [] }
