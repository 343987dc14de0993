import type { EffectiveAccess, EffectiveGrant, Sharer } from '../../src/model/access/effective.ts'
import type { GrantChange, VariableChange } from '../../src/model/change.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Place } from '../../src/model/place.ts'
import type { FunctionParts, FunctionPlan, Plan, Presence } from '../../src/model/plan.ts'
import { concludeFunction, concludePlan, type OpenPlan } from '../../src/plan/conclusions.ts'
import { marked, type Sentence } from '../../src/text/sentence.ts'

/** A place in the config file. */
export function aPlace(line = 5, file = '.github/lambda-secrets.yml'): Place {
  return { kind: 'file', file, line, column: 7 }
}

/** Returns the ARN of a secret of that name, followed by six characters. */
export function aSecretArn(name = 'dbreader_prod', suffix = 'AbCdEf'): string {
  return `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-${suffix}`
}

export function aGrant(overrides: Partial<GrantChange> = {}): GrantChange {
  return { verb: 'add', secretArn: aSecretArn(), keyArns: [], place: aPlace(), ...overrides }
}

/** A new variable that holds a secret's ARN. */
export function aVariable(name = 'DB_READER_ARN', secretArn = aSecretArn()): VariableChange {
  return { verb: 'add', name, secretArn, place: aPlace() }
}

interface FindingTexts {
  readonly message: string | Sentence
  readonly remedy: string | Sentence
}

/** A finding; backticks in its texts enclose names. */
export function aFinding({
  message = '`DB_READER_ARN` holds something else than the ARN of a secret.',
  remedy = 'Make sure that nothing needs its value.',
  ...overrides
}: Partial<Omit<Finding, keyof FindingTexts> & FindingTexts> = {}): Finding {
  return {
    code: 'variable-replaced',
    severity: 'warning',
    message: typeof message === 'string' ? marked(message) : message,
    remedy: typeof remedy === 'string' ? marked(remedy) : remedy,
    place: aPlace(),
    functionLabel: 'orders',
    ...overrides,
  }
}

/** An indented policy document that allows reading these secrets. */
export function aPolicyText(...secretArns: readonly string[]): string {
  const statement = {
    Sid: 'ReadSecrets',
    Effect: 'Allow',
    Action: 'secretsmanager:GetSecretValue',
    Resource: secretArns,
  }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}

/** What grants mean where no other policy of the role allows any of them. */
export function effectiveOf(grants: readonly GrantChange[]): EffectiveAccess {
  const moving = grants.flatMap(({ verb, secretArn }) => {
    if (verb !== 'add' && verb !== 'remove') return []
    return [{ verb, state: verb === 'add' ? 'gains' : 'loses', secretArn, through: [] } as const]
  })
  return { grants: moving, sharers: [] }
}
/** A function that is not declared and has the role of one that is. */
export function aSharer(functionName: string, grants: readonly EffectiveGrant[]): Sharer {
  return {
    functionName,
    functionArn: `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`,
    grants,
  }
}

type Overrides = Partial<FunctionParts> & Partial<Presence>

/** One function that gains one secret and its variable; its conclusions follow from the rest. */
export function aFunctionPlan(overrides: Overrides = {}): FunctionPlan {
  const document = aPolicyText(aSecretArn())
  const { grants = [aGrant()] } = overrides
  const added = grants.filter(({ verb }) => verb === 'add').map(({ secretArn }) => secretArn)
  const open = {
    state: 'found',
    label: 'orders',
    functionName: `${overrides.label ?? 'orders'}-prod`,
    region: 'us-east-1',
    place: aPlace(3),
    functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders-prod',
    roleArn: 'arn:aws:iam::123456789012:role/service/orders-role',
    policyName: 'lambda-secrets-orders-prod',
    grants: [aGrant()],
    variables: [aVariable()],
    policy: { before: undefined, after: document },
    effective: effectiveOf(overrides.grants ?? [aGrant()]),
    access: {
      verdict: 'broadened',
      gained: added.map((resource) => ({ action: 'secretsmanager:GetSecretValue', resource, condition: '' })),
      lost: [],
    },
    budgets: [{ kind: 'variables', used: 410, limit: 4096, unit: 'bytes' }],
    findings: [],
    steps: [
      { kind: 'grant', document: JSON.stringify(JSON.parse(document)) },
      { kind: 'configuration', set: { DB_READER_ARN: aSecretArn() }, remove: [] },
    ],
    ...overrides,
  } as OpenPlan
  return { ...concludeFunction(open), ...overrides } as FunctionPlan
}

/** A function without changes. */
export function anUnchangedFunctionPlan(overrides: Overrides = {}): FunctionPlan {
  const document = aPolicyText(aSecretArn())
  return aFunctionPlan({
    label: 'billing',
    functionName: 'billing-prod',
    grants: [aGrant({ verb: 'keep' })],
    variables: [{ verb: 'keep', name: 'DB_READER_ARN', secretArn: aSecretArn(), place: aPlace() }],
    policy: { before: document, after: document },
    access: { verdict: 'unchanged', gained: [], lost: [] },
    steps: [],
    ...overrides,
  })
}

/** A plan of one function that gains access; its conclusions follow from its functions and rotations. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  const { functions = [aFunctionPlan()], rotations = [] } = overrides
  return {
    functions,
    rotations,
    guardrails: [],
    ...concludePlan({ functions, rotations }),
    verdict: 'broadened',
    digest: 'd1.5f2d7c8b1a9e4f603d5c7b8a9f0e1d2c3b4a59687f6e5d4c3b2a190817263544',
    questions: [],
    ...overrides,
  }
}
