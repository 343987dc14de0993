import type { FunctionDeclaration } from '../../model/declaration.ts'
import { secretKey } from '../../model/observation.ts'
import { explainPlace } from '../../model/place.ts'
import { describeTerms, sameTerms } from '../../model/rotation.ts'
import { join, marked, name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import type { ObservedWhole, Whole } from '../whole.ts'
import { bySecret, type RotationWish } from './rotations.ts'

/** A secret has one rotation: two that differ are an error of every function that declares one. */
export function conflictingRotations({ wishes }: Whole): FindingsByFunction {
  const findings = [...bySecret(wishes).values()].flatMap(([first, ...others]) => {
    const other = others.find(({ after }) => !sameTerms(after, first.after))
    return other === undefined ? [] : [first, ...others].map((wish) => conflict(wish, first, other))
  })
  const byFunction = Map.groupBy(findings, ({ declared }) => declared)
  return new Map([...byFunction].map(([declared, each]) => [declared, each.map(({ finding }) => finding)]))
}

function conflict({ declared, secretArn, place }: RotationWish, first: RotationWish, other: RotationWish) {
  const said = [first, other].map(
    (each) => say`${describeTerms(each.after, secretArn)} at ${explainPlace(each.place)}`,
  )
  const message = say`Two rotations are declared for secret ${name(secretArn)}: ${join(said, ', and ')}.`
  const remedy = say`A secret has one rotation, whichever functions read it. Declare it once, or the same way each time.`
  return { declared, finding: makeFinding('rotation-conflict', declared, { message, remedy, place }) }
}

/** Secrets that must be rotated, but neither are nor will be: the declaration of another function may say how. */
export function missingRotations({
  declaration: { functions },
  observation: { secrets },
  wishes,
}: ObservedWhole): FindingsByFunction {
  const wanted = new Set(wishes.map(({ secretArn }) => secretArn))
  const missing = (declared: FunctionDeclaration) =>
    (declared.secrets ?? []).flatMap(({ reference, rotation }) => {
      const found = secrets.get(secretKey(declared.region, reference))
      if (rotation?.kind !== 'required' || found?.kind !== 'found') return []
      if (found.life?.rotation.kind !== 'off' || wanted.has(found.arn)) return []
      const message = say`Secret ${name(found.name)} must be rotated, but its rotation is off.`
      const remedy = marked(
        'Turn its rotation on, or declare how it is rotated with `rotation: { after-days, lambda }`.',
      )
      return makeFinding('rotation-missing', declared, { message, remedy, place: rotation.place })
    })
  return new Map(functions.map((declared) => [declared, missing(declared)]))
}
