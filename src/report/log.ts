import type { EffectiveGrant, Sharer } from '../model/access/effective.ts'
import type { GrantChange, RotationChange, Step, VariableChange, Verb } from '../model/change.ts'
import { explain } from '../model/failure.ts'
import { latestPublished } from '../model/observation.ts'
import type { FunctionOutcome, Outcome, RotationOutcome } from '../model/outcome.ts'
import { explainPlace } from '../model/place.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { formatTerms } from '../model/rotation.ts'
import { roleNameOf } from '../text/arn.ts'
import { nounOf } from '../text/secret-words.ts'
import { join, list, name, type Sentence, say } from '../text/sentence.ts'
import { effectNews } from './access/access-line.ts'
import { mentionsIn, type SecretNames, secretNames } from './access/secret-names.ts'
import { groupAlike } from './grouping/alike.ts'
import { limitSentences } from './guardrails/limits.ts'
import { layerPhrases, settingPhrases } from './sections/extension.ts'
import { sortedFindings } from './sections/findings.ts'
import { shipping } from './sections/other-changes.ts'
import { stepsSentence } from './sections/outcome.ts'
import { rotationNames } from './sections/rotation.ts'

/** A plan for the workflow log: a line per change, each beginning with the function that it is about. */
export function planLines(plan: Plan): readonly Sentence[] {
  const whole = sortedFindings(plan).filter(({ functionLabel }) => functionLabel === undefined)
  return [
    ...limitSentences(plan.guardrails).map((limit) => say`limit: ${limit}`),
    ...whole.map(({ severity, message }) => say`${[severity]}: ${message}`),
    ...plan.functions.flatMap((each) => {
      const lines = each.drifts ? changeLines(each) : [say`unchanged`]
      return [...lines.map((line) => say`${name(each.label)}: ${line}`), ...findingLines(each)]
    }),
    ...rotationLines(plan.rotations),
  ]
}

/** What an apply did: a line per function, and per rotation that was due. */
export function outcomeLines({ functions, rotations }: Outcome): readonly Sentence[] {
  return [...functions.map(functionOutcomeLine), ...rotations.map(rotationOutcomeLine)]
}

export function functionOutcomeLine(each: FunctionOutcome): Sentence {
  const { label, result, steps } = each
  const details = steps.length === 0 ? [] : say` (${stepsSentence(steps)})`
  const head = say`${name(label)}: ${[result]}${details}`
  return each.result === 'failed' ? say`${head}. ${explain(each.failure)}` : head
}

export function rotationOutcomeLine(each: RotationOutcome): Sentence {
  const head = say`rotation of secret ${name(each.secretArn)}: ${[each.result]}`
  return each.result === 'failed' ? say`${head}. ${explain(each.failure)}` : head
}

/** A line for each rotation that differs. */
export function rotationLines(rotations: readonly RotationChange[]): readonly Sentence[] {
  const nameOf = rotationNames(rotations)
  return rotations.flatMap(({ verb, secretArn, before, after, due }) => {
    if (verb === 'keep') return []
    const sign = [verb === 'add' ? '+' : '~']
    const secret = name(nameOf(secretArn))
    const terms = name(formatTerms(after, secretArn))
    const was = before === undefined ? [] : say`, was ${name(formatTerms(before, secretArn))}`
    return [say`${sign} secret ${secret} rotated ${terms}${was}${due ? [] : say` (not now)`}`]
  })
}

/** What changes for one function: first its verdict and who it is, as its label is the author's word; then a line per change. */
export function changeLines(plan: FunctionPlan): readonly Sentence[] {
  const nameOf = secretNames(plan)
  const mention = mentionsIn(plan)
  const lambda = plan.functionName === plan.label ? [] : say`, Lambda ${name(plan.functionName)}`
  const role = plan.roleArn === undefined ? [] : say`, role ${name(roleNameOf(plan.roleArn))}`
  const pending = plan.state === 'pending' ? say`, function does not exist yet` : []
  const verdict = plan.blocked
    ? say`access ${[plan.access.verdict]}, but blocked`
    : say`access ${[plan.access.verdict]}`
  return [
    say`${verdict}${lambda}${role}${pending}`,
    ...plan.grants.flatMap((grant) => grantLine(grant, plan, mention)),
    ...sharerLines(plan, mention),
    ...plan.variables.flatMap((variable) => variableLine(variable, nameOf)),
    ...settingPhrases(plan),
    ...layerPhrases(plan),
    ...plan.steps.flatMap(aliasLine),
  ]
}

function grantLine(
  grant: GrantChange,
  { effective }: FunctionPlan,
  mention: (arn: string) => Sentence,
): readonly Sentence[] {
  const { verb, held, secretArn, place, check } = grant
  const effect = effective.grants.find((each) => each.secretArn === secretArn)
  const words: Readonly<Record<Verb, string | undefined>> = {
    add: '+ reads',
    change: '~ access changed:',
    remove: '− no longer reads',
    keep: held ? '· still reads (held)' : undefined,
  }
  const word = effect === undefined ? words[verb] : effectWord(effect)
  if (word === undefined) return []
  const news = join(
    effectNews(effect).map((each) => say`, ${each}`),
    '',
  )
  const where = place === undefined ? [] : say` (${explainPlace(place)})`
  const checked = check === undefined ? [] : say`, access check: ${[check.result.replace('-', ' ')]}`
  return [say`${[word]} ${mention(secretArn)}${news}${where}${checked}`]
}

function effectWord({ verb, state }: EffectiveGrant): string {
  if (state === 'already') return '· already reads'
  if (state === 'still') return '· still reads'
  if (verb === 'add') return '+ reads'
  return state === 'loses' ? '− no longer reads' : '− no longer granted'
}

/** What other functions gain or lose because they share the role: one line for those with the same news. */
function sharerLines(
  { effective, roleArn = '' }: FunctionPlan,
  mention: (arn: string) => Sentence,
): readonly Sentence[] {
  const newsOf = ({ grants }: Sharer) => grants.map((each) => [effectWord(each), each.secretArn] as const)
  return groupAlike(effective.sharers, newsOf).map((alike) => {
    const names = list(alike.map(({ functionName }) => functionName))
    const share = say`which ${[alike.length === 1 ? 'shares' : 'share']} role ${name(roleNameOf(roleArn))}`
    const news = newsOf(alike[0]).map(([word, secretArn]) => say`${[word]} ${mention(secretArn)}`)
    return say`${names}, ${share}: ${join(news, ', ')}`
  })
}

function variableLine(variable: VariableChange, nameOf: SecretNames): readonly Sentence[] {
  const words = { add: '+ variable', change: '~ variable', remove: '− variable', keep: undefined }
  const word = words[variable.verb]
  if (word === undefined) return []
  const secret = say`${[nounOf(variable.secretArn)]} ${name(nameOf(variable.secretArn))}`
  return [say`${[word]} ${name(variable.name)}, ${secret}`]
}

function aliasLine(step: Step): readonly Sentence[] {
  if (step.kind === 'publish-latest')
    return [say`~ unqualified calls reach what is published to ${name(latestPublished)}${shipping(step)}`]
  if (step.kind !== 'point-alias') return []
  return [say`~ alias ${name(step.alias)}, version ${name(step.from)} → a new version${shipping(step)}`]
}

function findingLines({ label, findings }: FunctionPlan): readonly Sentence[] {
  return findings
    .filter(({ functionLabel }) => functionLabel !== undefined)
    .map(({ severity, message }) => say`${name(label)}: ${[severity]}: ${message}`)
}
