import { describe, expect, test } from '@jest/globals'
import type { FunctionDeclaration } from '../../../src/model/declaration.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { FoundSecret } from '../../../src/model/observation.ts'
import { plan } from '../../../src/plan/plan.ts'
import { marked, plain } from '../../../src/text/sentence.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aParameterArn,
  aSecret,
  emptyRole,
} from '../../builders/observation.ts'

const theirs = (arn: string) => arn.replace('123456789012', '210987654321')
const roleArn = 'arn:aws:iam::123456789012:role/service-role/orders-role'
const keyArn = theirs(aKeyArn())
const keys = [{ kind: 'key', arn: keyArn }] as const

function findingsOf(secret: FoundSecret, about: Partial<FunctionDeclaration> = {}): readonly Finding[] {
  const declared = aFunctionDeclaration({ ...about, secrets: [aDeclared('X_ARN', secret.arn)] })
  const observation = anObservation({
    functions: { orders: aFunction() },
    roles: { 'orders-role': emptyRole },
    secrets: { [secret.arn]: secret },
  })
  const { functions } = plan(aDeclaration(declared), observation, { prune: true, removing: false })
  return functions.flatMap(({ findings }) => findings)
}

function snippetsOf(findings: readonly Finding[]): readonly object[] {
  return findings.flatMap(({ snippets = [] }) =>
    snippets.map(({ title, json }) => ({ title: plain(title), ...JSON.parse(json) })),
  )
}

describe('a secret of another account', () => {
  const shared = theirs(anArn('shared'))

  test('comes with the statements that the other account must add, for this role and nothing else', () => {
    const findings = findingsOf(aSecret(shared, { keys }))
    expect(findings.map(({ code }) => code)).toEqual(['secret-other-account'])
    expect(snippetsOf(findings)).toEqual([
      {
        title: 'Statement for the resource policy of secret shared',
        Effect: 'Allow',
        Principal: { AWS: roleArn },
        Action: ['secretsmanager:GetSecretValue'],
        Resource: shared,
      },
      {
        title: `Statement for the policy of key ${keyArn}`,
        Effect: 'Allow',
        Principal: { AWS: roleArn },
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: {
          StringEquals: {
            'kms:EncryptionContext:SecretARN': [shared],
            'kms:ViaService': ['secretsmanager.us-east-1.amazonaws.com'],
          },
        },
      },
    ])
  })

  test('must let a caching client describe it, where the function has one', () => {
    const [resource] = snippetsOf(findingsOf(aSecret(shared, { keys }), { describe: true }))
    expect(resource).toMatchObject({
      Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    })
  })

  test('under the own key of AWS there can be read from nowhere else, so there is nothing to paste', () => {
    const findings = findingsOf(aSecret(shared))
    expect(findings.map(({ code }) => code)).toEqual(['key-not-shareable'])
    expect(snippetsOf(findings)).toEqual([])
  })

  test.each([
    ['identity', 1],
    ['resource', 0],
  ])(
    'that no %s-based policy lets be read is said to need its own for that, unless AWS has',
    (kind, times) => {
      const declared = aFunctionDeclaration({ secrets: [aDeclared('X_ARN', shared)] })
      const failure = {
        operation: 'DescribeSecret',
        target: marked('it'),
        code: 'AccessDeniedException',
        message: [],
        refusal: `secretsmanager:DescribeSecret because no ${kind}-based policy allows the secretsmanager:DescribeSecret action`,
      }
      const observation = anObservation({
        functions: { orders: aFunction() },
        secrets: { [shared]: { kind: 'failed', failure } },
      })
      const planned = plan(aDeclaration(declared), observation, { prune: true, removing: false })
      const [finding] = planned.functions.flatMap(({ findings }) => findings)
      expect(plain(finding?.remedy ?? []).split('resource policy must also allow').length - 1).toBe(times)
    },
  )
})

describe('a parameter of another account', () => {
  const shared = theirs(aParameterArn('/shared/key'))

  test('is shared already, so only the policy of its key is left to write', () => {
    expect(snippetsOf(findingsOf(aSecret(shared, { keys })))).toMatchObject([
      {
        title: `Statement for the policy of key ${keyArn}`,
        Condition: {
          StringEquals: {
            'kms:EncryptionContext:PARAMETER_ARN': [shared],
            'kms:ViaService': ['ssm.us-east-1.amazonaws.com'],
          },
        },
      },
    ])
  })

  test('that is not a SecureString takes no key', () => {
    const findings = findingsOf(aSecret(shared, { plain: true }))
    expect(findings.map(({ code }) => code)).toEqual(['secret-other-account'])
    expect(snippetsOf(findings)).toEqual([])
  })
})

test('a secret of the same account has none of these findings', () => {
  expect(findingsOf(aSecret(anArn('own'), { keys }))).toEqual([])
  expect(findingsOf(aSecret(aParameterArn('/own/key')))).toEqual([])
})

describe('a secret of another region', () => {
  const elsewhere = anArn('db').replace('us-east-1', 'eu-west-1')

  test.each([
    [['us-east-1', 'us-west-2'], `declare ${anArn('db')}`],
    [['us-west-2'], 'or replicate the secret'],
    [undefined, 'or replicate the secret'],
  ])('that is also in %j: %s', (replicatedIn, advice) => {
    const [finding] = findingsOf(aSecret(elsewhere, replicatedIn && { replicatedIn }))
    expect(finding?.code).toBe('secret-other-region')
    expect(plain(finding?.remedy ?? [])).toContain(advice)
  })
})
