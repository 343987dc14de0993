import { aRun, someInputs } from '../__tests__/builders/inputs.ts'
import { anObservation, emptyRole } from '../__tests__/builders/observation.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aPolicyText,
  aSecretArn,
  aSharer,
  aVariable,
} from '../__tests__/builders/plan.ts'
import type { GrantChange } from '../src/model/change.ts'
import type { FunctionOutcome } from '../src/model/outcome.ts'
import type { FunctionParts, FunctionPlan, Plan } from '../src/model/plan.ts'
import type { Result } from '../src/model/result.ts'
import { inventoryOf } from '../src/plan/effective/inventory.ts'
import { commentBody, markOf, supersededBody } from '../src/report/comment/body.ts'
import { overwritten } from '../src/report/comment/may-write.ts'
import { fitReport } from '../src/report/markdown/fit.ts'
import type { ReportInput } from '../src/report/report-input.ts'
import { renderResult } from '../src/report/sections/result.ts'
import { marked, name, say } from '../src/text/sentence.ts'
import { forgotten, pending, renamedPolicy } from './left-and-pending.ts'
import { picturedPlan } from './pictured-plan.ts'
import { changedLimits, refusedThirty } from './told-once.ts'

/** What a reviewer may find on a pull request, to be looked at as pictures: see `picture.ts`. */

const stripe = aSecretArn('payments/prod/stripe', 'GhIjKl')
const reader = aSecretArn('shared/prod/dbreader', 'KlMnOp')
const refunds = aSecretArn('payments/prod/stripe-refunds', 'XyZaBc')

/** A function of stage prod that gains these secrets. */
function gaining(
  label: string,
  secretArns: readonly string[],
  more: Partial<FunctionParts> = {},
): FunctionPlan {
  const base = 10 + 5 * label.length
  return aFunctionPlan({
    label,
    functionName: `${label}-prod`,
    place: aPlace(base),
    state: 'found',
    functionArn: `arn:aws:lambda:us-east-1:123456789012:function:${label}-prod`,
    roleArn: `arn:aws:iam::123456789012:role/${label}-prod-role`,
    policyName: `lambda-secrets-${label}-prod`,
    grants: secretArns.map((secretArn, index) => aGrant({ secretArn, place: aPlace(base + 1 + index) })),
    variables: secretArns.map((secretArn, index) => aVariable(`SECRET_${index}_ARN`, secretArn)),
    policy: { before: undefined, after: aPolicyText(...secretArns) },
    ...more,
  })
}

function losing(label: string, secretArns: readonly string[]): FunctionPlan {
  const grants = secretArns.map((secretArn): GrantChange => ({ verb: 'remove', secretArn, keyArns: [] }))
  const variables = secretArns.map((secretArn) => ({ verb: 'remove', name: 'OLD_ARN', secretArn }) as const)
  const policy = { before: aPolicyText(...secretArns), after: undefined }
  return gaining(label, [], { grants, variables, policy })
}

const labels = Array.from({ length: 38 }, (_, index) => `service-${index + 1}`)

const blocked = gaining('reports', [aSecretArn('analytics/prod/db')], {
  steps: [],
  findings: [
    aFinding({
      code: 'key-unusable',
      severity: 'error',
      functionLabel: 'reports',
      message: 'Secret `analytics/prod/db` cannot be read, because its key `4be1…` is disabled.',
      remedy: 'Enable the key, or give the secret another one.',
    }),
  ],
})

const sharedGains = [stripe, reader].map((secretArn) => {
  return { verb: 'add', state: 'gains', secretArn, through: [] } as const
})

const shared = gaining('orders', [stripe, reader], {
  grants: [
    aGrant({
      secretArn: stripe,
      place: aPlace(10),
      expires: '2027-03-31',
      reason: 'asked for by @acme/payments in #482 | until the <ledger> has moved',
    }),
    aGrant({ secretArn: reader, place: aPlace(14), reason: 'order history' }),
  ],
  effective: { grants: sharedGains, sharers: [aSharer('orders-worker', sharedGains)] },
  findings: [
    aFinding({
      code: 'role-shared',
      message:
        '`orders-worker` also gains access to 2 secrets of `orders`, as they share role `orders-prod-role`.',
      remedy: 'Give each function its own execution role if they should not read the same secrets.',
    }),
    aFinding({
      code: 'alias-pinned',
      severity: 'notice',
      message: 'Alias `live` still serves version `41`, which lacks the new variables.',
      remedy: 'Publish a version and point the alias to it.',
    }),
  ],
})

const through = [{ policy: 'legacy-access', sid: 'AllowAllSecrets' }]

/** Takes one secret away and grants another. Another policy of the role allows both, before and after. */
const untouchedByIt = gaining('ledger', [], {
  grants: [
    aGrant({ secretArn: reader, place: aPlace(7) }),
    { verb: 'remove', secretArn: stripe, keyArns: [] },
  ],
  variables: [aVariable('DBREADER_ARN', reader), { verb: 'remove', name: 'STRIPE_ARN', secretArn: stripe }],
  policy: { before: aPolicyText(stripe), after: aPolicyText(reader) },
  effective: {
    grants: [
      { verb: 'add', state: 'already', secretArn: reader, through },
      { verb: 'remove', state: 'still', secretArn: stripe, through },
    ],
    sharers: [],
  },
  findings: [
    aFinding({ code: 'already-readable', severity: 'notice' }),
    aFinding({ code: 'still-readable' }),
    aFinding({
      code: 'role-reads-more',
      functionLabel: 'ledger',
      message:
        'Role `ledger-prod-role` can also read secrets that are not declared: policy `legacy-access`, statement `AllowAllSecrets` allows it.',
      remedy: 'Narrow that to what the role needs.',
    }),
  ],
})

const everything = [
  shared,
  gaining('billing', [aSecretArn('billing/prod/db-v2')], { functionName: 'ledger-core-prod' }),
  blocked,
  losing('invoices', [stripe]),
  losing('legacy-sync', [aSecretArn('partners/prod/sftp')]),
  gaining('exports', [], {
    grants: [aGrant({ verb: 'keep', secretArn: reader })],
    policy: { before: aPolicyText(reader), after: aPolicyText(reader) },
    variables: [aVariable('DBREADER_ARN', reader)],
  }),
  ...['mailer', 'search'].map((label) => anUnchangedFunctionPlan({ label })),
]

function outcomeOf(label: string, result: FunctionOutcome['result'], granted: boolean): FunctionOutcome {
  const operation = granted ? 'UpdateFunctionConfiguration' : 'PutRolePolicy'
  const target = granted ? say`function ${name(`${label}-prod`)}` : say`role ${name(`${label}-prod-role`)}`
  const failure = {
    operation,
    target,
    code: 'AccessDenied',
    message: [],
    remedy: say`Allow it to role ${name('deployer')}.`,
  }
  const grant = { step: 'grant', result: granted ? 'done' : 'failed' } as const
  const configuration = { step: 'configuration', result: granted ? 'failed' : 'not-reached' } as const
  if (result === 'applied') return { label, result, steps: [{ ...grant, result: 'done' }] }
  return { label, result, steps: [grant, configuration], failure }
}

const freed = gaining('orders', [stripe], {
  findings: [
    aFinding({
      code: 'restriction-lifted',
      message:
        'The Deny of `*` on `*` in statement `Incident42` of inline policy `lambda-secrets-orders-prod` of role `orders-prod-role` is removed. This gives access to `secretsmanager:GetSecretValue` on `payments/prod/stripe`.',
      remedy: 'If the restriction is intended, put it into another policy of the role before you apply this.',
    }),
  ],
})

const adopting = gaining('orders', [stripe], {
  effective: {
    grants: [
      {
        verb: 'add',
        state: 'already',
        secretArn: stripe,
        through: [{ policy: 'lambda-secrets-orders-prod' }],
      },
    ],
    sharers: [],
  },
  findings: [
    aFinding({
      code: 'policy-adopted',
      message:
        'Inline policy `lambda-secrets-orders-prod`, which this action did not write, is replaced, as `adopt` says. It no longer allows `secretsmanager:GetSecretValue` on `*`.',
      remedy: 'Make sure that nothing needs what it allows beyond the declaration.',
    }),
  ],
})

const drifted = [
  gaining('mailer', [stripe]),
  losing('invoices', [stripe]),
  ...labels.slice(0, 12).map((label) => anUnchangedFunctionPlan({ label })),
]

const grantsOf = (verb: 'keep' | 'add', result: 'allowed' | 'denied', secretArns: readonly string[]) => ({
  grants: secretArns.map((secretArn) =>
    aGrant({ verb, secretArn, check: { result, evaluated: [], denials: [], doubts: [], open: [] } }),
  ),
})
const kept = (result: 'allowed' | 'denied', ...secretArns: readonly string[]) => ({
  ...grantsOf('keep', result, secretArns),
  variables: [],
  steps: [],
  policy: { before: aPolicyText(...secretArns), after: aPolicyText(...secretArns) },
})

const checked = [
  gaining('mailer', [], kept('allowed', reader, stripe)),
  gaining('invoices', [], kept('allowed', reader)),
  gaining('refunds', [], kept('denied', refunds)),
  gaining('reports', [reader], grantsOf('add', 'allowed', [reader])),
  losing('legacy-sync', [stripe]),
]

const three = [
  gaining('orders', [stripe, reader]),
  gaining('reports', [refunds]),
  gaining('billing', [stripe]),
]

function planOf(functions: readonly FunctionPlan[], more: Partial<Plan> = {}): Plan {
  return aPlan({ stage: 'prod', functions, ...more })
}

/** A plan of functions whose roles were read: that of `invoices` has one more policy, and `worker` has that of `mailer`. */
function inventoried(functions: readonly FunctionPlan[]): Plan {
  const legacy = { Sid: 'AllSecrets', Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }
  const texts = new Map([['legacy-access', JSON.stringify({ Statement: legacy })]])
  const names = functions.map(({ label }) => `${label}-prod-role`)
  const read = { ...Object.fromEntries(names.map((role) => [role, emptyRole])) }
  const { functionArn, roleArn } = gaining('mailer', [])
  const worker = { functionName: 'worker', functionArn: `${functionArn}-worker`, roleArn: roleArn ?? '' }
  const observation = anObservation({
    roles: { ...read, 'invoices-prod-role': { kind: 'found', texts } },
    attached: read,
    roleUsers: { 'us-east-1': { kind: 'found', functions: [worker] } },
  })
  return planOf(functions, { inventory: inventoryOf(functions, observation) })
}

const theirs = { run: '100', attempt: '1', job: 'plan-a', step: '' }

const results = {
  first: { kind: 'planned', plan: planOf([gaining('orders', [stripe, reader])]) },
  nothing: {
    kind: 'planned',
    plan: planOf(labels.slice(0, 14).map((label) => anUnchangedFunctionPlan({ label }))),
  },
  'same-change': {
    kind: 'planned',
    plan: planOf([
      ...labels.map((label) => gaining(label, [stripe, reader])),
      ...['billing', 'checkout'].map((label) => gaining(label, [stripe, refunds, reader])),
    ]),
  },
  'different-changes': {
    kind: 'planned',
    plan: inventoried(
      labels.map((label, index) =>
        gaining(label, [aSecretArn(`${label}/prod/db`), stripe].slice(0, 1 + (index % 2))),
      ),
    ),
  },
  'readable-otherwise': { kind: 'planned', plan: planOf([untouchedByIt]) },
  blocked: { kind: 'planned', plan: planOf([blocked]) },
  applied: {
    kind: 'applied',
    plan: planOf([shared, untouchedByIt]),
    outcome: {
      functions: ['orders', 'ledger'].map((label) => outcomeOf(label, 'applied', true)),
      rotations: [],
    },
  },
  'apply-failed': {
    kind: 'applied',
    plan: planOf(three),
    outcome: {
      functions: [
        outcomeOf('orders', 'applied', true),
        outcomeOf('reports', 'failed', true),
        outcomeOf('billing', 'failed', false),
      ],
      rotations: [],
    },
  },
  invalid: {
    kind: 'invalid',
    problems: [
      {
        place: aPlace(9),
        message: marked("The ARN contains `*`, which no secret's name holds."),
        remedy: marked("Write the full ARN or the secret's name."),
      },
      {
        place: aPlace(12),
        message: marked('Unknown key `secret_arn`.'),
        remedy: marked('Did you mean `secret`?'),
      },
    ],
  },
  'no-credentials': {
    kind: 'planned',
    plan: planOf([gaining('orders', [stripe, reader])], {
      comparedWith: { branch: 'main', commit: '1f2e3d4c5b6a79880716253443526170f9e8d7c6' },
    }),
  },
  everything: { kind: 'planned', plan: planOf(everything) },
  'restriction-lifted': { kind: 'planned', plan: planOf([freed]) },
  adopted: { kind: 'planned', plan: planOf([adopting]) },
  drift: { kind: 'planned', plan: planOf(drifted) },
  forgotten: { kind: 'planned', plan: forgotten },
  pending: { kind: 'planned', plan: pending },
  'renamed-policy': { kind: 'planned', plan: renamedPolicy },
  'changed-limits': { kind: 'planned', plan: changedLimits },
  'refused-thirty': { kind: 'planned', plan: refusedThirty },
  'too-large': {
    kind: 'planned',
    plan: planOf(
      Array.from({ length: 300 }, (_, index) =>
        gaining(
          `function-${index}`,
          Array.from({ length: 20 }, (_, secret) => aSecretArn(`team-${index}/database-${secret}`)),
        ),
      ),
    ),
  },
} as const satisfies Readonly<Record<string, Result>>

/** The comment of the README's picture, and what else a reviewer may find. */
export function commentIn(title: string | undefined): string {
  if (title === undefined)
    return commentBody(reviewed({ kind: 'planned', plan: { ...picturedPlan, stage: 'prod' } })).text
  const text = texts[title]
  if (text === undefined) throw new Error(`Name one of ${situations.join(', ')}`)
  return text()
}

function reviewed(result: Result): ReportInput {
  return { inputs: someInputs({ stage: 'prod' }), result }
}

/** As on the push that merges. */
function applied(result: Result): ReportInput {
  const run = aRun({ event: 'push', pullRequest: undefined })
  return { inputs: someInputs({ mode: 'apply', stage: 'prod', run }), result }
}

const texts: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    Object.entries<Result>(results).map(([title, result]) => [
      title,
      () => commentBody(result.kind === 'applied' ? applied(result) : reviewed(result)).text,
    ]),
  ),
  drift: () =>
    commentBody({ inputs: someInputs({ mode: 'check', stage: 'prod' }), result: results.drift }).text,
  /** A job summary: the comment of a check leaves it out. */
  'by-secret': () => {
    const inputs = someInputs({ mode: 'check', stage: 'prod' })
    const sections = renderResult({ inputs, result: { kind: 'planned', plan: inventoried(checked) } })
    return fitReport(sections, { bytes: 1_000_000, whole: '' }).text
  },
  'wrote-on-pull-request': () =>
    commentBody({ inputs: someInputs({ mode: 'apply', stage: 'prod' }), result: results.applied }).text,
  rivals: () => commentBody(reviewed(results.first), overwritten(theirs, { ...theirs, job: 'plan-b' })).text,
  superseded: () =>
    supersededBody(markOf(reviewed(results.first)), 'https://github.com/acme/shop/pull/1#issuecomment-2'),
}

export const situations = Object.keys(texts)
