import type { FindingCode } from '../../model/finding.ts'
import { functionKey } from '../../model/observation.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import { layersOf, settingsOf } from './extension.ts'

/** What a number of functions does. */
export interface Clause {
  readonly functions: readonly Subject[]
  readonly forms: Forms
  /** The secrets that the verb is about. */
  readonly secretArns?: readonly string[]
  /** What the lines call it, if there is one. */
  readonly secret?: string
  /** What follows the secrets. */
  readonly after?: string
}

export interface Subject extends Pick<FunctionPlan, 'label' | 'blocked'> {
  /** Equal for one function. */
  readonly key: string
}

export type Forms = readonly [one: string, many: string]

/** Without `past`, what an apply leaves true is said as before. */
interface Tensed {
  readonly forms: readonly [...Forms, past?: Forms]
}

/** Changes that leave access as it is, in the past once they are applied. */
export function quietClauses(functions: readonly FunctionPlan[], isApplied: boolean): readonly Clause[] {
  const rereading = functions.filter(
    ({ blocked, grants }) => !blocked && grants.some(({ verb }) => verb === 'change'),
  )
  const arns = rereading.flatMap(({ grants }) => grants.filter(({ verb }) => verb === 'change'))
  const clauses: readonly (Omit<Clause, 'functions' | 'forms'> & Tensed & Pick<Plan, 'functions'>)[] = [
    {
      functions: rereading,
      forms: [
        'changes how it reads',
        'change how they read',
        ['changed how it reads', 'changed how they read'],
      ],
      secretArns: [...new Set(arns.map(({ secretArn }) => secretArn))],
    },
    {
      functions: functions.filter(isNotComparable),
      forms: ['has a policy whose change cannot be judged', 'have policies whose change cannot be judged'],
    },
    {
      functions: functions.filter(isFreed),
      forms: [
        'has a restriction lifted',
        'have restrictions lifted',
        ['had a restriction lifted', 'had restrictions lifted'],
      ],
    },
    {
      functions: functions.filter(isFound('policy-adopted')),
      forms: [
        'has another policy replaced',
        'have other policies replaced',
        ['had another policy replaced', 'had other policies replaced'],
      ],
    },
    {
      functions: functions.filter(isFound('grant-extended')),
      forms: ['keeps a grant for longer', 'keep grants for longer'],
    },
    {
      functions: functions.filter(isFound('limits-loosened')),
      forms: ['has its limits loosened', 'have their limits loosened'],
    },
    {
      functions: functions.filter(changesVariablesOnly),
      forms: [
        'changes variables only',
        'change variables only',
        ['changed variables only', 'changed variables only'],
      ],
    },
    {
      functions: functions.filter(changesExtension),
      forms: [
        'has its extension changed',
        'have their extension changed',
        ['had its extension changed', 'had their extension changed'],
      ],
    },
    {
      functions: functions.filter(movesAliasOnly),
      forms: [
        'has its alias pointed to a new version',
        'have their aliases pointed to new versions',
        ['had its alias pointed to a new version', 'had their aliases pointed to new versions'],
      ],
    },
    {
      functions: functions.filter(publishesOnly),
      forms: [
        'is published for unqualified calls',
        'are published for unqualified calls',
        ['was published for unqualified calls', 'were published for unqualified calls'],
      ],
    },
    {
      functions: functions.filter(renamesPolicyOnly),
      forms: [
        'has its policy renamed',
        'have their policies renamed',
        ['had its policy renamed', 'had their policies renamed'],
      ],
    },
    {
      functions: functions.filter(changesPolicyTextOnly),
      forms: [
        'has its policy corrected',
        'have their policies corrected',
        ['had its policy corrected', 'had their policies corrected'],
      ],
    },
  ]
  return clauses
    .filter((clause) => clause.functions.length > 0)
    .map(({ forms: [one, many, past], ...clause }) => ({
      ...clause,
      forms: isApplied ? (past ?? [one, many]) : [one, many],
      functions: clause.functions.map(subjectOf),
    }))
}

function subjectOf({ region, functionName, label, blocked }: FunctionPlan): Subject {
  return { key: functionKey(region, functionName), label, blocked }
}

function isNotComparable({ access, blocked }: FunctionPlan): boolean {
  return access.verdict === 'unknown' && !blocked
}

/** What the grants do not tell. */
function isFound(sought: FindingCode): (plan: FunctionPlan) => boolean {
  return ({ findings, blocked }) => !blocked && findings.some(({ code }) => code === sought)
}

/** A Deny or a condition goes, which may give more than the grants tell. */
const isFreed = isFound('restriction-lifted')

function changesVariablesOnly(plan: FunctionPlan): boolean {
  const changing = configurationChanges(plan).some(({ verb }) => verb !== 'keep')
  return keepsItsGrants(plan) && !changesExtension(plan) && !isFreed(plan) && changing
}

/** Changes its layer, and perhaps its variables. */
function changesExtension(plan: FunctionPlan): boolean {
  return keepsItsGrants(plan) && layersOf(plan).some(({ verb }) => verb !== 'keep')
}

function movesAliasOnly(plan: FunctionPlan): boolean {
  return keepsAll(plan) && plan.steps.some(({ kind }) => kind === 'point-alias')
}

function changesPolicyTextOnly(plan: FunctionPlan): boolean {
  return changesItsPolicyOnly(plan) && plan.policy.former === undefined
}

function renamesPolicyOnly(plan: FunctionPlan): boolean {
  return changesItsPolicyOnly(plan) && plan.policy.former !== undefined
}

function changesItsPolicyOnly(plan: FunctionPlan): boolean {
  return keepsAll(plan) && !movesAliasOnly(plan) && !publishesOnly(plan) && !isFreed(plan)
}

function publishesOnly(plan: FunctionPlan): boolean {
  const publishes = plan.steps.some(({ kind }) => kind === 'publish-latest')
  return keepsAll(plan) && publishes && !movesAliasOnly(plan)
}

function keepsAll(plan: FunctionPlan): boolean {
  return keepsItsGrants(plan) && configurationChanges(plan).every(({ verb }) => verb === 'keep')
}

function configurationChanges(plan: FunctionPlan): readonly { readonly verb: string }[] {
  return [...plan.variables, ...settingsOf(plan), ...layersOf(plan)]
}

function keepsItsGrants(plan: FunctionPlan): boolean {
  return (
    plan.drifts && !plan.blocked && plan.grants.every(({ verb }) => verb === 'keep') && !isNotComparable(plan)
  )
}
