import type { RotationChange } from '../../model/change.ts'
import type { FunctionDeclaration } from '../../model/declaration.ts'
import { type Observation, secretKey } from '../../model/observation.ts'
import type { Place } from '../../model/place.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { type RotationTerms, sameTerms, termsOf } from '../../model/rotation.ts'

/** How one function's declaration says that one secret is rotated. */
export interface RotationWish {
  readonly declared: FunctionDeclaration
  /** Distinguishes secrets: the same name is another secret in each region. */
  readonly identity: string
  /** The full ARN, or the text as declared where AWS was not asked. */
  readonly secretArn: string
  readonly place: Place
  readonly before: RotationTerms | undefined
  readonly after: RotationTerms
  /** Whether nothing may be changed now, because a rotation is in progress. */
  readonly held: boolean
}

/** Returns every rotation that is declared for a secret that exists. */
export function wishesOf(
  functions: readonly FunctionDeclaration[],
  { secrets }: Pick<Observation, 'secrets'>,
): readonly RotationWish[] {
  return declaredRotations(functions).flatMap(({ declared, reference, place, after }) => {
    const found = secrets.get(secretKey(declared.region, reference))
    if (found?.kind !== 'found' || found.life === undefined) return []
    const { arn, life } = found
    const [before, held] = [termsOf(life.rotation), life.underWay !== undefined]
    return [{ declared, identity: arn, secretArn: arn, place, before, after, held }]
  })
}

/** Returns every declared rotation, compared with what other declarations say of a secret written the same way. */
export function wishesSince(
  functions: readonly FunctionDeclaration[],
  others: readonly FunctionDeclaration[],
): readonly RotationWish[] {
  const known = new Map(declaredRotations(others).map((each) => [writtenAs(each), each.after]))
  return declaredRotations(functions).map((each) => ({
    declared: each.declared,
    identity: writtenAs(each),
    secretArn: each.reference.raw,
    place: each.place,
    before: known.get(writtenAs(each)),
    after: each.after,
    held: false,
  }))
}

/** What happens to the rotation of each secret, one each; not due where a function that declares it is blocked or pending. */
export function planRotations(
  wishes: readonly RotationWish[],
  plans: readonly FunctionPlan[],
): readonly RotationChange[] {
  const stopped = new Set(plans.filter(isStopped).map(({ label }) => label))
  return [...bySecret(wishes).values()]
    .map(([first, ...others]): RotationChange => {
      const { secretArn, before, after, place } = first
      const labels = [...new Set([first, ...others].map(({ declared }) => declared.label))]
      const wish = { after, place, labels }
      if (before !== undefined && sameTerms(before, after))
        return { verb: 'keep', secretArn, before, ...wish, due: false }
      const due = !first.held && !labels.some((label) => stopped.has(label))
      return before === undefined
        ? { verb: 'add', secretArn, ...wish, due }
        : { verb: 'change', secretArn, before, ...wish, due }
    })
    .sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1))
}

/** Returns whether a function's declaration asks for a rotation to be set, and nothing of its own stops that. */
export function rotationSetters(wishes: readonly RotationWish[]): (plan: FunctionPlan) => boolean {
  const labels = new Set(wishes.filter(isOpen).map(({ declared }) => declared.label))
  return (plan) => labels.has(plan.label) && !isStopped(plan)
}

function isStopped({ blocked, state }: FunctionPlan): boolean {
  return blocked || state === 'pending'
}

function isOpen({ before, after, held }: RotationWish): boolean {
  return !held && (before === undefined || !sameTerms(before, after))
}

function declaredRotations(functions: readonly FunctionDeclaration[]) {
  return functions.flatMap((declared) =>
    (declared.secrets ?? []).flatMap(({ reference, rotation }) =>
      rotation?.kind === 'set' ? [{ declared, reference, place: rotation.place, after: rotation.terms }] : [],
    ),
  )
}

function writtenAs({ declared, reference }: ReturnType<typeof declaredRotations>[number]): string {
  return secretKey(declared.region, reference)
}

/** The wishes for one secret: at least one. */
type Some = readonly [RotationWish, ...RotationWish[]]

/** Returns the wishes grouped by secret. */
export function bySecret(wishes: readonly RotationWish[]): ReadonlyMap<string, Some> {
  const groups = new Map<string, Some>()
  for (const wish of wishes) {
    const [first, ...others] = groups.get(wish.identity) ?? []
    groups.set(wish.identity, first === undefined ? [wish] : [first, ...others, wish])
  }
  return groups
}
