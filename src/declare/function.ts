import type { Inputs, Publish } from '../inputs/inputs.ts'
import type {
  DeclaredSecret,
  Extension,
  FunctionDeclaration,
  Release,
  Remark,
  Tier,
} from '../model/declaration.ts'
import type { Guardrails } from '../model/guardrails.ts'
import { functionKey } from '../model/observation.ts'
import { formatPlace, type Place } from '../model/place.ts'
import type { Problem } from '../model/problem.ts'
import { quote } from '../text/quote.ts'
import type { FunctionReference } from './function-reference.ts'
import { type Checked, type Gathered, gather, problemAt, right, type Written, wrong } from './problem.ts'
import { settleSecrets } from './secret/secret.ts'

type Settings = Pick<Inputs, 'alias' | 'describe' | 'extension' | 'policyName' | 'publish'>

/** What each entry declares, or what is wrong between entries and between the secrets of one. */
export function declareFunctions(
  entries: readonly FunctionEntry[],
  settings: Settings,
): Gathered<FunctionDeclaration> {
  const problems = [...missingRegion(entries), ...duplicates(entries)]
  return gather([{ values: [], problems }, ...entries.map((entry) => declareFunction(entry, settings))])
}

function declareFunction(entry: FunctionEntry, settings: Settings): Gathered<FunctionDeclaration> {
  const { label, reference, place } = entry
  const secrets = settleSecrets(entry.secrets ?? [])
  const release = declareRelease(entry, settings)
  const extension = entry.extension ?? (settings.extension && extensionOfInputs)
  const declaration: FunctionDeclaration = {
    label,
    functionName: reference.name,
    region: reference.region ?? '',
    ...(reference.account !== undefined && { account: reference.account }),
    place,
    policyName: settings.policyName.replaceAll('{function}', reference.name),
    secrets: entry.secrets && secrets.values,
    describe: entry.describe ?? settings.describe,
    ...(entry.tier !== undefined && Object.keys(entry.tier).length > 0 && { tier: entry.tier }),
    ...(release.ok && release.value !== undefined && { release: release.value }),
    ...(extension !== false && { extension }),
    ...(entry.remarks !== undefined && { remarks: entry.remarks }),
  }
  const problems = release.ok ? [] : [problemAt(entry.alias?.place ?? place, release.mistake)]
  return { values: [declaration], problems: [...secrets.problems, ...problems] }
}

const extensionOfInputs: Extension = { place: { kind: 'input', input: 'extension' } }

/** Said once: what gives one function its region gives it to all. */
function missingRegion(entries: readonly FunctionEntry[]): Problem[] {
  const [first, ...others] = entries.filter(({ reference }) => reference.region === undefined)
  if (first === undefined) return []
  const also = others.length === 0 ? '' : ` (nor of ${others.length} more)`
  return [
    {
      place: first.place,
      message: `The region of the function ${quote(first.reference.name)} is not known${also}.`,
      remedy:
        'Run aws-actions/configure-aws-credentials first, set AWS_REGION, or write `region` in the file.',
    },
  ]
}

function duplicates(entries: readonly FunctionEntry[]): Problem[] {
  const firsts = new Map<string, FunctionEntry>()
  return entries.flatMap((entry) => {
    const { name, region = '' } = entry.reference
    const key = functionKey(region, name)
    const first = firsts.get(key) ?? entry
    firsts.set(key, first)
    if (first === entry) return []
    const message = `The Lambda function ${quote(name)} is already declared at ${formatPlace(first.place)}.`
    return [{ place: entry.place, message, remedy: 'Declare each function once.' }]
  })
}

/** What a file declares for the stage that was chosen, and everything wrong in it. */
export interface DeclaredFile extends Gathered<FunctionEntry> {
  readonly stage?: string
  readonly account?: string
  readonly guardrails?: Guardrails
  /** Whether the input `function` was used to say which function the file declares. */
  readonly takesFunction?: boolean
}

export function nothing(problems: readonly Problem[]): DeclaredFile {
  return { values: [], problems }
}

/**
 * How the variables of a function reach traffic: its own `publish` and `alias`, else the inputs'. The two go together,
 * as the alias says which code is in use.
 */
export function declareRelease(
  entry: FunctionEntry,
  settings: Pick<Inputs, 'alias' | 'publish'>,
): Checked<Release | undefined> {
  const publish = entry.publish ?? settings.publish
  const alias = entry.alias?.text ?? settings.alias
  if (publish !== false && alias !== undefined) return right({ alias, withCode: publish === 'with-code' })
  if (publish !== false)
    return wrong({
      message: `A version of ${entry.reference.name} is to be published, but no alias is named.`,
      remedy:
        'Name in `alias` the one that is to serve it; the code that it serves now decides what may be published.',
    })
  // Said once that nothing is published, an alias from another layer or input is only not used.
  if (entry.publish === false || alias === undefined) return right(undefined)
  return wrong({
    message: `The alias ${alias} is named, but no version of ${entry.reference.name} is to be published.`,
    remedy: 'Write `publish: true` as well, or leave `alias` out.',
  })
}

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
