import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { aRun, someInputs } from '../../builders/inputs.ts'
import { aFinding, aFunctionPlan, aPlan } from '../../builders/plan.ts'
import { elements, rendered, toHtml } from '../rendered.ts'

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

describe('the findings', () => {
  it('come worst first, each with its place and its remedy', () => {
    const error = aFinding({ code: 'secret-not-found', severity: 'error', message: 'No.', remedy: 'Do.' })
    const functions = [...picturedPlan.functions, aFunctionPlan({ label: 'mail', findings: [error] })]
    const text = rendered({ kind: 'planned', plan: aPlan({ functions }) })
    expect(text).toContain(
      [
        '#### ⛔ 1 error: nothing is written to `mail`\n',
        `- **\`orders\`**, [line 5](${line(5)}): No. Do. (secret-not-found)\n`,
        '#### ⚠️ 1 warning\n',
        `- **\`orders\`**, [line 9](${line(9)}): The live value of variable \`STRIPE_ARN\` is not the ARN of a secret. ` +
          'It is overwritten and lost, as the declaration allows. Before you apply, check that nothing needs that value. (variable-replaced)\n',
      ].join('\n'),
    )
  })

  it('link their codes to the documentation of the version that runs', () => {
    const docs = 'https://github.com/acme/action/blob/v1/docs'
    const functions = [aFunctionPlan({ findings: [aFinding()] })]
    const text = rendered(
      { kind: 'planned', plan: aPlan({ functions }) },
      '',
      someInputs({ run: aRun({ docs }) }),
    )
    expect(text).toContain(`([variable-replaced](${docs}/findings.md#variable-replaced))`)
  })

  it('are one item where the same is true of several functions, whatever their names in it', () => {
    const labels = Array.from({ length: 30 }, (_, index) => `f${index}`)
    const findings = labels.map((label) =>
      aFinding({ functionLabel: label, message: say`${name(label)} is too old.`, remedy: say`Renew it.` }),
    )
    const text = rendered({ kind: 'planned', plan: aPlan({ functions: [aFunctionPlan({ findings })] }) })
    expect(text).toContain('#### ⚠️ 30 warnings\n')
    expect(text.match(/Renew it\./g)).toHaveLength(1)
    expect(text).toMatch(/: `f0` is too old\. Renew it\. The same is true of `f1`, .*`f20` and 9 more\. \(/)
  })

  it('hold what must be pasted elsewhere as JSON, folded', () => {
    const json = JSON.stringify({ Effect: 'Allow', Action: ['a', 'b'] }, undefined, 2)
    const snippets = [
      { title: say`Statement for the resource policy of secret ${name('shared')}`, json },
      { title: say`Statement for the policy of key ${name('1')}`, json },
    ]
    const findings = [aFinding({ snippets }), aFinding()]
    const plan = aPlan({ functions: [aFunctionPlan({ findings })] })
    const html = toHtml(rendered({ kind: 'planned', plan }))
    const list = html.slice(html.indexOf('2 warnings</h4>'))
    const items = list.slice(list.indexOf('<ul>'), list.indexOf('</ul>')).split('</li>')
    expect(items.map((item) => elements(item).get('details') ?? 0)).toEqual([2, 0, 0])
    expect(items[0]).toContain('<summary>Statement for the policy of key <code>1</code></summary>')
    expect(items[0]).toContain(`<code class="language-json">${json.replaceAll('"', '&quot;')}\n</code>`)
  })
})
