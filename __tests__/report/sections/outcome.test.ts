import { describe, expect, it } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { marked } from '../../../src/text/sentence.ts'
import { aRun, someInputs } from '../../builders/inputs.ts'
import { aFunctionPlan, aGrant, anUnchangedFunctionPlan, aPlan } from '../../builders/plan.ts'
import * as report from '../rendered.ts'

/** As after a merge. */
const rendered = (result: Result) =>
  report.rendered(
    result,
    '',
    someInputs({ mode: 'apply', run: aRun({ event: 'push', pullRequest: undefined }) }),
  )

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
    expect(shown).toMatch(/^### ❌ Lambda secrets: apply failed for `orders`\n\n#### ❌ 1 failure\n/)
    expect(shown).toContain(
      '- **`orders`**: **partly applied.** Done: grant access; failed: configure the function; not reached: revoke access. ' +
        '`UpdateFunctionConfiguration` failed for function orders-prod &#40;`ResourceConflictException`: An update is in progress&#41;. Run again.',
    )
    expect(shown.match(/^- .*\[`dbreader_prod`\]/gm)).toEqual([
      expect.stringContaining('- **`orders`** (Lambda `orders-prod`), partly applied: ['),
      expect.stringContaining('- **`search`** (Lambda `search-prod`): ['),
    ])
  })

  it('leads where all was applied', () => {
    const outcome = { functions: [{ label: 'orders', result: 'applied', steps: [] }], rotations: [] } as const
    const shown = rendered({ kind: 'applied', plan: aPlan(), outcome })
    expect(shown).toMatch(
      /^### ✅ Lambda secrets, applied: `orders` gained access to `dbreader_prod`\n\n#### Gained access\n/,
    )
  })

  it('says that nothing was gained where the grant failed', () => {
    const steps = [{ step: 'grant', result: 'failed' }] as const
    const outcome = { functions: [{ label: 'orders', result: 'failed', steps }], rotations: [] } as const
    const shown = rendered({ kind: 'applied', plan: aPlan(), outcome })
    expect(shown).toContain('- **`orders`**: **not applied.** Nothing was written.')
    expect(shown).toContain(
      '#### Did not gain access\n\n- **`orders`** (Lambda `orders-prod`), not applied: [',
    )
  })

  it('says nothing where there was nothing to apply', () => {
    const outcome = {
      functions: [{ label: 'billing', result: 'unchanged', steps: [] }],
      rotations: [],
    } as const
    const plan = aPlan({ functions: [anUnchangedFunctionPlan()] })
    const shown = rendered({ kind: 'applied', plan, outcome })
    expect(shown).toMatch(/^### Lambda secrets: nothing to do\n/)
    expect(shown).toMatch(/\nNothing was left to apply in .*$/)
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
    expect(shown).toContain('Done: publish a version (`8`); failed: point the alias.')
  })
})
