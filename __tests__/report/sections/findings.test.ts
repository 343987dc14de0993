import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import { toFailure } from '../../../src/aws/client/failures.ts'
import { onRole } from '../../../src/aws/iam/inline-policies.ts'
import { explain } from '../../../src/model/failure.ts'
import { guardrailChanges } from '../../../src/plan/guardrails/changes.ts'
import { jsonOfFinding } from '../../../src/report/plan-json.ts'
import { countingAs, itself, name, say } from '../../../src/text/sentence.ts'
import { statementToPaste } from '../../../src/text/statement.ts'
import { denied } from '../../builders/findings.ts'
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
        '#### ⚠️ 1 other warning\n',
        `- **\`orders\`**, [line 9](${line(9)}): The live value of variable \`STRIPE_ARN\` is not the ARN of a secret. ` +
          'It is overwritten and lost, as the declaration allows. Before you apply, check that nothing needs that value. (variable-replaced)\n',
      ].join('\n'),
    )
  })

  it.each([
    ['done', ', found before the apply'],
    ['failed', ''],
  ] as const)('say that they were found before an apply whose writes are %s, if any are', (result, when) => {
    const error = aFinding({ code: 'secret-not-found', severity: 'error', functionLabel: 'mail' })
    const notice = aFinding({ code: 'alias-pinned', severity: 'notice' })
    const [orders, mail] = [
      aFunctionPlan({ findings: [aFinding(), notice] }),
      aFunctionPlan({ label: 'mail', findings: [error], blocked: true, writes: false }),
    ]
    const functions = [
      {
        label: 'orders',
        steps: [{ step: 'grant', result }],
        ...(result === 'done' ? { result: 'applied' as const } : { result, failure: denied }),
      },
      { label: 'mail', result: 'blocked', steps: [] },
    ] as const
    const outcome = { functions, rotations: [] }
    const text = rendered({ kind: 'applied', plan: aPlan({ functions: [orders, mail] }), outcome })
    expect(text).toContain(`#### ⛔ 1 error${when}: nothing was written to \`mail\`\n`)
    expect(text).toContain(`#### ⚠️ 1 warning${when}\n`)
    expect(text).toContain(`<summary>1 notice${when}: alias-pinned</summary>`)
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
    const labels = Array.from({ length: 130 }, (_, index) => `f${index}`)
    const findings = labels.map((label) =>
      aFinding({ functionLabel: label, message: say`${itself(label)} is too old.`, remedy: say`Renew it.` }),
    )
    const text = rendered({ kind: 'planned', plan: aPlan({ functions: [aFunctionPlan({ findings })] }) })
    expect(text).toContain('#### ⚠️ 130 warnings\n')
    expect(text.match(/Renew it\./g)).toHaveLength(1)
    expect(text).toMatch(/: `f0` is too old\. Renew it\. The same is true of 129 more functions\. \(.*\)$/m)
    expect(text).toMatch(/<summary>Their names<.*\n\n {2}`f1`, .*`f100` and 29 more\n/)
  })

  it('are one item for one missing permission, with the name of each function and role, and one statement for all', () => {
    const user = 'arn:aws:sts::123456789012:assumed-role/plan/run'
    const findings = ['f1', 'f2', 'f3'].map((label) => {
      const why =
        label === 'f3'
          ? 'with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/p-1'
          : 'because no identity-based policy allows the iam:GetRolePolicy action'
      const said = `User: ${user} is not authorized to perform: iam:GetRolePolicy on resource: role ${label}-role ${why}. Authorization ID: id-of-${label}`
      const error = { name: 'AccessDenied', $fault: 'client', $metadata: { httpStatusCode: 403 } }
      const failure = toFailure(
        Object.assign(new Error(said), error),
        onRole('iam:GetRolePolicy', `arn:aws:iam::123456789012:role/${label}-role`),
      )
      return aFinding({ functionLabel: label, message: explain(failure), remedy: 'It must be known.' })
    })
    const text = rendered({ kind: 'planned', plan: aPlan({ functions: [aFunctionPlan({ findings })] }) })
    expect(text).toMatch(/`f1`.*id-of-f1.*The same call failed in the same way for `f2` \(`f2-role`\)\./)
    expect(text).not.toContain('id-of-f2')
    expect(text).toMatch(/^- \*\*`f3`.*id-of-f3.*Change the service control policy that denies it/m)
    expect(text).toMatch(/`f1`.*Add the statement below to a policy of the role/)
    expect(text).toContain('<summary>Statement for all 2</summary>')
    const [json = ''] = text.match(/(?<=```json\n).*?(?=\n *```)/s) ?? []
    expect(JSON.parse(json)).toEqual({
      Effect: 'Allow',
      Action: 'iam:GetRolePolicy',
      Resource: ['f1', 'f2'].map((label) => `arn:aws:iam::123456789012:role/${label}-role`),
    })
  })

  it('show a statement for the first hundred of more', () => {
    const findings = Array.from({ length: 130 }, (_, index) =>
      aFinding({
        functionLabel: `f${index}`,
        message: countingAs('refused', say`Add ${statementToPaste('iam:GetRole', `role-${index}`)}.`),
      }),
    )
    const text = rendered({ kind: 'planned', plan: aPlan({ functions: [aFunctionPlan({ findings })] }) })
    expect(text).toContain('<summary>Statement for 100 of 130</summary>')
    expect(text.match(/"role-\d+"/g)).toHaveLength(100)
  })

  it('show each changed limit before and after, those that are loosened first', () => {
    const approvals = (secrets: string, count: number) => [{ secrets, by: ['ann', 'bo'], count }]
    const before = {
      secrets: ['ci/*', 'prod/*', 'x`y'],
      expiresWithin: 30,
      requireReason: true,
      forbid: ['take-over', 'adopt'] as const,
      approvals: approvals('*', 2),
    }
    const after = {
      secrets: ['ci/*', 'prod/a*', 'shared/*'],
      forbid: ['take-over'] as const,
      expiresWithin: 20,
      frozen: true,
      approvals: approvals('*', 1),
    }
    const changes = guardrailChanges(before, after)
    const finding = aFinding({ code: 'guardrails-changed', changes })
    const text = rendered({
      kind: 'planned',
      plan: aPlan({ functions: [aFunctionPlan({ findings: [finding] })] }),
    })
    expect(text.match(/^ {2}- .*$/gm)).toEqual([
      '  - 🔓 **Loosens**: `require-reason` is removed',
      '  - 🔓 **Loosens**: `approvals` for `*`, 2 of `ann` and `bo` → for `*`, 1 of `ann` and `bo`',
      '  - 🔓 **Loosens**: `forbid` removes `adopt`',
      '  - ❔ **Loosens or tightens**: `allowed-secrets` adds `prod/a*` and `shared/*`, removes `prod/*` and “x&#96;y”',
      '  - 🔒 **Tightens**: `expires-within` 30 days → 20 days',
      '  - 🔒 **Tightens**: `frozen` is added',
    ])
    expect(jsonOfFinding(finding)).not.toHaveProperty('changes')
  })

  it('that are notices are folded, with the first codes in the title', () => {
    const codes = ['policy-missing', 'grant-held', 'alias-pinned', 'secret-unused'] as const
    const titleOf = (number: number) => {
      const findings = codes.slice(0, number).map((code) => aFinding({ code, severity: 'notice' }))
      const plan = aPlan({ functions: [aFunctionPlan({ findings })] })
      return /<summary>(\d notices.*?)<\/summary>/.exec(rendered({ kind: 'planned', plan }))?.[1]
    }
    expect(titleOf(3)).toBe('3 notices: policy-missing, grant-held, alias-pinned')
    expect(titleOf(4)).toBe('4 notices: policy-missing, grant-held, alias-pinned, and 1 more')
  })

  it('hold what must be pasted elsewhere as JSON, folded', () => {
    const json = JSON.stringify({ Effect: 'Allow', Action: ['a', 'b'] }, undefined, 2)
    const snippets = [
      { title: say`Statement for the resource policy of secret ${name('shared')}`, json },
      { title: say`Statement for the policy of key ${name('1')}`, json },
    ]
    expect(jsonOfFinding(aFinding({ snippets })).snippets).toEqual([
      { title: 'Statement for the resource policy of secret shared', json },
      { title: 'Statement for the policy of key 1', json },
    ])
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
