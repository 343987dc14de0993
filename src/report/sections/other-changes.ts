import type { Step, VariableChange } from '../../model/change.ts'
import { foreignWords } from '../../model/hidden.ts'
import { latestPublished } from '../../model/observation.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Access, FunctionPlan, Plan } from '../../model/plan.ts'
import type { Run } from '../../model/run.ts'
import { parseArn } from '../../text/arn.ts'
import { join, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { FunctionAccess } from '../access/access.ts'
import { mentionsIn } from '../access/secret-names.ts'
import { groupEqual, groupItem } from '../grouping/group-item.ts'
import type { Section } from '../markdown/fit.ts'
import { code, phrase } from '../markdown/markdown.ts'
import { budgetPhrases } from './budgets.ts'
import { extensionPhrases } from './extension.ts'
import { rotationItems, rotationNote } from './rotation.ts'
import { past, present, type Tense } from './tense.ts'

interface Told {
  readonly access: readonly FunctionAccess[]
  readonly outcome: Outcome | undefined
}

interface Changed {
  readonly plan: FunctionPlan
  readonly phrases: readonly string[]
  readonly note: string
}

/** What changes without changing who can read what. */
export function otherChanges(
  { functions, rotations }: Plan,
  { access, outcome }: Told,
  run: Run,
): readonly Section[] {
  const applied = new Set(
    outcome?.functions.filter(({ result }) => result === 'applied').map(({ label }) => label),
  )
  const accessBy = Map.groupBy(access, ({ plan }) => plan)
  const entries = functions.flatMap((plan) => {
    const phrases = phrasesOf(plan, accessBy.get(plan) ?? [], applied.has(plan.label) ? past : present).map(
      phrase,
    )
    const note = plan.blocked ? ', blocked' : ''
    return phrases.length === 0 ? [] : [{ plan, phrases, note, key: JSON.stringify([note, phrases]) }]
  })
  const items = [
    ...groupEqual(entries).map((group) =>
      group.length === 1
        ? functionItem(group[0])
        : groupItem(
            group.map(({ plan }) => plan),
            group[0].phrases.join('; '),
            { run, links: true, note: group[0].note },
          ),
    ),
    ...rotationItems(rotations, outcome, run),
  ]
  if (items.length === 0) return []
  return [
    {
      importance: 'other changes',
      counted: 'other changes',
      opening: '#### Other changes\n',
      items,
      closing: rotationNote(rotations, outcome),
    },
  ]
}

function functionItem({ plan, phrases, note }: Changed): string {
  const head = `- **${code(plan.label)}**${note}`
  return phrases.length === 1
    ? `${head}: ${phrases[0]}`
    : [head, ...phrases.map((each) => `  - ${each}`)].join('\n')
}

function phrasesOf(plan: FunctionPlan, access: readonly FunctionAccess[], tense: Tense): readonly Sentence[] {
  const mention = mentionsIn(plan)
  const moved = access.filter(({ state }) => state !== 'kept').flatMap(({ lines }) => lines)
  const told = new Set(moved.map(({ secretArn }) => secretArn))
  const phrases = [
    ...plan.grants
      .filter(({ verb }) => verb === 'change')
      .map(
        ({ secretArn }) =>
          say`reads ${mention(secretArn)} in another way: ${rereading(secretArn, plan, tense)}`,
      ),
    ...plan.variables
      .filter((variable) => !told.has(variable.secretArn) || isTurned(variable, told))
      .flatMap((variable) => variablePhrase(variable, mention, tense)),
    ...extensionPhrases(plan, tense),
    ...plan.steps.flatMap((step) => stepPhrase(step, plan, tense)),
  ]
  const isTextOnly = plan.writes && phrases.length === 0 && access.length === 0
  const corrected = isTextOnly ? [say`its policy ${[tense('is', 'was')]} corrected, as the diff shows`] : []
  return [...phrases, ...corrected, ...budgetPhrases(plan)]
}

/** `gains secretsmanager:DescribeSecret`, or with which key it decrypts the secret from now on. */
function rereading(secretArn: string, { access }: FunctionPlan, tense: Tense): Sentence {
  const home = parseArn(secretArn)?.account
  const said = (verb: string, all: readonly Access[]): readonly Sentence[] => {
    const some = all.filter(
      ({ resource, condition }) => resource === secretArn || condition.includes(secretArn),
    )
    const actions = some.map(({ action, resource }) => {
      const key = parseArn(resource)
      const shown = key?.account === home ? (key?.resource ?? resource) : resource
      return resource === secretArn ? [name(action)] : say`${name(action)} with ${name(shown)}`
    })
    return actions.length === 0 ? [] : [say`${[verb]} ${list(actions)}`]
  }
  const changes = [
    ...said(tense('gains', 'gained'), access.gained),
    ...said(tense('loses', 'lost'), access.lost),
  ]
  return changes.length === 0 ? say`its keys or actions ${[tense('change', 'changed')]}` : join(changes, ', ')
}

/** What a release with code does beside publishing the variables. */
export function shipping({ ships }: { readonly ships?: true }): Sentence {
  return ships ? say`, which has other code` : []
}

/** What a variable held stays readable, so that no line of access says what takes its place. */
function isTurned(variable: VariableChange, told: ReadonlySet<string>): boolean {
  return variable.verb === 'change' && variable.before.kind === 'arn' && !told.has(variable.before.arn)
}

function stepPhrase(step: Step, { policy, policyName }: FunctionPlan, tense: Tense): readonly Sentence[] {
  switch (step.kind) {
    case 'publish-latest':
      return [say`unqualified calls reach what is published to ${name(latestPublished)}${shipping(step)}`]
    case 'point-alias':
      return [
        say`alias ${name(step.alias)} ${[tense('moves', 'moved')]} from version ${name(step.from)} to a new version${shipping(step)}`,
      ]
    case 'delete-former': {
      const named = list(step.policies)
      return policy.after === undefined
        ? [say`policy ${named} ${[tense('is', 'was')]} deleted`]
        : [say`policy ${name(policyName)} ${[tense('replaces', 'replaced')]} ${named}`]
    }
    default:
      return []
  }
}

function variablePhrase(
  variable: VariableChange,
  mention: (arn: string) => Sentence,
  tense: Tense,
): readonly Sentence[] {
  const [named, secret] = [name(variable.name), mention(variable.secretArn)]
  switch (variable.verb) {
    case 'add':
      return [say`variable ${named} ${[tense('is', 'was')]} added for ${secret}`]
    case 'change': {
      const { before: old } = variable
      const before = old.kind === 'arn' ? mention(old.arn) : [foreignWords[old.kind]]
      return [say`variable ${named} ${[tense('changes', 'changed')]} from ${before} to ${secret}`]
    }
    case 'remove':
      return [say`variable ${named}, which held the ARN of ${secret}, ${[tense('is', 'was')]} removed`]
    case 'keep':
      return []
  }
}
