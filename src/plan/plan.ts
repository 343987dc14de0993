import type { Declaration, FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { Observation } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { combineVerdicts } from './access.ts'
import { canonicalJson } from './canonical-json.ts'
import { digestPlan } from './digest.ts'
import type { PlanSettings } from './draft.ts'
import { makeFinding, sortFindings } from './finding.ts'
import { planFunction } from './function-plan.ts'
import { judgeNeighbours } from './neighbours.ts'

/**
 * What would be done to make AWS what is declared. Pure: the same declaration and observation give the same plan.
 * Never throws for a user's mistake; those are findings.
 */
export function plan(declaration: Declaration, observation: Observation, settings: PlanSettings): Plan {
  const planned = declaration.functions.map((about) => planFunction(about, observation, settings))
  const alone = planned.map((each) => each.plan)
  const findings = judgeNeighbours(declaration.functions, alone)
  const functions = alone.map((each, index) => {
    const about = declaration.functions[index]
    return withFindings(each, [...(findings.get(about) ?? []), ...remarksOf(about, settings)])
  })
  const questions = new Map(
    planned.flatMap((each) => each.questions).map((question) => [canonicalJson(question), question]),
  )
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions,
    verdict: combineVerdicts(functions.map(({ access }) => access.verdict)),
    changed: functions.some(({ steps }) => steps.length > 0),
    digest: digestPlan(functions),
    questions: [...questions.values()],
  }
}

/** What the declaration itself gives to know, but where all that it declares is taken away. */
function remarksOf(about: FunctionDeclaration | undefined, { removing }: PlanSettings): readonly Finding[] {
  if (about === undefined || removing) return []
  return (about.remarks ?? []).map(({ code, ...text }) => makeFinding(code, about, text))
}

function withFindings(each: FunctionPlan, more: readonly Finding[]): FunctionPlan {
  const findings = sortFindings([...each.findings, ...more])
  const blocked = more.some(({ severity }) => severity === 'error')
  return { ...each, findings, steps: blocked ? [] : each.steps }
}
