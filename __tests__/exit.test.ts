import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../src/exit.ts'
import type { FailOn, Inputs } from '../src/inputs/inputs.ts'
import type { FindingCode, Severity } from '../src/model/finding.ts'
import type { Verdict } from '../src/model/plan.ts'
import type { Result } from '../src/model/result.ts'
import {
  aFinding,
  aFunctionPlan,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aSecretArn,
} from './builders/plan.ts'

function planned(verdict: Verdict, severity?: Severity, code: FindingCode = 'variable-replaced'): Result {
  const findings = severity === undefined ? [] : [aFinding({ severity, code })]
  const calm = anUnchangedFunctionPlan({ label: 'orders', findings })
  return {
    kind: 'planned',
    plan: aPlan({ functions: [{ ...calm, access: { ...calm.access, verdict } }] }),
  }
}

const words: readonly FailOn[] = ['error', 'warning', 'broadened', 'never']

describe('fail-on', () => {
  test.each<[string, Result, readonly FailOn[]]>([
    ['nothing', planned('unchanged'), []],
    ['a notice', planned('unchanged', 'notice'), []],
    ['a warning', planned('unchanged', 'warning'), ['warning']],
    ['an error', planned('unchanged', 'error'), ['error', 'warning', 'broadened']],
    ['more access', planned('broadened'), ['broadened']],
    ['other access', planned('replaced'), ['broadened']],
    ['access that can not be told', planned('unknown'), ['broadened']],
    ['less access', planned('narrowed'), []],
  ])('%s fails a plan and a check with %#', (_, result, failing) => {
    for (const mode of ['plan', 'check'] as const) {
      expect(words.filter((failOn) => failureOf(result, { mode, failOn }) !== undefined)).toEqual(failing)
    }
  })
})

describe('whatever fail-on says', () => {
  const never = (mode: Inputs['mode']) => ({ mode, failOn: 'never' }) as const
  const drifted: Result = { kind: 'planned', plan: aPlan({ functions: [aFunctionPlan()] }) }
  const held: Result = {
    kind: 'planned',
    plan: aPlan({
      functions: [anUnchangedFunctionPlan()],
      rotations: [
        {
          ...{ verb: 'add', secretArn: aSecretArn(), after: { schedule: { kind: 'days', days: 30 } } },
          ...{ place: aPlace(), labels: ['billing'], due: false },
        },
      ],
    }),
  }
  const expired = planned('unchanged', 'warning', 'grant-expired')

  test('a check fails for drift, of a rotation that must wait too, and for expired grants, a plan does not', () => {
    expect(failureOf(drifted, never('check'))).toContain('AWS differs from what is declared for orders')
    expect(failureOf(expired, never('check'))).toContain('Grants of orders have expired')
    expect(failureOf(held, never('check'))).toContain('The rotation of 1 secret differs')
    for (const result of [drifted, held]) expect(failureOf(result, never('plan'))).toBeUndefined()
    expect(failureOf(expired, never('plan'))).toBeUndefined()
  })

  test('an invalid declaration fails, and so does a run that was refused, blocked or ended early', () => {
    const problem = { place: aFinding().place, message: 'It is wrong.', remedy: 'Right it.' }
    const outcome = { functions: [{ label: 'orders', result: 'blocked', steps: [] }], rotations: [] } as const
    const results: readonly Result[] = [
      { kind: 'invalid', problems: [problem] },
      { kind: 'crashed', message: 'No.' },
      { kind: 'refused', plan: aPlan(), movements: [{ kind: 'unknown' }] },
      { kind: 'applied', plan: aPlan(), outcome },
    ]
    for (const result of results) expect(failureOf(result, never('apply'))).toMatch(/\.$/)
  })

  test('a run that could compare with nothing passes', () => {
    expect(
      failureOf({ kind: 'unplanned', message: 'No.' }, { mode: 'plan', failOn: 'warning' }),
    ).toBeUndefined()
  })
})
