import { type AccessSet, type Rule, rulesOf } from '../statements.ts'
import type { Part, Target } from './atom.ts'
import { type Box, meet, outside } from './cells.ts'
import type { Area } from './constraint.ts'
import { holds, type Language, onlyText } from './language.ts'
import { boxOf, type Domains, isSure, type Space, spaceOf, wholeOf } from './space.ts'

/** `maybe` where it depends on what can't be decided. */
export type Outcome = 'yes' | 'maybe' | 'no'

/** The rules of both policies that concern a target. */
interface Concerned {
  readonly denies: readonly Rule[]
  readonly otherAllows: readonly Rule[]
  readonly otherDenies: readonly Rule[]
}

/** What a part allows in its policy and the other policy does not. */
export interface Question {
  readonly part: Part
  readonly concerned: Concerned
  readonly space: Space
  readonly domains: Domains
  /** The part in the space. */
  readonly box: Box
}

/** Asks of parts of one policy whether the other allows as much. */
export interface Comparison {
  readonly isBeyond: (part: Part) => Outcome
  readonly questionOf: (part: Part) => Question | 'nothing' | 'undecided'
}

export function compareRules(own: AccessSet, other: AccessSet, domains: Domains): Comparison {
  const concernedBy = {
    denies: selector(rulesOf(own, 'Deny')),
    otherAllows: selector(rulesOf(other, 'Allow')),
    otherDenies: selector(rulesOf(other, 'Deny')),
  }
  const questionOf = (part: Part) => {
    const { denies, otherAllows, otherDenies } = concernedBy
    const { target } = part
    const concerned = {
      denies: denies.select(target),
      otherAllows: otherAllows.select(target),
      otherDenies: otherDenies.select(target),
    }
    return pose(part, concerned, domains)
  }
  const answers = new Map<Area, Map<string, Outcome>>()
  const isBeyond = (part: Part) => {
    const answer = () => {
      const question = questionOf(part)
      if (question === 'nothing') return 'no'
      return question === 'undecided' ? 'maybe' : answerOf(question)
    }
    const { action, resource } = part.target
    if (!isExact(action) || !isExact(resource)) return answer()
    // Of one action on one resource only the conditions are open, and who concerns it says all about the rest.
    const known = answers.get(part.conditions) ?? new Map<string, Outcome>()
    answers.set(part.conditions, known)
    const name = Object.values(concernedBy)
      .map(({ nameFor }) => nameFor(part.target))
      .join('|')
    const outcome = known.get(name) ?? answer()
    known.set(name, outcome)
    return outcome
  }
  return { isBeyond, questionOf }
}

function pose(part: Part, concerned: Concerned, domains: Domains): Question | 'nothing' | 'undecided' {
  const own = [...part.target.action, ...part.target.resource, ...part.conditions]
  const { denies, otherAllows, otherDenies } = concerned
  const areas = [...denies, ...otherAllows, ...otherDenies].map(({ area }) => area)
  const space = spaceOf(own, areas, domains)
  if (space === undefined) return 'undecided'
  const covered = boxOf(own, space)
  const box = covered && meet(wholeOf(space), covered)
  return box === undefined ? 'nothing' : { part, concerned, space, domains, box }
}

function answerOf(question: Question): Outcome {
  const { box, concerned } = question
  const { denies, otherAllows, otherDenies } = concerned
  const notAllowed = search(question, box, [...denies, ...otherAllows])
  if (notAllowed === 'yes') return 'yes'
  return worst([
    notAllowed,
    ...otherDenies.map((deny) => search(question, meetRule(question, box, deny), denies)),
  ])
}

/** Whether there is a request in a box that none of the rules covers. */
export function search(
  { space, domains }: Question,
  box: Box | undefined,
  excluded: readonly Rule[],
): Outcome {
  if (box === undefined) return 'no'
  const boxes = excluded.flatMap(({ area }) => boxOf(area, space) ?? [])
  const found = outside(box, boxes, domains.effort)
  let outcome: Outcome = 'no'
  for (let next = found.next(); ; next = found.next()) {
    if (next.done) return next.value ? outcome : 'maybe'
    if (isSure(next.value, space)) return 'yes'
    outcome = 'maybe'
  }
}

export function meetRule({ space }: Question, box: Box | undefined, { area }: Rule): Box | undefined {
  const other = box && boxOf(area, space)
  return box && other && meet(box, other)
}

function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('yes')) return 'yes'
  return outcomes.includes('maybe') ? 'maybe' : 'no'
}

interface Selector {
  readonly select: (target: Target) => readonly Rule[]
  /** The same for targets that the same rules concern. */
  readonly nameFor: (target: Target) => string
}

/** Finds the rules that may concern a target; each action and each resource is looked up once. */
function selector(rules: readonly Rule[]): Selector {
  const known = new Map<Area, ReadonlySet<Rule>>()
  const numbers = new Map(rules.map((rule, index) => [rule, index]))
  const concerning = (area: Area) => {
    const found = known.get(area) ?? new Set(rules.filter((rule) => mayMeet(area, rule.area)))
    known.set(area, found)
    return found
  }
  const select = ({ action, resource }: Target) => {
    const there = concerning(resource)
    return [...concerning(action)].filter((rule) => there.has(rule))
  }
  const nameFor = (target: Target) =>
    select(target)
      .map((rule) => numbers.get(rule))
      .join()
  return { select, nameFor }
}

function mayMeet(own: Area, other: Area): boolean {
  return own.every(({ dimension, language }) =>
    other.every((each) => each.dimension !== dimension || mayShare(language, each.language)),
  )
}

function mayShare(own: Language, other: Language): boolean {
  const text = onlyText(own)
  if (text !== undefined) return holds(other, text)
  if (other.not || other.machines.length > 0) return true
  return [...other.literals].some((literal) => holds(own, literal))
}

function isExact(area: Area): boolean {
  return area.every(({ language }) => onlyText(language) !== undefined)
}
