import type { Problem } from '../errors.ts'
import {
  type DeclaredRotation,
  type DeclaredSecret,
  isParameterReference,
  type SecretReference,
} from '../model/declaration.ts'
import type { Place } from '../model/place.ts'
import { type Checked, type Gathered, type Mistake, problemAt } from './checked.ts'
import { declareRotation, parameterRotation, type WrittenRotation } from './declared-rotation.ts'
import { expiryMistake, reasonMistake } from './grant-terms.ts'
import { parseSecretReference } from './secret-reference.ts'
import { derivedNameMistake, deriveVariableName, variableNameMistake } from './variable-names.ts'

/** A piece of text and where it stands. */
export interface Written {
  readonly text: string
  readonly place: Place
}

/** A secret as written, in a file or in a line of the input `secrets`. */
export interface WrittenSecret {
  readonly place: Place
  readonly secret: Written
  /** `derived` from the secret's name, or `none` for a grant without a variable. */
  readonly variable: Written | 'derived' | 'none'
  readonly reason?: Written | undefined
  readonly expires?: Written | undefined
  readonly rotation?: WrittenRotation | undefined
}

/** What a written secret means, or everything wrong with it. */
export function declareSecret(written: WrittenSecret): Gathered<DeclaredSecret> {
  const reference = parseSecretReference(written.secret.text)
  const variable = variableOf(written, reference)
  const variableMistake = written.variable === 'derived' ? derivedNameMistake : variableNameMistake
  const rotation = rotationOf(written, reference)
  const problems = [
    ...(reference.ok ? [] : [problemAt(written.secret.place, reference.mistake)]),
    ...check(variable, variableMistake),
    ...check(written.reason, reasonMistake),
    ...check(written.expires, expiryMistake),
    ...rotation.problems,
  ]
  const [declaredRotation] = rotation.values
  if (!reference.ok || problems.length > 0) return { values: [], problems }
  const secret: DeclaredSecret = {
    variable: variable?.text,
    reference: reference.value,
    place: written.place,
    ...(written.reason && { reason: written.reason.text }),
    ...(written.expires && { expires: written.expires.text }),
    ...(declaredRotation && { rotation: declaredRotation }),
  }
  return { values: [secret], problems }
}

function variableOf(written: WrittenSecret, reference: Checked<SecretReference>): Written | undefined {
  if (written.variable === 'none') return undefined
  if (written.variable !== 'derived') return written.variable
  return reference.ok ? { text: deriveVariableName(reference.value), place: written.secret.place } : undefined
}

function rotationOf(
  { rotation }: WrittenSecret,
  reference: Checked<SecretReference>,
): Gathered<DeclaredRotation> {
  if (rotation === undefined) return { values: [], problems: [] }
  if (reference.ok && isParameterReference(reference.value))
    return { values: [], problems: [problemAt(rotation.place, parameterRotation)] }
  return declareRotation(rotation)
}

function check(written: Written | undefined, mistakeOf: (text: string) => Mistake | undefined): Problem[] {
  const mistake = written && mistakeOf(written.text)
  return written && mistake ? [problemAt(written.place, mistake)] : []
}
