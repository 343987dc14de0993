import { placeOfSecret, secretPlaces } from '../model/access/declared-places.ts'
import type { GrantChange, VariableChange } from '../model/change.ts'
import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { BaseCommit, Plan } from '../model/plan.ts'
import { secretNameOf } from '../text/arn.ts'
import { stores } from '../text/stores.ts'
import { concludeFunction, concludePlan, type OpenPlan } from './conclusions.ts'
import { compareExtension } from './configuration/extension.ts'
import { judgeRemarks } from './findings.ts'
import { frozenFunction } from './guardrails/frozen.ts'
import { guardrailsInForce, judgeGuardrails } from './guardrails/guardrails.ts'
import { massRemoval } from './guardrails/mass-removal.ts'
import { needsRules } from './guardrails/rules.ts'
import { changedAccount } from './ownership/account.ts'
import { forgottenSince } from './ownership/forgotten.ts'
import { renamedFunctions } from './ownership/renamed.ts'
import { leftAlone, untouched } from './planned-function.ts'
import { combineVerdicts } from './policy/access.ts'
import { conflictingRotations } from './rotation/declared-findings.ts'
import { planRotations, rotationSetters, wishesSince } from './rotation/rotations.ts'
import { isForeign, type SecretIdentity } from './secrets/patterns.ts'
import type { PlanSettings } from './settings.ts'

/** What the declaration is compared with instead of AWS. */
export interface Compared extends Pick<Observation, 'today' | 'base' | 'rules'> {
  readonly declaration: Declaration
  readonly commit: BaseCommit
}

/**
 * Returns what a declaration changes compared with another one, without asking AWS. Secrets are compared as they are
 * written: only AWS knows that a name and an ARN mean the same one.
 */
export function planAgainst(asked: Declaration, compared: Compared, settings: PlanSettings): Plan {
  const { functions: others } = compared.declaration
  const before = new Map(others.map((each) => [functionKey(each.region, each.functionName), each]))
  const functions = asked.functions
    .filter((each) => isCompared(each, before))
    .map((each) => ({ ...(asked.account !== undefined && { account: asked.account }), ...each }))
  const declaration = { ...asked, functions }
  const planned = functions.map((declared) => {
    const other = before.get(functionKey(declared.region, declared.functionName))
    const open = compareFunction(declared, other, { ...settings, commit: compared.commit })
    return { declared, plan: concludeFunction(open, [], changes(open)) }
  })
  const plans = planned.map((each) => each.plan)
  const planOf = new Map(planned.map((each) => [each.declared, each.plan]))
  const wishes = wishesSince(functions, others)
  const setsRotation = rotationSetters(wishes)
  const limits = guardrailsInForce(declaration, compared)
  const guarded = judgeGuardrails(declaration, compared, {
    identify: (declared, secret) => ({
      identity: identify(secret, declared.account),
      verb: planOf.get(declared)?.grants.find(({ secretArn }) => secretArn === secret.reference.raw)?.verb,
    }),
    widens: (declared) => {
      const own = planOf.get(declared)
      if (own === undefined || setsRotation(own)) return true
      if (own.grants.some(({ verb }) => verb === 'change')) return true
      return needsRules(declared, own, own.writes)
    },
  })
  const conflicts = conflictingRotations(wishes)
  const renamed = renamedFunctions(planned)
  const moved = changedAccount(declaration, compared.base)
  const removal = settings.allowRemovals === true ? [] : massRemoval(plans, declaration.stage)
  const answered = planned.map(({ declared, plan }) => {
    const findings = [
      ...(plan.writes ? removal : []),
      ...(plan.writes || setsRotation(plan) ? frozenFunction(declared, limits) : []),
      ...(guarded.get(declared) ?? []),
      ...(conflicts.get(declared) ?? []),
      ...(moved.get(declared) ?? []),
      ...judgeRemarks(declared),
      ...(declared.forgotten === undefined ? [] : [forgottenSince(declared, settings)]),
      ...(renamed.get(declared) ?? []),
    ]
    return concludeFunction(plan, findings, plan.writes)
  })
  const rotations = planRotations(wishes, answered)
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions: answered,
    rotations,
    guardrails: limits,
    ...concludePlan({ functions: answered, rotations }),
    digest: '',
    comparedWith: compared.commit,
    questions: [],
  }
}

/** A function that left the file matters only if the other declaration still has it. */
function isCompared(
  { forgotten, region, functionName }: FunctionDeclaration,
  before: ReadonlyMap<string, FunctionDeclaration>,
): boolean {
  return (
    forgotten === undefined || (forgotten.kind === 'gone' && before.has(functionKey(region, functionName)))
  )
}

function compareFunction(
  declared: FunctionDeclaration,
  before: FunctionDeclaration | undefined,
  { prune, commit }: PlanSettings & Pick<Compared, 'commit'>,
): OpenPlan {
  if (declared.secrets === undefined) return untouched(declared, { state: 'unread' }, leftAlone(declared))
  const grants = grantChanges(declared, before, commit).filter(({ verb }) => prune || verb !== 'remove')
  const variables = variableChanges(declared.secrets, before?.secrets ?? []).filter(
    ({ verb }) => prune || verb !== 'remove',
  )
  const verdict = combineVerdicts(grants.map(({ verb }) => verdicts[verb]))
  const extension = compareExtension(declared.extension, before, prune)
  return {
    ...untouched(declared, {
      state: 'unread',
      ...(declared.account !== undefined && { account: declared.account }),
    }),
    grants,
    variables,
    ...(extension !== undefined && { extension }),
    access: { verdict, gained: [], lost: [] },
  }
}

/** What a grant alone does to access; that its keys or actions change tells nothing. */
const verdicts = { add: 'broadened', remove: 'narrowed', change: 'unchanged', keep: 'unchanged' } as const

function grantChanges(
  declared: FunctionDeclaration,
  before: FunctionDeclaration | undefined,
  { commit }: BaseCommit,
): readonly GrantChange[] {
  const old = new Set((before?.secrets ?? []).map(({ reference }) => reference.raw))
  const now = new Map((declared.secrets ?? []).map((secret) => [secret.reference.raw, secret]))
  const earlier = secretPlaces(before?.secrets ?? [], commit)
  const kept = before?.describe === declared.describe ? 'keep' : 'change'
  const changes = [...new Set([...old, ...now.keys()])].map((secretArn): GrantChange => {
    const { place = placeOfSecret(earlier, secretArn), stage, reason, expires } = now.get(secretArn) ?? {}
    return {
      verb: !now.has(secretArn) ? 'remove' : old.has(secretArn) ? kept : 'add',
      secretArn,
      keyArns: [],
      ...(place !== undefined && { place }),
      ...(stage !== undefined && { stage }),
      ...(reason !== undefined && { reason }),
      ...(expires !== undefined && { expires }),
    }
  })
  return changes.sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1))
}

function variableChanges(
  secrets: readonly DeclaredSecret[],
  others: readonly DeclaredSecret[],
): readonly VariableChange[] {
  const old = new Map(others.map(({ variable, reference }) => [variable, reference.raw]))
  const names = new Set(secrets.map(({ variable }) => variable))
  const set = secrets.flatMap(
    ({ variable: name, reference: { raw: secretArn }, place }): VariableChange[] => {
      if (name === undefined) return []
      const before = old.get(name)
      if (before === undefined) return [{ verb: 'add', name, secretArn, place }]
      if (before === secretArn) return [{ verb: 'keep', name, secretArn, place }]
      return [{ verb: 'change', name, secretArn, place, before: { kind: 'arn', arn: before } }]
    },
  )
  const removed = [...old].flatMap(([name, secretArn]): VariableChange[] =>
    name === undefined || names.has(name) ? [] : [{ verb: 'remove', name, secretArn }],
  )
  return [...set, ...removed].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function changes({ grants, variables, extension }: OpenPlan): boolean {
  const { settings = [], layer = { verb: 'keep' } } = extension ?? {}
  return [...grants, ...variables, ...settings, layer].some(({ verb }) => verb !== 'keep')
}

/** Returns what is written: a name, or an ARN, which contains the name and may lack its last characters. */
function identify({ reference }: DeclaredSecret, account: string | undefined): SecretIdentity {
  if ('name' in reference) return { name: reference.name, foreign: false }
  const { arn, raw } = reference
  const [name, foreign] = [secretNameOf(arn), isForeign(raw, account)]
  if (!stores[reference.kind].isWhole(arn.resource)) return { name, foreign }
  // With one slash, the parameter's name may start with it or not.
  return /^parameter\/[^/]+$/.test(arn.resource) ? { arn: raw, foreign } : { name, arn: raw, foreign }
}
