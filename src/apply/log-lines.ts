import type { ConfigurationStep, RotationChange, Step } from '../model/change.ts'
import { latestPublished } from '../model/observation.ts'
import type { FunctionPlan } from '../model/plan.ts'
import { describeTerms } from '../model/rotation.ts'
import { isOrAre, join, list, name, type Sentence, say } from '../text/sentence.ts'
import { secretTarget } from './failures.ts'

type Result = 'done' | 'already'

interface StepDone {
  readonly plan: FunctionPlan
  readonly step: Step
  readonly result: Result
  /** The version that this run published. */
  readonly published: string | undefined
}

/** Returns the log line of a step that is done: `orders: alias live points to version 2`. */
export function stepLine({ plan, step, result, published = '' }: StepDone): Sentence {
  const policy = say`policy ${name(plan.policyName)}`
  return say`${name(plan.label)}: ${describe(step, { policy, version: name(published) })}${already(result)}`
}

/** Returns the log line of a rotation that is set. */
export function rotationLine({ secretArn, after }: RotationChange, result: Result): Sentence {
  return say`${secretTarget(secretArn)}: rotated ${describeTerms(after, secretArn)}${already(result)}`
}

function already(result: Result): Sentence {
  return result === 'already' ? say` (already in place)` : []
}

interface Subjects {
  readonly policy: Sentence
  readonly version: ReturnType<typeof name>
}

function describe(step: Step, { policy, version }: Subjects): Sentence {
  switch (step.kind) {
    case 'grant':
      return say`${policy} grants what is declared`
    case 'configuration':
      return describeConfiguration(step)
    case 'publish':
      return say`version ${version} is published`
    case 'publish-latest':
      return say`${name(latestPublished)} is published, which calls without a version or alias reach`
    case 'point-alias':
      return say`alias ${name(step.alias)} points to version ${version}`
    case 'delete-former':
      return say`${list(step.policies)} of the earlier ${name('policy-name')} ${isOrAre(step.policies.length)} deleted`
    case 'revoke':
      return say`${policy} no longer grants anything else`
    case 'delete-policy':
      return say`${policy} is deleted`
  }
}

function describeConfiguration({ set, remove, layer }: ConfigurationStep): Sentence {
  const added = Object.keys(set)
  const parts = [
    ...(added.length > 0 ? [say`set ${list(added)}`] : []),
    ...(remove.length > 0 ? [say`removed ${list(remove)}`] : []),
    ...(layer?.remove !== undefined ? [say`detached layer ${name(layer.remove)}`] : []),
    ...(layer?.add !== undefined ? [say`attached layer ${name(layer.add)}`] : []),
  ]
  return join(parts, '; ')
}
