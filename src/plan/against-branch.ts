import { placeOfSecret, secretPlaces } from '../model/access/declared-places.ts'
import { longestLasting } from '../model/access/lasting.ts'
import type { GrantChange, VariableChange } from '../model/change.ts'
import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { BaseCommit, Plan } from '../model/plan.ts'
import { secretNameOf } from '../text/arn.ts'
import { isWhole, stores } from '../text/stores.ts'
import { concludeFunction, concludePlan, type OpenPlan } from './conclusions.ts'
import { compareExtension } from './configuration/extension.ts'
import { wholeRules } from './findings.ts'
import { guardrailsInForce } from './guardrails/guardrails.ts'
import { needsRules } from './guardrails/organization-rules.ts'
import { forgottenSince } from './ownership/forgotten-functions.ts'
import { leftAlone, untouched } from './planned-function.ts'
import { combineVerdicts } from './policy/access.ts'
import { planRotations, rotationSetters, wishesSince } from './rotation/rotations.ts'
import { isForeign, type SecretIdentity } from './secrets/patterns.ts'
import type { PlanSettings } from './settings.ts'
import { judgeWhole, type Whole } from './whole.ts'

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
  const planOf = new Map(planned.map((each) => [each.declared, each.plan]))
  const wishes = wishesSince(functions, others)
  const setsRotation = rotationSetters(wishes)
  const limits = guardrailsInForce(declaration, compared)
  const findingsOf = judgeWhole<Whole>(
    {
      declaration,
      planned,
      observation: compared,
      settings,
      limits,
      wishes,
      setsRotation,
      identify: (declared, secret) => ({
        identity: identify(secret, declared.account),
        verb: planOf.get(declared)?.grants.find(({ secretArn }) => secretArn === secret.reference.raw)?.verb,
      }),
      widens: ({ declared, plan: own }) =>
        setsRotation(own) ||
        own.grants.some(({ verb }) => verb === 'change') ||
        needsRules(declared, own, own.writes),
    },
    wholeRules,
  )
  const judged = planned.map(({ declared, plan }) =>
    concludeFunction(plan, findingsOf(declared), plan.writes),
  )
  const rotations = planRotations(wishes, judged)
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions: judged,
    rotations,
    guardrails: limits,
    ...concludePlan({ functions: judged, rotations }),
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
  { commit, ...settings }: PlanSettings & Pick<Compared, 'commit'>,
): OpenPlan {
  const { prune } = settings
  if (declared.secrets === undefined) {
    const base = before?.secrets?.length ? commit.branch : undefined
    return untouched(declared, { state: 'unread' }, leftAlone(declared, base))
  }
  const grants = grantChanges(declared, before, commit).filter(({ verb }) => prune || verb !== 'remove')
  const variables = variableChanges(declared.secrets, before?.secrets ?? []).filter(
    ({ verb }) => prune || verb !== 'remove',
  )
  const verdict = combineVerdicts(grants.map(({ verb }) => verdicts[verb]))
  const extension = compareExtension(declared.extension, before, prune)
  const presence = {
    state: 'unread',
    ...(declared.account !== undefined && { account: declared.account }),
  } as const
  const forgotten = declared.forgotten === undefined ? undefined : forgottenSince(declared, settings)
  return {
    ...untouched(declared, presence, forgotten),
    grants,
    variables,
    ...(extension !== undefined && { extension }),
    access: { verdict, gained: [], lost: [] },
  }
}

/** How access changes with a grant; a change of its keys or actions tells nothing about that. */
const verdicts = { add: 'broadened', remove: 'narrowed', change: 'unchanged', keep: 'unchanged' } as const

function grantChanges(
  declared: FunctionDeclaration,
  before: FunctionDeclaration | undefined,
  { commit }: BaseCommit,
): readonly GrantChange[] {
  const old = new Set((before?.secrets ?? []).map(({ reference }) => reference.raw))
  const now = longestLasting(
    (declared.secrets ?? []).map((secret) => [secret.reference.raw, secret] as const),
  )
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
  if (!isWhole(stores[reference.kind], arn.resource)) return { name, foreign }
  // With one slash, the parameter's name may start with it or not.
  return /^parameter\/[^/]+$/.test(arn.resource) ? { arn: raw, foreign } : { name, arn: raw, foreign }
}
