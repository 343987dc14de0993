import type { Verb } from '../model/change.ts'
import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { SourcedGuardrails } from '../model/guardrails.ts'
import type { Observation } from '../model/observation.ts'
import type { FunctionPlan } from '../model/plan.ts'
import type { Roles } from './effective/roles.ts'
import type { FindingsByFunction } from './finding.ts'
import type { PlannedFunction } from './planned-function.ts'
import type { RotationWish } from './rotation/rotations.ts'
import type { SecretIdentity } from './secrets/patterns.ts'
import type { PlanSettings } from './settings.ts'

/** A declared function and its plan, before what is found about several functions stops anything. */
export interface Planned {
  readonly declared: FunctionDeclaration
  readonly plan: FunctionPlan
}

/** What a plan is made of, whether AWS was asked or only another declaration. */
export interface Whole {
  readonly declaration: Declaration
  readonly planned: readonly Planned[]
  readonly observation: Pick<Observation, 'today' | 'base' | 'rules'>
  readonly settings: PlanSettings
  /** Every limit in force. */
  readonly limits: readonly SourcedGuardrails[]
  readonly wishes: readonly RotationWish[]
  readonly setsRotation: (plan: FunctionPlan) => boolean
  readonly identify: (declared: FunctionDeclaration, secret: DeclaredSecret) => Guarded
  /** Whether a function may gain access, or what something else owns. */
  readonly widens: (planned: Planned) => boolean
}

/** The same where AWS was asked. */
export interface ObservedWhole extends Whole {
  readonly planned: readonly ObservedPlan[]
  readonly observation: Observation
  readonly roles: Roles
  readonly leftOver: FindingsByFunction
  /** How many simulations were not made. */
  readonly skipped: number
}

export interface ObservedPlan extends PlannedFunction {
  readonly declared: FunctionDeclaration
}

/** What is known of a declared secret. */
export interface Guarded {
  /** `undefined` if nothing is known. */
  readonly identity: SecretIdentity | undefined
  /** What becomes of its grant; `undefined` if it has none. */
  readonly verb: Verb | undefined
}

/** Looks at all functions together and says what a reviewer must know of each. Never throws. */
export type WholeRule<W extends Whole = Whole> = (whole: W) => FindingsByFunction

/** Returns what the rules find about a function. */
export function judgeWhole<W extends Whole>(
  whole: W,
  rules: readonly WholeRule<W>[],
): (declared: FunctionDeclaration) => readonly Finding[] {
  const judgments = rules.map((rule) => rule(whole))
  return (declared) => judgments.flatMap((found) => found.get(declared) ?? [])
}

/** The findings that stop a function from being written, on each that would be. */
export function onWriters(
  { planned, setsRotation }: Pick<Whole, 'planned' | 'setsRotation'>,
  findings: (declared: FunctionDeclaration) => readonly Finding[],
): FindingsByFunction {
  const writers = planned.filter(({ plan }) => plan.writes || setsRotation(plan))
  return new Map(writers.map(({ declared }) => [declared, findings(declared)]))
}
