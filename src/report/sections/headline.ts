import type { RotationChange } from '../../model/change.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import { expiredGrants, hasFailed, isUndone } from '../../model/result.ts'
import { nameOfSecret, storeOf } from '../../text/arn.ts'
import { countedSecrets } from '../../text/secret-words.ts'
import { counted, join, name, type Sentence, say } from '../../text/sentence.ts'
import { accessOf, type FunctionAccess } from '../access/access.ts'
import { type AccessState, isStopped } from '../access/states.ts'
import { numberOf, sortedFindings } from './findings.ts'
import { type Clause, quietClauses, type Subject } from './quiet-clauses.ts'

/** The verdict in one sentence: `orders gains access to 2 secrets, 1 loses access to 1, 3 warnings`. */
export function headline(plan: Plan, outcome?: Outcome, access = accessOf(plan, outcome)): Sentence {
  if (outcome !== undefined && hasFailed(outcome)) return join([failedClause(outcome), ...warned(plan)], ', ')
  return join([join(clausesOf(plan, access, outcome !== undefined), ', '), ...warned(plan)], ', ')
}

/** What a check found: `2 of 14 functions differ from what is declared, a grant of orders has expired, 1 warning`. */
export function checkHeadline(plan: Plan): Sentence {
  const { functions, rotations } = plan
  const differing = functions.filter(({ drifts, blocked }) => drifts || blocked)
  const unset = rotations.filter(({ verb }) => verb !== 'keep').length
  const parts = [
    ...(differing.length === 0 ? [] : [someOf(differing, functions)]),
    ...(unset === 0 ? [] : [say`the rotation of ${counted(unset, 'secret')}`]),
  ]
  const verb = differing.length > 1 || parts.length > 1 ? 'differ' : 'differs'
  const drift = parts.length === 0 ? [] : [say`${join(parts, ' and ')} ${[verb]} from what is declared`]
  return join([...drift, ...expiredClause(plan), ...warned(plan)], ', ')
}

function expiredClause(plan: Plan): readonly Sentence[] {
  const expired = expiredGrants(plan)
  if (expired.length === 0) return []
  const whose = subjectOf([...new Set(expired)])
  return expired.length === 1
    ? [say`a grant of ${whose} has expired`]
    : [say`${expired.length} grants of ${whose} have expired`]
}

const throughOthers = 'through another policy'

const accessForms: Partial<Readonly<Record<AccessState, Pick<Clause, 'forms' | 'after'>>>> = {
  gains: { forms: ['gains access to', 'gain access to'] },
  gained: { forms: ['gained access to', 'gained access to'] },
  'would-gain': { forms: ['would gain access to', 'would gain access to'] },
  already: { forms: ['can already read', 'can already read'] },
  loses: { forms: ['loses access to', 'lose access to'] },
  'would-lose': { forms: ['would lose access to', 'would lose access to'] },
  lost: { forms: ['lost access to', 'lost access to'] },
  ungranted: { forms: ['is no longer granted access to', 'are no longer granted access to'] },
  still: { forms: ['can still read', 'can still read'], after: throughOthers },
  kept: { forms: ['keeps access to', 'keep access to'], after: 'for now' },
}

function clausesOf(plan: Plan, all: readonly FunctionAccess[], isApplied: boolean): readonly Sentence[] {
  const { functions, rotations } = plan
  // What a function keeps that stays as it is, an earlier plan said.
  const access = all.filter(({ state, plan: each }) => state !== 'kept' || (each.drifts && !each.blocked))
  // Beside what will happen, the title says of a blocked function only that it is blocked.
  const isMore = access.some(({ state }) => !isStopped(state) && accessForms[state] !== undefined)
  const clauses: readonly Clause[] = [
    ...(Object.keys(accessForms) as AccessState[]).flatMap((state) => {
      const some = access.filter((each) => each.state === state)
      const lines = some.flatMap((each) => each.lines)
      const arns = lines.map(({ secretArn }) => secretArn)
      const [secret = ''] = lines.map((line) => line.secret).toSorted((a, b) => b.length - a.length)
      const said = accessForms[state]
      const isAside = isStopped(state) && plan.comparedWith === undefined && isMore
      return said && some.length > 0 && !isAside
        ? [{ functions: subjectsOf(some), ...said, secretArns: [...new Set(arns)], secret }]
        : []
    }),
    ...quietClauses(functions, isApplied),
  ]
  const sentences = [...sentencesOf(clauses), ...rotationClauses(rotations, isApplied)]
  const loosened = functions.some(loosensGuardrails) ? [say`the guardrails are loosened`] : []
  const blocked = functions.filter((each) => each.blocked)
  if (functions.length === 0 && sentences.length === 0) return [say`no function is declared`]
  const changes = [...sentences, ...loosened]
  if (blocked.length === 0) return changes.length === 0 ? [say`nothing to do`] : changes
  const stopped = blockedClause(blocked, plan)
  const only = clauses[0]
  const isOneStory =
    clauses.length === 1 &&
    only?.functions.length === blocked.length &&
    only.functions.every((each) => each.blocked)
  if (isOneStory && sentences.length === 1 && sentences[0] !== undefined)
    return [say`${sentences[0]}, but ${stopped}`, ...loosened]
  return [...sentences, say`${subjectOf(blocked)} ${stopped}`, ...loosened]
}

/** Limits that are not comparable may let something new be declared, too. */
function loosensGuardrails({ findings }: FunctionPlan): boolean {
  const changes = findings.flatMap((finding) => finding.changes ?? [])
  return changes.some(({ effect }) => effect === 'loosens' || effect === 'unclear')
}

/** Each function once, however it gains. */
function subjectsOf(access: readonly FunctionAccess[]): readonly Subject[] {
  const subjects = access.map(
    ({ who: { key, label }, plan: { blocked } }) => [key, { key, label, blocked }] as const,
  )
  return [...new Map(subjects).values()]
}

/** One is named, once for all that it does, more are counted. After the first count the noun is dropped. */
function sentencesOf(clauses: readonly Clause[]): readonly Sentence[] {
  return clauses.map(({ functions, forms, secretArns, secret, after }, index) => {
    const before = clauses.slice(0, index)
    const isCounted = before.some((each) => each.functions.length > 1)
    const who = functions.length > 1 && isCounted ? say`${functions.length}` : subjectOf(functions)
    const subject = isSameOne(functions, before.at(-1)) ? [] : say`${who} `
    const verb = [forms[functions.length === 1 ? 0 : 1]]
    if (secretArns === undefined) return say`${subject}${verb}`
    const areCounted = before.some((each) => areSecrets(each.secretArns ?? []))
    const object =
      areSecrets(secretArns) && areCounted ? say`${secretArns.length}` : objectOf(secretArns, secret)
    return say`${subject}${verb} ${object}${after === undefined ? [] : say` ${[after]}`}`
  })
}

function isSameOne([only, ...more]: readonly Subject[], before: Clause | undefined): boolean {
  const [named, ...others] = before?.functions ?? []
  return only !== undefined && only.key === named?.key && more.length === 0 && others.length === 0
}

/** A longer name is counted: a title must stay one. A secret's may hold its region and account. */
const [longestName, longestSecret] = [40, 60]

type Labeled = Pick<FunctionPlan, 'label'>

function subjectOf(functions: readonly Labeled[]): Sentence {
  return onlyName(functions) ?? counted(functions.length, 'function')
}

/** `orders`, or `2 of 14 functions`. */
function someOf(some: readonly Labeled[], all: readonly Labeled[]): Sentence {
  return onlyName(some) ?? say`${some.length} of ${counted(all.length, 'function')}`
}

function onlyName([only, ...more]: readonly Labeled[]): Sentence | undefined {
  const isNamed = only !== undefined && more.length === 0 && only.label.length <= longestName
  return isNamed ? [name(only.label)] : undefined
}

function objectOf(secretArns: readonly string[], secret = nameOfSecret(secretArns[0] ?? '')): Sentence {
  const [only = '', ...more] = secretArns
  if (more.length > 0 || secret.length > longestSecret) return countedSecrets(secretArns)
  return say`${[storeOf(only).qualifier]}${name(secret)}`
}

/** Two or more, and no parameter among them. */
function areSecrets(secretArns: readonly string[]): boolean {
  return secretArns.length > 1 && secretArns.every((arn) => storeOf(arn).qualifier === '')
}

function blockedClause(blocked: readonly FunctionPlan[], plan: Plan): Sentence {
  const number = numberOf(sortedFindings(plan), 'error')
  return say`${[blocked.length === 1 ? 'is' : 'are']} blocked by ${counted(number, 'error')}`
}

function warned(plan: Plan): readonly Sentence[] {
  const number = numberOf(sortedFindings(plan), 'warning')
  return number === 0 ? [] : [counted(number, 'warning')]
}

function failedClause({ functions, rotations }: Outcome): Sentence {
  const undone = functions.filter(isUndone)
  const unset = rotations.filter(({ result }) => result === 'failed')
  const parts = [
    ...(undone.length === 0 ? [] : [someOf(undone, functions)]),
    ...(unset.length === 0 ? [] : [say`${unset.length} of ${counted(rotations.length, 'rotation')}`]),
  ]
  return say`apply failed for ${join(parts, ' and ')}`
}

/** `2 rotations are set`, or `were set` once they are; `1 rotation must wait`. */
function rotationClauses(rotations: readonly RotationChange[], isApplied: boolean): readonly Sentence[] {
  const numberOf = (verb: RotationChange['verb']) =>
    rotations.filter((each) => each.due && each.verb === verb).length
  const waiting = rotations.filter(({ due, verb }) => !due && verb !== 'keep').length
  return [
    { number: numberOf('add'), forms: isApplied ? ['was set', 'were set'] : ['is set', 'are set'] },
    {
      number: numberOf('change'),
      forms: isApplied ? ['was changed', 'were changed'] : ['is changed', 'are changed'],
    },
    { number: waiting, forms: ['must wait', 'must wait'] },
  ]
    .filter(({ number }) => number > 0)
    .map(({ number, forms }) => say`${counted(number, 'rotation')} ${[forms[number === 1 ? 0 : 1] ?? '']}`)
}
