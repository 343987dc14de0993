import type { Problem } from '../errors.ts'
import type { Inputs } from '../inputs.ts'
import type { Extension, FunctionDeclaration } from '../model/declaration.ts'
import { functionKey } from '../model/observation.ts'
import { formatPlace } from '../model/place.ts'
import { quote } from '../quote.ts'
import { type Gathered, gather, problemAt } from './checked.ts'
import { declareRelease } from './declared-release.ts'
import type { FunctionEntry } from './function-entry.ts'
import { settleSecrets } from './settled-secrets.ts'

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
