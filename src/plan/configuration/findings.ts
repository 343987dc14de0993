import type { Finding } from '../../model/finding.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { variablesOf } from './configuration.ts'
import { undeclaredHolders } from './variables.ts'

/** Limits are met before any write, while old and new access both stand. */
export function judgeBudgets({ declared, budgets, live: { roleName } }: Draft): readonly Finding[] {
  return budgets
    .filter(({ used, limit }) => used > limit)
    .map(({ kind, used, limit }) =>
      kind === 'variables'
        ? makeFinding('variables-over-limit', declared, {
            message: `The variables of ${declared.functionName} would take ${used} of the ${limit} bytes that Lambda allows.`,
            remedy: 'Grant some secrets without a variable (`grants`), or shorten what other variables hold.',
          })
        : makeFinding('policy-over-limit', declared, {
            message: `The inline policies of role ${roleName} would take ${used} of the ${limit} characters that IAM allows, counted while old and new access both stand.`,
            remedy:
              'Move other inline policies into managed ones, split the function, or change its secrets in two deploys.',
          }),
    )
}

/** A value that this action did not set is lost when it is overwritten. */
export function judgeReplacements({ declared, configuration }: Draft): readonly Finding[] {
  const { variables, extension } = configuration
  const lost = variables.flatMap((change) =>
    change.verb === 'change' && change.before.kind === 'hidden'
      ? [
          makeFinding('variable-replaced', declared, {
            message: `Variable ${change.name} holds something else than a secret's ARN; it would be overwritten for good.`,
            remedy:
              'See that the code reads the ARN from it before this is applied, or declare another variable name.',
            place: change.place,
          }),
        ]
      : [],
  )
  const settings = extension.settings.flatMap((change) =>
    change.verb === 'change' && change.before.kind === 'hidden'
      ? [
          makeFinding('variable-replaced', declared, {
            message: `Variable ${change.name} holds another value, which this action did not set; it would be overwritten for good.`,
            remedy: 'Leave the setting out of `extension` to keep what stands there.',
            place: change.place,
          }),
        ]
      : [],
  )
  return [...lost, ...settings]
}

/** Variables that hold a declared secret's ARN under a name that is not declared. */
export function judgeHolders({ declared, live, secrets }: Draft): readonly Finding[] {
  return undeclaredHolders(secrets.variables, variablesOf(live.function)).map(({ name, secretArn }) =>
    makeFinding('variable-undeclared', declared, {
      message: `Variable ${name} also holds ${secretArn}, but is not declared; it is kept.`,
      remedy: 'Declare it, or remove it where it was set; whether another tool set it cannot be told.',
    }),
  )
}
