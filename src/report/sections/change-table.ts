import type { Verb } from '../../model/change.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import type { Section } from '../markdown/fit.ts'
import { code, row } from '../markdown/markdown.ts'
import { checkCounts, checkNote } from './access-check.ts'
import { effectiveCounts } from './effective.ts'
import { layersOf, settingsOf } from './extension.ts'
import { outcomeWord } from './outcome.ts'

/** A row per changed function, in three columns, as a fourth would not fit on a phone. */
export function changeTable(
  plans: readonly FunctionPlan[],
  { comparedWith }: Plan,
  outcome: Outcome | undefined,
): Section {
  const columns = ['Function', 'Access', outcome === undefined ? 'Changes' : 'Result']
  const rows = plans.map((plan) =>
    row([
      code(plan.label),
      accessCell(plan),
      outcome === undefined ? changeCell(plan) : outcomeWord(outcome, plan.label),
    ]),
  )
  const checked = plans.some((plan) => checkCounts(plan).length > 0)
  return {
    importance: 3,
    counted: 'rows of the table',
    opening: `${row(columns)}\n${row(columns.map(() => ':--'))}`,
    items: rows,
    closing:
      '\n<sub>\\+ added, ~ changed, − removed. ' +
      (comparedWith === undefined
        ? `Access compares the policies that this action owns; the lines below it tell what other policies of the role allow.${checked ? ` ${checkNote}` : ''}</sub>`
        : 'Access compares what is declared.</sub>'),
  }
}

function accessCell(plan: FunctionPlan): string {
  return [
    plan.blocked ? '**blocked**' : accessWord(plan),
    ...effectiveCounts(plan),
    ...checkCounts(plan),
  ].join('<br>')
}

function changeCell(plan: FunctionPlan): string {
  const { grants, variables } = plan
  const kinds = plan.steps.map(({ kind }) => kind)
  const moves = kinds.includes('point-alias') ? '~1 alias' : ''
  const publishes = kinds.includes('publish-latest') ? '~unqualified calls' : ''
  const lines = [
    changeCounts(grants, 'grant'),
    changeCounts([...variables, ...settingsOf(plan)], 'variable'),
    changeCounts(layersOf(plan), 'layer'),
    moves,
    publishes,
  ].filter((line) => line !== '')
  return lines.length === 0 ? 'none' : lines.join('<br>')
}

function accessWord({ access }: FunctionPlan): string {
  return access.verdict === 'broadened' || access.verdict === 'replaced' || access.verdict === 'unknown'
    ? `**${access.verdict}**`
    : access.verdict
}

const signOf: Readonly<Record<Verb, '+' | '~' | '−' | undefined>> = {
  add: '+',
  change: '~',
  remove: '−',
  keep: undefined,
}

/** How many were added, changed and removed: `+2 −1 grants`; `''` where all were kept. */
export function changeCounts(changes: readonly { readonly verb: Verb }[], noun: string): string {
  const signs = changes.map(({ verb }) => signOf[verb]).filter((sign) => sign !== undefined)
  const counts = (['+', '~', '−'] as const)
    .map((sign) => ({ sign, number: signs.filter((each) => each === sign).length }))
    .filter(({ number }) => number > 0)
  if (counts.length === 0) return ''
  return `${counts.map(({ sign, number }) => `${sign}${number}`).join(' ')} ${noun}${signs.length === 1 ? '' : 's'}`
}
