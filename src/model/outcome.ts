import type { Step } from './change.ts'
import type { Failure } from './failure.ts'

/** What happened to each function, in the plan's order, and to each rotation that was due. */
export interface Outcome {
  readonly functions: readonly FunctionOutcome[]
  readonly rotations: readonly RotationOutcome[]
}

export type RotationOutcome = { readonly secretArn: string } & (
  | { readonly result: 'done' | 'already' }
  | { readonly result: 'failed'; readonly failure: Failure }
)

/** `blocked`: an error finding stopped every write. */
export type FunctionOutcome = { readonly label: string; readonly steps: readonly StepOutcome[] } & (
  | { readonly result: 'applied' | 'unchanged' | 'blocked' }
  | { readonly result: 'failed'; readonly failure: Failure }
)

/** `already`: the write was found done, for example because the answer to it was lost. */
export interface StepOutcome {
  readonly step: Step['kind']
  readonly result: 'done' | 'already' | 'failed' | 'not-reached'
  /** The version that was published. */
  readonly version?: string
}
