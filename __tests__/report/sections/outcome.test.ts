import { describe, expect, it } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { marked, name, say } from '../../../src/text/sentence.ts'
import { statementToPaste } from '../../../src/text/statement.ts'
import { denied } from '../../builders/findings.ts'
import { aRun, someInputs } from '../../builders/inputs.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlan,
  aSecretArn,
} from '../../builders/plan.ts'
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
    const orders = { label: 'orders', result: 'failed', steps, failure: denied } as const
    const outcome = { functions: [orders], rotations: [] }
    const shown = rendered({ kind: 'applied', plan: aPlan(), outcome })
    expect(shown).toContain('- **`orders`**: **not applied.** Nothing was written.')
    expect(shown).toContain(
      '#### Did not gain access\n\n- **`orders`** (Lambda `orders-prod`), not applied: [',
    )
  })

  it('says that access was not lost where a function was not applied, or an error blocks it', () => {
    const revoke = aGrant({ verb: 'remove' })
    const error = aFinding({ code: 'secret-not-found', severity: 'error' })
    const functions = [
      aFunctionPlan({ grants: [revoke] }),
      aFunctionPlan({
        label: 'search',
        grants: [revoke, aGrant({ secretArn: aSecretArn('key') })],
        findings: [error],
      }),
      aFunctionPlan({ label: 'mail', grants: [revoke] }),
    ]
    const steps = [{ step: 'revoke', result: 'failed' }] as const
    const outcome = {
      functions: [
        { label: 'orders', result: 'failed', steps, failure: denied },
        { label: 'search', result: 'blocked', steps: [] },
        { label: 'mail', result: 'applied', steps: [] },
      ],
      rotations: [],
    } as const
    const shown = rendered({ kind: 'applied', plan: aPlan({ functions }), outcome })
    expect(shown).toContain(
      '- **`search`**: **not applied.** Nothing was written, because an error blocks it.',
    )
    const sections = shown.split('\n#### ').map((each) => each.replaceAll(/\]\(\S+\)|[[`*]/g, ''))
    expect(sections.filter((each) => /^\w.*access\n/.test(each))).toEqual([
      'Did not gain access\n\n- search (Lambda search-prod), blocked: key\n',
      'Lost access\n\n- mail (Lambda mail-prod): dbreader_prod\n',
      'Did not lose access\n\n- orders (Lambda orders-prod), not applied: dbreader_prod\n- search (Lambda search-prod), blocked: dbreader_prod\n',
    ])
  })

  it('tells which rotation was not set, and why', () => {
    const [db, key] = [aSecretArn('db'), aSecretArn('key')]
    const outcome = {
      functions: [],
      rotations: [
        { secretArn: db, result: 'done' },
        { secretArn: aSecretArn('mail'), result: 'done' },
        { secretArn: key, result: 'failed', failure: { ...denied, target: say`secret ${name('<key>')}` } },
      ],
    } as const
    const shown = rendered({ kind: 'applied', plan: aPlan({ functions: [] }), outcome })
    expect(shown).toMatch(/^### ❌ Lambda secrets: apply failed for 1 of 3 rotations\n\n#### ❌ 1 failure\n/)
    expect(shown.match(/^- Rotation of .*$/gm)).toEqual([
      expect.stringMatching(/^- Rotation of `key`: \*\*not set\.\*\* .* failed for secret “&#60;key&#62;”/),
    ])
  })

  it('tells a failure of one cause once, and what was applied in the past', () => {
    const labels = ['f1', 'f2', 'f3']
    const outcome = {
      functions: [
        ...labels.map((label) => ({
          label,
          result: 'failed' as const,
          steps: [{ step: 'grant', result: 'failed' } as const],
          failure: {
            operation: 'PutRolePolicy',
            target: say`role ${name(`${label}-role`)}`,
            code: 'AccessDenied',
            message: [name(`No access to ${label}`)],
            refusal: 'iam:PutRolePolicy',
            remedy: say`Add the statement ${statementToPaste('iam:PutRolePolicy', `${label}-arn`)}.`,
          },
        })),
        { label: 'search', result: 'applied' as const, steps: [] },
      ],
      rotations: [],
    }
    const grants = [aGrant({ verb: 'keep' })]
    const plans = [...labels, 'search'].map((label) => aFunctionPlan({ label, grants }))
    const shown = rendered({ kind: 'applied', plan: aPlan({ functions: plans }), outcome })
    expect(shown).toContain('#### ❌ 3 failures\n')
    expect(shown).toMatch(
      /- \*\*`f1`.*No access to f1.*The same call failed in the same way for `f2` \(`f2-role`\) and `f3` \(`f3-role`\)\.\n/,
    )
    expect(shown).not.toContain('No access to f2')
    expect(shown).toContain('Add the statement below.')
    expect(shown).toMatch(/<summary>Statement for all 3<\/summary>[^<]*"f1-arn",\s+"f2-arn",\s+"f3-arn"\s/)
    expect(shown).toContain('- **`search`**: variable `DB_READER_ARN` was added for ')
    expect(shown).toContain('- **`f1`**: variable `DB_READER_ARN` is added for ')
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
