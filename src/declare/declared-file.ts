import type { Problem } from '../errors.ts'
import type { Guardrails } from '../model/guardrails.ts'
import type { Gathered } from './checked.ts'
import type { FunctionEntry } from './function-entry.ts'

/** What a file declares for the stage that was chosen, and everything wrong in it. */
export interface DeclaredFile extends Gathered<FunctionEntry> {
  readonly stage?: string
  readonly account?: string
  readonly guardrails?: Guardrails
  /** Whether the input `function` was used to say which function the file declares. */
  readonly takesFunction?: boolean
}

export function nothing(problems: readonly Problem[]): DeclaredFile {
  return { values: [], problems }
}
