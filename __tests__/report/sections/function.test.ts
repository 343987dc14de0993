import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../../docs/pictured-plan.ts'
import { aRun } from '../../builders/inputs.ts'
import {
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlan,
  aSecretArn,
  aVariable,
} from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const line = (number: number) =>
  `https://github.com/acme/shop/blob/${aRun().commit}/.github/lambda-secrets.yml#L${number}`

describe('a changed function', () => {
  it('lists what each changed function gains and loses, and where that was declared', () => {
    const text = rendered({ kind: 'planned', plan: picturedPlan }, 'prod')
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
    expect(shown).toContain('held while a version that may need it is in use')
    expect(shown).toContain('| `orders` | **broadened** | +1 variable<br>~1 alias |')
  })

  it('is shown of unqualified calls on managed instances', () => {
    const publishing = aFunctionPlan({
      grants: [aGrant({ verb: 'keep' })],
      steps: [{ kind: 'publish-latest', codeSha256: 'code' }],
    })
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions: [publishing] }) })
    expect(shown).toContain(
      '- **~ unqualified calls** reach what `$LATEST` is then, published to `$LATEST.PUBLISHED`',
    )
    expect(shown).toContain('+1 variable<br>~unqualified calls |')
  })
})
