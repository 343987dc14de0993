import { describe, expect, test } from '@jest/globals'
import { failureOf, failureToShow } from '../src/exit.ts'
import type { Inputs } from '../src/inputs/inputs.ts'
import type { EffectiveAccess } from '../src/model/access/effective.ts'
import type { ApprovalsState } from '../src/model/approvals.ts'
import type { RotationChange } from '../src/model/change.ts'
import type { FindingCode, Severity } from '../src/model/finding.ts'
import type { FunctionOutcome } from '../src/model/outcome.ts'
import type { Verdict } from '../src/model/plan.ts'
import type { Result } from '../src/model/result.ts'
import type { FailOn } from '../src/model/run.ts'
import { marked, say } from '../src/text/sentence.ts'
import {
  aFinding,
  aFunctionPlan,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aSecretArn,
  aSharer,
} from './builders/plan.ts'

function planned(verdict: Verdict, severity?: Severity, code: FindingCode = 'variable-replaced'): Result {
  const findings = severity === undefined ? [] : [aFinding({ severity, code })]
  const calm = anUnchangedFunctionPlan({ label: 'orders', findings })
  return {
    kind: 'planned',
    plan: aPlan({ functions: [{ ...calm, access: { ...calm.access, verdict } }] }),
  }
}

/** A plan whose policy allows no more, though somebody can read more. */
function effectively(effective: Partial<EffectiveAccess>): Result {
  const orders = anUnchangedFunctionPlan({
    label: 'orders',
    effective: { grants: [], sharers: [], ...effective },
  })
  return { kind: 'planned', plan: aPlan({ functions: [orders] }) }
}

const gain = { verb: 'add', state: 'gains', secretArn: aSecretArn(), through: [] } as const

const words: readonly FailOn[] = ['error', 'warning', 'broadened', 'never']

describe('fail-on', () => {
  test.each<[string, Result, readonly FailOn[]]>([
    ['nothing', planned('unchanged'), []],
    ['a notice', planned('unchanged', 'notice'), []],
    ['a warning', planned('unchanged', 'warning'), ['warning']],
    ['more access', planned('broadened'), ['broadened']],
    ['other access', planned('replaced'), ['broadened']],
    ['access that cannot be compared', planned('unknown'), ['broadened']],
    ['less access', planned('narrowed'), []],
    ['more access than the policy shows', effectively({ grants: [gain] }), ['broadened']],
    [
      'more access of who shares the role',
      effectively({ sharers: [aSharer('worker', [gain])] }),
      ['broadened'],
    ],
    ['what was readable before', effectively({ grants: [{ ...gain, state: 'already' }] }), []],
  ])('%s fails a plan and a check with %#', (_, result, failing) => {
    for (const mode of ['plan', 'check'] as const) {
      expect(words.filter((failOn) => failureOf(result, { mode, failOn }) !== undefined)).toEqual(failing)
    }
  })
})

test('an error fails a plan unless fail-on is never, and a check whatever fail-on says', () => {
  const result = planned('unchanged', 'error')
  const failing = (mode: 'plan' | 'check') =>
    words.filter((failOn) => failureOf(result, { mode, failOn }) !== undefined)
  expect(failing('plan')).toEqual(['error', 'warning', 'broadened'])
  expect(failing('check')).toEqual(words)
})

describe('the sentence that a run fails with', () => {
  test.each<[string, Result, FailOn]>([
    [
      'There are warnings for orders, and fail-on: warning allows none.',
      planned('unchanged', 'warning'),
      'warning',
    ],
    [
      'orders would or might gain access, which fail-on: broadened does not allow.',
      planned('unknown'),
      'broadened',
    ],
    [
      '1 function cannot be applied as declared: orders. The summary says why.',
      planned('unchanged', 'error'),
      'error',
    ],
  ])('is plain text: %s', (sentence, result, failOn) => {
    expect(failureOf(result, { mode: 'plan', failOn })).toBe(sentence)
  })
})

describe('a plan that is too large to be reviewed', () => {
  test('fails, and an apply does not for that', () => {
    const applied: Result = { kind: 'applied', plan: aPlan(), outcome: { functions: [], rotations: [] } }
    expect(failureToShow(planned('broadened'), { allGains: false })).toMatch(
      /^This plan is too large to be reviewed: /,
    )
    expect(failureToShow(planned('broadened'), { allGains: true })).toBeUndefined()
    expect(failureToShow(applied, { allGains: false })).toBeUndefined()
  })
})

const aRotation: RotationChange & { readonly verb: 'add' } = {
  ...{ verb: 'add', secretArn: aSecretArn(), after: { schedule: { kind: 'days', days: 30 } } },
  ...{ place: aPlace(), labels: ['billing'], due: false },
}

describe('whatever fail-on says', () => {
  const never = (mode: Inputs['mode']) => ({ mode, failOn: 'never' }) as const
  const drifted: Result = { kind: 'planned', plan: aPlan({ functions: [aFunctionPlan()] }) }
  const held: Result = {
    kind: 'planned',
    plan: aPlan({
      functions: [anUnchangedFunctionPlan()],
      rotations: [
        aRotation,
        { ...aRotation, verb: 'keep', due: false, secretArn: aSecretArn('mail'), before: aRotation.after },
      ],
    }),
  }
  const expired = planned('unchanged', 'warning', 'grant-expired')

  test('a check fails for drift, of a rotation that must wait too, and for expired grants, a plan does not', () => {
    expect(failureOf(drifted, never('check'))).toBe(
      'AWS differs from what is declared for orders. Apply to fix it, or change the declaration.',
    )
    expect(failureOf(expired, never('check'))).toBe(
      'A grant of orders has expired. Remove it from the declaration, or extend its expiry date.',
    )
    expect(failureOf(held, never('check'))).toBe(
      'The rotation of 1 secret differs from what is declared for billing.',
    )
    for (const result of [drifted, held]) expect(failureOf(result, never('plan'))).toBeUndefined()
    expect(failureOf(expired, never('plan'))).toBeUndefined()
  })

  test('an apply names what was not applied with its reason and says to run it again, in plain text', () => {
    const failure = {
      operation: 'RotateSecret',
      target: marked('secret a'),
      code: 'AccessDenied',
      message: [],
    }
    const functions = [
      {
        label: 'a',
        result: 'failed',
        steps: [],
        failure: {
          operation: 'PutRolePolicy',
          target: marked('role a-role'),
          code: 'AccessDenied',
          message: [],
          remedy: marked('Allow it.'),
        },
      },
      { label: 'b', result: 'blocked', steps: [] },
    ] as const
    const rotations = [{ secretArn: aSecretArn(), result: 'failed', failure }] as const
    const outcome = { functions, rotations }
    expect(failureOf({ kind: 'applied', plan: aPlan(), outcome }, never('apply'))).toBe(
      `2 functions were not applied: a (failed) and b (blocked). 1 rotation was not set: ${aSecretArn()}. ` +
        'a: PutRolePolicy failed for role a-role (AccessDenied). Allow it. ' +
        'RotateSecret failed for secret a (AccessDenied). The summary says what blocks b. Fix the cause and run again.',
    )
  })

  test('an apply that failed names nothing that was applied, and the first five reasons of more', () => {
    const failed = (label: string): FunctionOutcome => ({
      ...{ label, result: 'failed', steps: [] },
      failure: { operation: 'PutRolePolicy', target: marked(label), code: 'AccessDenied', message: [] },
    })
    const sentence = (...labels: readonly string[]) => {
      const functions = [...labels.map(failed), { label: 'z', result: 'applied', steps: [] } as const]
      return failureOf(
        { kind: 'applied', plan: aPlan(), outcome: { functions, rotations: [] } },
        never('apply'),
      )
    }
    expect(sentence('a')).toBe(
      '1 function was not applied: a (failed). a: PutRolePolicy failed for a (AccessDenied). Fix the cause and run again.',
    )
    expect(sentence(...'abcde')).toMatch(/ e: PutRolePolicy failed for e \(AccessDenied\)\. Fix /)
    expect(sentence(...'abcdefg')).toMatch(
      / e: PutRolePolicy failed for e \(AccessDenied\)\. The summary names 2 more reasons\. Fix /,
    )
    expect(sentence()).toBeUndefined()
  })

  test('an apply fails for a rotation alone, and for as many functions as rotations', () => {
    const failure = { operation: 'RotateSecret', target: marked('it'), code: 'AccessDenied', message: [] }
    const rotations = [
      { secretArn: aSecretArn(), result: 'failed', failure },
      { secretArn: aSecretArn('mail'), result: 'done' },
    ] as const
    const sentence = (functions: readonly FunctionOutcome[]) =>
      failureOf({ kind: 'applied', plan: aPlan(), outcome: { functions, rotations } }, never('apply'))
    const unset = `1 rotation was not set: ${aSecretArn()}. RotateSecret failed for it (AccessDenied). `
    expect(sentence([])).toBe(`${unset}Fix the cause and run again.`)
    expect(sentence([{ label: 'b', result: 'blocked', steps: [] }])).toBe(
      `1 function was not applied: b (blocked). ${unset}The summary says what blocks b. Fix the cause and run again.`,
    )
  })

  test('approvals that could not be judged fail a run, and missing ones a merge group', () => {
    const approval = {
      rule: { secrets: 'prod/*', by: ['ann'], count: 1 },
      ...{ source: { kind: 'input' } as const, pullRequest: 7, grants: [], approvedBy: [], missing: 1 },
      left: ['ann'],
    } as const
    const judged = (final: boolean, missing: number) =>
      ({
        kind: 'judged',
        approvals: [
          { ...approval, missing: 0 },
          { ...approval, missing },
        ],
        final,
      }) as const
    const failing = (approvals: ApprovalsState) =>
      [
        { kind: 'planned', plan: aPlan(), approvals } as const,
        { kind: 'unplanned', message: marked('No.'), unjudged: false, approvals } as const,
      ].map((result) => failureOf(result, never('plan')))
    const missing = 'An approval is missing, so this must not be merged. The summary names it.'
    expect(failing(judged(true, 1))).toEqual([missing, missing])
    expect(failing(judged(true, 0))).toEqual([undefined, undefined])
    expect(failing(judged(false, 1))).toEqual([undefined, undefined])
    const unjudged = 'The approvals could not be judged: No answer.'
    expect(failing({ kind: 'failed', message: marked('No answer.') })).toEqual([unjudged, unjudged])
  })

  test('a check that finds an error says of that function only that it is blocked', () => {
    const orders = aFunctionPlan({
      findings: [aFinding({ code: 'secret-not-found', severity: 'error' })],
    })
    expect(failureOf({ kind: 'planned', plan: aPlan({ functions: [orders] }) }, never('check'))).toBe(
      '1 function cannot be applied as declared: orders.',
    )
  })

  test('an invalid declaration fails, and so does a run that was refused, blocked or ended early', () => {
    const problem = { place: aFinding().place, message: say`It is wrong.`, remedy: say`Correct it.` }
    const outcome = { functions: [{ label: 'orders', result: 'blocked', steps: [] }], rotations: [] } as const
    const results: readonly Result[] = [
      { kind: 'invalid', problems: [problem] },
      { kind: 'crashed', message: marked('No.') },
      { kind: 'refused', plan: aPlan(), movements: [{ kind: 'unknown' }] },
      { kind: 'applied', plan: aPlan(), outcome },
    ]
    for (const result of results) expect(failureOf(result, never('apply'))).toMatch(/\.$/)
  })

  test('a run that could compare with nothing fails where limits may apply', () => {
    const unplanned = { kind: 'unplanned', message: marked('No.') } as const
    const gate = { mode: 'plan', failOn: 'warning' } as const
    expect(failureOf({ ...unplanned, unjudged: false }, gate)).toBeUndefined()
    expect(failureOf({ ...unplanned, unjudged: true }, gate)).toBe('No.')
    expect(failureOf({ ...unplanned, unjudged: true }, never('plan'))).toBeUndefined()
  })
})
