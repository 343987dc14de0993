import type { Finding } from '../../model/finding.ts'
import { name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { accessContains, noAccess } from '../policy/access.ts'
import { writeDocument } from '../policy/document.ts'
import type { Ledger } from '../policy/ledger.ts'
import { variablesOf } from './configuration.ts'
import { undeclaredHolders } from './variables.ts'

type Judged = Pick<Draft, 'declared' | 'live' | 'secrets' | 'policy' | 'configuration' | 'budgets'>

/** Limits of AWS that the change would exceed, counted while old and new access are both in place. */
export function exceededLimits({ declared, budgets, live: { roleName } }: Judged): readonly Finding[] {
  return budgets
    .filter(({ used, limit }) => used > limit)
    .map(({ kind, used, limit }) =>
      kind === 'variables'
        ? makeFinding('variables-over-limit', declared, {
            message: say`The variables of ${name(declared.functionName)} would take ${used} of the ${limit} bytes that Lambda allows.`,
            remedy: say`Grant some secrets without a variable (${name('grants')}), or shorten the values of other variables.`,
          })
        : makeFinding('policy-over-limit', declared, {
            message: say`The inline policies of role ${name(roleName)} would take ${used} of the ${limit} characters that IAM allows, counted while old and new access are both in place.`,
            remedy: say`Move other inline policies into managed ones, split the function, or change its secrets in two deploys.`,
          }),
    )
}

/** Our policy is gone, although the variables show that it was there. */
export function missingPolicy({ declared, live, configuration }: Judged): readonly Finding[] {
  const { ledger, roleName } = live
  const isKept = configuration.variables.some(({ verb }) => verb === 'keep')
  if (ledger.document !== undefined || !isKept) return []
  return [
    makeFinding('policy-missing', declared, {
      message: say`Variables already hold declared ARNs, but role ${name(roleName)} has no inline policy ${name(declared.policyName)}.`,
      remedy: say`Apply will create it. If it existed before, another tool removed it, or the function has a new role and the old role still has the access.`,
    }),
  ]
}

/** Our policy allows more than this action wrote. */
export function editedPolicy({ declared, live, policy }: Judged): readonly Finding[] {
  const { ledger, roleName } = live
  if (ledger.document === undefined || ledger.owner !== 'ours') return []
  if (policy.steps.length === 0 || isAsWritten(ledger, declared.region)) return []
  return [
    makeFinding('policy-edited', declared, {
      message: say`The inline policy ${name(declared.policyName)} of role ${name(roleName)} was edited outside this action: it allows more than reading secrets.`,
      remedy: say`Apply will restore what is declared. Grant any other access in another policy.`,
    }),
  ]
}

/** Whether the policy allows only reading the secrets that it grants. */
function isAsWritten({ access, grants, extension }: Ledger, region: string): boolean {
  const ours = writeDocument({ grants: [...grants.values()], region, extension })
  return accessContains(ours?.access ?? noAccess, access)
}

/** Variables that hold a declared secret's ARN under a name that is not declared. */
export function undeclaredVariables({ declared, live, secrets }: Judged): readonly Finding[] {
  return undeclaredHolders(secrets.variables, variablesOf(live.function)).map((holder) =>
    makeFinding('variable-undeclared', declared, {
      message: say`Variable ${name(holder.name)} also holds ${name(holder.secretArn)} but is not declared, so it is kept.`,
      remedy: say`Declare it, or remove it where it was set. This action cannot tell whether another tool set it.`,
    }),
  )
}
