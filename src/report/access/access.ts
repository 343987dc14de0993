import type { EffectiveGrant, Sharer } from '../../model/access/effective.ts'
import type { Finding } from '../../model/finding.ts'
import { functionKey } from '../../model/observation.ts'
import type { Outcome } from '../../model/outcome.ts'
import { comparePlaces, type Place } from '../../model/place.ts'
import type { FunctionPlan, Plan } from '../../model/plan.ts'
import { parseArn, roleNameOf } from '../../text/arn.ts'
import { type AccessLine, accessLine, type Named, otherGains, sharedLine } from './access-line.ts'
import { secretNames } from './secret-names.ts'
import { type Circumstances, gainState, type State, stateOf } from './states.ts'

/** Everything of one state for one function. */
export interface FunctionAccess extends State {
  readonly who: Who
  /** The plan whose change it is: of another function, where `who` only shares its role. */
  readonly plan: FunctionPlan
  readonly lines: readonly AccessLine[]
}

/** A function that is declared, or that shares the role of one. */
export interface Who {
  /** Equal for one function, however it gains. */
  readonly key: string
  readonly label: string
  readonly functionName: string
  readonly region: string
  /** Where it is declared. */
  readonly place?: Place
  /** Present if it gains or loses by another function's grant. */
  readonly sharing?: { readonly roleName: string; readonly source: string }
}

/** The access of each function by state, in the plan's order; those that share its role follow each. */
export function accessOf(plan: Plan, outcome?: Outcome): readonly FunctionAccess[] {
  const declared = new Map(plan.functions.map((each) => [each.functionArn, each]))
  return plan.functions.flatMap((each) => {
    const result = outcome?.functions.find(({ label }) => label === each.label)
    const circumstances = {
      plan: each,
      compared: plan.comparedWith !== undefined,
      applied: outcome !== undefined,
      result,
    }
    const placed = placedIn(each)
    return [...ownAccess(placed, circumstances), ...sharedAccess(placed, circumstances, declared)]
  })
}

const toldBy: Partial<Readonly<Record<Finding['code'], (each: FunctionAccess) => boolean>>> = {
  'role-shared': ({ who }) => who.sharing !== undefined,
  'already-readable': ({ state }) => state === 'already',
  'still-readable': ({ state }) => state === 'still',
}

/** Whether the lines of access tell what a finding says. */
export function isToldByAccess(finding: Finding, access: readonly FunctionAccess[]): boolean {
  const tells = toldBy[finding.code]
  return tells !== undefined && access.some((each) => each.plan.findings.includes(finding) && tells(each))
}

/** Whether these lines tell a warning, which no other section does. */
export function isWarning(access: FunctionAccess): boolean {
  return access.plan.findings.some(({ code, severity }) => severity === 'warning' && toldBy[code]?.(access))
}

/** A plan with what its lines need, worked out once. */
interface Placed extends Named {
  /** Where the secrets of its grants are declared, or were. */
  readonly places: ReadonlyMap<string, Place | undefined>
}

function placedIn(plan: FunctionPlan): Placed {
  const places = new Map(plan.grants.map(({ secretArn, place }) => [secretArn, place]))
  return { plan, nameOf: secretNames(plan), places }
}

interface Moved extends State {
  readonly line: AccessLine
}

function ownAccess(placed: Placed, circumstances: Circumstances): readonly FunctionAccess[] {
  const { plan } = placed
  const effects = new Map(plan.effective.grants.map((each) => [each.secretArn, each]))
  const moved = plan.grants.flatMap((grant): readonly Moved[] => {
    const { verb, held, secretArn } = grant
    const effect = effects.get(secretArn)
    if (verb === 'add' || verb === 'remove')
      return [{ ...stateOf(verb, effect, circumstances), line: accessLine(grant, placed, effect) }]
    return held ? [{ state: 'kept', line: accessLine(grant, placed, undefined) }] : []
  })
  const others = otherGains(placed).map((line) => ({ ...gainState(circumstances), line }))
  return byState([...moved, ...others], ownName(plan), placed)
}

/** What stops a grant stops it for everybody, and is told of the function that it stops. */
function sharedAccess(
  placed: Placed,
  circumstances: Circumstances,
  declared: ReadonlyMap<string | undefined, FunctionPlan>,
): readonly FunctionAccess[] {
  const { plan } = placed
  if (plan.blocked) return []
  const movedBy = (effect: EffectiveGrant): Moved => ({
    ...stateOf(effect.verb, effect, circumstances),
    line: sharedLine(effect, placed),
  })
  return plan.effective.sharers.flatMap((sharer) =>
    byState(sharer.grants.map(movedBy), sharerName(sharer, plan, declared.get(sharer.functionArn)), placed),
  )
}

function byState(moved: readonly Moved[], who: Who, { plan, places }: Placed): readonly FunctionAccess[] {
  const placeOf = ({ line }: Moved) => places.get(line.secretArn)
  // As in the file, so that both can be read side by side; what is not declared comes last.
  const ordered = moved.toSorted((one, other) => compareKnown(placeOf(one), placeOf(other)))
  return [...Map.groupBy(ordered, ({ state }) => state).values()].flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    const { line: _, ...state } = first
    return [{ ...state, who, plan, lines: some.map(({ line }) => line) }]
  })
}

function compareKnown(one: Place | undefined, other: Place | undefined): number {
  if (one !== undefined && other !== undefined) return comparePlaces(one, other)
  return Number(one === undefined) - Number(other === undefined)
}

function ownName({ label, region, functionName, place }: FunctionPlan): Who {
  return { key: functionKey(region, functionName), label, functionName, region, place }
}

function sharerName(
  { functionArn, functionName }: Sharer,
  { roleArn = '', label: source, region: ofSource }: FunctionPlan,
  own: FunctionPlan | undefined,
): Who {
  const sharing = { roleName: roleNameOf(roleArn), source }
  if (own !== undefined) return { ...ownName(own), sharing }
  const region = parseArn(functionArn)?.region ?? ofSource
  return { key: functionArn, label: functionName, functionName, region, sharing }
}
