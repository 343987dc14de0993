import { describe, expect, it } from '@jest/globals'
import { marked } from '../../../src/text/sentence.ts'
import { aFunctionPlan, aGrant, anUnchangedFunctionPlan, aPlan } from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

describe('an outcome', () => {
  it('tells where it failed what was done, what failed and why, and what was not reached', () => {
    const failure = {
      operation: 'UpdateFunctionConfiguration',
      target: marked('function orders-prod'),
      code: 'ResourceConflictException',
      message: marked('An update is in progress'),
      remedy: marked('Run again.'),
    }
    const shown = rendered({
      kind: 'applied',
      plan: aPlan({ functions: [aFunctionPlan(), aFunctionPlan({ label: 'search' })] }),
      outcome: {
        functions: [
          {
            label: 'search',
            result: 'applied',
            steps: [
              { step: 'grant', result: 'already' },
              { step: 'configuration', result: 'done' },
            ],
          },
          {
            label: 'orders',
            result: 'failed',
            steps: [
              { step: 'grant', result: 'done' },
              { step: 'configuration', result: 'failed' },
              { step: 'revoke', result: 'not-reached' },
            ],
            failure,
          },
        ],
        rotations: [],
      },
    })
    expect(shown).toContain(
      [
        '**Not applied as a whole:** 1 of 2 functions failed.\n',
        '- ⛔ **failed** `orders`: done: grant access; failed: configure the function; not reached: revoke access.<br>' +
          '`UpdateFunctionConfiguration` failed for function orders-prod &#40;`ResourceConflictException`: An update is in progress&#41;. Run again.',
      ].join('\n'),
    )
    expect(shown).toContain('| `orders` | **broadened** | ⛔ **failed** |')
    expect(shown).toContain('| `search` | **broadened** | ✅ applied |')
  })

  it('is one word where all was applied', () => {
    const outcome = { functions: [{ label: 'orders', result: 'applied', steps: [] }], rotations: [] } as const
    expect(rendered({ kind: 'applied', plan: aPlan(), outcome }).split('\n')[2]).toBe('**Applied.**')
  })

  it('says nothing where there was nothing to apply', () => {
    const outcome = {
      functions: [{ label: 'billing', result: 'unchanged', steps: [] }],
      rotations: [],
    } as const
    const plan = aPlan({ functions: [anUnchangedFunctionPlan()] })
    expect(rendered({ kind: 'applied', plan, outcome })).toBe(rendered({ kind: 'planned', plan }))
  })

  it('tells which version was published', () => {
    const moving = aFunctionPlan({
      grants: [aGrant({ verb: 'keep', held: true })],
      steps: [
        { kind: 'publish', codeSha256: 'code' },
        { kind: 'point-alias', alias: 'live', from: '7' },
      ],
    })
    const failure = {
      operation: 'UpdateAlias',
      target: marked('alias live'),
      code: 'AccessDenied',
      message: [],
    }
    const steps = [
      { step: 'publish', result: 'done', version: '8' },
      { step: 'point-alias', result: 'failed' },
    ] as const
    const outcome = {
      functions: [{ label: 'orders', result: 'failed', steps, failure }],
      rotations: [],
    } as const
    const shown = rendered({ kind: 'applied', plan: aPlan({ functions: [moving] }), outcome })
    expect(shown).toContain('done: publish a version (`8`); failed: point the alias.')
  })
})
