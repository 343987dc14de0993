import pLimit from 'p-limit'
import { formatFailure } from '../model/failure.ts'
import type { RotationOutcome } from '../model/outcome.ts'
import type { RotationChange } from '../model/plan.ts'
import { formatTerms } from '../model/rotation.ts'
import { guarded, type World } from './steps.ts'
import { writeRotation } from './write-rotation.ts'

/** Makes each rotation that is due what is declared, whatever becomes of the others. Never throws for what AWS answers. */
export async function applyRotations(
  rotations: readonly RotationChange[],
  world: World,
): Promise<readonly RotationOutcome[]> {
  const due = rotations.filter((rotation) => rotation.due)
  if (due.length === 0) return []
  const limit = pLimit(8)
  const title = `Setting rotations (${due.length} secret${due.length === 1 ? '' : 's'})`
  return world.log.group(title, () =>
    Promise.all(due.map((rotation) => limit(() => applyRotation(rotation, world)))),
  )
}

async function applyRotation(rotation: RotationChange, world: World): Promise<RotationOutcome> {
  const { clients, clock, log } = world
  const { secretArn, after } = rotation
  const outcome = await guarded(`secret ${secretArn}`, () => writeRotation(clients, clock, rotation))
  if (outcome.kind === 'failed') {
    log.info(formatFailure(outcome.failure))
    return { secretArn, result: 'failed', failure: outcome.failure }
  }
  const already = outcome.kind === 'already' ? ' (it was so already)' : ''
  log.info(`secret ${secretArn}: rotated ${formatTerms(after, secretArn)}${already}`)
  return { secretArn, result: outcome.kind }
}
