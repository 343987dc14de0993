import type { GrantChange, RotationChange } from '../../model/change.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import { countSecrets } from '../../text/secret-words.ts'
import { counted, join, type Sentence, say } from '../../text/sentence.ts'
import { effectiveClauses } from './effective.ts'
import { layersOf, settingsOf } from './extension.ts'

/** Whether there is nothing to do and nothing in the way. */
export function isUnchanged({ drifts, blocked }: FunctionPlan): boolean {
  return !drifts && !blocked
}

/** The verdict in one sentence: `2 functions gain access to 3 secrets, 1 loses access to 1, 4 unchanged`. */
export function headline(plan: Plan): Sentence {
  return join([functionsClause(plan), ...rotationClauses(plan.rotations)], ', ')
}

function functionsClause({ functions, comparedWith }: Plan): Sentence {
  if (functions.length === 0) return say`no function is declared`
  if (functions.every(isUnchanged)) return say`nothing changes in ${counted(functions.length, 'function')}`
  const clauses = [
    ...(comparedWith === undefined ? effectiveClauses(functions) : declaredClauses(functions)),
    grantClause(functions, 'change', ['changes how it reads', 'change how they read']),
    plainClause(functions.filter(changesVariablesOnly), ['changes variables only', 'change variables only']),
    plainClause(functions.filter(changesExtension), [
      'has its extension changed',
      'have their extension changed',
    ]),
    plainClause(functions.filter(movesAliasOnly), [
      'has its alias pointed to a new version',
      'have their aliases pointed to new versions',
    ]),
    plainClause(functions.filter(publishesOnly), [
      'is published for unqualified calls',
      'are published for unqualified calls',
    ]),
    plainClause(functions.filter(changesPolicyTextOnly), [
      'has its policy corrected',
      'have their policies corrected',
    ]),
    plainClause(
      functions.filter(({ blocked }) => blocked),
      ['is blocked by an error', 'are blocked by errors'],
    ),
    plainClause(functions.filter(isUnchanged), ['unchanged', 'unchanged']),
  ].filter((clause) => clause !== undefined)
  const sentences = clauses.map(({ number, words }, index) =>
    index === 0 ? say`${counted(number, 'function')} ${[words]}` : say`${number} ${[words]}`,
  )
  return join(sentences, ', ')
}

/** Where AWS was not asked, only what is declared is known. */
function declaredClauses(functions: readonly FunctionPlan[]): readonly (Clause | undefined)[] {
  return [
    grantClause(functions, 'add', ['gains access', 'gain access']),
    grantClause(functions, 'remove', ['loses access', 'lose access']),
  ]
}

/** `2 rotations are set`, `1 rotation is changed`: of those that an apply would write. */
function rotationClauses(rotations: readonly RotationChange[]): readonly Sentence[] {
  return (['add', 'change'] as const).flatMap((verb) => {
    const number = rotations.filter((each) => each.due && each.verb === verb).length
    const words = [form(number, verb === 'add' ? ['is set', 'are set'] : ['is changed', 'are changed'])]
    return number === 0 ? [] : [say`${counted(number, 'rotation')} ${words}`]
  })
}

type Forms = readonly [one: string, many: string]

/** What a number of functions does. */
interface Clause {
  readonly number: number
  readonly words: string
}

function grantClause(
  functions: readonly FunctionPlan[],
  verb: GrantChange['verb'],
  forms: Forms,
): Clause | undefined {
  const changing = functions
    .filter(({ blocked }) => !blocked)
    .map(({ grants }) => grants.filter((grant) => grant.verb === verb))
    .filter((grants) => grants.length > 0)
  if (changing.length === 0) return undefined
  const secrets = new Set(changing.flat().map(({ secretArn }) => secretArn))
  const preposition = verb === 'change' ? '' : 'to '
  const words = `${form(changing.length, forms)} ${preposition}${countSecrets([...secrets])}`
  return { number: changing.length, words }
}

function plainClause({ length: number }: readonly FunctionPlan[], forms: Forms): Clause | undefined {
  return number === 0 ? undefined : { number, words: form(number, forms) }
}

function changesVariablesOnly(plan: FunctionPlan): boolean {
  const changing = configurationChanges(plan).some(({ verb }) => verb !== 'keep')
  return keepsItsGrants(plan) && !changesExtension(plan) && changing
}

/** Changes its layer, and perhaps its variables. */
function changesExtension(plan: FunctionPlan): boolean {
  return keepsItsGrants(plan) && layersOf(plan).some(({ verb }) => verb !== 'keep')
}

function movesAliasOnly(plan: FunctionPlan): boolean {
  return keepsAll(plan) && plan.steps.some(({ kind }) => kind === 'point-alias')
}

function publishesOnly(plan: FunctionPlan): boolean {
  const publishes = plan.steps.some(({ kind }) => kind === 'publish-latest')
  return keepsAll(plan) && publishes && !movesAliasOnly(plan)
}

function changesPolicyTextOnly(plan: FunctionPlan): boolean {
  return keepsAll(plan) && !movesAliasOnly(plan) && !publishesOnly(plan)
}

function keepsAll(plan: FunctionPlan): boolean {
  return keepsItsGrants(plan) && configurationChanges(plan).every(({ verb }) => verb === 'keep')
}

function configurationChanges(plan: FunctionPlan): readonly { readonly verb: string }[] {
  return [...plan.variables, ...settingsOf(plan), ...layersOf(plan)]
}

function keepsItsGrants(plan: FunctionPlan): boolean {
  return plan.drifts && plan.grants.every(({ verb }) => verb === 'keep')
}

function form(number: number, [one, many]: Forms): string {
  return number === 1 ? one : many
}
