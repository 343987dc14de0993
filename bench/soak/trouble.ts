import fc from 'fast-check'
import type { Fault } from '../../sandbox/faults.ts'

/** What may go wrong, as data: `world.ts` brings it about. */
export type Trouble =
  /** An answer goes wrong: once, or each time. */
  | { readonly kind: 'fault'; readonly fault: Fault; readonly echo: boolean }
  /** The process ends right after its `nth` write. */
  | { readonly kind: 'kill'; readonly nth: number }
  /** Somebody else works on the first function or its policy, right before the call is handled. */
  | {
      readonly kind: 'edit'
      readonly edit: Edit
      readonly operation: Operation
      readonly nth: number
    }
  /** The workflow's role may not do it. */
  | { readonly kind: 'deny'; readonly action: string }

export type Edit = 'foreign-variable' | 'own-variables' | 'policy-deleted' | 'policy-widened'

const operations = [
  'DeleteRolePolicy',
  'DescribeParameters',
  'DescribeSecret',
  'GetFunctionConfiguration',
  'GetAlias',
  'GetRolePolicy',
  'ListAliases',
  'ListRolePolicies',
  'ListSecretVersionIds',
  'PublishVersion',
  'PutRolePolicy',
  'UpdateAlias',
  'UpdateFunctionConfiguration',
] as const
type Operation = (typeof operations)[number]

const operation = fc.constantFrom(...operations)
const nth = fc.integer({ min: 1, max: 4 })

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
  .oneof({ weight: 40, arbitrary: once }, { weight: 1, arbitrary: always })
  // A page in place of a write's answer is waited for as long as IAM may take to show the write: a minute and a half.
  .filter(
    ({ operation, act }) => act.kind !== 'answer' || act.status !== 200 || !/Put|Delete/.test(operation),
  )

export const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('fault' as const), fault, echo: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), nth }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edit: fc.constantFrom<Edit>('foreign-variable', 'own-variables', 'policy-deleted', 'policy-widened'),
      operation,
      nth,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('deny' as const),
      action: fc.constantFrom(
        'iam:GetRolePolicy',
        'iam:PutRolePolicy',
        'lambda:ListAliases',
        'lambda:UpdateAlias',
        'lambda:UpdateFunctionConfiguration',
        'secretsmanager:DescribeSecret',
        'secretsmanager:ListSecretVersionIds',
        'ssm:DescribeParameters',
      ),
    }),
  },
)
