import { memoized } from '../../../memoized.ts'
import type { Access } from '../../../model/plan.ts'
import type { Choice, Condition, ReadStatement } from '../statement.ts'
import { actionConstraint, resourceAreas } from './area.ts'
import type { Area } from './constraint.ts'
import { predicateOf } from './predicate.ts'

/**
 * Part of what a statement covers: one action on one resource under one value of each condition. Where there would be
 * too many of them, and for `NotAction` and `NotResource`, lists stay whole.
 */
export interface Atom {
  readonly actions: Choice
  readonly resources: Choice
  readonly conditions: readonly Condition[]
}

/** An atom with the requests that it covers. What is the same in atoms of one statement is one object. */
export interface Part {
  readonly atom: Atom
  /** Its action and resource. */
  readonly target: Target
  readonly conditions: Area
}

export interface Target {
  readonly action: Area
  readonly resource: Area
}

const mostAtoms = 20_000

export function atomsOf({ actions, resources, conditions }: ReadStatement): readonly Atom[] {
  const pairs = countOf(actions) * countOf(resources)
  const [some, others] = pairs > mostAtoms ? [[actions], [resources]] : [eachOf(actions), eachOf(resources)]
  const sets = pairs > mostAtoms ? undefined : alternativesOf(conditions, mostAtoms / pairs)
  return some.flatMap((action) =>
    others.flatMap((resource) =>
      (sets ?? [conditions]).map((set) => ({ actions: action, resources: resource, conditions: set })),
    ),
  )
}

/** The atoms of a statement as requests. */
export function partsOf(statement: ReadStatement): readonly Part[] {
  const actions = memoized((choice: Choice): Area => [actionConstraint(choice)])
  const resources = memoized(resourceAreas)
  const asked = memoized((conditions: readonly Condition[]): Area => conditions.map(predicateOf))
  return atomsOf(statement).flatMap((atom) =>
    resources(atom.resources).map((resource) => ({
      atom,
      target: { action: actions(atom.actions), resource },
      conditions: asked(atom.conditions),
    })),
  )
}

/** An atom as people read it. */
export function showAtom({ actions, resources, conditions }: Atom): Access {
  const condition = conditions
    .map(({ operator, key, values }) => `${operator} ${key} ${values.join(', ')}`)
    .sort()
    .join('; ')
  return {
    action: showChoice('NotAction', actions),
    resource: showChoice('NotResource', resources),
    condition,
  }
}

function showChoice(element: string, { not, patterns }: Choice): string {
  return `${not ? `${element} ` : ''}${patterns.join(', ')}`
}

function countOf({ not, patterns }: Choice): number {
  return not ? 1 : patterns.length
}

function eachOf(choice: Choice): readonly Choice[] {
  if (choice.not) return [choice]
  return [...new Set(choice.patterns)].map((pattern) => ({ not: false, patterns: [pattern] }))
}

/** Conditions with several values mean any of them; `undefined` where that is more than `most` sets. */
function alternativesOf(
  conditions: readonly Condition[],
  most: number,
): readonly (readonly Condition[])[] | undefined {
  const lists = conditions.map(alternatives)
  if (lists.reduce((count, { length }) => count * length, 1) > most) return undefined
  return lists.reduce<readonly (readonly Condition[])[]>(
    (sets, list) => sets.flatMap((set) => list.map((condition) => [...set, condition])),
    [[]],
  )
}

function alternatives(condition: Condition): readonly Condition[] {
  return /^string(equals|like)$/i.test(condition.operator)
    ? [...new Set(condition.values)].map((value) => ({ ...condition, values: [value] }))
    : [condition]
}
