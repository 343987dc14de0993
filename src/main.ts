import { apply } from './apply/apply.ts'
import { type Clients, makeClients } from './aws/clients.ts'
import { systemClock } from './aws/clock.ts'
import { CredentialsError } from './aws/failures.ts'
import { AccountError, requireAccount } from './aws/sts.ts'
import { type Base, readBase } from './base/base.ts'
import { compareWithBase } from './base/comparison.ts'
import { dayOf } from './day.ts'
import { declare } from './declare/declare.ts'
import { DeclarationError } from './errors.ts'
import { failureOf, unforeseen } from './exit.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { workflowLog } from './log.ts'
import type { Declaration } from './model/declaration.ts'
import type { Observation } from './model/observation.ts'
import type { Plan } from './model/plan.ts'
import { answer } from './observe/answers.ts'
import { observe } from './observe/observe.ts'
import { movementsSince } from './plan/digest.ts'
import type { PlanSettings } from './plan/draft.ts'
import { plan } from './plan/plan.ts'
import { report } from './report/report.ts'
import type { Result } from './report/result.ts'

/**
 * The whole run: what should be, what is, what would change, and, unless it is only shown, making it so.
 * Gives the sentence that the run fails with, if it does. Throws DeclarationError for inputs that can't be read.
 */
export async function main(): Promise<string | undefined> {
  const inputs = readInputs()
  const result = await run(inputs)
  await report({ inputs, result })
  return failureOf(result, inputs)
}

async function run(inputs: Inputs): Promise<Result> {
  try {
    const declaration = await declare(inputs)
    const removing = inputs.mode === 'remove'
    return await reconcile({
      inputs,
      declaration: removing ? withoutSecrets(declaration) : declaration,
      settings: settingsOf(inputs, removing),
      base: removing ? Promise.resolve(undefined) : readBase(inputs, declaration),
      today: dayOf(new Date()),
    })
  } catch (error) {
    return resultOf(error)
  }
}

/** A plan checks what it grants, drift detection everything that is granted. */
function settingsOf(
  { prune, mode, allowRemovals, verify, sharedRole }: Inputs,
  removing: boolean,
): PlanSettings {
  return {
    prune,
    removing,
    allowRemovals,
    ...(verify && { verify: mode === 'check' ? 'all' : 'changes' }),
    ...(sharedRole !== 'allow' && { sharedRole }),
  }
}

/** Everything that a run begins with, before it asks AWS. */
interface Beginning {
  readonly inputs: Inputs
  readonly declaration: Declaration
  readonly settings: PlanSettings
  /** Read from GitHub while AWS is read; it never rejects. */
  readonly base: Promise<Base | undefined>
  readonly today: string
}

async function reconcile(beginning: Beginning): Promise<Result> {
  const { inputs } = beginning
  try {
    return await reconcileWithAws(beginning)
  } catch (error) {
    const isMissing = error instanceof CredentialsError && error.missing
    if (!isMissing || inputs.mode !== 'plan' || inputs.run.baseBranch === undefined) throw error
    return compareWithBase({ ...beginning, base: await beginning.base })
  }
}

async function reconcileWithAws(beginning: Beginning): Promise<Result> {
  const { inputs, declaration, settings } = beginning
  const clients = makeClients()
  await requireAccount(declaration, clients)
  const { observation, finished } = await workflowLog.group('Reading AWS', () =>
    observeAndPlan(beginning, clients),
  )
  if (inputs.mode === 'plan' || inputs.mode === 'check') return { kind: 'planned', plan: finished }
  const movements = inputs.expectedDigest === undefined ? [] : movementsSince(inputs.expectedDigest, finished)
  if (movements.length > 0) return { kind: 'refused', plan: finished, movements }
  const outcome = await apply(finished, {
    declaration,
    observation,
    settings,
    clients,
    clock: systemClock,
    log: workflowLog,
    propagationWait: inputs.propagationWait,
  })
  return { kind: 'applied', plan: finished, outcome }
}

interface Planned {
  readonly observation: Observation
  readonly finished: Plan
}

/** Observes, plans, and observes what only this plan needs, until the plan has no question left. */
async function observeAndPlan(
  { declaration, settings, base, today }: Beginning,
  clients: Clients,
): Promise<Planned> {
  const [inAws, known] = await Promise.all([observe(declaration, clients), base])
  let observation: Observation = { ...inAws, today, ...(known !== undefined && { base: known.state }) }
  workflowLog.info(
    `Read ${observation.functions.size} function(s) and ${observation.secrets.size} secret(s).`,
  )
  let finished = plan(declaration, observation, settings)
  while (finished.questions.length > 0) {
    workflowLog.info(`Reading what only this change needs (${finished.questions.length} more).`)
    observation = await answer(finished.questions, observation, clients)
    finished = plan(declaration, observation, settings)
  }
  return { observation, finished }
}

function withoutSecrets(declaration: Declaration): Declaration {
  const functions = declaration.functions.map(({ release: _release, ...each }) => ({ ...each, secrets: [] }))
  return { ...declaration, functions }
}

function resultOf(error: unknown): Result {
  if (error instanceof DeclarationError) return { kind: 'invalid', problems: error.problems }
  if (error instanceof CredentialsError || error instanceof AccountError)
    return { kind: 'crashed', message: error.message }
  return { kind: 'crashed', message: unforeseen(error) }
}
