import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import type { GrantChange } from '../../../src/model/change.ts'
import type { FunctionPlan } from '../../../src/model/plan.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { aRun, someInputs } from '../../builders/inputs.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aSecretArn,
  aSharer,
  aVariable,
} from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const aCheck = { result: 'not-evaluated', evaluated: [], denials: [], doubts: [], open: [] } as const

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

function shown(...functions: readonly FunctionPlan[]): string {
  const plan = aPlan({ functions, stage: 'prod' })
  return rendered({ kind: 'planned', plan }, '', someInputs({ stage: 'prod' }))
}

/** The lines under a heading, up to the next one or a fold. */
function under(heading: string, text: string): readonly string[] {
  const start = text.indexOf(`#### ${heading}\n`)
  return start < 0
    ? []
    : (text
        .slice(start)
        .split(/\n\n(?=#|<)/)[0]
        ?.split('\n')
        .slice(2) ?? [])
}

describe('the access of a function', () => {
  it('comes first, by name, with its last day, its reason and a link to the declaring line', () => {
    const text = rendered({ kind: 'planned', plan: { ...picturedPlan, stage: 'prod' } })
    expect(under('Gains access', text)).toEqual([
      '- **`orders`**',
      `  - [\`dbwriter_prod\`](${line(6)}) until 2027-03-31: “until the ledger has moved”`,
      `  - [\`payments/prod/stripe\`](${line(9)})`,
      '- ⚠️ **`order-export`**, which shares role `orders-role` with `orders`',
      '  - `dbwriter_prod`',
      '  - `payments/prod/stripe`',
    ])
    expect(under('Loses access', text)).toEqual(['- **`invoices`**: `dbwriter_prod`'])
    expect(text.indexOf('Gains access')).toBeLessThan(text.indexOf('⚠️ 1 other warning\n'))
  })

  it('is listed as in the file, for who shares the role too, and what the file does not say comes last', () => {
    const [zebra, ant, gone] = [aSecretArn('zebra'), aSecretArn('ant'), aSecretArn('bee')]
    const grants = [
      aGrant({ secretArn: ant, place: aPlace(9) }),
      { verb: 'remove', secretArn: gone, keyArns: [] } as const,
      aGrant({ secretArn: zebra, place: aPlace(8) }),
    ]
    const { effective } = aFunctionPlan()
    const shared = [ant, zebra].map(
      (secretArn) => ({ secretArn, verb: 'add', state: 'gains', through: [] }) as const,
    )
    const sharers = [
      { functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:b', functionName: 'b', grants: shared },
    ]
    const text = shown(aFunctionPlan({ grants, effective: { ...effective, sharers } }))
    expect(under('Gains access', text).map((each) => /`(zebra|ant)`/.exec(each)?.[1])).toEqual([
      undefined,
      'zebra',
      'ant',
      undefined,
      'zebra',
      'ant',
    ])
  })

  it('is told apart by one name, region and account, and by what replaces what', () => {
    const elsewhere = 'arn:aws:secretsmanager:eu-west-1:210987654321:secret:shared-WxYzAb'
    const [before, now] = [aSecretArn('db', 'OldOld'), aSecretArn('db', 'NewNew')]
    const text = shown(
      aFunctionPlan({
        functionName: 'ledger-core',
        grants: [
          aGrant({ secretArn: now }),
          { verb: 'remove', secretArn: before, keyArns: [] },
          aGrant({ secretArn: elsewhere }),
        ],
        variables: [
          {
            verb: 'change',
            name: 'DB',
            secretArn: now,
            place: aPlace(),
            before: { kind: 'arn', arn: before },
          },
        ],
      }),
    )
    expect(under('Gains access', text)).toEqual([
      '- **`orders`** (Lambda `ledger-core`)',
      `  - [\`db-NewNew\`](${line(5)}), in place of \`db-OldOld\``,
      `  - [\`shared (eu-west-1, account 210987654321)\`](${line(5)})`,
    ])
  })

  it('calls a parameter one, and takes no stage in a Lambda name for news', () => {
    const secretArn = 'arn:aws:ssm:us-east-1:123456789012:parameter/payments/key'
    const text = shown(aFunctionPlan({ grants: [aGrant({ secretArn })] }))
    expect(under('Gains access', text)).toEqual([
      `- **\`orders\`**: parameter [\`/payments/key\`](${line(5)})`,
    ])
  })

  it('would be gained where an error blocks the function, and the error says what it stops', () => {
    const findings = [
      aFinding({ code: 'secret-not-found', severity: 'error', message: 'No.', remedy: 'Do.' }),
    ]
    const text = shown(aFunctionPlan({ steps: [], findings }))
    expect(text).toMatch(
      /^### ⛔ Lambda secrets \(prod\): `orders` would gain access to `dbreader_prod`, but/,
    )
    expect(under('Would gain access', text)).toEqual([
      `- **\`orders\`**, blocked: [\`dbreader_prod\`](${line(5)})`,
    ])
    expect(text).toContain('#### ⛔ 1 error: nothing is written to `orders`\n')
  })

  it('is still there while a version needs it', () => {
    const text = shown(
      aFunctionPlan({
        grants: [aGrant({ verb: 'keep', held: true })],
        variables: [{ verb: 'remove', name: 'DB_READER_ARN', secretArn: aSecretArn() }],
        steps: [{ kind: 'point-alias', alias: 'live', from: '7' }],
      }),
    )
    expect(text).toContain(': `orders` keeps access to `dbreader_prod` for now, changes variables only\n')
    expect(under('Keeps access for now', text)).toEqual([
      `- **\`orders\`**: [\`dbreader_prod\`](${line(5)}), until nothing may need it any more`,
    ])
    expect(under('Other changes', text)).toEqual([
      '- **`orders`**',
      '  - variable `DB_READER_ARN`, which held the ARN of `dbreader_prod`, is removed',
      '  - alias `live` moves from version `7` to a new version',
    ])
  })

  it('holds what a policy will let be read though no grant is new, with where it is declared', () => {
    const gained = [aSecretArn(), aSecretArn('root')].map((resource) => {
      return { action: 'secretsmanager:GetSecretValue', resource, condition: '' }
    })
    const text = shown(
      aFunctionPlan({
        grants: [aGrant({ verb: 'keep' })],
        access: { verdict: 'broadened', gained, lost: [] },
      }),
    )
    expect(under('Gains access', text)).toEqual([
      '- **`orders`**',
      `  - [\`dbreader_prod\`](${line(5)})`,
      '  - `root`',
    ])
  })

  it('is grouped where many gain the same, in whatever order they declare it, the rare groups first', () => {
    const labels = Array.from({ length: 20 }, (_, index) => `f${index}`)
    const many = labels.map((label, at) =>
      aFunctionPlan({
        label,
        functionName: at === 9 ? 'admin-console' : label,
        grants: ['db', 'stripe'].map((of, index) =>
          aGrant({ secretArn: aSecretArn(of), place: aPlace(at === 7 ? 6 - index : 5 + index) }),
        ),
      }),
    )
    const odd = aFunctionPlan({
      label: 'odd',
      functionName: 'odd',
      grants: [aGrant({ secretArn: aSecretArn('root') })],
    })
    const [first, second, ...others] = under('Gains access', shown(...many, odd))
    expect(others).toEqual([])
    expect(first).toBe(`- **\`odd\`**: [\`root\`](${line(5)})`)
    expect(second).toMatch(/^- \*\*20 functions\*\*: `db`, `stripe`<br>\[`f0`\]\(.*\), .*\[`f19`\]\(.*\)$/)
    expect(second).toMatch(/, \[`f9`\]\(\S+\) \(Lambda `admin-console`\), \[`f10`\]\(\S+\), /)
  })

  it('is on one line where there is much, with the last day, the news and the reason of each', () => {
    const grants = Array.from({ length: 13 }, (_, index) => aGrant({ secretArn: aSecretArn(`s${index}`) }))
    const [first, second, ...others] = grants
    const told = [
      { ...first, expires: '2027-03-31', reason: 'the ledger' } as GrantChange,
      { ...second, check: { ...aCheck, open: [say`key ${name('k')}`] } } as GrantChange,
    ]
    const [only, ...more] = under('Gains access', shown(aFunctionPlan({ grants: [...told, ...others] })))
    expect(more).toEqual([])
    expect(only?.replaceAll(/\]\(\S+\)|[[`*]/g, '')).toBe(
      `- orders: s0 (until 2027-03-31, “the ledger”), s1 (not checked: key k), ${others.map((_, at) => `s${at + 2}`).join(', ')}`,
    )
  })

  it('is grouped where an error stops them all, and says so', () => {
    const findings = [aFinding({ code: 'policy-unreadable', severity: 'error' })]
    const many = Array.from({ length: 13 }, (_, index) => aFunctionPlan({ label: `f${index}`, findings }))
    const grants = [aGrant({ verb: 'keep' })]
    const variables = many.map(({ label }) => aFunctionPlan({ label, findings, grants }))
    const stopped = '- **13 functions**, blocked: '
    expect(under('Would gain access', shown(...many))).toEqual([expect.stringContaining(stopped)])
    expect(under('Other changes', shown(...variables))).toEqual([expect.stringContaining(stopped)])
  })

  it('is grouped for those who share a role, too', () => {
    const grants = [{ verb: 'add', state: 'gains', secretArn: aSecretArn(), through: [] } as const]
    const sharers = Array.from({ length: 14 }, (_, index) => aSharer(`w${index}`, grants))
    const { effective } = aFunctionPlan()
    const findings = [aFinding({ code: 'role-shared' })]
    const [own, others] = under(
      'Gains access',
      shown(aFunctionPlan({ findings, effective: { ...effective, sharers } })),
    )
    expect(own).toBe(`- **\`orders\`**: [\`dbreader_prod\`](${line(5)})`)
    expect(others).toMatch(
      /^- ⚠️ \*\*14 functions\*\*, which share role `orders-role` with `orders`: `dbreader_prod`<br>/,
    )
  })

  it('would be lost where another declaration is compared or an error blocks it, and says where a function left the file', () => {
    const functions = [
      aFunctionPlan({
        grants: [aGrant({ verb: 'remove' })],
        findings: [aFinding({ code: 'function-forgotten' })],
      }),
    ]
    const comparedWith = { branch: 'main', commit: 'abcdef0' }
    const text = rendered({ kind: 'planned', plan: aPlan({ functions, comparedWith }) })
    expect(under('Would lose access', text)).toEqual([
      `- **\`orders\`** (Lambda \`orders-prod\`), no longer declared: [\`dbreader_prod\`](${line(5)})`,
    ])
    const error = aFinding({ code: 'policy-unreadable', severity: 'error' })
    const stopped = shown(aFunctionPlan({ grants: [aGrant({ verb: 'remove' })], findings: [error] }))
    expect(under('Would lose access', stopped)).toEqual([
      `- **\`orders\`**, blocked: [\`dbreader_prod\`](${line(5)})`,
    ])
  })

  it('names its region where there are several, and that of a secret in another one', () => {
    const db = aSecretArn('db')
    const there = db.replace('us-east-1', 'eu-west-1')
    const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:backup'
    const text = shown(
      aFunctionPlan({ grants: [aGrant({ secretArn: db })] }),
      aFunctionPlan({
        ...{ label: 'backup', functionName: 'orders', region: 'eu-west-1', functionArn },
        grants: [aGrant({ secretArn: there }), aGrant({ secretArn: db })],
      }),
    )
    expect(under('Gains access', text).map((each) => each.replace(/\(http\S+\)/, ''))).toEqual([
      '- **`orders`** (`us-east-1`): [`db`]',
      '- **`backup`** (Lambda `orders`, `eu-west-1`)',
      '  - [`db`]',
      '  - [`db (us-east-1)`]',
    ])
  })

  it('of an unchanged function is folded in the job summary', () => {
    const text = shown(anUnchangedFunctionPlan({ label: 'a' }), anUnchangedFunctionPlan({ label: 'b' }))
    expect(text).toMatch(
      /^### Lambda secrets \(prod\): nothing to do\n\nThe variables and policies of 2 functions are as declared\.\n/,
    )
    expect(text).toContain(
      '<summary>2 functions and the secrets that they are granted</summary>\n\n- **`a`**: `dbreader_prod`\n',
    )
  })
})

describe('a reason', () => {
  it.each([
    ['“so” it is', '“&#39;so&#39; it is”'],
    ['x'.repeat(300), `“${'x'.repeat(199)}…”`],
    ['@acme/payments, see GH-1', '“@&#8203;acme/payments, see GH&#8203;-1”'],
  ])('is quoted and cut: %s', (reason, quoted) => {
    expect(shown(aFunctionPlan({ grants: [aGrant({ reason })] }))).toContain(`): ${quoted}\n`)
  })
})

describe('the fold of details', () => {
  it('holds what is literally written, and hides a value that is replaced', () => {
    const text = rendered({ kind: 'planned', plan: picturedPlan })
    expect(text).toContain(
      [
        '```diff',
        `+DB_WRITER_ARN=${aSecretArn('dbwriter_prod', 'StUvWx')}`,
        '-STRIPE_ARN=(value hidden)',
        `+STRIPE_ARN=${aSecretArn('payments/prod/stripe', 'GhIjKl')}`,
        '```',
      ].join('\n'),
    )
    const folds = [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, summary]) => summary)
    expect(folds).toEqual([
      'Variables, policies and ARNs',
      '3 unchanged functions and the secrets that they are granted',
    ])
  })

  it('holds each variable as it was and will be, and what was evaluated', () => {
    const [before, now] = [aSecretArn('old'), aSecretArn('new')]
    const text = shown(
      aFunctionPlan({
        grants: [
          aGrant({ secretArn: now, check: { ...aCheck, result: 'allowed', evaluated: ['role', 'secret'] } }),
        ],
        variables: [
          {
            verb: 'change',
            name: 'DB',
            secretArn: now,
            place: aPlace(),
            before: { kind: 'arn', arn: before },
          },
          { verb: 'remove', name: 'OLD', secretArn: before },
        ],
      }),
    )
    expect(text).toContain(`\n-DB=${before}\n+DB=${now}\n-OLD=${before}\n`)
    expect(text).toContain('- `new`: reading is allowed by the policies of the role and the secret\n')
  })

  it('names the stage that declares a grant', () => {
    const grants = [aGrant({ stage: 'base' }), aGrant({ secretArn: aSecretArn('tax') })]
    expect(
      shown(aFunctionPlan({ grants })).match(/- `dbreader_prod`: declared by stage base\n/g),
    ).toHaveLength(1)
  })
})

describe('other changes', () => {
  it('tell of a variable alone, and of a limit that is nearly reached', () => {
    const budget = { kind: 'variables', limit: 4096, unit: 'bytes' } as const
    const grants = [aGrant({ verb: 'keep' })]
    const text = shown(
      aFunctionPlan({ grants, variables: [aVariable()], budgets: [{ ...budget, used: 3686 }] }),
      aFunctionPlan({ label: 'b', grants, variables: [aVariable()], budgets: [{ ...budget, used: 100 }] }),
    )
    expect(under('Other changes', text)).toEqual([
      '- **`orders`**',
      '  - variable `DB_READER_ARN` is added for `dbreader_prod`',
      '  - its variables take 3,686 of 4,096 bytes (90%)',
      '- **`b`**: variable `DB_READER_ARN` is added for `dbreader_prod`',
    ])
  })

  it('tell of a variable that turns to a secret that is gained, where the one that it held stays readable', () => {
    const [db, other, gone] = [aSecretArn('db'), aSecretArn('other'), aSecretArn('gone')]
    const turning = (name: string, arn: string) =>
      ({ verb: 'change', name, secretArn: other, place: aPlace(), before: { kind: 'arn', arn } }) as const
    const grants = [aGrant({ verb: 'keep', secretArn: db }), aGrant({ secretArn: other })]
    const text = shown(
      aFunctionPlan({
        grants: [...grants, { verb: 'remove', secretArn: gone, keyArns: [] }],
        variables: [turning('DB_ARN', db), turning('GONE_ARN', gone)],
      }),
    )
    expect(under('Gains access', text)).toEqual([
      `- **\`orders\`**: [\`other\`](${line(5)}), in place of \`gone\``,
    ])
    expect(under('Other changes', text)).toEqual([
      '- **`orders`**: variable `DB_ARN` changes from `db` to `other`',
    ])
  })

  it('say what else may be done with a secret, and with which key it is decrypted', () => {
    const ofAnother = { action: 'secretsmanager:PutSecretValue', resource: aSecretArn('tax'), condition: '' }
    const key = (id: string, account = '123456789012') => `arn:aws:kms:us-east-1:${account}:key/${id}`
    const condition = `StringEquals kms:EncryptionContext:SecretARN ${aSecretArn()}`
    const describing = { action: 'secretsmanager:DescribeSecret', resource: aSecretArn(), condition: '' }
    const decrypting = (resource: string) => ({ action: 'kms:Decrypt', resource, condition })
    const text = shown(
      aFunctionPlan({
        grants: [aGrant({ verb: 'change' })],
        variables: [],
        access: {
          verdict: 'replaced',
          gained: [ofAnother, describing, decrypting(key('new', '210987654321'))],
          lost: [decrypting(key('old'))],
        },
      }),
    )
    expect(under('Other changes', text)).toEqual([
      `- **\`orders\`**: reads \`dbreader_prod\` in another way: gains \`secretsmanager:DescribeSecret\` and \`kms:Decrypt\` with \`${key('new', '210987654321')}\`, loses \`kms:Decrypt\` with \`key/old\``,
    ])
  })

  it('are grouped where many functions have the same, apart from those that an error stops', () => {
    const grants = [aGrant({ verb: 'keep' })]
    const error = aFinding({ code: 'policy-unreadable', severity: 'error' })
    const many = Array.from({ length: 14 }, (_, index) =>
      aFunctionPlan({
        label: `f${index}`,
        grants,
        variables: [aVariable()],
        findings: index === 3 ? [error] : [],
      }),
    )
    const [stopped, all, ...others] = under('Other changes', shown(...many))
    expect(stopped).toBe('- **`f3`**, blocked: variable `DB_READER_ARN` is added for `dbreader_prod`')
    expect(all).toMatch(
      /^- \*\*13 functions\*\*: variable `DB_READER_ARN` is added for `dbreader_prod`<br>\[`f0`\]\(.*\), \[`f13`\]\(.*\)$/,
    )
    expect(others).toEqual([])
  })

  it('say where an error stops them', () => {
    const stopped = aFunctionPlan({
      grants: [aGrant({ verb: 'keep' })],
      variables: [aVariable()],
      findings: [aFinding({ code: 'policy-unreadable', severity: 'error' })],
    })
    expect(under('Other changes', shown(stopped))).toEqual([
      '- **`orders`**, blocked: variable `DB_READER_ARN` is added for `dbreader_prod`',
    ])
  })

  it('tell of no limit that is exceeded, nor of a policy that is not written: errors do', () => {
    const unread = aFunctionPlan({
      grants: [],
      variables: [],
      policy: { before: undefined, after: undefined },
      steps: [],
      budgets: [{ kind: 'variables', limit: 4096, used: 4212, unit: 'bytes' }],
      findings: [aFinding({ code: 'function-unreadable', severity: 'error' })],
    })
    expect(unread.drifts).toBe(true)
    expect(shown(unread)).not.toContain('Other changes')
  })
})
