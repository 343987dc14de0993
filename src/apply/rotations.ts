import pLimit from 'p-limit'
import type { RotationChange } from '../model/change.ts'
import { explain } from '../model/failure.ts'
import type { RotationOutcome } from '../model/outcome.ts'
import { count } from '../text/count.ts'
import { secretTarget } from './failures.ts'
import { rotationLine } from './log-lines.ts'
import { guarded } from './steps.ts'
import type { World } from './world.ts'
import { writeRotation } from './write-rotation.ts'

/** Sets each rotation that is due, whatever happens to the others. Never throws for what AWS answers. */
export async function applyRotations(
  rotations: readonly RotationChange[],
  world: World,
): Promise<readonly RotationOutcome[]> {
  const due = rotations.filter((rotation) => rotation.due)
  if (due.length === 0) return []
  const limit = pLimit(8)
  return world.log.group(`Setting rotations (${count(due.length, 'secret')})`, () =>
    Promise.all(due.map((rotation) => limit(() => applyRotation(rotation, world)))),
  )
}

async function applyRotation(
  rotation: RotationChange,
  { clients, clock, log }: World,
): Promise<RotationOutcome> {
  const { secretArn } = rotation
  const outcome = await guarded(secretTarget(secretArn), () => writeRotation(clients, clock, rotation))
  if (outcome.kind === 'failed') {
    log.info(explain(outcome.failure))
    return { secretArn, result: 'failed', failure: outcome.failure }
  }
  log.info(rotationLine(rotation, outcome.kind))
  return { secretArn, result: outcome.kind }
}
