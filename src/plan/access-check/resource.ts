import type { ResourcePolicyState } from '../../model/observation.ts'
import { nounOf } from '../../model/secret-words.ts'
import { parseArn } from '../../text/arn.ts'
import type { Draft } from '../draft.ts'
import { all, any } from '../policy/condition.ts'
import { decryptAction, type Grant } from '../policy/grants.ts'
import { type Reading, readingsOf } from './readings.ts'
import { judgeResourcePolicy, type ResourceVerdict } from './resource-policy.ts'
import type { PartVerdict } from './role.ts'

/** What the policies of a secret and its keys say; `undefined` while one that is to be read was not. */
export function judgeOwnPolicies(draft: Draft, grant: Grant): readonly PartVerdict[] | undefined {
  const verdicts = readingsOf(grant, draft.live.function).map((reading) => {
    if (reading.actions.includes(decryptAction)) return judgeKey(draft, reading)
    return hasOwnPolicy(reading.resource) ? judgeSecret(draft, reading) : judgeParameter(draft, reading)
  })
  const known = verdicts.filter((each) => each !== undefined)
  return known.length < verdicts.length ? undefined : known.flat()
}

/** A parameter has none but its share with other accounts. */
export function hasOwnPolicy(secretArn: string): boolean {
  return nounOf(secretArn) === 'secret'
}

/** KMS gives a key's policy to callers of its own account alone. */
export function isReadableKey(keyArn: string, roleArn: string): boolean {
  return isOwn(keyArn, roleArn)
}

/** In the role's account a secret's policy need not allow anything; from elsewhere it must let the role in. */
function judgeSecret(draft: Draft, reading: Reading): PartVerdict | undefined {
  const state = draft.observation.resourcePolicies.get(reading.resource)
  if (state === undefined) return undefined
  const whose = 'the resource policy of the secret'
  if (state.kind === 'failed') return unread('secret', whose, state)
  const verdict = state.kind === 'absent' ? noPolicy : verdictOf(state.text, draft, reading)
  const denied = denialOf('secret', whose, verdict)
  if (denied !== undefined) return denied
  return isOwn(reading.resource, draft.live.function.roleArn) || verdict.allows === 'yes'
    ? { part: 'secret', says: 'allowed' }
    : { part: 'secret', says: 'open', what: `${whose}, which must let the role in from its account` }
}

/** In the role's account there is nothing to look at. */
function judgeParameter(draft: Draft, { resource }: Reading): readonly PartVerdict[] {
  if (isOwn(resource, draft.live.function.roleArn)) return []
  return [{ part: 'secret', says: 'open', what: 'the share of the parameter, which is in another account' }]
}

/** A key's policy must let in the role or the IAM policies of its account. */
function judgeKey(draft: Draft, reading: Reading): PartVerdict | undefined {
  const whose = `the policy of key ${reading.resource}`
  if (!isReadableKey(reading.resource, draft.live.function.roleArn))
    return { part: 'key', says: 'open', what: `${whose}, which is in another account` }
  const state = draft.observation.resourcePolicies.get(reading.resource)
  if (state === undefined) return undefined
  if (state.kind !== 'found') return unread('key', whose, state)
  const verdict = verdictOf(state.text, draft, reading)
  const denied = denialOf('key', whose, verdict)
  if (denied !== undefined) return denied
  if (verdict.allows === 'yes') return { part: 'key', says: 'allowed' }
  return verdict.allows === 'no'
    ? {
        part: 'key',
        says: 'in-doubt',
        what: `${whose} lets the role in only by a grant of KMS, if there is one`,
      }
    : { part: 'key', says: 'open', what: `${whose}, whose conditions can't be judged` }
}

function denialOf(
  part: 'secret' | 'key',
  whose: string,
  { denies, denying }: ResourceVerdict,
): PartVerdict | undefined {
  if (denies === 'no') return undefined
  const statements = `statement ${denying.join(', ')} of ${whose}`
  return denies === 'yes'
    ? { part, says: 'denied', what: `by ${statements}` }
    : { part, says: 'open', what: `${statements}, which turns on what can't be known beforehand` }
}

function unread(
  part: 'secret' | 'key',
  whose: string,
  state: Exclude<ResourcePolicyState, { kind: 'found' }>,
): PartVerdict {
  if (state.kind === 'absent') return { part, says: 'open', what: whose }
  return { part, says: 'open', what: `${whose} (${state.failure.code})`, failure: state.failure }
}

/** Of all actions of a reading: one that is denied denies it. */
function verdictOf(text: string, { live }: Draft, { actions, resource, context }: Reading): ResourceVerdict {
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

function isOwn(arn: string, roleArn: string): boolean {
  return parseArn(arn)?.account === parseArn(roleArn)?.account
}
