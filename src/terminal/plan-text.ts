import type { Finding } from '../model/finding.ts'
import type { Outcome } from '../model/outcome.ts'
import { explainPlace } from '../model/place.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { shownInventory } from '../report/access/inventory.ts'
import { limitSentences } from '../report/guardrails/limits.ts'
import { changeLines, functionOutcomeLine, rotationLines, rotationOutcomeLine } from '../report/log.ts'
import { sortedFindings } from '../report/sections/findings.ts'
import { headline } from '../report/sections/headline.ts'
import { name, type Sentence, say } from '../text/sentence.ts'
import { paintSentence, printable, type Screen, wrap } from './screen.ts'
import { told } from './speech.ts'

/**
 * A plan for a person at a terminal: a headline, then a block for each function that changes or has findings; in a check,
 * or where many change, also who can read each secret.
 */
export function planText(plan: Plan, screen: Screen, isCheck = false): string {
  const { stage, comparedWith, functions, digest } = plan
  const of = stage === undefined ? [] : say` of stage ${name(stage)}`
  const quiet = functions.filter((each) => !each.drifts && each.findings.length === 0)
  const whole = sortedFindings(plan).filter(({ functionLabel }) => functionLabel === undefined)
  const rotations = rotationLines(plan.rotations)
  const blocks = [
    [
      row(say`Plan${of}: ${headline(plan)}`, screen, 0),
      ...(comparedWith === undefined
        ? []
        : [
            row(
              say`Compared with ${name(comparedWith.branch)}, not with AWS: there are no credentials.`,
              screen,
              0,
            ),
          ]),
      ...limitSentences(plan.guardrails).map((limit) => row(say`Limit: ${limit}`, screen, 0)),
    ],
    ...(whole.length === 0 ? [] : [whole.flatMap((each) => findingRows(each, screen))]),
    ...functions.filter((each) => !quiet.includes(each)).map((each) => functionRows(each, screen)),
    ...(rotations.length === 0 ? [] : [rotations.map((line) => changeRow(line, screen))]),
    ...(quiet.length === 0 ? [] : [[row(say`Unchanged: ${labels(quiet)}`, screen, 0)]]),
    ...inventoryRows(plan, screen, isCheck),
    ...(digest === '' ? [] : [[screen.paint('dim', `Digest ${digest}`)]]),
  ]
  return blocks.map((rows) => rows.join('\n')).join('\n\n')
}

/** What an apply did, a line per function and rotation. */
export function outcomeText({ functions, rotations }: Outcome, screen: Screen): string {
  const rows = [
    ...functions.map((each) => ({
      failed: each.result === 'failed' || each.result === 'blocked',
      line: functionOutcomeLine(each),
    })),
    ...rotations.map((each) => ({ failed: each.result === 'failed', line: rotationOutcomeLine(each) })),
  ]
  return rows
    .map(({ failed, line }) => {
      const sign = failed ? screen.paint('red', '✗') : screen.paint('green', '✓')
      return `${sign} ${wrap(screen, paintSentence(screen, line), { start: 2, indent: 2 })}`
    })
    .join('\n')
}

function inventoryRows(plan: Plan, screen: Screen, isCheck: boolean): readonly (readonly string[])[] {
  const shown = shownInventory(plan, isCheck)
  if (shown === undefined) return []
  const { title, about, lines } = shown
  return [[row(title, screen, 0), ...[...about, ...lines].map((line) => row(line, screen, 2))]]
}

function functionRows(plan: FunctionPlan, screen: Screen): readonly string[] {
  const [verdict = [], ...changes] = changeLines(plan)
  return [
    row(say`${name(plan.label)}: ${plan.drifts ? verdict : say`unchanged`}`, screen, 0),
    ...(plan.drifts ? changes.map((line) => changeRow(line, screen)) : []),
    ...plan.findings
      .filter(({ functionLabel }) => functionLabel !== undefined)
      .flatMap((each) => findingRows(each, screen)),
  ]
}

const signs = { '+': 'green', '−': 'red', '~': 'yellow', '·': 'dim' } as const

/** The sign that a line of changes begins with, in its color. */
function changeRow(line: Sentence, screen: Screen): string {
  const text = paintSentence(screen, line)
  const [sign = ''] = text
  const color = Object.entries(signs).find(([known]) => known === sign)?.[1]
  const shown = color === undefined ? text : `${screen.paint(color, sign)}${text.slice(sign.length)}`
  return `  ${wrap(screen, shown, { start: 2, indent: 4 })}`
}

const severities = { error: ['red', 'bold'], warning: ['yellow'], notice: ['cyan'] } as const

function findingRows(finding: Finding, screen: Screen): readonly string[] {
  const { severity, code, message, remedy, place, snippets = [] } = finding
  const head = screen.paint(severities[severity], severity)
  const text = (sentence: Sentence) => paintSentence(screen, sentence)
  return [
    `  ${wrap(screen, `${head} ${text(message)}`, { start: 2, indent: 4 })}`,
    ...(remedy.length === 0 ? [] : [`    ${wrap(screen, `→ ${text(remedy)}`, { start: 4, indent: 6 })}`]),
    ...snippets.flatMap(({ title, json }) => [`      ${text(title)}:`, ...indented(json)]),
    `    ${screen.paint('dim', wrap(screen, `${code}, ${printable(told(explainPlace(place)))}`, { start: 4, indent: 6 }))}`,
  ]
}

/** What is there to be copied is not wrapped. */
function indented(json: string): readonly string[] {
  return json.split('\n').map((line) => `      ${printable(line)}`)
}

function row(sentence: Sentence, screen: Screen, indent: number): string {
  return `${' '.repeat(indent)}${wrap(screen, paintSentence(screen, sentence), { start: indent, indent: indent + 2 })}`
}

function labels(functions: readonly FunctionPlan[]): Sentence {
  return functions.flatMap(({ label }, index) => [...(index === 0 ? [] : [', ']), name(label)])
}
