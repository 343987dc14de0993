import type { Inputs } from '../inputs/inputs.ts'
import type { Result } from '../model/result.ts'

/** Where a report is read: the comment stays short, the job summary holds everything. */
export type Surface = 'comment' | 'summary'

/** Everything that a report is made from. */
export interface ReportInput {
  readonly inputs: Inputs
  readonly result: Result
}
