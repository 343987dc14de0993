import { createHash } from 'node:crypto'
import type { EffectiveAccess } from '../model/access/effective.ts'
import type { Step } from '../model/change.ts'
import { type DigestFact, digestFacts, factDigits, functionDigits, type Movement } from '../model/digest.ts'
import type { ExtensionChange, SettingChange } from '../model/extension.ts'
import type { Finding } from '../model/finding.ts'
import { functionKey } from '../model/observation.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import type { PolicyAccess } from './planned-function.ts'
import { type Atom, atomsOf } from './policy/comparison/atom.ts'
import type { Statement } from './policy/statement.ts'
import type { AccessSet } from './policy/statements.ts'

/** What the digest is computed from: each function's plan, and what its policy allows before and after. */
interface Digested {
  readonly functions: readonly DigestedFunction[]
  readonly rotations: Plan['rotations']
}

interface DigestedFunction {
  readonly plan: FunctionPlan
  readonly policy: PolicyAccess | undefined
}

type Facts = Readonly<Record<DigestFact, unknown>>

const releasing: ReadonlySet<Step['kind']> = new Set(['publish-latest', 'publish', 'point-alias'])

/**
 * Returns the facts that a plan rests on in a form that can be compared: equal for equal declarations and equal states
 * of AWS, whatever the words, places and order. It starts with a SHA-256 of all facts, followed by a part for each
 * function that shows which of them changed.
 */
export function digestPlan({ functions, rotations }: Digested): string {
  const known = functions.map((each) => ({ plan: each.plan, facts: factsOf(each, rotations) }))
  const whole = known.map(({ plan, facts }) => canonicalJson([keyOf(plan), facts])).sort()
  const root = createHash('sha256').update(whole.join('\n')).digest('hex')
  const parts = known.map(({ plan, facts }) => `${markOf(plan)}${sumsOf(facts)}`).sort()
  return ['d1', root, ...parts].join('.')
}

/**
 * Returns how the plan differs from the one with the digest `expected`; empty only if both digests are the same text,
 * or if any plan is accepted (`undefined`).
 */
export function movementsSince(
  expected: string | undefined,
  { digest, functions }: Pick<Plan, 'digest' | 'functions'>,
): readonly Movement[] {
  if (expected === undefined || expected === digest) return []
  const [known, now] = [partsIn(expected), partsIn(digest)]
  const marks = functions.map((each) => ({ label: each.label, mark: markOf(each) }))
  const gone = known.size - marks.filter(({ mark }) => known.has(mark)).length
  const movements = [
    ...marks.flatMap(({ label, mark }) => compare(label, known.get(mark), now.get(mark) ?? '')),
    ...(gone > 0 ? [{ kind: 'gone', count: gone } as const] : []),
  ]
  return movements.length > 0 ? movements : [{ kind: 'unknown' }]
}

function compare(label: string, before: string | undefined, now: string): readonly Movement[] {
  if (before === undefined) return [{ kind: 'added', label }]
  const sumAt = (sums: string, index: number) => sums.slice(index * factDigits, (index + 1) * factDigits)
  const facts = digestFacts.filter((_, index) => sumAt(before, index) !== sumAt(now, index))
  const wasPending = sumAt(before, digestFacts.indexOf('policy')) === shortHash(pendingPolicy, factDigits)
  if (wasPending && facts.includes('policy')) return [{ kind: 'created', label }]
  return facts.length === 0 ? [] : [{ kind: 'moved', label, facts }]
}

function sumsOf(facts: Facts): string {
  return digestFacts.map((fact) => shortHash(facts[fact], factDigits)).join('')
}

/** Returns the sums of each function, by its mark. */
function partsIn(digest: string): ReadonlyMap<string, string> {
  const parts = digest.split('.').slice(2)
  return new Map(parts.map((part) => [part.slice(0, functionDigits), part.slice(functionDigits)]))
}

function markOf(plan: FunctionPlan): string {
  return shortHash(keyOf(plan), functionDigits)
}

function keyOf({ region, functionName }: FunctionPlan): string {
  return functionKey(region, functionName)
}

function factsOf({ plan, policy }: DigestedFunction, rotations: Plan['rotations']): Facts {
  const { policyName, variables, extension, grants, steps, findings } = plan
  return {
    declaration: {
      policyName,
      access: accessFacts(policy?.after),
      variables: variables.flatMap((each) => (each.verb === 'remove' ? [] : [[each.name, each.secretArn]])),
      ...(extension !== undefined && { extension: extensionAfter(extension) }),
    },
    policy: plan.state === 'pending' ? pendingPolicy : policyFacts(plan, policy),
    variables: [
      ...variables.map((each) => [each.name, valueBefore(each)]),
      ...(extension === undefined ? [] : [extensionBefore(extension)]),
    ],
    aliases: {
      held: grants.flatMap(({ held, secretArn }) => (held ? [secretArn] : [])),
      moved: steps.filter(({ kind }) => releasing.has(kind)),
    },
    rotations: rotations
      .filter(({ labels }) => labels.includes(plan.label))
      .map(({ secretArn, before = null, after, due }) => ({ secretArn, before, after, due })),
    effective: effectiveFacts(plan.effective),
    errors: findings
      .filter(isFact)
      .map(({ code }) => code)
      .sort(),
  }
}

/** Who shares the role, and where a grant that comes or goes makes no difference. By what policy does not matter. */
function effectiveFacts({ grants, sharers }: EffectiveAccess): unknown {
  const indifferent = grants.filter(({ state }) => ['already', 'still', 'denied'].includes(state))
  return {
    indifferent: indifferent.map(({ state, secretArn }) => [state, secretArn]),
    sharers: sharers.map((sharer) => [
      sharer.functionArn,
      sharer.grants.map(({ verb, secretArn }) => [verb, secretArn]),
    ]),
  }
}

/** Its role and policy are not known, and a plan and an apply agree on that: only one of them calls it an error. */
const pendingPolicy = 'pending'

function policyFacts({ functionArn, roleArn }: FunctionPlan, policy: PolicyAccess | undefined): unknown {
  return {
    functionArn: functionArn ?? null,
    roleArn: roleArn ?? null,
    owner: policy?.owner ?? null,
    access: accessFacts(policy?.before),
  }
}

function isFact({ code, severity }: Finding): boolean {
  return severity === 'error' && code !== 'function-not-found'
}

/** A value that is not ours is not even hashed: anyone with the hash could try values until one matches. */
function valueBefore(change: FunctionPlan['variables'][number]): string | null {
  if (change.verb === 'add') return null
  if (change.verb !== 'change') return change.secretArn
  if (change.before.kind === 'arn') return change.before.arn
  return change.before.kind === 'empty' ? '' : '(value hidden)'
}

function extensionAfter({ layer, settings }: ExtensionChange): unknown {
  return [
    layer === undefined || layer.verb === 'remove' ? null : layer.layerArn,
    ...settings.flatMap((each) => (each.verb === 'remove' ? [] : [[each.name, each.value]])),
  ]
}

function extensionBefore({ layer, settings }: ExtensionChange): unknown {
  const attached = layer?.verb === 'change' ? layer.before : layer?.layerArn
  return [
    layer === undefined || layer.verb === 'add' ? null : attached,
    ...settings.map((each) => [each.name, settingBefore(each)]),
  ]
}

function settingBefore(change: SettingChange): string | null {
  if (change.verb === 'add') return null
  if (change.verb !== 'change') return change.value
  if (change.before.kind === 'ours') return change.before.value
  return change.before.kind === 'empty' ? '' : '(value hidden)'
}

/** What a policy allows, whatever the order, split and names of its statements. No policy is not an empty policy. */
function accessFacts(access: AccessSet | undefined): unknown {
  if (access === undefined) return null
  return [...new Set(access.flatMap(statementFacts))].sort()
}

function statementFacts(statement: Statement): readonly string[] {
  const isPlain = statement.kind === 'read' && statement.effect === 'Allow'
  return isPlain ? atomsOf(statement).map(atomFacts) : [canonicalJson(statement.source)]
}

function atomFacts({ actions, resources, conditions }: Atom): string {
  const sorted = conditions.map((condition) =>
    canonicalJson({ ...condition, values: [...condition.values].sort() }),
  )
  const lower = { ...actions, patterns: actions.patterns.map((action) => action.toLowerCase()) }
  return canonicalJson({ actions: lower, resources, conditions: sorted.sort() })
}

function shortHash(value: unknown, digits: number): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, digits)
}
