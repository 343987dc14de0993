import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { type Observation, secretKey } from '../../model/observation.ts'
import { formatPlace, type Place } from '../../model/place.ts'
import type { FunctionPlan, RotationChange } from '../../model/plan.ts'
import { formatTerms, type RotationTerms, sameTerms, termsOf } from '../../model/rotation.ts'
import { makeFinding } from '../finding.ts'

/** What one function's declaration says of the rotation of one secret. */
export interface RotationWish {
  readonly about: FunctionDeclaration
  /** Tells secrets apart: a name alone means another one in each region. */
  readonly identity: string
  /** The full ARN, or what is written where AWS was not asked. */
  readonly secretArn: string
  readonly place: Place
  readonly before: RotationTerms | undefined
  readonly after: RotationTerms
  /** Whether nothing may be changed now, as a rotation is under way. */
  readonly held: boolean
}

/** Every rotation that is declared for a secret that is there. */
export function wishesOf(
  functions: readonly FunctionDeclaration[],
  { secrets }: Pick<Observation, 'secrets'>,
): readonly RotationWish[] {
  return declaredRotations(functions).flatMap(({ about, reference, place, after }) => {
    const secret = secrets.get(secretKey(about.region, reference))
    if (secret?.kind !== 'found' || secret.life === undefined) return []
    const { rotation, underWay } = secret.life
    const held = underWay !== undefined
    return [
      { about, identity: secret.arn, secretArn: secret.arn, place, before: termsOf(rotation), after, held },
    ]
  })
}

/** Every rotation that is declared, against what other declarations say of secrets that are written alike. */
export function wishesSince(
  functions: readonly FunctionDeclaration[],
  others: readonly FunctionDeclaration[],
): readonly RotationWish[] {
  const known = new Map(declaredRotations(others).map((each) => [writtenAs(each), each.after]))
  return declaredRotations(functions).map((each) => ({
    about: each.about,
    identity: writtenAs(each),
    secretArn: each.reference.raw,
    place: each.place,
    before: known.get(writtenAs(each)),
    after: each.after,
    held: false,
  }))
}

/** What happens to the rotation of each secret, one each; not due where a function that declares it is blocked. */
export function planRotations(
  wishes: readonly RotationWish[],
  plans: readonly FunctionPlan[],
): readonly RotationChange[] {
  const stopped = new Set(plans.filter(({ blocked }) => blocked).map(labelOf))
  return [...bySecret(wishes).values()]
    .map(([first, ...others]): RotationChange => {
      const { secretArn, before, after, place, held } = first
      const labels = [...new Set([first, ...others].map(({ about }) => about.label))]
      const isSame = before !== undefined && sameTerms(before, after)
      return {
        verb: isSame ? 'keep' : before === undefined ? 'add' : 'change',
        secretArn,
        ...(before !== undefined && { before }),
        after,
        place,
        labels,
        due: !isSame && !held && !labels.some((label) => stopped.has(label)),
      }
    })
    .sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1))
}

/** A secret has one rotation: two that differ are an error of every function that declares one. */
export function judgeConflicts(
  wishes: readonly RotationWish[],
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const findings = [...bySecret(wishes).values()].flatMap(([first, ...others]) => {
    const other = others.find(({ after }) => !sameTerms(after, first.after))
    return other === undefined ? [] : [first, ...others].map((wish) => conflict(wish, first, other))
  })
  const byFunction = Map.groupBy(findings, ({ about }) => about)
  return new Map([...byFunction].map(([about, found]) => [about, found.map(({ finding }) => finding)]))
}

function conflict({ about, secretArn, place }: RotationWish, first: RotationWish, other: RotationWish) {
  const said = [first, other].map(
    (each) => `${formatTerms(each.after, secretArn)} at ${formatPlace(each.place)}`,
  )
  const message = `Two rotations are declared for secret ${secretArn}: ${said.join(', and ')}.`
  const remedy = 'A secret has one rotation, whoever reads it: declare it once, or the same each time.'
  return { about, finding: makeFinding('rotation-conflict', about, { message, remedy, place }) }
}

function declaredRotations(functions: readonly FunctionDeclaration[]) {
  return functions.flatMap((about) =>
    (about.secrets ?? []).flatMap(({ reference, rotation }) =>
      rotation?.kind === 'set' ? [{ about, reference, place: rotation.place, after: rotation.terms }] : [],
    ),
  )
}

type Declared = ReturnType<typeof declaredRotations>[number]

function writtenAs({ about, reference }: Declared): string {
  return secretKey(about.region, reference)
}

type Some = readonly [RotationWish, ...RotationWish[]]

function bySecret(wishes: readonly RotationWish[]): ReadonlyMap<string, Some> {
  const groups = new Map<string, Some>()
  for (const wish of wishes) {
    const [first, ...others] = groups.get(wish.identity) ?? []
    groups.set(wish.identity, first === undefined ? [wish] : [first, ...others, wish])
  }
  return groups
}

function labelOf({ label }: FunctionPlan): string {
  return label
}

/** Secrets that are to be rotated, but neither are nor will be: another declaration of one may say how. */
export function judgeRequired(
  functions: readonly FunctionDeclaration[],
  { secrets }: Pick<Observation, 'secrets'>,
  wishes: readonly RotationWish[],
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const wanted = new Set(wishes.map(({ secretArn }) => secretArn))
  const judge = (about: FunctionDeclaration) =>
    (about.secrets ?? []).flatMap(({ reference, rotation }) => {
      const secret = secrets.get(secretKey(about.region, reference))
      if (rotation?.kind !== 'required' || secret?.kind !== 'found') return []
      if (secret.life?.rotation.kind !== 'off' || wanted.has(secret.arn)) return []
      const message = `Secret ${secret.name} is to be rotated, but is not.`
      const remedy =
        'Turn its rotation on, or declare how it is rotated with `rotation: { after-days, lambda }`.'
      return makeFinding('rotation-missing', about, { message, remedy, place: rotation.place })
    })
  return new Map(functions.map((about) => [about, judge(about)]))
}
