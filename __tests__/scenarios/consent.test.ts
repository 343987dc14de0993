import { describe, expect, test } from '@jest/globals'
import { formatOwner, policyDigest } from '../../src/text/owner.ts'
import { anOwner, ownedPolicyText } from '../builders/owner.ts'
import { codesOf, configPath, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

const db = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf'
const rival = formatOwner(anOwner({ repositoryId: '42' }))
const theirs = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: db }],
})

const takingOver = {
  key: 'take-over',
  policy: ownedPolicyText(anOwner({ repositoryId: '42' }), db),
  declared: { 'take-over': rival, secrets: { DB_ARN: 'db' } },
  inputs: { 'take-over-from': rival },
}

/** What a consent is about, and how the file and the inputs give it. */
interface Consenting {
  readonly key: string
  readonly policy?: string
  readonly variables?: Readonly<Record<string, string>>
  readonly declared: object
  readonly inputs: Readonly<Record<string, string>>
}

const consents: readonly Consenting[] = [
  takingOver,
  {
    key: 'adopt',
    policy: theirs,
    declared: { adopt: policyDigest(theirs), secrets: { DB_ARN: 'db' } },
    inputs: { adopt: policyDigest(theirs) },
  },
  {
    key: 'replace',
    variables: { DB_ARN: 'hunter2' },
    declared: { secrets: { DB_ARN: { secret: 'db', replace: true } } },
    inputs: { 'allow-replacements': 'orders:DB_ARN' },
  },
]

const plain = { orders: { secrets: { DB_ARN: 'db' } } }

function aFunction({ policy, variables = {} }: Pick<Consenting, 'policy' | 'variables'>): void {
  const { aws } = stage()
  aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
  const role = aws.addRole({ name: 'role', ...(policy && { policies: { 'lambda-secrets-orders': policy } }) })
  aws.addFunction({ name: 'orders', role, variables })
}

function writes(): number {
  return stage().aws.calls.filter(({ write }) => write).length
}

describe.each(consents)('consent by $key that guardrails forbid', ({ key, declared, inputs, ...live }) => {
  const forbid = { guardrails: { forbid: [key] } }

  test('is an error, in the file or in an input, and none where a stage lifts that', async () => {
    aFunction(live)
    const { declare, run } = stage()
    const lifted = { guardrails: { ...forbid.guardrails, stages: { dev: { forbid: [] } } } }
    declare({ orders: declared }, { ...lifted, stages: { dev: {}, prod: {} } })
    const inFile = await run({ stage: 'prod' })
    expect([inFile.code, codesOf(inFile)]).toEqual([1, expect.arrayContaining(['consent-forbidden'])])
    expect(inFile.stdout).toContain(`${key} is forbidden by guardrails.`)
    declare(plain, forbid)
    const byInput = await run(inputs)
    expect([byInput.code, codesOf(byInput)]).toEqual([1, expect.arrayContaining(['consent-forbidden'])])
    expect(writes()).toBe(0)
    declare({ orders: declared }, { ...lifted, stages: { dev: {}, prod: {} } })
    expect((await run({ stage: 'dev' })).code).toBe(0)
  })

  test('is refused to a pull request that lifts them itself', async () => {
    aFunction(live)
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(plain, forbid))
    stage().declare({ orders: declared })
    const result = await plan()
    expect(result.code).toBe(1)
    expect(codesOf(result)).toEqual(expect.arrayContaining(['consent-forbidden', 'guardrails-changed']))
    expect(result.summary).toContain(`\`${key}\` is forbidden by \`guardrails\` on branch \`main\`.`)
    expect(result.summary).toContain(`- \`forbid\` \`${key}\`, set by \`guardrails\` on branch \`main\``)
  })
})

describe('the rules of an organization', () => {
  test("keep a removal from what is not this repository's, and let its own go on", async () => {
    aFunction(takingOver)
    const { github } = pullRequest()
    const { declare, run, aws } = stage()
    declare(plain)
    const rules = 'version: 1\nguardrails: { forbid: [take-over, adopt] }\n'
    const remove = (commit: string, inputs = {}) =>
      run(
        {
          mode: 'remove',
          'guardrails-from': `acme/rules/rules.yml@${commit}`,
          'guardrails-token': github.personToken,
          ...inputs,
        },
        { github, branch: 'main' },
      )
    const commit = await github.writeRules('main', 'rules.yml', rules)
    expect(codesOf(await remove(commit, takingOver.inputs))).toContain('consent-forbidden')
    expect(codesOf(await remove('0'.repeat(40), takingOver.inputs))).toContain('rules-unread')
    expect(writes()).toBe(0)
    aws.role('role').policies.set('lambda-secrets-orders', ownedPolicyText(anOwner(), db))
    expect(codesOf(await remove('0'.repeat(40)))).toEqual(['rules-not-checked'])
    expect(aws.policies('role')).toEqual({})
  })
})
