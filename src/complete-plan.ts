import type { Clients } from './aws/client/clients.ts'
import type { Base } from './base-branch.ts'
import type { Log } from './log.ts'
import type { Declaration, OtherDeclarations } from './model/declaration.ts'
import type { RulesState } from './model/guardrails.ts'
import type { Observation } from './model/observation.ts'
import type { Plan } from './model/plan.ts'
import type { TipState } from './model/run.ts'
import { answer, keyOf } from './observe/answers.ts'
import { observe } from './observe/observe.ts'
import { plan } from './plan/plan.ts'
import type { PlanSettings } from './plan/settings.ts'
import { canonicalJson } from './text/canonical-json.ts'
import { counted, say } from './text/sentence.ts'

export interface Planning {
  readonly declaration: Declaration
  readonly settings: PlanSettings
  /** The day in UTC, `YYYY-MM-DD`. */
  readonly today: string
  /** This and the next two are read from GitHub while AWS is read, and never reject. */
  readonly base: Promise<Base | undefined>
  readonly tip: Promise<TipState | undefined>
  readonly rules: Promise<RulesState | undefined>
  /** Reads the tip once more. Never rejects. */
  readonly tipNow: () => Promise<TipState | undefined>
  /** Reads what other files and stages of the commit declare. */
  readonly others: () => Promise<OtherDeclarations>
  readonly clients: Clients
  readonly log: Log
  /** As in `observe`. */
  readonly fromLists: boolean
}

/** Observes and plans, then reads what the plan asks for and plans again, until it has no question left. */
export function completePlan(planning: Planning): Promise<{ plan: Plan; observation: Observation }> {
  const { declaration, settings, today, clients, log } = planning
  return log.group('Reading AWS', async () => {
    const asksUsers = settings.sharedRole !== undefined
    const reads = [
      observe(declaration, { ...planning, asksUsers }),
      planning.base,
      planning.tip,
      planning.rules,
    ] as const
    const [{ aws, listed, ahead }, base, tip, rules] = await Promise.all(reads)
    const told = { ...(base && { base: base.state }), ...(tip && { tip }), ...(rules && { rules }) }
    let observation: Observation = { ...aws, today, ...told }
    log.info(say`Read ${counted(aws.functions.size, 'function')} and ${counted(aws.secrets.size, 'secret')}.`)
    let current = plan(declaration, observation, settings)
    while (current.questions.length > 0) {
      // What was read ahead is known first: it may raise questions that can be asked together with the others.
      const known = current.questions.filter((each) => ahead.has(keyOf(each)))
      const asked = known.length > 0 ? known : current.questions
      log.info(say`Reading ${counted(asked.length, 'more fact')} for this plan.`)
      const ofAws = asked.filter((each) => each.kind !== 'other-declarations')
      observation = await answer(ofAws, observation, { clients, listed, ahead })
      if (ofAws.length < asked.length) observation = { ...observation, others: await planning.others() }
      current = plan(declaration, observation, settings)
    }
    // What AWS has may be what a newer commit declares, which was pushed and applied since the tip was read.
    const newest = current.writes ? await planning.tipNow() : undefined
    if (newest === undefined || canonicalJson(newest) === canonicalJson(tip))
      return { plan: current, observation }
    observation = { ...observation, tip: newest }
    return { plan: plan(declaration, observation, settings), observation }
  })
}
