import fc from 'fast-check'
import type { Fault } from '../../sandbox/endpoint/faults.ts'
import type { OperationName } from '../../sandbox/services/services.ts'
import { features } from './features.ts'

/** What may go wrong, as data: `mischief.ts` brings it about. */
export type Trouble =
  /** An answer goes wrong: once, or each time. */
  | { readonly kind: 'fault'; readonly fault: Fault; readonly echo: boolean }
  /** The process ends right after the `nth` call that took of an operation, or after its `nth` write. */
  | { readonly kind: 'kill'; readonly operation: OperationName | 'any write'; readonly nth: number }
  /** Somebody else works on the first function or its policy, right before the call is handled. */
  | {
      readonly kind: 'edit'
      readonly edit: Edit
      readonly operation: OperationName
      readonly nth: number
    }
  /** The workflow's role may not call it. */
  | { readonly kind: 'deny'; readonly operation: OperationName }

const edits = [
  'foreign-variable',
  'own-variables',
  'policy-deleted',
  'policy-widened',
  'released',
  'rolled-back',
] as const
export type Edit = (typeof edits)[number]

/** What a run may call for its secrets, its policy and its checks, besides what its features call. */
const operations: readonly OperationName[] = [
  'DeleteRolePolicy',
  'DescribeKey',
  'DescribeParameters',
  'DescribeSecret',
  'GetFunctionConfiguration',
  'GetKeyPolicy',
  'GetResourcePolicy',
  'GetRolePolicy',
  'ListFunctions',
  'ListRolePolicies',
  'ListSecretVersionIds',
  'PutRolePolicy',
  'RotateSecret',
  'SimulatePrincipalPolicy',
  'UpdateFunctionConfiguration',
  ...features.flatMap((feature) => feature.operations),
]

const operation = fc.constantFrom(...operations)
/** Most operations are called once or twice in a run. */
const nth = fc.constantFrom(1, 1, 1, 2, 2, 3, 4)

const act = fc.constantFrom<Fault['act']>(
  { kind: 'throttle' },
  { kind: 'drop', moment: 'before' },
  { kind: 'drop', moment: 'after' },
  { kind: 'truncate' },
  { kind: 'delay', until: 300 },
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 500, moment: 'after' },
  { kind: 'answer', status: 503 },
  { kind: 'answer', status: 400 },
  { kind: 'answer', status: 200 },
)

const once = fc.record({ operation, nth, act })

/** Refused as long as the run lasts: what it waits for must have an end. */
const always = fc.record({ operation, act: fc.constant<Fault['act']>({ kind: 'throttle' }) })

const fault = fc
  .oneof({ weight: 100, arbitrary: once }, { weight: 1, arbitrary: always })
  // A page in place of a write's answer is waited for as long as IAM may take to show the write: a minute and a half.
  .filter(
    ({ operation, act }) =>
      act.kind !== 'answer' || act.status !== 200 || !/Put|Delete|Rotate/.test(operation),
  )

export const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('fault' as const), fault, echo: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('kill' as const),
      operation: fc.oneof(fc.constant('any write' as const), operation),
      nth,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edit: fc.constantFrom(...edits),
      operation,
      nth,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deny' as const), operation }) },
)
