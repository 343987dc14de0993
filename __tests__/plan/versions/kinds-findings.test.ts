import { describe, expect, test } from '@jest/globals'
import type {
  ExecutionsState,
  FoundFunction,
  FunctionState,
  ServedState,
} from '../../../src/model/observation.ts'
import { plan } from '../../../src/plan/plan.ts'
import {
  absent,
  arn,
  type Case,
  calm,
  describeFindings,
  failed,
  findingOf,
  orders,
  planOf,
  withFunction,
  withPolicy,
} from '../../builders/findings.ts'
import {
  aDeclaration,
  aFunction,
  aFunctionDeclaration,
  anObservation,
  someExecutions,
  someServed,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const latest = '$LATEST.PUBLISHED'
const nothing = aFunctionDeclaration({ secrets: [] })
const publishing = { ...orders, release: { withCode: false } }
const reading = aFunction({ variables: { DB_ARN: arn } })
const blind = aFunction({ variables: { kind: 'unreadable', code: 'AccessDeniedException', message: 'no' } })
const otherRole = { ...reading, roleArn: 'arn:aws:iam::123456789012:role/earlier' }

/** On managed instances; `served` says what calls reach. */
function managed(served: ServedState, live: Partial<FoundFunction> = {}): World {
  return {
    ...calm,
    functions: { orders: { ...aFunction(), capacity: 'managed-instances', ...live } },
    served: { orders: served },
  }
}

const managedInstances = { capacity: 'managed-instances' } as const
const failedUpdate = { update: { kind: 'failed', reason: '' } } as const

/** The declaration no longer names `db`, which is still granted. */
function revoking(world: World): World {
  const grants = [{ secretArn: arn, keyArns: [], describe: false }]
  return { ...world, policies: withPolicy(formatPolicyDocument(grants, 'us-east-1') ?? '').policies ?? {} }
}

function durable(executions: ExecutionsState, served: ServedState = someServed({})): World {
  return revoking({
    ...calm,
    functions: { orders: { ...aFunction(), durable: true } },
    served: { orders: served },
    executions: { orders: executions },
  })
}

function calling(state: FunctionState): ServedState {
  return someServed({}, { [latest]: state })
}

const cases: readonly Case[] = [
  {
    code: 'latest-not-published',
    world: managed(calling(aFunction())),
    message:
      /Calls without a version or alias reach \$LATEST\.PUBLISHED, which keeps its own variables, so that traffic does not see this change/,
  },
  {
    code: 'latest-not-published',
    functions: [{ ...orders, release: { alias: 'live', withCode: false } }],
    world: managed(
      someServed({ live: ['7'] }, { 7: reading, [latest]: aFunction({ codeSha256: 'code-two' }) }),
    ),
    message: /Calls without a version or alias reach/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(managed(calling(reading))),
    message: /reach \$LATEST\.PUBLISHED, whose variables still name secret db, so the grant stays/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(managed(someServed({ live: [latest] }, { [latest]: blind }))),
    message: /Calls without a version or alias, like alias live, reach .* cannot be read/,
  },
  {
    code: 'alias-cut-off',
    functions: [nothing],
    removing: true,
    world: revoking(managed(calling(reading))),
    message: /reach \$LATEST\.PUBLISHED, which reads secret db and loses that access now/,
  },
  {
    code: 'alias-undeclared',
    functions: [publishing],
    world: { ...calm, served: { orders: someServed({}) } },
    message: /publish is set for function orders, but alias is not/,
  },
  {
    code: 'alias-unreadable',
    functions: [publishing],
    world: managed(calling(blind)),
    message: /What \$LATEST\.PUBLISHED serves cannot be read: AccessDeniedException: no\./,
  },
  {
    code: 'alias-code-differs',
    functions: [publishing],
    world: managed(calling(aFunction({ codeSha256: 'code-two' }))),
    message: /different code than \$LATEST\.PUBLISHED, which calls without a version or alias reach/,
  },
  {
    code: 'alias-code-differs',
    functions: [publishing],
    world: managed(someServed({})),
    message: /different code than \$LATEST\.PUBLISHED, which does not exist yet/,
  },
  {
    code: 'executions-running',
    functions: [nothing],
    world: durable(someExecutions({ 7: reading })),
    message:
      /1 execution of version 7 has not finished; the variables of that version name secret db, so the grant stays/,
  },
  {
    code: 'executions-running',
    functions: [nothing],
    world: durable({ kind: 'found', versions: new Map([['$LATEST', { count: 2 }]]) }),
    message:
      /2 executions of version \$LATEST have not finished and may have begun when its variables named secret db/,
  },
  {
    code: 'executions-running',
    functions: [nothing],
    world: durable(someExecutions({ 7: blind })),
    message: /cannot be read \(AccessDeniedException: no\) and may name secret db, so the grant stays/,
  },
  {
    code: 'executions-running',
    functions: [nothing],
    world: durable(someExecutions({ 7: absent })),
    message: /cannot be read \(it no longer exists\) and may name secret db/,
  },
  {
    code: 'executions-unread',
    functions: [nothing],
    world: durable(failed),
    message: /Read failed.*Nothing is revoked, because an unfinished execution may need it/,
  },
  {
    code: 'executions-unread',
    functions: [nothing],
    removing: true,
    world: durable(failed),
    message: /Read failed.*It is not known whether an execution loses access/,
  },
  {
    code: 'executions-cut-off',
    functions: [nothing],
    removing: true,
    world: durable(someExecutions({ 7: reading })),
    message: /1 execution of version 7 has not finished; .* name secret db, and that access ends now/,
  },
  ...(['Failed', 'Deleting', 'Deactivating', 'Deactivated'] as const).map(
    (state): Case => ({
      code: 'function-not-writable',
      world: withFunction({ update: { kind: 'unwritable', state, reason: 'InvalidSubnet: gone' } }),
      message: new RegExp(
        `Function orders is in state ${state} \\(InvalidSubnet: gone\\), so it cannot be changed`,
      ),
    }),
  ),
  {
    code: 'function-kind-unsupported',
    world: withFunction({ capacity: 'unknown' }),
    message: /Function orders runs on a kind of capacity provider that this action does not know/,
  },
]

describeFindings('kinds of functions', [
  ...cases,
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking({ ...withFunction(failedUpdate), served: { orders: someServed({}) } }),
    message: /^The last update of orders failed, .* may name secret db: the grant stays\.$/,
  },
])

const quiet = { functions: [nothing], code: 'executions-running', message: /./ } as const

function stepsOf(each: Omit<Case, 'code' | 'message'>): readonly string[] {
  return planOf(each).functions.flatMap(({ steps }) => steps.map(({ kind }) => kind))
}

describe('a durable function', () => {
  test('keeps a grant while an execution needs it, though its alias has long moved on', () => {
    const world = durable(someExecutions({ 7: reading }), someServed({ live: ['8'] }, { 8: aFunction() }))
    expect(stepsOf({ functions: [nothing], world })).toEqual([])
  })

  test('keeps a grant where its executions could not be read', () => {
    expect(stepsOf({ functions: [nothing], world: durable(failed) })).toEqual([])
  })

  test('loses it once none that needs it goes on', () => {
    for (const executions of [
      someExecutions(),
      someExecutions({ 7: aFunction() }),
      someExecutions({ 7: otherRole }),
    ]) {
      const world = durable(executions)
      expect(findingOf({ ...quiet, world })).toBeUndefined()
      expect(stepsOf({ functions: [nothing], world })).toEqual(['delete-policy'])
    }
  })

  test('is asked for its executions only where a grant would go', () => {
    const functions = { orders: { ...reading, durable: true as const } }
    const asked = (declared: typeof orders) =>
      plan(aDeclaration(declared), anObservation({ ...revoking(calm), functions }), {
        prune: true,
        removing: false,
      }).questions.map(({ kind }) => kind)
    expect(asked(orders)).not.toContain('executions')
    expect(asked(nothing)).toEqual(['other-declarations', 'served-versions', 'executions'])
  })
})

test.each([
  ['whose calls reach what it was before', {}, []],
  ['on managed instances, whose calls reach what was published', managedInstances, ['delete-policy']],
] as const)('a failed update of a function %s', (_what, live, steps) => {
  const orders = aFunction({ update: { kind: 'failed', reason: '' }, ...live })
  const world = { ...calm, functions: { orders }, served: { orders: calling(aFunction()) } }
  expect(stepsOf({ functions: [nothing], world: revoking(world) })).toEqual(steps)
})

test('no grant is said to be held by a failed update where none would go', () => {
  const world = {
    ...withFunction({ ...failedUpdate, variables: { DB_ARN: arn } }),
    served: { orders: someServed({}) },
  }
  const codes = planOf({ world: revoking(world) }).functions.flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  )
  expect(codes).toEqual(['update-failed'])
})

test('an update that a plan makes ends what one that failed may have left', () => {
  const functions = { orders: aFunction({ ...failedUpdate, variables: { DB_ARN: arn } }) }
  const world = revoking({ ...calm, functions, served: { orders: calling(aFunction()) } })
  expect(stepsOf({ functions: [nothing], world })).toEqual(['configuration', 'delete-policy'])
})

test('what calls reach on managed instances is asked for with what aliases serve', () => {
  const functions = { orders: { ...aFunction(), ...managedInstances } }
  const { questions } = plan(aDeclaration(orders), anObservation({ ...calm, functions }), {
    prune: true,
    removing: false,
  })
  expect(questions).toEqual([
    { kind: 'served-versions', functionName: 'orders', region: 'us-east-1', ...managedInstances },
  ])
})

test('the policy of a function that failed can still be removed, if none of its variables must be', () => {
  const update = { kind: 'unwritable', state: 'Failed', reason: '' } as const
  const removed = (variables: Readonly<Record<string, string>>, state: FoundFunction['update']) =>
    stepsOf({
      functions: [nothing],
      removing: true,
      world: revoking({ ...calm, functions: { orders: aFunction({ variables, update: state }) } }),
    })
  expect(removed({}, update)).toEqual(['delete-policy'])
  expect(removed({ DB_ARN: arn }, update)).toEqual([])
  expect(removed({}, { ...update, state: 'Deleting' })).toEqual([])
  expect(stepsOf({ functions: [nothing], world: revoking(withFunction({ update })) })).toEqual([])
})

describe('a release on managed instances', () => {
  const stale = calling(aFunction())

  test('publishes to $LATEST.PUBLISHED after the variables and before the revoke', () => {
    expect(stepsOf({ functions: [publishing], world: managed(stale) })).toEqual([
      'grant',
      'configuration',
      'publish-latest',
    ])
    const release = { withCode: false }
    const world = revoking(managed(calling(reading), { variables: reading.variables }))
    expect(stepsOf({ functions: [{ ...nothing, release }], world })).toEqual([
      'configuration',
      'publish-latest',
      'delete-policy',
    ])
  })

  test('publishes a version for the alias as well, after that', () => {
    const served = someServed({ live: ['7'] }, { 7: aFunction(), [latest]: aFunction() })
    const functions = [{ ...orders, release: { alias: 'live', withCode: false } }]
    expect(stepsOf({ functions, world: managed(served) })).toEqual([
      'grant',
      'configuration',
      'publish-latest',
      'publish',
      'point-alias',
    ])
  })

  test('moves no alias that points to $LATEST.PUBLISHED', () => {
    const served = someServed({ live: [latest] }, { [latest]: aFunction() })
    const functions = [{ ...orders, release: { alias: 'live', withCode: false } }]
    expect(stepsOf({ functions, world: managed(served) })).toEqual([
      'grant',
      'configuration',
      'publish-latest',
    ])
  })

  test('is nothing where calls reach what is declared, and begins with code that may be shipped', () => {
    const wired = managed(calling(reading), { variables: reading.variables })
    expect(stepsOf({ functions: [publishing], world: wired })).toEqual(['grant'])
    const shipping = { ...orders, release: { withCode: true } }
    expect(stepsOf({ functions: [shipping], world: managed(someServed({})) })).toContain('publish-latest')
  })

  test('is finished after a run that ended while it was being published', () => {
    const unsettled = {
      ...aFunction({
        variables: { kind: 'unreadable', code: 'NotSettled', message: 'it is being published' },
      }),
      update: { kind: 'in-progress', what: ['an update is in progress'] },
    } as const
    expect(
      stepsOf({
        functions: [publishing],
        world: managed(calling(unsettled), { variables: reading.variables }),
      }),
    ).toEqual(['grant', 'publish-latest'])
    expect(stepsOf({ functions: [nothing], world: revoking(managed(calling(unsettled))) })).toEqual([])
  })
})
