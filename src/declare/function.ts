import type { Inputs } from '../inputs/inputs.ts'
import { wordingAt } from '../model/catalog/wording.ts'
import type {
  Consent,
  DeclaredSecret,
  Extension,
  FunctionDeclaration,
  Release,
  Replacement,
} from '../model/declaration.ts'
import { functionKey } from '../model/observation.ts'
import { explainPlace } from '../model/place.ts'
import type { Problem } from '../model/problem.ts'
import { type OwnerClaim, type OwnerFacts, ownerOf } from '../text/owner.ts'
import { marked, name, say, sides } from '../text/sentence.ts'
import type { FunctionEntry } from './function-entry.ts'
import { replacementsOf, type WrittenReplacement } from './replacements.ts'
import { settleSecrets } from './secret/secret.ts'
import { type Checked, type Gathered, gather, problemAt, right, wrong } from './validation.ts'
import { shadowRemarks } from './zappa/variables.ts'

export interface Settings
  extends Pick<
    Inputs,
    'alias' | 'describe' | 'extension' | 'policyName' | 'publish' | 'takeOverFrom' | 'adopt'
  > {
  /** Who declares; absent if the repository's id is not known. */
  readonly owner?: DeclaringOwner | undefined
  /** Those of the input `allow-replacements`. */
  readonly replacements: readonly WrittenReplacement[]
}

/** Everything of an owner but the function, as text. */
export interface DeclaringOwner
  extends Omit<OwnerFacts, 'functionName'>,
    Pick<OwnerClaim, 'stages' | 'workflows'> {}

/** The function that each entry declares, and what is wrong between entries or between the secrets of one. */
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
  const replacements = [
    ...secrets.values.flatMap(replacementIn),
    ...replacementsOf({ label, functionName: reference.name }, settings.replacements),
  ]
  const extension = entry.extension ?? (settings.extension && extensionOfInputs)
  const declaration: FunctionDeclaration = {
    label,
    functionName: reference.name,
    region: reference.region ?? '',
    ...(reference.account !== undefined && { account: reference.account }),
    place,
    policyName: settings.policyName.replaceAll('{function}', reference.name),
    ...ownership(entry, settings),
    ...(entry.frozen === true && { frozen: true }),
    secrets: entry.secrets && secrets.values,
    describe: entry.describe ?? settings.describe,
    ...(entry.tier !== undefined && Object.keys(entry.tier).length > 0 && { tier: entry.tier }),
    ...(release.ok && release.value !== undefined && { release: release.value }),
    ...(extension !== false && { extension }),
    ...(replacements.length > 0 && { replacements }),
    ...(entry.remarks !== undefined && {
      remarks: [...entry.remarks, ...shadowRemarks(secrets.values, entry.assignments ?? [])],
    }),
  }
  const isHalf = (['publish', 'alias'] as const).some((key) => entry.losses?.mayHide(key) === true)
  const problems = release.ok || isHalf ? [] : [problemAt(entry.alias?.place ?? place, release.mistake)]
  return { values: [declaration], problems: [...secrets.problems, ...problems] }
}

/** Whose the function is, and from whom it may be taken. */
function ownership(
  { reference, takeOver, adopt }: FunctionEntry,
  { owner, takeOverFrom, adopt: adopted }: Settings,
): Pick<FunctionDeclaration, 'claim' | 'takeOver' | 'adopt'> {
  const marks = [...(takeOver === undefined ? [] : [takeOver]), ...writtenIn('take-over-from', takeOverFrom)]
  const digests = [...(adopt === undefined ? [] : [adopt]), ...writtenIn('adopt', adopted)]
  return {
    ...(owner !== undefined && {
      claim: {
        owner: ownerOf({ ...owner, functionName: reference.name }),
        stages: owner.stages,
        ...(owner.workflows && { workflows: owner.workflows }),
      },
    }),
    ...(marks.length > 0 && { takeOver: marks }),
    ...(digests.length > 0 && { adopt: digests }),
  }
}

function writtenIn(input: 'take-over-from' | 'adopt', words: readonly string[]): readonly Consent[] {
  return words.map((text) => ({ text, place: { kind: 'input', input } }))
}

function replacementIn({ variable, replace }: DeclaredSecret): readonly Replacement[] {
  return variable === undefined || replace === undefined ? [] : [{ variable, place: replace }]
}

const extensionOfInputs: Extension = { place: { kind: 'input', input: 'extension' } }

/** One problem for all: a region for one function is a region for every function. */
function missingRegion(entries: readonly FunctionEntry[]): Problem[] {
  const [first, ...others] = entries.filter(
    ({ reference, losses }) => reference.region === undefined && losses?.mayHide('region') !== true,
  )
  if (first === undefined) return []
  const also = others.length === 0 ? [] : say` (and ${others.length} more)`
  return [
    {
      place: first.place,
      message: say`No region is known for function ${name(first.reference.name)}${also}.`,
      remedy: say`${sides(marked('Run aws-actions/configure-aws-credentials first'), marked('Name it with `--region`'))}, set ${name('AWS_REGION')}, or ${wordingAt(first.place).region}.`,
    },
  ]
}

function duplicates(entries: readonly FunctionEntry[]): Problem[] {
  const firsts = new Map<string, FunctionEntry>()
  return entries.flatMap((entry) => {
    const { region = '', ...reference } = entry.reference
    const key = functionKey(region, reference.name)
    const first = firsts.get(key) ?? entry
    firsts.set(key, first)
    if (first === entry) return []
    const message = say`Lambda function ${name(reference.name)} is already declared at ${explainPlace(first.place)}.`
    return [{ place: entry.place, message, remedy: marked('Declare each function once.') }]
  })
}

/**
 * How the variables of a function reach traffic: its own `publish` and `alias`, else those of the inputs. An alias needs
 * `publish`; which functions can be published without an alias, the plan knows.
 */
function declareRelease(
  entry: FunctionEntry,
  settings: Pick<Inputs, 'alias' | 'publish'>,
): Checked<Release | undefined> {
  const publish = entry.publish ?? settings.publish
  const alias = entry.alias?.text ?? settings.alias
  const functionName = name(entry.reference.name)
  if (publish !== false)
    return right({ ...(alias !== undefined && { alias }), withCode: publish === 'with-code' })
  // Once the entry itself says that nothing is published, an alias from another layer or input is merely unused.
  if (entry.publish === false || alias === undefined) return right(undefined)
  return wrong({
    message: say`Alias ${name(alias)} is set for function ${functionName}, but ${name('publish')} is not.`,
    remedy: marked('Write `publish: true` as well, or remove `alias`.'),
  })
}
