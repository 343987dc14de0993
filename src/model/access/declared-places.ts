import { nameOfSecret, secretNameOf, storeOf } from '../../text/arn.ts'
import { stores } from '../../text/stores.ts'
import type { DeclaredSecret, SecretReference } from '../declaration.ts'
import { type Place, type PlacedSecret, placeAt, type SecretPlaces } from '../place.ts'
import { longestLasting } from './lasting.ts'

/**
 * All names that a secret may have, judging by how it is written. An ARN of a secret may lack the six characters that AWS
 * appends; the slash that begins a parameter may be missing.
 */
export function declaredNames(reference: SecretReference): readonly string[] {
  const written = 'name' in reference ? reference.name : secretNameOf(reference.arn)
  const whole =
    'name' in reference ? written : reference.arn.resource.slice(stores[reference.kind].start.length)
  return [written, whole].flatMap(stores[reference.kind].spellings)
}

/** Returns where a commit declares the secrets of one function. */
export function secretPlaces(secrets: readonly DeclaredSecret[], commit: string): SecretPlaces {
  return longestLasting(
    secrets.flatMap(({ reference, place, expires }) => {
      const placed = { place: placeAt(place, commit), ...(expires !== undefined && { expires }) }
      return keysOf(reference).map((key) => [key, placed] as const)
    }),
  )
}

/** Returns what a commit says of a secret that is declared now, perhaps written in another way. */
export function placedBefore(places: SecretPlaces, reference: SecretReference): PlacedSecret | undefined {
  return keysOf(reference).flatMap((key) => places.get(key) ?? [])[0]
}

function keysOf(reference: SecretReference): readonly string[] {
  return [reference.raw, ...declaredNames(reference).map((name) => `${reference.kind} ${name}`)]
}

/** The place of a secret, whose ARN the commit may have as a whole, without its last characters, or as a name. */
export function placeOfSecret(places: SecretPlaces | undefined, secretArn: string): Place | undefined {
  const placed =
    places?.get(secretArn) ?? places?.get(`${storeOf(secretArn).noun} ${nameOfSecret(secretArn)}`)
  return placed?.place
}
