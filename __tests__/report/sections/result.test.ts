import { describe, expect, it, test } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { FunctionPlan } from '../../../src/model/plan.ts'
import { marked } from '../../../src/text/sentence.ts'
import { aRun, someInputs } from '../../builders/inputs.ts'
import { aFinding, aFunctionPlan, anUnchangedFunctionPlan, aPlace, aPlan } from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

describe('a plan for its reviewer', () => {
  const text = rendered({ kind: 'planned', plan: picturedPlan }, 'prod')

  it('begins with the stage, the label and the verdict in one sentence', () => {
    expect(text.split('\n')[0]).toBe(
      '### Lambda secrets (prod): 2 functions gain access to 2 secrets, `invoices` loses access to `dbwriter_prod`, 2 warnings',
    )
    const staged = rendered({ kind: 'planned', plan: aPlan({ stage: 'prod' }) }, 'shop')
    expect(staged).toMatch(/^### Lambda secrets \(prod, shop\): `orders` gains access to `dbreader_prod`\n/)
  })

  it('shows a long or invisible stage short and visible', () => {
    const plan = aPlan({ stage: `\u3164\u200b${'x'.repeat(100)}` })
    expect(rendered({ kind: 'planned', plan })).toMatch(/^### Lambda secrets \(\ufffd\ufffdx{37}…\): /)
  })

  it('names the function where it is the only one and there is no label', () => {
    const inputs = someInputs({ function: 'arn:aws:lambda:us-east-1:123456789012:function:orders-api' })
    expect(rendered({ kind: 'planned', plan: aPlan() }, '', inputs)).toMatch(
      /^### Lambda secrets \(orders-api\): /,
    )
  })

  it('ends with the run, the commit, the account and the region', () => {
    expect(text).toMatch(
      /\nPlanned in \[run 100\]\(.*\) for commit \[`0a1b2c3`\]\(.*\), account `123456789012`, `us-east-1`\.$/,
    )
  })
})

describe('a check', () => {
  const inputs = someInputs({ mode: 'check' })
  const differing = aFunctionPlan({ findings: [aFinding({ code: 'alias-pinned' })] })

  it('that found drift says so before what an apply would do', () => {
    const functions = [differing, anUnchangedFunctionPlan({ label: 'mail' })]
    const shown = rendered({ kind: 'planned', plan: aPlan({ stage: 'prod', functions }) }, '', inputs)
    expect(shown).toMatch(
      /^### ❌ Lambda secrets \(prod\), checked: `orders` differs from what is declared, 1 warning\n\nAn apply would/,
    )
    expect(shown).toContain('\n#### Gains access\n\n- **`orders`**: [`dbreader_prod`]')
    expect(shown).toMatch(/\nChecked in \[run 100\]/)
  })

  it('counts more than one', () => {
    const functions = [
      differing,
      aFunctionPlan({ label: 'mail' }),
      anUnchangedFunctionPlan({ label: 'search' }),
    ]
    expect(rendered({ kind: 'planned', plan: aPlan({ functions }) }, '', inputs)).toMatch(
      /checked: 2 of 3 functions differ from what is declared/,
    )
  })

  it('that found an expired grant alone says so, and nothing of changes', () => {
    const finding = aFinding({ code: 'grant-expired' })
    const checked = (...findings: readonly Finding[]) => {
      const plan = aPlan({ functions: [anUnchangedFunctionPlan({ label: 'orders', findings })] })
      return rendered({ kind: 'planned', plan }, '', inputs)
    }
    expect(checked(finding)).toMatch(
      /^### ❌ Lambda secrets, checked: a grant of `orders` has expired, 1 warning\n\nThe variables and policies of/,
    )
    expect(checked(finding, { ...finding })).toContain(
      'checked: 2 grants of `orders` have expired, 2 warnings',
    )
  })

  it('that found none has no mark', () => {
    const plan = aPlan({ functions: [anUnchangedFunctionPlan()] })
    expect(rendered({ kind: 'planned', plan }, '', inputs)).toMatch(/^### Lambda secrets: nothing to do\n/)
  })
})

test('a plan without changes claims nothing of functions that were not read', () => {
  const calm = anUnchangedFunctionPlan()
  const alone = anUnchangedFunctionPlan({ label: 'search', state: 'unread' })
  const shown = (...functions: readonly FunctionPlan[]) =>
    rendered({ kind: 'planned', plan: aPlan({ functions }) })
  expect(shown(calm, alone)).toContain('policies of 1 function are as declared.')
  expect(shown(calm, alone)).not.toContain('`search`')
  expect(shown(alone)).not.toMatch(/as declared|granted/)
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
    const text = rendered({ kind: 'invalid', problems })
    expect(text).toMatch(/\nNo plan was made in .* Nothing was read from AWS\.$/)
    expect(text.split('\n').slice(0, -2).join('\n')).toBe(
      [
        '### ❌ Lambda secrets: no plan, because the declaration has 2 errors\n',
        '#### ⛔ 2 errors\n',
        `- [line 4](${line(4)}), column 7: &quot;secretz&quot; is not a known key. Did you mean secrets?`.replaceAll(
          '&quot;',
          '&#34;',
        ),
        '- `input secrets, line 2`: No ARN. Write one.',
      ].join('\n'),
    )
  })

  it('tells what is wrong alike in many places once, with a hundred of them', () => {
    const problems = Array.from({ length: 150 }, (_, index) => ({
      place: aPlace(index + 1),
      message: marked('White space.'),
      remedy: marked('Remove it.'),
    }))
    const text = rendered({ kind: 'invalid', problems })
    expect(text).toContain('has 150 errors')
    expect(text.split('\n').filter((each) => each.startsWith('- '))).toHaveLength(1)
    expect(text).toContain(`White space. Remove it. The same is true of [line 2](${line(2)}), `)
    expect(text).toContain(`[line 101](${line(101)}), and of 49 more in the log.`)
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
