import { wordingAt } from '../../model/catalog/wording.ts'
import type { Finding } from '../../model/finding.ts'
import { name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { undeclaredHolders, variablesOf } from './variables.ts'

export const configurationRules = [exceededLimits, undeclaredVariables]

type Judged = Pick<Draft, 'declared' | 'live' | 'secrets' | 'policy' | 'configuration' | 'budgets'>

/** Limits of AWS that the change would exceed, counted while old and new access are both in place. */
function exceededLimits({ declared, budgets, live: { roleName } }: Judged): readonly Finding[] {
  return budgets
    .filter(({ used, limit }) => used > limit)
    .map(({ kind, used, limit }) =>
      kind === 'variables'
        ? makeFinding('variables-over-limit', declared, {
            message: say`The variables of ${name(declared.functionName)} would take ${used} of the ${limit} bytes that Lambda allows.`,
            remedy: say`${wordingAt(declared.place).withoutVariable}, or shorten the values of other variables.`,
          })
        : makeFinding('policy-over-limit', declared, {
            message: say`The inline policies of role ${name(roleName)} would take ${used} of the ${limit} characters that IAM allows, counted while old and new access are both in place.`,
            remedy: say`Move other inline policies into managed ones, split the function, or change its secrets in two deploys.`,
          }),
    )
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
