import type { Finding } from '../../model/finding.ts'
import type { FunctionPlan, GrantChange } from '../../model/plan.ts'
import { makeWholeFinding } from '../finding.ts'

const fewest = 5

/**
 * An emptied or misread file must not strip a stage: a plan that takes away more than half of what is granted, and at
 * least five grants, is an error as a whole.
 */
export function judgeRemovals(
  plans: readonly Pick<FunctionPlan, 'grants' | 'place'>[],
  stage: string | undefined,
): readonly Finding[] {
  const standing = plans.flatMap(({ grants }) => grants.filter(({ verb }) => verb !== 'add'))
  const removed = standing.filter(isRemoved)
  const loser = plans.find(({ grants }) => grants.some(isRemoved))
  if (loser === undefined || removed.length < fewest || removed.length * 2 <= standing.length) return []
  const where = stage === undefined ? '' : ` of stage ${stage}`
  return [
    makeWholeFinding('mass-removal', loser.place, {
      message: `This takes away ${removed.length} of the ${standing.length} grants${where}, so nothing is written.`,
      remedy:
        'If it is meant, set the input `allow-removals: true` for this change; else mend the declaration.',
    }),
  ]
}

/** A grant that is held goes as well, once its alias has moved. */
function isRemoved({ verb, held }: GrantChange): boolean {
  return verb === 'remove' || held === true
}
