import type { GrantChange, Step, VariableChange, Verb } from '../../model/change.ts'
import { latestPublished } from '../../model/observation.ts'
import type { Access, Budget, FunctionPlan } from '../../model/plan.ts'
import type { Run } from '../../model/run.ts'
import { parseArn, roleNameOf } from '../../text/arn.ts'
import { count, digits } from '../../text/count.ts'
import { parameterNoun } from '../../text/secret-words.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, htmlCode, phrase, plainText } from '../markdown/markdown.ts'
import { placeLink } from '../markdown/source-links.ts'
import { checkPhrase } from './access-check.ts'
import { effectiveNotes, effectiveWords, sharerWords } from './effective.ts'
import { layerPhrases, layersOf, settingPhrases, settingsOf } from './extension.ts'
import { policyDiff } from './policy-diff.ts'
import { rotationPhrase } from './rotation.ts'
import { secretNames } from './secret-names.ts'

/** One changed function: grants and variables open, the policy and the budgets folded. */
export function functionSections(plan: FunctionPlan, run: Run): readonly Section[] {
  return [changes(plan, run), ...policy(plan), ...budgets(plan)]
}

function changes(plan: FunctionPlan, run: Run): Section {
  const names = secretNames(plan)
  const nameOf = (arn: string) => `${parameterNoun(arn)}${code(names.get(arn) ?? arn)}`
  const items = [
    ...plan.grants
      .filter(({ verb, held }) => verb !== 'keep' || held)
      .map((grant) => grantItem(grant, plan, { nameOf, run })),
    ...sharerItems(plan, nameOf),
    ...plan.variables.flatMap((variable) => variableItem(variable, nameOf)),
    ...extensionItems(plan),
    ...plan.steps.flatMap(releaseItem),
    ...keptItem(plan),
  ]
  return {
    importance: 4,
    counted: 'grants and variables',
    opening: `#### ${code(plan.label)}\n${aboutFunction(plan)}\n`,
    items,
    closing: '',
  }
}

function aboutFunction({ label, functionName, region, functionArn, roleArn }: FunctionPlan): string {
  const account = parseArn(functionArn ?? '')?.account
  const parts = [
    ...(functionName === label ? [] : [`function ${code(functionName)}`]),
    code(region),
    ...(account === undefined ? [] : [`account ${code(account)}`]),
    ...(roleArn === undefined ? [] : [`role ${code(roleNameOf(roleArn))}`]),
  ]
  return parts.join(' · ')
}

const grantWords: Readonly<Record<Verb, string>> = {
  add: '+ reads',
  change: '~ access changed',
  remove: '− no longer reads',
  keep: '· still reads',
}

function grantItem(
  grant: GrantChange,
  { effective }: FunctionPlan,
  { nameOf, run }: { readonly nameOf: (arn: string) => string; readonly run: Run },
): string {
  const parts = [
    `**${effectiveWords(effective, grant.secretArn) ?? grantWords[grant.verb]}** ${nameOf(grant.secretArn)}`,
    ...effectiveNotes(effective, grant.secretArn).map(phrase),
    ...grant.keyArns.map((arn) => `key ${shortKey(arn)}`),
    ...(grant.layer === undefined ? [] : [`stage ${plainText(grant.layer)}`]),
    ...(grant.place === undefined ? [] : [placeLink(grant.place, run)]),
    ...(grant.held ? ['held while a version that may need it is in use'] : []),
    ...(grant.reason === undefined ? [] : [`reason: ${plainText(grant.reason)}`]),
    ...(grant.expires === undefined ? [] : [`expires ${plainText(grant.expires)}`]),
    ...(grant.verb === 'remove' ? [] : rotationPhrase(grant)),
    ...checkPhrase(grant),
  ]
  return `- ${parts.join(' · ')}`
}

function sharerItems(
  { effective, roleArn = '' }: FunctionPlan,
  nameOf: (arn: string) => string,
): readonly string[] {
  return effective.sharers.flatMap(({ functionName, grants }) =>
    grants.map((grant) => {
      const shares = `shares role ${code(roleNameOf(roleArn))}`
      return `- ${code(functionName)} **${sharerWords(grant)}** ${nameOf(grant.secretArn)} · ${shares}`
    }),
  )
}

function variableItem(variable: VariableChange, nameOf: (arn: string) => string): readonly string[] {
  const name = code(variable.name)
  const secret = nameOf(variable.secretArn)
  if (variable.verb === 'change') {
    const before = variable.before.kind === 'hidden' ? '(value hidden)' : nameOf(variable.before.arn)
    return [`- **~ variable** ${name}: ${before} → ${secret}`]
  }
  if (variable.verb === 'add') return [`- **+ variable** ${name} → ${secret}`]
  if (variable.verb === 'remove') return [`- **− variable** ${name}, was ${secret}`]
  return []
}

/** The sign and the noun in bold, as in the other items. */
function extensionItems(plan: FunctionPlan): readonly string[] {
  const phrases = [...settingPhrases(plan), ...layerPhrases(plan)]
  return phrases.map((each) => `- ${phrase(each).replace(/^\S+ \w+/, '**$&**')}`)
}

function releaseItem(step: Step): readonly string[] {
  if (step.kind === 'publish-latest')
    return [
      `- **~ unqualified calls** reach what ${code('$LATEST')} is then, published to ${code(latestPublished)}`,
    ]
  if (step.kind !== 'point-alias') return []
  return [
    `- **~ alias** ${code(step.alias)}: version ${code(step.from)} → a new version, published from ${code('$LATEST')}`,
  ]
}

function keptItem(plan: FunctionPlan): readonly string[] {
  const keptOf = (changes: readonly { readonly verb: Verb; readonly held?: true }[]) =>
    changes.filter(({ verb, held }) => verb === 'keep' && !held).length
  const kept = [
    { number: keptOf(plan.grants), noun: 'grant' },
    { number: keptOf([...plan.variables, ...settingsOf(plan)]), noun: 'variable' },
    { number: keptOf(layersOf(plan)), noun: 'layer' },
  ].filter(({ number }) => number > 0)
  if (kept.length === 0) return []
  return [`- unchanged: ${kept.map(({ number, noun }) => count(number, noun)).join(', ')}`]
}

/** Enough of a key's id to recognize it; the whole ARN is in the policy. */
function shortKey(keyArn: string): string {
  const id = keyArn.replace(/^.*:(?:key\/)?/, '')
  return id.length > 16 ? `${code(id.slice(0, id.startsWith('mrk-') ? 12 : 8))}…` : code(id)
}

function policy(plan: FunctionPlan): readonly Section[] {
  const diff = policyDiff(plan.policy)
  if (diff.text === '') return []
  const summary = `Policy ${htmlCode(plan.policyName)}: ${count(diff.added, 'line')} added, ${diff.removed} removed`
  const { gained, lost, verdict } = plan.access
  const access = [
    ...gained.map((each) => accessItem('+ may', each)),
    ...lost.map((each) => accessItem('− may no longer', each)),
  ]
  const lead = access.length === 0 ? [`Access is ${verdict}.\n`] : [`${access.join('\n')}\n`]
  return [
    {
      importance: 5,
      counted: 'policy diffs',
      opening: detailsStart(summary),
      items: [[...lead, fence('diff', diff.text)].join('\n')],
      closing: detailsEnd,
    },
  ]
}

function accessItem(word: string, { action, resource, condition }: Access): string {
  const where = condition === '' ? '' : `, if ${code(condition)}`
  return `- **${word}** ${code(action)} on ${code(resource)}${where}`
}

const budgetNames: Readonly<Record<Budget['kind'], string>> = {
  variables: 'variables',
  'role-policies': "role's inline policies",
}

function budgets(plan: FunctionPlan): readonly Section[] {
  if (plan.budgets.length === 0) return []
  return [
    {
      importance: 6,
      counted: 'budgets',
      opening: detailsStart(
        `Limits: ${plan.budgets.map((each) => `${budgetNames[each.kind]} ${shareOf(each)}`).join(', ')}`,
      ),
      items: plan.budgets.map(budgetItem),
      closing: detailsEnd,
    },
  ]
}

function budgetItem({ kind, used, limit, unit }: Budget): string {
  return `- ${budgetNames[kind]}: ${digits(used)} of ${digits(limit)} ${unit}`
}

function shareOf({ used, limit }: Budget): string {
  return `${Math.round((used / limit) * 100)} % used`
}
