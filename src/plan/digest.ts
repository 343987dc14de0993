import { createHash } from 'node:crypto'
import { type DigestFact, digestFacts, factDigits, functionDigits, type Movement } from '../model/digest.ts'
import type { ExtensionChange, SettingChange } from '../model/extension.ts'
import { functionKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { type Atom, accessOf } from './policy/access.ts'

type Digested = Pick<Plan, 'functions' | 'rotations'>
type Facts = Readonly<Record<DigestFact, unknown>>

/**
 * What a plan stands on, in a form that can be compared: equal for equal declarations and equal states of AWS, whatever
 * the words, places and order. It begins with a SHA-256 over all facts; a part for each function tells which moved.
 */
export function digestPlan({ functions, rotations }: Digested): string {
  const facts = functions.map((each) => canonicalJson([keyOf(each), factsOf(each, rotations)])).sort()
  const root = createHash('sha256').update(facts.join('\n')).digest('hex')
  return ['d1', root, ...functions.map((each) => partOf(each, rotations)).sort()].join('.')
}

/**
 * How the plan differs from the one that `expected` was made of; empty only where both digests are the same text, or
 * any plan is accepted (`undefined`).
 */
export function movementsSince(
  expected: string | undefined,
  { digest, functions, rotations }: Plan,
): readonly Movement[] {
  if (expected === undefined || expected === digest) return []
  const known = new Map(expected.split('.').slice(2).map(splitPart))
  const here = functions.map((each) => ({ label: each.label, part: splitPart(partOf(each, rotations)) }))
  const gone = known.size - here.filter(({ part: [mark] }) => known.has(mark)).length
  const movements = [
    ...here.flatMap(({ label, part: [mark, sums] }) => compare(label, known.get(mark), sums)),
    ...(gone > 0 ? [{ kind: 'gone', count: gone } as const] : []),
  ]
  return movements.length > 0 ? movements : [{ kind: 'unknown' }]
}

function compare(label: string, before: string | undefined, now: string): readonly Movement[] {
  if (before === undefined) return [{ kind: 'added', label }]
  const sumAt = (sums: string, index: number) => sums.slice(index * factDigits, (index + 1) * factDigits)
  const facts = digestFacts.filter((_, index) => sumAt(before, index) !== sumAt(now, index))
  return facts.length === 0 ? [] : [{ kind: 'moved', label, facts }]
}

function partOf(plan: FunctionPlan, rotations: Plan['rotations']): string {
  const facts = factsOf(plan, rotations)
  const sums = digestFacts.map((fact) => shortHash(facts[fact], factDigits))
  return [shortHash(keyOf(plan), functionDigits), ...sums].join('')
}

function splitPart(part: string): [mark: string, sums: string] {
  return [part.slice(0, functionDigits), part.slice(functionDigits)]
}

function keyOf({ region, functionName }: FunctionPlan): string {
  return functionKey(region, functionName)
}

function factsOf(plan: FunctionPlan, rotations: Plan['rotations']): Facts {
  const { policyName, policy, variables, extension, grants, steps, findings } = plan
  return {
    declaration: {
      policyName,
      access: accessFacts(policy.after),
      variables: variables.flatMap((each) => (each.verb === 'remove' ? [] : [[each.name, each.secretArn]])),
      ...(extension !== undefined && { extension: extensionAfter(extension) }),
    },
    policy: {
      functionArn: plan.functionArn ?? null,
      roleArn: plan.roleArn ?? null,
      access: accessFacts(policy.before),
    },
    variables: [
      ...variables.map((each) => [each.name, valueBefore(each)]),
      ...(extension === undefined ? [] : [extensionBefore(extension)]),
    ],
    aliases: {
      held: grants.flatMap(({ verb, secretArn }) => (verb === 'hold' ? [secretArn] : [])),
      moved: steps.filter(({ kind }) => kind === 'publish' || kind === 'point-alias'),
    },
    rotations: rotations
      .filter(({ labels }) => labels.includes(plan.label))
      .map(({ secretArn, before = null, after, due }) => ({ secretArn, before, after, due })),
    errors: findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])).sort(),
  }
}

/** A value that is not ours is not even hashed: who knows the hash could try values until one fits. */
function valueBefore(change: FunctionPlan['variables'][number]): string | null {
  if (change.verb === 'set') return null
  if (change.verb !== 'replace') return change.secretArn
  return change.before.kind === 'arn' ? change.before.arn : '(value hidden)'
}

function extensionAfter({ layer, settings }: ExtensionChange): unknown {
  return [
    layer === undefined || layer.verb === 'detach' ? null : layer.layerArn,
    ...settings.flatMap((each) => (each.verb === 'remove' ? [] : [[each.name, each.value]])),
  ]
}

function extensionBefore({ layer, settings }: ExtensionChange): unknown {
  const attached = layer?.verb === 'update' ? layer.before : layer?.layerArn
  return [
    layer === undefined || layer.verb === 'attach' ? null : attached,
    ...settings.map((each) => [each.name, settingBefore(each)]),
  ]
}

function settingBefore(change: SettingChange): string | null {
  if (change.verb === 'set') return null
  if (change.verb !== 'replace') return change.value
  return change.before.kind === 'ours' ? change.before.value : '(value hidden)'
}

/** What a document allows, whatever its statements' order, split and names; no document is not an empty one. */
function accessFacts(text: string | undefined): unknown {
  if (text === undefined) return null
  const { atoms, opaque } = accessOf(text)
  return { atoms: [...new Set(atoms.map(atomFacts))].sort(), opaque: [...opaque].sort() }
}

function atomFacts({ action, resource, conditions }: Atom): string {
  const sorted = conditions.map((condition) =>
    canonicalJson({ ...condition, values: [...condition.values].sort() }),
  )
  return canonicalJson({ action: action.toLowerCase(), resource, conditions: sorted.sort() })
}

function shortHash(value: unknown, digits: number): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, digits)
}
