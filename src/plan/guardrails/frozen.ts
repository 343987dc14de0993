import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { makeFinding } from '../finding.ts'

/**
 * Stops a plan that would write to a function whose declaration says that nothing may. So a Deny or a condition that
 * somebody added to our policy by hand, as in an incident, stays.
 */
export function frozenFunction(declared: FunctionDeclaration): readonly Finding[] {
  if (declared.frozen === undefined) return []
  return [
    makeFinding('function-frozen', declared, {
      message: say`${name(declared.label)} is declared as ${name('frozen')}, so nothing is written for it.`,
      remedy: marked('Once nothing holds it back, delete `frozen`, and review the plan that follows.'),
    }),
  ]
}
