import type { DeclaredRotation, DeclaredSecret, SecretReference } from '../../model/declaration.ts'
import { explainPlace, type Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { sameTerms } from '../../model/rotation.ts'
import { secretNameOf } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'
import { stores } from '../../text/stores.ts'
import { unicodePattern } from '../../text/unicode.ts'
import {
  type Checked,
  found,
  type Gathered,
  type Mistake,
  problemAt,
  refused,
  type Written,
} from '../validation.ts'
import { parseSecretReference } from './reference.ts'
import { declareRotation, unrotatable, type WrittenRotation } from './rotation.ts'
import { derivedNameMistake, deriveVariableName, variableNameMistake } from './variable-name.ts'

/** A secret as written in a file or in a line of the input `secrets`: texts with their places, not checked yet. */
export interface WrittenSecret {
  readonly place: Place
  readonly secret: Written
  /** `derived` from the secret's name, or `none` for a grant without a variable. */
  readonly variable: Written | 'derived' | 'none'
  readonly reason?: Written | undefined
  readonly expires?: Written | undefined
  readonly rotation?: WrittenRotation | undefined
  /** Where it says `replace: true`. */
  readonly replace?: Place | undefined
  /** The stage of the file that declares it. */
  readonly stage?: string | undefined
}

/** The meaning of a written secret, or everything wrong with it. */
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
    ...(written.replace && written.variable === 'none' ? [problemAt(written.replace, nothingToReplace)] : []),
  ]
  const [declaredRotation] = rotation.values
  if (!reference.ok || problems.length > 0) return { values: [], problems }
  const secret: DeclaredSecret = {
    variable: variable?.text,
    reference: reference.value,
    place: written.place,
    ...(written.stage !== undefined && { stage: written.stage }),
    ...(written.reason && { reason: written.reason.text }),
    ...(written.expires && { expires: written.expires.text }),
    ...(written.replace && { replace: written.replace }),
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
  if (rotation === undefined) return found()
  const store = reference.ok ? stores[reference.value.kind] : undefined
  return store?.rotates === false ? refused(rotation.place, unrotatable(store)) : declareRotation(rotation)
}

const nothingToReplace: Mistake = {
  message: marked('`replace` is about a variable, and a grant has none.'),
  remedy: marked('Remove `replace`, or declare the secret under `secrets`.'),
}

function check(written: Written | undefined, mistakeOf: (text: string) => Mistake | undefined): Problem[] {
  const mistake = written && mistakeOf(written.text)
  return written && mistake ? [problemAt(written.place, mistake)] : []
}

const longestReason = 200
const controls = unicodePattern('\\p{Cc}')
/** Apart from ASCII. U+2800 is the Braille pattern without dots. */
const visible = unicodePattern('[^\\s\\p{C}\\p{Default_Ignorable_Code_Point}\\u2800]')

/** Why `reason` does not fit into one line of a report, if so. */
function reasonMistake(reason: string): Mistake | undefined {
  const remedy = say`In one line of at most ${longestReason} characters, say why the access is needed.`
  if (!/[!-~]/.test(reason) && !visible.isIn(reason))
    return { message: marked('The reason is empty.'), remedy }
  if (controls.isIn(reason)) return { message: marked('The reason has more than one line.'), remedy }
  if (reason.length <= longestReason) return undefined
  return { message: say`The reason has ${reason.length} characters.`, remedy }
}

/** Why `expires` is not a day of the calendar, if so. */
function expiryMistake(expires: string): Mistake | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? new Date(`${expires}T00:00:00Z`) : undefined
  if (day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(expires))
    return undefined
  return {
    message: say`${quoted(expires)} is not a date.`,
    remedy: marked('Write the last day as `YYYY-MM-DD`, such as `2027-03-31`.'),
  }
}

/**
 * One function's secrets, with each variable and each grant once. A repetition that agrees with the first is dropped; one
 * that differs is a problem that names both places. Only AWS knows whether a name and an ARN mean the same secret, so
 * they are different here.
 */
export function settleSecrets(secrets: readonly DeclaredSecret[]): Gathered<DeclaredSecret> {
  const firsts = new Map<string, DeclaredSecret>()
  const problems: Problem[] = []
  for (const secret of secrets) {
    const key = secret.variable ?? `grant of ${secret.reference.raw}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, secret)
    else if (!repeats(secret, first)) problems.push(conflict(secret, first))
  }
  return { values: [...firsts.values()], problems }
}

function repeats(secret: DeclaredSecret, first: DeclaredSecret): boolean {
  return (
    secret.reference.raw === first.reference.raw &&
    (secret.reason ?? first.reason) === first.reason &&
    (secret.expires ?? first.expires) === first.expires &&
    (secret.replace === undefined || first.replace !== undefined) &&
    sameRotation(secret.rotation ?? first.rotation, first.rotation)
  )
}

function sameRotation(a: DeclaredSecret['rotation'], b: DeclaredSecret['rotation']): boolean {
  if (a?.kind !== 'set' || b?.kind !== 'set') return a?.kind === b?.kind
  return sameTerms(a.terms, b.terms)
}

function howDifferent(reference: SecretReference, first: SecretReference): Sentence {
  if (reference.raw === first.raw) return say`with other terms`
  return nameOf(reference) === nameOf(first)
    ? say`for a secret that is written as ${quoted(first.raw)} there`
    : say`for another secret`
}

function nameOf(reference: SecretReference): string {
  return 'arn' in reference ? secretNameOf(reference.arn) : reference.name
}

function conflict(secret: DeclaredSecret, first: DeclaredSecret): Problem {
  const what = secret.variable === undefined ? say`This grant` : say`Variable ${name(secret.variable)}`
  const how = howDifferent(secret.reference, first.reference)
  const derived =
    nameOf(secret.reference) !== nameOf(first.reference) &&
    [secret, first].some(({ variable, reference }) => variable === deriveVariableName(reference))
  return {
    place: secret.place,
    message: say`${what} is already declared at ${explainPlace(first.place)}, ${how}.`,
    remedy: marked(
      derived ? 'Give each secret a variable name of its own.' : 'Keep one of the two, or rename one.',
    ),
  }
}
