import type { Publish } from '../inputs.ts'
import type { DeclaredSecret, Extension, Remark, Tier } from '../model/declaration.ts'
import type { Place } from '../model/place.ts'
import type { Written } from './declared-secret.ts'
import type { FunctionReference } from './function-reference.ts'

/** One function as one source declares it. */
export interface FunctionEntry {
  readonly label: string
  readonly reference: FunctionReference
  readonly place: Place
  readonly secrets: readonly DeclaredSecret[] | undefined
  readonly describe: boolean | undefined
  readonly publish?: Publish | undefined
  readonly alias?: Written | undefined
  /** `false`: it is said that there is to be none. */
  readonly extension?: Extension | false | undefined
  readonly tier?: Tier | undefined
  readonly remarks?: readonly Remark[]
}

/** The entry with `region` as its function's region, where it names none itself. */
export function inRegion(entry: FunctionEntry, region: string | undefined): FunctionEntry {
  return { ...entry, reference: { ...entry.reference, region: entry.reference.region ?? region } }
}

/**
 * The file's functions with what the inputs give added: to the function of that Lambda name, else to the one of that
 * logical name, else as a function of its own.
 */
export function joinEntries(
  declared: readonly FunctionEntry[],
  given: readonly FunctionEntry[],
): readonly FunctionEntry[] {
  return given.reduce(addEntry, declared)
}

function addEntry(declared: readonly FunctionEntry[], given: FunctionEntry): readonly FunctionEntry[] {
  const match =
    declared.find((entry) => isSameFunction(entry.reference, given.reference)) ??
    declared.find((entry) => entry.label === given.label)
  if (match === undefined) return [...declared, ownEntry(declared, given)]
  const joined = {
    ...match,
    reference: { ...match.reference, account: match.reference.account ?? given.reference.account },
    secrets: [...(match.secrets ?? []), ...(given.secrets ?? [])],
  }
  return declared.map((entry) => (entry === match ? joined : entry))
}

/** Called by its Lambda name rather than its ARN, unless the file calls another function so. */
function ownEntry(declared: readonly FunctionEntry[], given: FunctionEntry): FunctionEntry {
  const { name } = given.reference
  return declared.some((entry) => entry.label === name) ? given : { ...given, label: name }
}

function isSameFunction(one: FunctionReference, other: FunctionReference): boolean {
  const accounts = new Set([one.account, other.account].filter((account) => account !== undefined))
  return one.name === other.name && one.region === other.region && accounts.size <= 1
}
