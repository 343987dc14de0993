import { name, type Sentence, say } from '../../text/sentence.ts'

/**
 * What a grant that comes or goes means for what a function can read, whatever policy of its role allows it.
 *
 * `gains`, `loses`: no other policy of the role lets it be read. `already`, `still`: another policy did before, or does
 * after; `already` too where what our policy replaces did. `denied`: something denies it, before and after.
 * `not-checked`: what the other policies allow is not known.
 */
export type EffectiveState = 'gains' | 'already' | 'loses' | 'still' | 'denied' | 'not-checked'

export interface EffectiveGrant {
  /** What becomes of the grant in the policy that this action owns. */
  readonly verb: 'add' | 'remove'
  readonly state: EffectiveState
  readonly secretArn: string
  /** What allowed it before, for `already`; what allows it besides that policy, for `still`. */
  readonly through: readonly PolicyStatement[]
}

/** A statement in a policy. */
export interface PolicyStatement {
  /** The policy's name, or the ARN of the secret whose own policy it is. */
  readonly policy: string
  /** The statement's Sid; absent if it has none or its text was not read. */
  readonly sid?: string
  /** Where the statement starts in the policy's text, counted from 1, if its Sid is not known. */
  readonly line?: number
  readonly column?: number
}

/** Another function that gains or loses access because it has the same role. */
export interface Sharer {
  readonly functionName: string
  readonly functionArn: string
  readonly grants: readonly EffectiveGrant[]
}

/** Everything that a change of one function's policy means for what functions can read. */
export interface EffectiveAccess {
  /** One for each grant that comes or goes; empty if AWS was not asked. */
  readonly grants: readonly EffectiveGrant[]
  readonly sharers: readonly Sharer[]
}

export const noEffect: EffectiveAccess = { grants: [], sharers: [] }

/** Whether the function may be able to read more, or it could not be asked. */
export function mayGain({ verb, state }: EffectiveGrant): boolean {
  return state === 'gains' || (verb === 'add' && state === 'not-checked')
}

/** Returns `policy legacy, statement AllowAll`, or the statement's place where its Sid is not known. */
export function statementName({ policy, sid, line, column }: PolicyStatement): Sentence {
  const named = policy.startsWith('arn:') ? say`the policy of ${name(policy)}` : say`policy ${name(policy)}`
  if (sid !== undefined) return say`${named}, statement ${name(sid)}`
  if (line === undefined || column === undefined) return named
  return say`${named} (statement at line ${line}, column ${column})`
}
