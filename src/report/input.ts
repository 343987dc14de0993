import type { Inputs } from '../inputs/inputs.ts'
import type { Result } from '../model/result.ts'

/** Everything that a report is made from. */
export interface ReportInput {
  readonly inputs: Inputs
  readonly result: Result
}
