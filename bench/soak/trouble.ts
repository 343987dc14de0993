import fc from 'fast-check'
import type { Fault } from '../../sandbox/endpoint/faults.ts'
import type { OperationName } from '../../sandbox/services/services.ts'
import { features } from './features.ts'

/** What may go wrong, as data: `mischief.ts` makes it happen. */
export type Trouble =
  /** A response is faulty: once, or each time. */
  | { readonly kind: 'fault'; readonly fault: Fault; readonly echo: boolean }
  /** The process is killed right after an operation's `nth` successful call, or after its own `nth` write. */
  | { readonly kind: 'kill'; readonly operation: OperationName | 'any write'; readonly nth: number }
  /** Somebody else changes the first function or its policy, right before the call is handled. */
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

/** The calls of a run for its secrets, its policy and its checks, besides those of its features. */
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

/** Refused for the whole run: its waiting must have an end. */
const always = fc.record({ operation, act: fc.constant<Fault['act']>({ kind: 'throttle' }) })

const fault = fc
  .oneof({ weight: 100, arbitrary: once }, { weight: 1, arbitrary: always })
  // After a page instead of a write's response, a run waits as long as IAM may take to show the write: 90 seconds.
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
