import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { Variables } from '../model/observation.ts'
import type { Budget, VariableChange } from '../model/plan.ts'
import { accessContains, accessOf } from './access.ts'
import { makeFinding } from './finding.ts'
import { grantsOf } from './grants.ts'
import { formatPolicyDocument, ownerOf } from './policy-document.ts'
import { type DesiredVariable, undeclaredHolders } from './variables.ts'

export interface Changes {
  readonly about: FunctionDeclaration
  readonly before: string | undefined
  readonly variables: readonly VariableChange[]
  readonly live: Variables
  readonly desiredVariables: readonly DesiredVariable[]
  readonly budgets: readonly Budget[]
  readonly roleName: string
  /** Whether the policy would be written. */
  readonly willWrite: boolean
}

/** What a reviewer must know of the changes themselves. */
export function judgeChanges(changes: Changes): readonly Finding[] {
  return [
    ...judgeBudgets(changes),
    ...judgeReplacements(changes),
    ...judgePolicyDrift(changes),
    ...judgeHolders(changes),
  ]
}

function judgeBudgets({ about, budgets, roleName }: Changes): readonly Finding[] {
  return budgets
    .filter(({ used, limit }) => used > limit)
    .map(({ kind, used, limit }) =>
      kind === 'variables'
        ? makeFinding('variables-over-limit', about, {
            message: `The variables of ${about.functionName} would take ${used} of the ${limit} bytes that Lambda allows.`,
            remedy: 'Grant some secrets without a variable (`grants`), or shorten what other variables hold.',
          })
        : makeFinding('policy-over-limit', about, {
            message: `The inline policies of role ${roleName} would take ${used} of the ${limit} characters that IAM allows, counted while old and new access both stand.`,
            remedy:
              'Move other inline policies into managed ones, split the function, or change its secrets in two deploys.',
          }),
    )
}

function judgeReplacements({ about, variables }: Changes): readonly Finding[] {
  return variables.flatMap((change) =>
    change.verb === 'replace' && change.before.kind === 'hidden'
      ? [
          makeFinding('variable-replaced', about, {
            message: `Variable ${change.name} holds something else than a secret's ARN; it would be overwritten for good.`,
            remedy:
              'See that the code reads the ARN from it before this is applied, or declare another variable name.',
            place: change.place,
          }),
        ]
      : [],
  )
}

function judgePolicyDrift({ about, before, variables, roleName, willWrite }: Changes): readonly Finding[] {
  const kept = variables.some(({ verb }) => verb === 'keep')
  if (before === undefined) {
    if (!kept) return []
    return [
      makeFinding('policy-missing', about, {
        message: `Variables already hold declared ARNs, but role ${roleName} has no inline policy ${about.policyName}.`,
        remedy:
          'It will be put. If it was there before: another tool removed it, or the function has a new role and the old one still grants.',
      }),
    ]
  }
  const ownDocument = formatPolicyDocument(grantsOf(before), about.region)
  const asWritten = accessContains(accessOf(ownDocument), accessOf(before))
  if (!willWrite || asWritten || ownerOf(before, about.region) !== 'ours') return []
  return [
    makeFinding('policy-edited', about, {
      message: `The inline policy ${about.policyName} of role ${roleName} was edited outside this action: it allows more than reading secrets.`,
      remedy: 'It will be put back to what is declared; give other access by another policy.',
    }),
  ]
}

function judgeHolders({ about, live, desiredVariables }: Changes): readonly Finding[] {
  return undeclaredHolders(desiredVariables, live).map(({ name, secretArn }) =>
    makeFinding('variable-undeclared', about, {
      message: `Variable ${name} also holds ${secretArn}, but is not declared; it is kept.`,
      remedy: 'Declare it, or remove it where it was set; whether another tool set it cannot be told.',
    }),
  )
}
