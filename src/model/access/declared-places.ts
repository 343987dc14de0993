import { nameOfSecret, secretNameOf, storeOf } from '../../text/arn.ts'
import type { DeclaredSecret } from '../declaration.ts'
import type { Place, SecretPlaces } from '../place.ts'

/** Returns where a commit declares the secrets of one function. */
export function secretPlaces(secrets: readonly DeclaredSecret[], commit: string): SecretPlaces {
  const at = (place: Place): Place => (place.kind === 'file' ? { ...place, commit } : place)
  return new Map(
    secrets.flatMap(({ reference, place }) => {
      const name = 'name' in reference ? reference.name : secretNameOf(reference.arn)
      return [`${reference.kind} ${name}`, reference.raw].map((key) => [key, at(place)] as const)
    }),
  )
}

/** The place of a secret, whose ARN the commit may have as a whole, without its last characters, or as a name. */
export function placeOfSecret(places: SecretPlaces | undefined, secretArn: string): Place | undefined {
  return places?.get(secretArn) ?? places?.get(`${storeOf(secretArn).noun} ${nameOfSecret(secretArn)}`)
}
