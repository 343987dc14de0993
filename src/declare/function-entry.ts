import type { Publish } from '../inputs/inputs.ts'
import type { DeclaredSecret, Extension, Remark, Tier } from '../model/declaration.ts'
import type { Guardrails } from '../model/guardrails.ts'
import type { Place } from '../model/place.ts'
import type { Problem } from '../model/problem.ts'
import type { Losses } from './file/losses.ts'
import type { FunctionReference } from './function-reference.ts'
import type { Gathered, Written } from './validation.ts'
import type { Assignment } from './zappa/variables.ts'

/** One function as one source declares it, before the settings of the workflow apply. */
export interface FunctionEntry {
  readonly label: string
  readonly reference: FunctionReference
  readonly place: Place
  readonly secrets: readonly DeclaredSecret[] | undefined
  readonly describe: boolean | undefined
  readonly publish?: Publish | undefined
  readonly alias?: Written | undefined
  /** `false`: the file says that the function has none. */
  readonly extension?: Extension | false | undefined
  readonly tier?: Tier | undefined
  readonly takeOver?: Written | undefined
  readonly adopt?: Written | undefined
  readonly frozen?: boolean | undefined
  readonly remarks?: readonly Remark[]
  /** The variables that another tool sets, whoever declares a secret for one. */
  readonly assignments?: readonly Assignment[]
  /** What could not be read, and may be about this function. */
  readonly losses?: Losses
}

/** What a file declares for the selected stage, and everything wrong in it. */
export interface DeclaredFile extends Gathered<FunctionEntry> {
  readonly stage?: string
  /** Its path in the repository. */
  readonly path?: string
  /** All its stages. */
  readonly stages?: readonly string[]
  readonly account?: string
  readonly guardrails?: Guardrails
  /** Whether the input `function` named the function that the file declares. */
  readonly takesFunction?: boolean
}

export function nothing(problems: readonly Problem[]): DeclaredFile {
  return { values: [], problems }
}

/** The entry in `region`, unless its function already has one. */
export function inRegion(entry: FunctionEntry, region: string | undefined): FunctionEntry {
  return { ...entry, reference: { ...entry.reference, region: entry.reference.region ?? region } }
}

/**
 * The functions of the file plus those of the inputs. Inputs add to the function with the same Lambda name, else to the
 * one with the same logical name, else they make a function of their own.
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

/** Labeled with its Lambda name instead of its ARN, unless the file uses that label for another function. */
function ownEntry(declared: readonly FunctionEntry[], given: FunctionEntry): FunctionEntry {
  const { name } = given.reference
  return declared.some((entry) => entry.label === name) ? given : { ...given, label: name }
}

function isSameFunction(one: FunctionReference, other: FunctionReference): boolean {
  const accounts = new Set([one.account, other.account].filter((account) => account !== undefined))
  return one.name === other.name && one.region === other.region && accounts.size <= 1
}
