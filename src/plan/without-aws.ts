import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import type { BaseCommit, FunctionPlan, GrantChange, Plan, VariableChange } from '../model/plan.ts'
import { secretNameOf } from '../text/arn.ts'
import { compareExtension } from './configuration/extension.ts'
import { sortFindings } from './finding.ts'
import { judgeRemarks } from './findings.ts'
import { leftAlone, untouched } from './function.ts'
import { judgeGuardrails } from './guardrails/guardrails.ts'
import type { SecretIdentity } from './guardrails/limits.ts'
import { judgeRemovals } from './guardrails/mass-removal.ts'
import { combineVerdicts } from './policy/access.ts'
import { conflictingRotations } from './rotation/declared-findings.ts'
import { planRotations, wishesSince } from './rotation/rotations.ts'
import type { PlanSettings } from './settings.ts'

/** What stands in for AWS. */
export interface Compared extends Pick<Observation, 'today' | 'base'> {
  readonly declaration: Declaration
  readonly commit: BaseCommit
}

/**
 * What a declaration changes against another one, where AWS can't be asked. Secrets are told apart as they are written:
 * that a name and an ARN mean the same one, AWS alone knows.
 */
export function planAgainst(declaration: Declaration, compared: Compared, settings: PlanSettings): Plan {
  const { functions: others } = compared.declaration
  const before = new Map(others.map((each) => [functionKey(each.region, each.functionName), each]))
  const compareOne = (about: FunctionDeclaration) =>
    compareFunction(about, before.get(functionKey(about.region, about.functionName)), settings)
  const planned = declaration.functions.map((about) => ({ about, plan: compareOne(about) }))
  const plans = planned.map((each) => each.plan)
  const guarded = judgeGuardrails(declaration, compared, (_, secret) => identify(secret))
  const wishes = wishesSince(declaration.functions, others)
  const conflicts = conflictingRotations(wishes)
  const removal = settings.allowRemovals === true ? [] : judgeRemovals(plans, declaration.stage)
  const functions = planned.map(({ about, plan }) => ({
    ...plan,
    findings: sortFindings([
      ...plan.findings,
      ...(changes(plan) ? removal : []),
      ...(guarded.get(about) ?? []),
      ...(conflicts.get(about) ?? []),
      ...judgeRemarks(about),
    ]),
  }))
  const rotations = planRotations(wishes, functions)
  return {
    ...(declaration.stage !== undefined && { stage: declaration.stage }),
    functions,
    rotations,
    verdict: combineVerdicts(functions.map(({ access }) => access.verdict)),
    changed: functions.some(changes) || rotations.some(({ due }) => due),
    digest: '',
    comparedWith: compared.commit,
    questions: [],
  }
}

function compareFunction(
  about: FunctionDeclaration,
  before: FunctionDeclaration | undefined,
  { prune }: PlanSettings,
): FunctionPlan {
  if (about.secrets === undefined) return untouched(about, undefined, leftAlone(about))
  const grants = grantChanges(about, before).filter(({ verb }) => prune || verb !== 'remove')
  const variables = variableChanges(about.secrets, before?.secrets ?? []).filter(
    ({ verb }) => prune || verb !== 'remove',
  )
  const verdict = combineVerdicts(
    grants.flatMap(({ verb }) => (verb === 'add' ? ['broadened'] : verb === 'remove' ? ['narrowed'] : [])),
  )
  const extension = compareExtension(about.extension, before, prune)
  return {
    ...untouched(about, undefined),
    ...{ grants, variables },
    ...(extension !== undefined && { extension }),
    access: { verdict, gained: [], lost: [] },
  }
}

function grantChanges(
  about: FunctionDeclaration,
  before: FunctionDeclaration | undefined,
): readonly GrantChange[] {
  const old = new Set((before?.secrets ?? []).map(({ reference }) => reference.raw))
  const now = new Map((about.secrets ?? []).map((secret) => [secret.reference.raw, secret]))
  const kept = before?.describe === about.describe ? 'keep' : 'change'
  const changes = [...new Set([...old, ...now.keys()])].map((secretArn): GrantChange => {
    const { place, layer, reason, expires } = now.get(secretArn) ?? {}
    return {
      verb: !now.has(secretArn) ? 'remove' : old.has(secretArn) ? kept : 'add',
      secretArn,
      keyArns: [],
      ...(place !== undefined && { place }),
      ...(layer !== undefined && { layer }),
      ...(reason !== undefined && { reason }),
      ...(expires !== undefined && { expires }),
    }
  })
  return changes.sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1))
}

function variableChanges(
  declared: readonly DeclaredSecret[],
  others: readonly DeclaredSecret[],
): readonly VariableChange[] {
  const old = new Map(others.map(({ variable, reference }) => [variable, reference.raw]))
  const names = new Set(declared.map(({ variable }) => variable))
  const set = declared.flatMap(
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

function changes({ grants, variables, extension }: FunctionPlan): boolean {
  const { settings = [], layer = { verb: 'keep' } } = extension ?? {}
  return [...grants, ...variables, ...settings, layer].some(({ verb }) => verb !== 'keep')
}

/** What is written of a secret: a name, or an ARN, which holds its name too and may lack the end. */
function identify({ reference }: DeclaredSecret): SecretIdentity {
  if ('name' in reference) return { name: reference.name }
  const { arn, raw } = reference
  const name = secretNameOf(arn)
  if (reference.kind === 'secret-arn') return arn.resource.endsWith(name) ? { name } : { name, arn: raw }
  // With one slash, the parameter's name may start with it or not.
  return /^parameter\/[^/]+$/.test(arn.resource) ? { arn: raw } : { name, arn: raw }
}
