import type { Finding } from '../../model/finding.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { BaseCommit, Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { expiredGrants, hasFailed, type Result } from '../../model/result.ts'
import type { Run } from '../../model/run.ts'
import { count } from '../../text/count.ts'
import { counted, name, plain, type Sentence, say } from '../../text/sentence.ts'
import { accessOf, isToldByAccess } from '../access/access.ts'
import { accessSections } from '../access/access-section.ts'
import { inventoryFold } from '../access/inventory.ts'
import { groupAlike } from '../grouping/alike.ts'
import { approvalSections } from '../guardrails/approvals.ts'
import { guardrailsFold } from '../guardrails/limits.ts'
import { frame, type Section } from '../markdown/fit.ts'
import { code, fence, prose } from '../markdown/markdown.ts'
import { commitLink } from '../markdown/source-links.ts'
import type { ReportInput, Surface } from '../report-input.ts'
import { detailsFold } from './details.ts'
import { findingSections, noticeFold, problemItem } from './findings.ts'
import { checkHeadline, headline } from './headline.ts'
import { lastLine } from './last-line.ts'
import { movementSection } from './movements.ts'
import { otherChanges } from './other-changes.ts'
import { failureSections } from './outcome.ts'
import { type Mark, type Subject, titleSection } from './title.ts'
import { nothingToDo, unchangedFold } from './unchanged.ts'
import { wroteUnmerged } from './unmerged.ts'

/** What is the same for everything that one run shows. */
interface Setting {
  readonly subject: Subject
  readonly run: Run
  readonly surface: Surface
  /** Whether a plan is judged by its differences alone, as nothing is to be applied. */
  readonly isCheck: boolean
}

type Report = readonly [Section, ...Section[]]

/** Everything that a run tells, as sections in reading order; `remarks` are sentences about the comment itself. */
export function renderResult(
  input: ReportInput,
  surface: Surface = 'summary',
  remarks: readonly Sentence[] = [],
): readonly Section[] {
  const { inputs, result } = input
  const stage = 'plan' in result ? (result.plan.stage ?? inputs.stage) : inputs.stage
  const setting = {
    subject: { label: inputs.label, function: inputs.function, stage },
    run: inputs.run,
    surface,
    isCheck: inputs.mode === 'check',
  }
  const [title, ...body] = bodyOf(result, setting)
  const unmerged = wroteUnmerged(input)
  const alerts = [...(unmerged === undefined ? [] : [unmerged]), ...remarks]
  const alert = alerts.map((each) => frame(`> [!WARNING]\n> ${prose(each)}`))
  const approvals = 'approvals' in result ? approvalSections(result.approvals) : []
  return [title, ...alert, ...approvals, ...body, lastLine(input)]
}

/** The title, and what follows it. */
function bodyOf(result: Result, setting: Setting): Report {
  switch (result.kind) {
    case 'invalid':
      return renderProblems(result.problems, setting)
    case 'crashed':
      return renderMessage(say`the run failed`, result.message, setting)
    case 'unplanned':
      return renderMessage(say`there is no plan`, result.message, setting)
    case 'refused':
      return renderRefusal(result, setting)
    case 'planned':
      return renderPlan(result.plan, undefined, setting)
    case 'applied':
      return renderPlan(result.plan, result.outcome, setting)
  }
}

function renderPlan(plan: Plan, outcome: Outcome | undefined, setting: Setting): Report {
  const differs = plan.drifts || plan.blocked
  if (setting.isCheck && (differs || expiredGrants(plan).length > 0))
    return renderCheck(plan, setting, differs)
  const mark = markOf(plan, outcome)
  const applied = mark === '✅' ? ', applied' : ''
  const access = accessOf(plan, outcome)
  return [
    titleSection(headline(plan, outcome, access), setting.subject, {
      ...(mark && { mark }),
      outcome: applied,
    }),
    ...(plan.comparedWith === undefined ? [] : [notCompared(plan.comparedWith, setting.run)]),
    ...planSections(plan, outcome, setting, access),
  ]
}

/** A check that fails: what is wrong comes first, and the plan is what would put it right. */
function renderCheck(plan: Plan, setting: Setting, differs: boolean): Report {
  const outcome = ', checked'
  return [
    titleSection(checkHeadline(plan), setting.subject, { mark: '❌', outcome }),
    ...(differs
      ? [frame('An apply would make these changes. If AWS is right, change the declaration.')]
      : []),
    ...planSections(plan, undefined, setting),
  ]
}

/** A plan as a reviewer reads it, without its title: who gains what before anything else. */
function planSections(
  plan: Plan,
  outcome: Outcome | undefined,
  setting: Setting,
  access = accessOf(plan, outcome),
): readonly Section[] {
  const { run, surface, subject, isCheck } = setting
  const inRegions = new Set(plan.functions.map(({ region }) => region)).size > 1
  const telling = { isTold: (finding: Finding) => isToldByAccess(finding, access), outcome }
  return [
    ...nothingToDo(plan),
    ...(outcome === undefined ? [] : failureSections(outcome)),
    ...accessSections(access, { run, stage: subject.stage, inRegions }),
    ...findingSections(plan, telling, run),
    ...otherChanges(plan, { access, outcome }, run),
    ...noticeFold(plan, telling, run),
    ...(outcome === undefined ? inventoryFold(plan, { surface, run, isCheck }) : []),
    ...detailsFold(plan, surface, run),
    ...(surface === 'summary' ? unchangedFold(plan) : []),
    ...guardrailsFold(plan),
  ]
}

/** ⛔: nothing of it can be written, now or once its functions exist. */
function markOf(plan: Plan, outcome: Outcome | undefined): Mark | undefined {
  if (outcome !== undefined && hasFailed(outcome)) return '❌'
  if (outcome !== undefined && plan.writes) return '✅'
  const isOpen = plan.functions.some(({ drifts, blocked }) => drifts && !blocked)
  return plan.blocked && !plan.writes && !isOpen ? '⛔' : undefined
}

/** Everything wrong in a declaration, with the place of each. */
function renderProblems(problems: readonly Problem[], { subject, run }: Setting): Report {
  const files = new Set(problems.map(({ place }) => (place.kind === 'file' ? place.file : '')))
  const [file = ''] = files
  const where =
    files.size === 1 && file !== '' ? [name(file.slice(file.lastIndexOf('/') + 1))] : say`the declaration`
  const alike = groupAlike(problems, ({ message, remedy }) => [plain(message), plain(remedy)])
  const examples = problems.flatMap(({ example }) => (example === undefined ? [] : [example]))
  return [
    titleSection(say`no plan, because ${where} has ${counted(problems.length, 'error')}`, subject, {
      mark: '❌',
    }),
    {
      importance: 'gains',
      counted: 'errors',
      opening: `#### ⛔ ${count(problems.length, 'error')}\n`,
      items: alike.map((some) => problemItem(some, run)),
    },
    ...examples.map(
      (example): Section => ({
        importance: 'failures',
        counted: 'examples',
        opening: fence('yaml', example.trimEnd()),
        items: [],
      }),
    ),
  ]
}

function renderMessage(sentence: Sentence, message: Sentence, { subject }: Setting): Report {
  const items = [prose(message)]
  return [
    titleSection(sentence, subject, { mark: '❌' }),
    { importance: 'gains', counted: 'messages', opening: '', items },
  ]
}

/** The plan as it is now follows, because that is what must be reviewed. */
function renderRefusal({ plan, movements }: Extract<Result, { kind: 'refused' }>, setting: Setting): Report {
  return [
    titleSection(say`the plan is not the one that was reviewed`, setting.subject, { mark: '❌' }),
    movementSection(movements, plan.digest),
    ...planSections(plan, undefined, setting),
  ]
}

function notCompared({ branch, commit }: BaseCommit, { repository }: Run): Section {
  return frame(
    '> [!WARNING]\n' +
      '> **Not compared with AWS:** this run has no credentials, as is usual for a pull request from a fork. Below is what ' +
      `the declaration changes against ${code(branch)} at ${commitLink(commit, repository)}; what AWS grants today may differ.`,
  )
}
