import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { aRun } from '../../builders/inputs.ts'
import { aFinding, aFunctionPlan, aPlan } from '../../builders/plan.ts'
import { elements, rendered, toHtml } from '../rendered.ts'

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

describe('the findings', () => {
  it('come worst first, each with its place and its remedy', () => {
    const text = rendered({ kind: 'planned', plan: picturedPlan }, 'prod')
    expect(text.split('\n')[2]).toBe('**1 warning**')
    expect(text.split('\n')[4]).toBe(
      `- ⚠️ **Warning** in \`orders\`, [\`lambda-secrets.yml:9\`](${line(9)})<br>` +
        'Variable `STRIPE_ARN` holds something else than a secret&#39;s ARN; it would be overwritten for good. ' +
        'Make sure that no code needs its value. `variable-replaced`',
    )
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
    const items = html.slice(html.indexOf('<ul>'), html.indexOf('</ul>')).split('</li>')
    expect(items.map((item) => elements(item).get('details') ?? 0)).toEqual([2, 0, 0])
    expect(items[0]).toContain('<summary>Statement for the policy of key <code>1</code></summary>')
    expect(items[0]).toContain(`<code class="language-json">${json.replaceAll('"', '&quot;')}\n</code>`)
  })
})
