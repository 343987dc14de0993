import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import { marked } from '../../../src/text/sentence.ts'
import { aRun } from '../../builders/inputs.ts'
import { aFinding, aFunctionPlan, aGrant, aPlace, aPlan, aSecretArn } from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

describe('a plan for its reviewer', () => {
  const text = rendered({ kind: 'planned', plan: picturedPlan }, 'prod')

  it('begins with the label and the verdict in one sentence', () => {
    expect(text.split('\n')[0]).toBe(
      '### Lambda secrets (prod): 1 function gains access to 2 secrets, 1 loses access to 1 secret, 3 unchanged',
    )
  })

  it('names its stage first, and for every grant the stage that declares it', () => {
    const grants = [aGrant({ layer: 'base' }), aGrant({ secretArn: aSecretArn('tax') })]
    const plan = aPlan({ stage: 'prod', functions: [aFunctionPlan({ grants })] })
    const staged = rendered({ kind: 'planned', plan }, 'shop')
    expect(staged).toMatch(/^### Lambda secrets \(shop\), stage prod: 1 function gains access to 2 secrets\n/)
    expect(staged).toMatch(/reads\*\* .* · stage base · \[/)
    expect(staged.match(/stage base/g)).toHaveLength(1)
  })

  it('has one row for each changed function', () => {
    expect(text).toContain(
      [
        '| Function | Access | Changes |',
        '| :-- | :-- | :-- |',
        '| `orders` | **broadened**<br>✅ 2 allowed | +2 grants<br>+1 ~1 variables |',
        '| `invoices` | narrowed | −1 grant<br>−1 variable |',
      ].join('\n'),
    )
  })

  it('folds notices, policies with the access they give, limits and unchanged functions', () => {
    const folds = [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, summary]) => summary)
    expect(folds).toEqual([
      '1 notice',
      'Policy <code>lambda-secrets-orders-prod</code>: 22 lines added, 0 removed',
      "Limits: variables 32 % used, role's inline policies 22 % used",
      'Policy <code>lambda-secrets-invoices-prod</code>: 0 lines added, 1 removed',
      'Limits: variables 16 % used',
      '3 unchanged functions',
    ])
    expect(text).toContain(
      `- **− may no longer** \`secretsmanager:GetSecretValue\` on \`${aSecretArn('dbwriter_prod', 'StUvWx')}\``,
    )
  })

  it('says that a function with an error is blocked', () => {
    const findings = [
      aFinding({ code: 'secret-not-found', severity: 'error', message: 'Secret `a_b` does not exist.' }),
    ]
    const plan = aPlan({ functions: [aFunctionPlan({ steps: [], findings })] })
    const shown = rendered({ kind: 'planned', plan })
    expect(shown).toContain('- ⛔ **Error** in `orders`')
    expect(shown).toContain('| `orders` | **blocked** |')
  })
})

describe('a wrong declaration', () => {
  it('shows every problem with its place and its remedy', () => {
    const problems = [
      {
        place: aPlace(4),
        message: marked('"secretz" is not a known key.'),
        remedy: marked('Did you mean secrets?'),
      },
      {
        place: { kind: 'input', input: 'secrets', line: 2 } as const,
        message: marked('No ARN.'),
        remedy: marked('Write one.'),
      },
    ]
    expect(rendered({ kind: 'invalid', problems })).toBe(
      [
        '### Lambda secrets: the declaration is not valid, so there is no plan\n',
        `- ⛔ **Error** at [\`lambda-secrets.yml:4\`](${line(4)})<br>&quot;secretz&quot; is not a known key. Did you mean secrets?`.replaceAll(
          '&quot;',
          '&#34;',
        ),
        '- ⛔ **Error** at `input secrets, line 2`<br>No ARN. Write one.',
      ].join('\n'),
    )
  })

  it('shows a file to paste, where there is one', () => {
    const problem = {
      place: { kind: 'input', input: 'config' },
      message: marked('Nothing.'),
      remedy: marked('Paste.'),
    } as const
    const help = rendered({ kind: 'invalid', problems: [{ ...problem, example: 'version: 1\n' }] })
    expect(help).toContain('```yaml\nversion: 1\n```')
  })
})
