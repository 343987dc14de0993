import type { Publish } from '../../inputs/inputs.ts'
import type { DeclaredSecret, Extension } from '../../model/declaration.ts'
import type { Place } from '../../model/place.ts'
import { quoted } from '../../text/quote.ts'
import { marked, name, say } from '../../text/sentence.ts'
import type { PlaceOf } from '../formats/places.ts'
import type { FunctionEntry } from '../function-entry.ts'
import { type FunctionReference, parseFunctionReference } from '../function-reference.ts'
import {
  type Checked,
  type Gathered,
  gather,
  type Mistake,
  problemAt,
  type Written,
  wrong,
} from '../validation.ts'
import { booleanIn, type LayeredFile, type LayerTree, numberIn, textIn } from './layers.ts'
import { contentOf, entriesOf, entryOf } from './overlay.ts'
import { fillPlaceholders, type PlaceholderValues, withStandIns } from './placeholders.ts'
import { declareConfigSecret } from './secret.ts'
import { declareTier } from './tier.ts'

/** A function of a file after its layers were joined. */
interface LayeredFunction {
  readonly label: string
  readonly place: Place
  readonly tree: LayerTree
}

/** The entry for a function of a file. */
export function declareFunctionEntry(layered: LayeredFunction, file: LayeredFile): Gathered<FunctionEntry> {
  const { label, place, tree } = layered
  const region = textIn(tree, 'region', file.placeOf)?.text
  const outer = { ...file.values, region: region ?? file.values.region }
  const named = textIn(tree, 'name', file.placeOf) ?? { text: label, place }
  const reference = readReference(named, region, { values: outer, losses: file.losses })
  const values = reference.ok ? { ...outer, ...known(reference.value) } : outer
  const filling = withStandIns(values, file.losses)
  const secrets = declareSecrets(tree, file, filling)
  const tier = declareTier(file.tier, filling)
  const problems = [...secrets.problems, ...tier.problems]
  if (!reference.ok) return { values: [], problems: [problemAt(named.place, reference.mistake), ...problems] }
  // Neither key leaves the function alone. One of them, even if empty, removes what is ours and not named.
  const isDeclared = ['secrets', 'grants'].some((key) => entryOf(tree, key) !== undefined)
  const entry: FunctionEntry = {
    label,
    reference: { ...reference.value, region: values.region, account: values.account },
    place,
    secrets: isDeclared ? secrets.values : undefined,
    describe: booleanIn(tree, 'describe'),
    publish: publishIn(tree, file),
    alias: textIn(tree, 'alias', file.placeOf),
    extension: extensionIn(layered, file),
    tier: tier.values[0],
    takeOver: textIn(tree, 'take-over', file.placeOf),
    adopt: textIn(tree, 'adopt', file.placeOf),
    frozen: booleanIn(tree, 'frozen'),
    losses: file.losses,
  }
  return { values: [entry], problems }
}

function publishIn(tree: LayerTree, { placeOf }: LayeredFile): Publish | undefined {
  return textIn(tree, 'publish', placeOf) === undefined ? booleanIn(tree, 'publish') : 'with-code'
}

/** The file says what a bare name leaves open; a full ARN must agree with the file. */
function readReference(
  { text }: Written,
  region: string | undefined,
  { values, losses }: Pick<LayeredFile, 'losses' | 'values'>,
): Checked<FunctionReference> {
  const filled = fillPlaceholders(text, withStandIns(values, losses))
  if (!filled.ok) return filled
  const reference = parseFunctionReference(filled.value)
  if (!reference.ok) return reference
  const { value } = reference
  if (region !== undefined && value.region !== undefined && value.region !== region)
    return wrong(contradiction('region', value.region, region))
  if (values.account !== undefined && value.account !== undefined && value.account !== values.account)
    return wrong(contradiction('account', value.account, values.account))
  return reference
}

function contradiction(key: 'region' | 'account', named: string, declared: string): Mistake {
  return {
    message: say`The function's ARN names ${[key]} ${quoted(named)}, but ${name(key)} is ${quoted(declared)}.`,
    remedy: marked("Write only the function's name, or correct one of the two."),
  }
}

function known({ region, account }: FunctionReference): Partial<PlaceholderValues> {
  return { ...(region !== undefined && { region }), ...(account !== undefined && { account }) }
}

function declareSecrets(
  tree: LayerTree,
  file: LayeredFile,
  values: PlaceholderValues,
): Gathered<DeclaredSecret> {
  const from = (key: 'secrets' | 'grants') =>
    (entriesOf(entryOf(tree, key)) ?? []).map(([, secret]) =>
      declareConfigSecret(secret, key, { file, values }),
    )
  return gather([...from('secrets'), ...from('grants')])
}

/** The extension as the file declares it for a function: `false` for none, `undefined` if the file does not say. */
function extensionIn(
  { tree, place }: LayeredFunction,
  { placeOf }: LayeredFile,
): Extension | false | undefined {
  const said = entryOf(tree, 'extension')
  if (said === undefined) return undefined
  const isWanted = booleanIn(tree, 'extension')
  if (isWanted === false) return false
  const [first] = isWanted === undefined ? (entriesOf(said) ?? []).map(([, entry]) => entry) : [said]
  const path = contentOf(first)?.path
  return { place: path === undefined ? place : placeOf(path), ...settingsIn(said, placeOf) }
}

function settingsIn(tree: LayerTree, placeOf: PlaceOf): Omit<Extension, 'place'> {
  const isLatest = textIn(tree, 'version', placeOf) !== undefined
  const version = isLatest ? 'latest' : numberIn(tree, 'version')
  const ttl = numberIn(tree, 'ttl')
  return {
    ...(version !== undefined && { version }),
    ...(ttl !== undefined && { ttl }),
  }
}
