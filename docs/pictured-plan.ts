import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aSecretArn,
  aSharer,
  aVariable,
} from '../__tests__/builders/plan.ts'
import type { AccessCheck, CheckedPart } from '../src/model/change.ts'
import type { AccessChange } from '../src/model/plan.ts'
import { compareAccess } from '../src/plan/policy/access.ts'
import { writeDocument } from '../src/plan/policy/document.ts'
import { noMark } from '../src/plan/policy/extension-mark.ts'
import { readLedger } from '../src/plan/policy/ledger.ts'

const reader = aSecretArn('dbreader_prod', 'AbCdEf')
const writer = aSecretArn('dbwriter_prod', 'StUvWx')
const stripe = aSecretArn('payments/prod/stripe', 'GhIjKl')
const key = 'arn:aws:kms:us-east-1:123456789012:key/9f1c2b7a-44d0-4e0b-8d4e-0a6a1f3c5e77'

function allowed(...evaluated: readonly CheckedPart[]): AccessCheck {
  return { result: 'allowed', evaluated, denials: [], doubts: [], open: [] }
}

/** The policy that the action would write for these secrets. */
function policyText(...secretArns: readonly string[]): string {
  const keysOf = (secretArn: string) => (secretArn === stripe ? [key] : [])
  const grants = secretArns.map((secretArn) => ({ secretArn, keyArns: keysOf(secretArn), describe: false }))
  return writeDocument({ grants, region: 'us-east-1', extension: noMark })?.shown ?? ''
}

function accessFrom(before: string, after: string): AccessChange {
  return compareAccess(readLedger(before, 'us-east-1').access, readLedger(after, 'us-east-1').access)
}

const [readerOnly, readerAndWriter, all] = [
  policyText(reader),
  policyText(reader, writer),
  policyText(reader, writer, stripe),
]

const gained = [writer, stripe].map((secretArn) => {
  return { verb: 'add', state: 'gains', secretArn, through: [] } as const
})

const orders = aFunctionPlan({
  grants: [
    aGrant({ verb: 'keep', secretArn: reader }),
    aGrant({
      secretArn: writer,
      place: aPlace(6),
      reason: 'until the ledger has moved',
      expires: '2027-03-31',
      check: allowed('role', 'secret'),
    }),
    aGrant({ secretArn: stripe, place: aPlace(9), keyArns: [key], check: allowed('role', 'secret', 'key') }),
  ],
  variables: [
    { verb: 'keep', name: 'DB_READER_ARN', secretArn: reader, place: aPlace(5) },
    aVariable('DB_WRITER_ARN', writer),
    { verb: 'change', name: 'STRIPE_ARN', secretArn: stripe, place: aPlace(9), before: { kind: 'hidden' } },
  ],
  policy: { before: readerOnly, after: all },
  access: accessFrom(readerOnly, all),
  effective: { grants: gained, sharers: [aSharer('order-export', gained)] },
  budgets: [
    { kind: 'variables', used: 1312, limit: 4096, unit: 'bytes' },
    { kind: 'role-policies', used: 2210, limit: 10_240, unit: 'characters' },
  ],
  findings: [
    aFinding({
      message:
        'The live value of variable `STRIPE_ARN` is not the ARN of a secret. It is overwritten and lost, as the declaration allows.',
      remedy: 'Before you apply, check that nothing needs that value.',
      place: aPlace(9),
    }),
    aFinding({
      code: 'role-shared',
      message: '`order-export` also gains access to 2 secrets of `orders`, as they share role `orders-role`.',
      remedy: 'Give each function a role of its own.',
      place: aPlace(3),
    }),
  ],
})

const invoices = aFunctionPlan({
  label: 'invoices',
  functionName: 'invoices-prod',
  place: aPlace(12),
  roleArn: 'arn:aws:iam::123456789012:role/invoices-role',
  policyName: 'lambda-secrets-invoices-prod',
  grants: [aGrant({ verb: 'keep', secretArn: reader }), { verb: 'remove', secretArn: writer, keyArns: [] }],
  variables: [
    { verb: 'keep', name: 'DB_READER_ARN', secretArn: reader, place: aPlace(14) },
    { verb: 'remove', name: 'DB_WRITER_ARN', secretArn: writer },
  ],
  policy: { before: readerAndWriter, after: readerOnly },
  access: accessFrom(readerAndWriter, readerOnly),
  budgets: [{ kind: 'variables', used: 640, limit: 4096, unit: 'bytes' }],
})

/** The plan in the README's picture: one function gains access, and another that shares its role; one loses it, three stay the same. */
export const picturedPlan = aPlan({
  verdict: 'replaced',
  functions: [
    orders,
    invoices,
    ...['refunds', 'reports', 'search'].map((label) => anUnchangedFunctionPlan({ label })),
  ],
})
