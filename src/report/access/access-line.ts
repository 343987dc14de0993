import { type EffectiveGrant, statementName } from '../../model/access/effective.ts'
import type { GrantChange } from '../../model/change.ts'
import type { Place } from '../../model/place.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { join, list, name, type Sentence, say } from '../../text/sentence.ts'
import { allStores } from '../../text/stores.ts'
import type { SecretNames } from './secret-names.ts'

/** One secret that a function gains, loses or keeps. */
export interface AccessLine {
  readonly secretArn: string
  /** The secret's name, with its region or account where they are not the function's own. */
  readonly secret: string
  readonly place?: Place
  readonly until?: string
  /** What else is news about it, each a phrase. */
  readonly news: readonly Sentence[]
  readonly reason?: string
}

/** A plan, with the short names of its secrets. */
export interface Named {
  readonly plan: FunctionPlan
  readonly nameOf: SecretNames
}

export function accessLine(
  grant: GrantChange,
  { plan, nameOf }: Named,
  effect: EffectiveGrant | undefined,
): AccessLine {
  const { secretArn, place, expires, reason } = grant
  const replaced = grant.verb === 'add' ? replacedBy(secretArn, plan) : undefined
  const news = [
    ...(replaced === undefined ? [] : [say`in place of ${name(nameOf(replaced))}`]),
    ...(grant.held ? [say`until nothing may need it any more`] : []),
    ...checkNews(grant),
    ...effectNews(effect),
  ]
  return {
    secretArn,
    secret: nameOf(secretArn),
    news,
    ...(place !== undefined && { place }),
    ...(expires !== undefined && grant.verb === 'add' && { until: expires }),
    ...(reason !== undefined && grant.verb === 'add' && { reason }),
  }
}

/** What could not be evaluated; what denies it, or may, a finding tells. */
function checkNews({ check }: GrantChange): readonly Sentence[] {
  if (check === undefined) return []
  const { denials, doubts, open } = check
  if (denials.length > 0) return [say`denied, as an error says`]
  return [
    ...(doubts.length > 0 ? [say`perhaps denied, as a warning says`] : []),
    ...(open.length > 0 ? [say`not checked: ${list(open)}`] : []),
  ]
}

/** A secret that a function gains or loses because it shares the role of `plan`. */
export function sharedLine(effect: EffectiveGrant, { nameOf }: Named): AccessLine {
  const { secretArn } = effect
  return { secretArn, secret: nameOf(secretArn), news: effectNews(effect) }
}

/** Returns what else is to be said of a grant that comes or goes: what allows it besides, or that this is not known. */
export function effectNews(effect: EffectiveGrant | undefined): readonly Sentence[] {
  if (effect === undefined) return []
  const { state, verb, through } = effect
  if (state === 'already' || state === 'still')
    return through.length === 0
      ? [say`through another policy`]
      : [say`through ${join(through.map(statementName), '; ')}`]
  if (verb === 'add') return []
  if (state === 'denied') return [say`which another policy denies, before and after`]
  return state === 'not-checked' ? [say`but another policy may still allow it`] : []
}

/** The secret that the function loses because a variable turns to this one. */
function replacedBy(secretArn: string, { variables, grants }: FunctionPlan): string | undefined {
  const before = variables.flatMap((variable) =>
    variable.verb === 'change' && variable.secretArn === secretArn && variable.before.kind === 'arn'
      ? [variable.before.arn]
      : [],
  )
  return before.find((arn) => grants.some((grant) => grant.verb === 'remove' && grant.secretArn === arn))
}

/** What the policy will let the function read though no grant is new, as where a statement was lost. */
export function otherGains({ plan: { access, grants }, nameOf }: Named): readonly AccessLine[] {
  const known = new Set(
    grants.filter(({ verb }) => verb === 'add' || verb === 'change').map(({ secretArn }) => secretArn),
  )
  const read = access.gained.filter(({ action }) =>
    allStores.some(({ readActions }) => readActions.includes(action)),
  )
  const arns = [...new Set(read.map(({ resource }) => resource))].filter((arn) => !known.has(arn))
  return arns.map((secretArn) => {
    const place = grants.find((grant) => grant.secretArn === secretArn)?.place
    return { secretArn, secret: nameOf(secretArn), news: [], ...(place !== undefined && { place }) }
  })
}
