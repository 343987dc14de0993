import { variablesIn, withoutVariables } from '../pattern.ts'
import type { Choice, ReadStatement } from '../statement.ts'
import type { Area, Constraint } from './constraint.ts'
import { choiceLanguage, type Language, languageOf } from './language.ts'
import { predicateOf } from './predicate.ts'

/** Returns the areas that a statement covers together: one, unless resources with policy variables split it. */
export function areasOf({ actions, resources, conditions }: ReadStatement): readonly Area[] {
  const asked = [actionConstraint(actions), ...conditions.map(predicateOf)]
  return resourceAreas(resources).map((part) => [...asked, ...part])
}

export function actionConstraint({ not, patterns }: Choice): Constraint {
  const lower = patterns.map((action) => action.toLowerCase())
  return plain('action', choiceLanguage(not, lower))
}

/**
 * A resource with a policy variable fits where its pattern does, whatever the variable, and where the variable's value
 * does, which nobody knows.
 */
export function resourceAreas({ not, patterns }: Choice): readonly Area[] {
  const open = patterns.filter((pattern) => variablesIn(pattern).length > 0)
  const known = patterns.filter((pattern) => !open.includes(pattern))
  const knownPart = [plain('resource', choiceLanguage(not, known))]
  if (!not) {
    const parts = open.map((pattern) => [fitting(pattern), openConstraint(pattern, true)])
    return known.length > 0 ? [knownPart, ...parts] : parts
  }
  return open.reduce<readonly Area[]>(
    (areas, pattern) =>
      areas.flatMap((area) => [
        [...area, plain('resource', choiceLanguage(true, [withoutVariables(pattern)]))],
        [...area, fitting(pattern), openConstraint(pattern, false)],
      ]),
    [knownPart],
  )
}

function fitting(pattern: string): Constraint {
  return plain('resource', choiceLanguage(false, [withoutVariables(pattern)]))
}

function openConstraint(pattern: string, expected: boolean): Constraint {
  return {
    dimension: `open resource ${pattern}`,
    language: languageOf({ not: !expected, texts: ['yes'] }),
    absent: false,
    keys: variablesIn(pattern),
  }
}

function plain(dimension: string, language: Language): Constraint {
  return { dimension, language, absent: false, keys: [] }
}
