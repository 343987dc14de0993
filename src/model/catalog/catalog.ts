import { changeErrors } from './change-errors.ts'
import { functionErrors } from './function-errors.ts'
import { notices } from './notices.ts'
import { secretErrors } from './secret-errors.ts'
import { warnings } from './warnings.ts'

/** What docs/findings.md says of a finding, in Markdown. */
export interface CatalogEntry {
  readonly cause: string
  readonly remedy: string
}

/**
 * The closed list of what a plan can find, by severity and code, worst first. `npm run readme` writes it into
 * docs/findings.md. Its texts are in the bundle too: 17 KB of more than 4 MB, 0.2 ms of a start.
 */
export const findingCatalog = {
  error: { ...functionErrors, ...secretErrors, ...changeErrors },
  warning: warnings,
  notice: notices,
} satisfies Readonly<Record<string, Readonly<Record<string, CatalogEntry>>>>
