import type { GrantChange } from '../../model/change.ts'
import { name, say, setting } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'
import type { Whole } from '../whole.ts'

const fewest = 5

/**
 * An empty or misread file must not revoke a whole stage: a plan that revokes more than half of the grants, and at
 * least five of them, is an error as a whole.
 */
export function massRemoval({ declaration: { stage }, planned, settings }: Whole): FindingsByFunction {
  if (settings.removing || settings.allowRemovals === true) return new Map()
  const plans = planned.map(({ plan }) => plan)
  const granted = plans.flatMap(({ grants }) => grants.filter(({ verb }) => verb !== 'add'))
  const removed = granted.filter(isRemoved)
  const loser = plans.find(({ grants }) => grants.some(isRemoved))
  if (loser === undefined || removed.length < fewest || removed.length * 2 <= granted.length) return new Map()
  const where = stage === undefined ? [] : say` of stage ${name(stage)}`
  const finding = makeWholeFinding('mass-removal', loser.place, {
    message: say`This revokes ${removed.length} of the ${granted.length} grants${where}, so nothing is written.`,
    remedy: say`If this is intended, ${setting('allow-removals', 'true')} for this change. Otherwise, fix the declaration.`,
  })
  const writers = planned.filter(({ plan }) => plan.writes)
  return new Map(writers.map(({ declared }) => [declared, [finding]]))
}

/** A held grant counts as well: it is revoked once its alias has moved. */
function isRemoved({ verb, held }: GrantChange): boolean {
  return verb === 'remove' || held === true
}
