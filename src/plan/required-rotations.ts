import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { type Observation, secretKey } from '../model/observation.ts'
import { makeFinding } from './finding.ts'
import type { RotationWish } from './rotations.ts'

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
