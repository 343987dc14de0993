import { wordingAt } from '../../model/catalog/wording.ts'
import type { Finding } from '../../model/finding.ts'
import { itself, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { undeclaredHolders, variablesOf } from './variables.ts'

export const configurationRules = [exceededLimit, undeclaredVariables]

type Judged = Pick<Draft, 'declared' | 'live' | 'secrets' | 'size'>

/** Lambda's limit, which the change would exceed. */
function exceededLimit({ declared, size: { used, limit } }: Judged): readonly Finding[] {
  if (used <= limit) return []
  return [
    makeFinding('variables-over-limit', declared, {
      message: say`The variables of ${itself(declared.functionName)} would take ${used} of the ${limit} bytes that Lambda allows.`,
      remedy: say`${wordingAt(declared.place).withoutVariable}, or shorten the values of other variables.`,
    }),
  ]
}

/** Variables that hold a declared secret's ARN under a name that is not declared. */
function undeclaredVariables({ declared, live, secrets }: Judged): readonly Finding[] {
  return undeclaredHolders(secrets.variables, variablesOf(live.function)).map((holder) =>
    makeFinding('variable-undeclared', declared, {
      message: say`Variable ${name(holder.name)} also holds ${name(holder.secretArn)} but is not declared, so it is kept.`,
      remedy: say`Declare it, or remove it where it was set. This action cannot tell whether another tool set it.`,
    }),
  )
}
