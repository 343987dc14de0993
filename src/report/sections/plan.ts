import type { Outcome } from '../../model/outcome.ts'
import type { BaseCommit, FunctionPlan, Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import type { Result } from '../../model/result.ts'
import type { Run } from '../../model/run.ts'
import { parseArn } from '../../text/arn.ts'
import { count } from '../../text/count.ts'
import { countSecrets } from '../../text/secret-words.ts'
import { type Sentence, say } from '../../text/sentence.ts'
import type { ReportInput } from '../input.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, phrase, plainText, prose } from '../markdown/markdown.ts'
import { commitLink } from '../markdown/source-links.ts'
import { checkCounts } from './access-check.ts'
import { changeTable } from './change-table.ts'
import { findingSections, problemItem } from './findings.ts'
import { functionSections } from './function.ts'
import { headline, isUnchanged } from './headline.ts'
import { movementSection } from './movements.ts'
import { failureSections, outcomeSections } from './outcome.ts'
import { rotationSections } from './rotation.ts'

/** What is the same for everything that one run shows. */
interface Setting {
  /** Distinguishes several uses of the action; `''` where there is one. */
  readonly label: string
  readonly stage: string | undefined
  readonly run: Run
}

/** Everything that a run tells, as sections in reading order. */
export function renderResult({ inputs: { label, stage, run }, result }: ReportInput): readonly Section[] {
  const setting = { label, stage, run }
  if (result.kind === 'invalid') return renderProblems(result.problems, setting)
  if (result.kind === 'crashed')
    return renderMessage(say`the run failed before it finished`, result.message, setting)
  if (result.kind === 'unplanned') return renderMessage(say`there is no plan`, result.message, setting)
  if (result.kind === 'refused') return renderRefusal(result, setting)
  return renderPlan(result.plan, result.kind === 'applied' ? result.outcome : undefined, setting)
}

/** What went wrong, without the plan where there is one. */
export function renderFailure(input: ReportInput): readonly Section[] {
  const { inputs, result } = input
  if (result.kind === 'refused') return renderRefusal(result, inputs).slice(0, 2)
  if (result.kind !== 'applied') return renderResult(input)
  return [
    title(say`the plan was not applied as a whole`, { label: inputs.label, stage: result.plan.stage }),
    ...failureSections(result.outcome),
  ]
}

/** A plan as a reviewer reads it: verdict, outcome, findings, one table, then each changed function. */
function renderPlan(plan: Plan, outcome: Outcome | undefined, setting: Setting): readonly Section[] {
  const changed = plan.functions.filter((each) => !isUnchanged(each))
  const unchanged = plan.functions.filter(isUnchanged)
  return [
    title(headline(plan), { ...setting, stage: plan.stage }),
    ...(plan.comparedWith === undefined ? [] : [notCompared(plan.comparedWith, setting.run)]),
    ...(outcome === undefined ? [] : outcomeSections(outcome)),
    ...findingSections(plan, setting.run),
    ...(changed.length === 0 ? [] : [changeTable(changed, plan, outcome)]),
    ...changed.flatMap((each) => functionSections(each, setting.run)),
    ...rotationSections(plan.rotations, setting.run),
    ...(unchanged.length === 0 ? [] : [unchangedList(unchanged)]),
  ]
}

/** Everything wrong in a declaration, with the place of each. */
function renderProblems(problems: readonly Problem[], setting: Setting): readonly Section[] {
  const items = problems.map((problem) => problemItem(problem, setting.run))
  const examples = problems.flatMap(({ example }) => (example === undefined ? [] : [example]))
  return [
    title(say`the declaration is not valid, so there is no plan`, setting),
    { importance: 1, counted: 'problems', opening: '', items, closing: '' },
    ...examples.map((example) => ({
      importance: 1,
      counted: 'examples',
      opening: fence('yaml', example.trimEnd()),
      items: [],
      closing: '',
    })),
  ]
}

function renderMessage(sentence: Sentence, message: Sentence, setting: Setting): readonly Section[] {
  return [
    title(sentence, setting),
    { importance: 1, counted: 'messages', opening: '', items: [prose(message)], closing: '' },
  ]
}

/** The plan as it is now follows, because that is what must be reviewed. */
function renderRefusal(
  { plan, movements }: Extract<Result, { kind: 'refused' }>,
  setting: Setting,
): readonly Section[] {
  const [, ...rest] = renderPlan(plan, undefined, setting)
  const named = { ...setting, stage: plan.stage }
  return [
    title(say`the plan is not the one that was reviewed`, named),
    movementSection(movements, plan.digest),
    ...rest,
  ]
}

function notCompared({ branch, commit }: BaseCommit, { repository }: Run): Section {
  const opening =
    `> ⚠️ **Not compared with AWS**, because this run has no credentials. It shows what the declaration changes against ` +
    `branch ${code(branch)} at ${commitLink(commit, repository)}; what is in AWS may differ.`
  return { importance: 0, counted: '', opening, items: [], closing: '' }
}

function title(sentence: Sentence, { label, stage }: Pick<Setting, 'label' | 'stage'>): Section {
  const parts = [
    'Lambda secrets',
    ...(label === '' ? [] : [` (${plainText(label)})`]),
    ...(stage === undefined ? [] : [`, stage ${plainText(stage)}`]),
  ]
  const name = parts.join('')
  return { importance: 0, counted: '', opening: `### ${name}: ${phrase(sentence)}`, items: [], closing: '' }
}

function unchangedList(plans: readonly FunctionPlan[]): Section {
  return {
    importance: 7,
    counted: 'unchanged functions',
    opening: detailsStart(`${count(plans.length, 'unchanged function')}`),
    items: plans.map((plan) => `- ${code(plan.label)}${whereOf(plan)}: reads ${readOf(plan)}`),
    closing: detailsEnd,
  }
}

function readOf(plan: FunctionPlan): string {
  const checks = checkCounts(plan)
  const secrets = countSecrets(plan.grants.map(({ secretArn }) => secretArn))
  return `${secrets}${checks.length === 0 ? '' : `, access check: ${checks.join(', ')}`}`
}

function whereOf(plan: FunctionPlan): string {
  const account = parseArn(plan.functionArn ?? '')?.account
  return account === undefined
    ? ` in ${code(plan.region)}`
    : ` in ${code(plan.region)}, account ${code(account)}`
}
