import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { picturedPlan } from '../../docs/pictured-plan.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Result } from '../../src/model/result.ts'
import { formatComment, parseComment } from '../../src/report/comment/body.ts'
import { nextComment } from '../../src/report/comment/life.ts'
import { byteLength, fitSections } from '../../src/report/markdown/fit.ts'
import { renderResult } from '../../src/report/sections/plan.ts'
import { marked, name, say } from '../../src/text/sentence.ts'
import { hostileText } from '../builders/hostile-text.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aPolicyText,
  aSecretArn,
  aVariable,
} from '../builders/plan.ts'
import { elements, linkable, linkableText, links, toHtml } from './rendered.ts'

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

function rendered(result: Result, label = ''): string {
  const sections = renderResult({ inputs: someInputs({ label }), result })
  return fitSections(sections, { bytes: 1_000_000, whole: '' })
}

function comment(result: Result): string {
  const body = nextComment(undefined, { inputs: someInputs(), result }, 'review')
  return body === undefined ? '' : formatComment(body)
}

describe('a plan for its reviewer', () => {
  const text = rendered({ kind: 'planned', plan: picturedPlan }, 'prod')

  it('begins with the label and the verdict in one sentence', () => {
    expect(text.split('\n')[0]).toBe(
      '### Lambda secrets (prod): 1 function gains access to 2 secrets, 1 loses access to 1 secret, 3 unchanged',
    )
  })

  it('that could not be made shows a file to paste, where there is one', () => {
    const problem = {
      place: { kind: 'input', input: 'config' },
      message: say`Nothing.`,
      remedy: say`Paste.`,
    } as const
    const help = rendered({ kind: 'invalid', problems: [{ ...problem, example: 'version: 1\n' }] })
    expect(help).toContain('```yaml\nversion: 1\n```')
  })

  it('names its stage first, and for every grant the stage that declares it', () => {
    const grants = [aGrant({ layer: 'base' }), aGrant({ secretArn: aSecretArn('tax') })]
    const plan = aPlan({ stage: 'prod', functions: [aFunctionPlan({ grants })] })
    const staged = rendered({ kind: 'planned', plan }, 'shop')
    expect(staged).toMatch(/^### Lambda secrets \(shop\), stage prod: 1 function gains access to 2 secrets\n/)
    expect(staged).toMatch(/reads\*\* .* · stage base · \[/)
    expect(staged.match(/stage base/g)).toHaveLength(1)
  })

  it('goes on with the worst finding, its place and its remedy', () => {
    expect(text.split('\n')[2]).toBe('**1 warning**')
    expect(text.split('\n')[4]).toBe(
      `- ⚠️ **Warning** in \`orders\`, [\`lambda-secrets.yml:9\`](${line(9)})<br>` +
        'Variable `STRIPE_ARN` holds something else than a secret&#39;s ARN; it would be overwritten for good. ' +
        'Make sure that no code needs its value. `variable-replaced`',
    )
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

  it('lists what each changed function gains and loses, and where that was declared', () => {
    expect(text).toContain(
      [
        '#### `orders`',
        'function `orders-prod` · `us-east-1` · account `123456789012` · role `orders-role`',
        '',
        `- **+ reads** \`dbwriter_prod\` · [\`lambda-secrets.yml:6\`](${line(6)}) · reason: until the ledger has moved · expires 2027-03-31 · access check: ✅ allowed by the policies of role and secret`,
        `- **+ reads** \`payments/prod/stripe\` · key \`9f1c2b7a\`… · [\`lambda-secrets.yml:9\`](${line(9)}) · access check: ✅ allowed by the policies of role, secret and key`,
        '- **+ variable** `DB_WRITER_ARN` → `dbwriter_prod`',
        '- **~ variable** `STRIPE_ARN`: (value hidden) → `payments/prod/stripe`',
        '- unchanged: 1 grant, 1 variable',
      ].join('\n'),
    )
    expect(text).toContain(
      '- **− no longer reads** `dbwriter_prod`\n- **− variable** `DB_WRITER_ARN`, was `dbwriter_prod`',
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

  it('tells secrets of one name, another region and another account apart', () => {
    const elsewhere = 'arn:aws:secretsmanager:eu-west-1:210987654321:secret:shared-WxYzAb'
    const grants = [
      aGrant({ secretArn: aSecretArn('db', 'NewNew') }),
      aGrant({ verb: 'remove', secretArn: aSecretArn('db', 'OldOld') }),
      aGrant({ secretArn: elsewhere }),
    ]
    const shown = rendered({
      kind: 'planned',
      plan: aPlan({ functions: [aFunctionPlan({ grants, variables: [] })] }),
    })
    expect(shown).toContain('**+ reads** `db-NewNew`')
    expect(shown).toContain('**− no longer reads** `db-OldOld`')
    expect(shown).toContain('**+ reads** `shared (eu-west-1, 210987654321)`')
  })

  it('says of a parameter that it is one, by its whole name', () => {
    const [key, elsewhere] = ['us-east-1', 'eu-west-1'].map(
      (region) => `arn:aws:ssm:${region}:123456789012:parameter/payments/key`,
    )
    const change = {
      grants: [aGrant({ secretArn: key ?? '' }), aGrant({ secretArn: elsewhere ?? '' }), aGrant()],
      variables: [aVariable('KEY_ARN', key)],
    }
    const kept = change.grants.map((grant) => ({ ...grant, verb: 'keep' as const }))
    const functions = [aFunctionPlan(change), anUnchangedFunctionPlan({ grants: kept })]
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions }) })
    expect(shown).toContain('1 function gains access to 1 secret and 2 parameters')
    expect(shown).toContain('**+ reads** parameter `/payments/key`')
    expect(shown).toContain('**+ reads** parameter `/payments/key (eu-west-1)`')
    expect(shown).toContain('**+ variable** `KEY_ARN` → parameter `/payments/key`')
    expect(shown).toContain('reads 1 secret and 2 parameters')
  })

  it('gives what is to be pasted elsewhere as JSON, folded within its finding', () => {
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

describe('a change of what traffic sees', () => {
  const moving = aFunctionPlan({
    grants: [aGrant({ verb: 'keep', held: true })],
    steps: [
      { kind: 'publish', codeSha256: 'code' },
      { kind: 'point-alias', alias: 'live', from: '7' },
    ],
  })

  it('is shown with the alias and its version, and with the grant that is held', () => {
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions: [moving] }) })
    expect(shown).toContain('- **~ alias** `live`: version `7` → a new version, published from `$LATEST`')
    expect(shown).toContain('**· still reads** `dbreader_prod` · [')
    expect(shown).toContain('held while an alias serves a version that may need it')
    expect(shown).toContain('| `orders` | **broadened** | +1 variable<br>~1 alias |')
  })

  it('tells in the end which version was published', () => {
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
    expect(shown).toContain('done: publish a version (8); failed: point the alias.')
  })
})

describe('the extension', () => {
  const [before, now] = [50, 101].map(
    (version) =>
      `arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:${version}`,
  ) as [string, string]
  const place = aPlace()

  it('is shown by its layer and, among the variables, by its settings, none of which shows what others set', () => {
    const extended = aFunctionPlan({
      extension: {
        layer: { verb: 'change', layerArn: now, before, place },
        settings: [
          { verb: 'add', name: 'SSM_PARAMETER_STORE_TTL', value: '10', place },
          { verb: 'change', name: 'SECRETS_MANAGER_TTL', value: '60', place, before: { kind: 'hidden' } },
        ],
      },
    })
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions: [extended] }) })
    expect(shown).toContain(`- **~ extension**, layer \`${before}\` → \`${now}\``)
    expect(shown).toContain('- **+ variable** `SSM_PARAMETER_STORE_TTL` → `10`')
    expect(shown).toContain('- **~ variable** `SECRETS_MANAGER_TTL`: (value hidden) → `60`')
    expect(shown).toContain('| +1 grant<br>+2 ~1 variables<br>~1 layer |')

    const taken = aFunctionPlan({
      extension: { settings: [{ verb: 'remove', name: 'SSM_PARAMETER_STORE_TTL', value: '90' }] },
    })
    expect(rendered({ kind: 'planned', plan: aPlan({ functions: [taken] }) })).toContain(
      '- **− variable** `SSM_PARAMETER_STORE_TTL`, was `90`',
    )
  })

  it('makes a change of its own where nothing else changes, and none where it is kept', () => {
    const layer = (verb: 'add' | 'keep') => ({ layer: { verb, layerArn: now, place }, settings: [] })
    const steps = [{ kind: 'configuration', set: {}, remove: [], layer: { add: now } }] as const
    const attaching = anUnchangedFunctionPlan({ extension: layer('add'), steps })
    const kept = anUnchangedFunctionPlan({ label: 'search', extension: layer('keep') })
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions: [attaching, kept] }) })
    expect(shown).toContain('1 function has its extension changed, 1 unchanged')
    expect(shown).toContain(`- **+ extension**, layer \`${now}\``)
  })
})

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
})

describe('a wrong declaration', () => {
  it('shows every problem with its place and its remedy', () => {
    const problems = [
      { place: aPlace(4), message: say`"secretz" is not a known key.`, remedy: say`Did you mean secrets?` },
      {
        place: { kind: 'input', input: 'secrets', line: 2 } as const,
        message: say`No ARN.`,
        remedy: say`Write one.`,
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
})

describe('any text from outside', () => {
  /** The same text in every field that AWS, a file or an input fills. */
  function planOf(text: string): Plan {
    const file = { kind: 'file', file: text, line: 1, column: 1 } as const
    const about = { place: file, functionLabel: text }
    const some = {
      label: text,
      functionName: `${text}.`,
      region: text,
      place: file,
      functionArn: text,
      roleArn: text,
      policyName: text,
      findings: [
        aFinding({
          ...about,
          message: [name(text)],
          remedy: [name(text)],
          snippets: [{ title: [name(text)], json: text }],
        }),
        aFinding({
          ...about,
          code: 'role-shared',
          severity: 'notice',
          message: [name(text)],
          remedy: [name(text)],
        }),
      ],
    }
    const grant = { secretArn: text, keyArns: [text], place: file, layer: text, reason: text, expires: text }
    const access = { action: text, resource: text, condition: text }
    return aPlan({
      stage: text,
      functions: [
        aFunctionPlan({
          ...some,
          grants: [aGrant(grant), aGrant({ ...grant, verb: 'change' }), aGrant({ ...grant, verb: 'remove' })],
          variables: [
            aVariable(text, text),
            { verb: 'remove', name: text, secretArn: text },
            { verb: 'change', name: text, secretArn: text, place: file, before: { kind: 'arn', arn: text } },
          ],
          policy: { before: `{\n${text}\n}`, after: `[\n${text}${text}\n]` },
          access: { verdict: 'replaced', gained: [access], lost: [access] },
        }),
        anUnchangedFunctionPlan({ ...some, findings: [] }),
      ],
    })
  }

  function resultsOf(text: string): readonly Result[] {
    const plan = planOf(text)
    const words = [...marked(text), name(text)]
    const failure = { operation: 'PutRolePolicy', target: words, code: text, message: words, remedy: words }
    const place = { kind: 'file', file: text, line: 1, column: 1 } as const
    return [
      { kind: 'planned', plan },
      {
        kind: 'applied',
        plan,
        outcome: { functions: [{ label: text, result: 'failed', steps: [], failure }], rotations: [] },
      },
      { kind: 'invalid', problems: [{ place, message: [name(text)], remedy: [name(text)] }] },
      { kind: 'crashed', message: words },
    ]
  }

  const counted = ['h3', 'h4', 'li', 'ul', 'tr', 'td', 'details', 'summary', 'a', 'pre', 'sub', 'br']
  const shapeOf = (body: string) => {
    const found = elements(toHtml(body))
    return counted.map((name) => [name, found.get(name) ?? 0])
  }

  it('makes no element, link, mention or marker that is not ours', () => {
    const known = new Set([...counted, 'p', 'code', 'strong', 'span', 'table', 'thead', 'tbody', 'th'])
    const shapes = resultsOf('word').map((result) => shapeOf(comment(result)))
    fc.assert(
      fc.property(
        hostileText().filter((text) => /\w/.test(text)),
        (text) => {
          for (const [index, result] of resultsOf(text).entries()) {
            const body = comment(result)
            const html = toHtml(body)
            expect([...elements(html).keys()].filter((name) => !known.has(name))).toEqual([])
            expect(shapeOf(body)).toEqual(shapes[index])
            expect(links(html).filter((href) => !href.startsWith('https://github.com/acme/shop/'))).toEqual(
              [],
            )
            expect(linkableText(html)).not.toMatch(linkable)
            expect(body.match(/<!--/g)).toHaveLength(3)
            expect(parseComment(body, '')).toBeDefined()
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('300 functions with 20 secrets each', () => {
  const functions = Array.from({ length: 300 }, (_, index) => {
    const arns = Array.from({ length: 20 }, (_, secret) =>
      aSecretArn(`team-${index}/database-${secret}_prod`),
    )
    return aFunctionPlan({
      label: `function-${index}`,
      functionName: `function-${index}-prod`,
      grants: arns.map((secretArn, secret) => aGrant({ secretArn, place: aPlace(index * 25 + secret) })),
      variables: arns.map((secretArn, secret) => aVariable(`DATABASE_${secret}_ARN`, secretArn)),
      policy: { before: undefined, after: aPolicyText(...arns) },
      access: {
        verdict: 'broadened',
        gained: arns.map((resource) => ({
          action: 'secretsmanager:GetSecretValue',
          resource,
          condition: '',
        })),
        lost: [],
      },
      findings: index % 10 === 0 ? [aFinding({ functionLabel: `function-${index}` })] : [],
    })
  })
  const result: Result = { kind: 'planned', plan: aPlan({ functions }) }

  it('fit a comment, which says what was left out and where the whole is', () => {
    const body = comment(result)
    expect(byteLength(body)).toBeLessThanOrEqual(65_536)
    expect(byteLength(body)).toBeGreaterThan(50_000)
    const plan = parseComment(body, '')?.plan ?? ''
    expect(plan.split('\n').at(-1)).toMatch(
      /^\*\*Left out .*:\*\* grants and variables \([\d,]+\), policy diffs \(300\), budgets \(300\)\. The whole is in the job summary of \[run 100\]/,
    )
    expect(plan.includes('| `function-299` |')).toBe(true)
  })

  it('fit a summary, which says what was left out', () => {
    const sections = renderResult({ inputs: someInputs(), result })
    const text = fitSections(sections, { bytes: 1_048_576, whole: 'The log has it.' })
    expect(byteLength(text)).toBeLessThanOrEqual(1_048_576)
    expect(text.split('\n').at(-1)).toMatch(/^\*\*Left out .*:\*\* .*\. The log has it\.$/)
  })
})
