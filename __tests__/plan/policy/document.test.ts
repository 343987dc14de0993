import { describe, expect, test } from '@jest/globals'
import { noMark } from '../../../src/plan/policy/extension-mark.ts'
import { readLedger } from '../../../src/plan/policy/ledger.ts'
import { writeUnion } from '../../../src/plan/policy/union.ts'
import { aKeyArn, anArn, aParameterArn } from '../../builders/observation.ts'
import { aClaim, anOwner, ownedPolicyText } from '../../builders/owner.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const db = { secretArn: anArn('db'), keyArns: [aKeyArn()], describe: false }
const parameterGrant = { secretArn: aParameterArn('/a'), keyArns: [], describe: false }
const api = { secretArn: anArn('api'), keyArns: [], describe: false }

describe('the document that is written', () => {
  test('reads exactly the secrets, and decrypts with their keys only through Secrets Manager and only for them', () => {
    expect(JSON.parse(formatPolicyDocument([db, api], 'us-east-1') ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'LambdaSecretsReadUsEast1',
          Effect: 'Allow',
          Action: ['secretsmanager:GetSecretValue'],
          Resource: [api.secretArn, db.secretArn],
        },
        {
          Sid: 'LambdaSecretsDecryptUsEast111111111111111111111111111111111',
          Effect: 'Allow',
          Action: ['kms:Decrypt'],
          Resource: [aKeyArn()],
          Condition: {
            StringEquals: {
              'kms:EncryptionContext:SecretARN': [db.secretArn],
              'kms:ViaService': ['secretsmanager.us-east-1.amazonaws.com'],
            },
          },
        },
      ],
    })
  })

  test('adds DescribeSecret where it is asked for, and only there', () => {
    const document = JSON.parse(
      formatPolicyDocument([api, { ...db, describe: true, keyArns: [] }], 'us-east-1') ?? '',
    )
    expect(document.Statement).toEqual([
      {
        Sid: 'LambdaSecretsReadUsEast1',
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: [api.secretArn],
      },
      {
        Sid: 'LambdaSecretsDescribeUsEast1',
        Effect: 'Allow',
        Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        Resource: [db.secretArn],
      },
    ])
  })

  test('records a secret that a service manages, with the ! in its name', () => {
    const managed = { secretArn: anArn('rds!db-0a1b2c3d'), keyArns: [aKeyArn()], describe: false }
    const { grants } = readLedger(formatPolicyDocument([managed], 'us-east-1'), 'us-east-1')
    expect([...grants.values()]).toEqual([managed])
  })

  test('is the same text whatever the order, and holds no white space', () => {
    const text = formatPolicyDocument([db, api], 'us-east-1')
    expect(formatPolicyDocument([api, db, api], 'us-east-1')).toBe(text)
    expect(text).not.toMatch(/\s/)
  })

  test('grants nothing by no document at all', () => {
    expect(formatPolicyDocument([], 'us-east-1')).toBeUndefined()
  })

  test('every Sid is unique and takes letters and digits alone, also for replicas of one multi-Region key', () => {
    const key = (where: string) =>
      `arn:aws:kms:${where}:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab`
    const grants = [
      { ...db, keyArns: [key('us-east-1')] },
      { ...api, keyArns: [key('eu-west-1')] },
    ]
    const sids: string[] = JSON.parse(formatPolicyDocument(grants, 'us-east-1') ?? '').Statement.map(
      (each: { Sid: string }) => each.Sid,
    )
    expect(new Set(sids).size).toBe(3)
    for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/)
  })

  test.each([
    ['aws', ['secretsmanager.r-1.amazonaws.com']],
    ['aws-us-gov', ['secretsmanager.r-1.amazonaws.com']],
    ['aws-cn', ['secretsmanager.r-1.amazonaws.com', 'secretsmanager.r-1.amazonaws.com.cn']],
    ['aws-eusc', ['secretsmanager.r-1.amazonaws.com', 'secretsmanager.r-1.amazonaws.eu']],
  ])('names Secrets Manager as partition %s does', (partition, services) => {
    const keyArn = `arn:${partition}:kms:r-1:123456789012:key/1`
    const document = JSON.parse(formatPolicyDocument([{ ...db, keyArns: [keyArn] }], 'r-1') ?? '')
    expect(document.Statement[1].Condition.StringEquals['kms:ViaService']).toEqual(services)
  })
})

describe('the document for parameters', () => {
  const parameter = { secretArn: aParameterArn('/payments/key'), keyArns: [aKeyArn()], describe: false }
  const text = formatPolicyDocument([db, parameter], 'us-east-1') ?? ''

  test('reads exactly them, and decrypts with their keys only through Parameter Store and only for them', () => {
    expect(JSON.parse(formatPolicyDocument([parameter], 'us-east-1') ?? '').Statement).toEqual([
      {
        Sid: 'LambdaSecretsReadParametersUsEast1',
        Effect: 'Allow',
        Action: ['ssm:GetParameter', 'ssm:GetParameters'],
        Resource: ['arn:aws:ssm:us-east-1:123456789012:parameter/payments/key'],
      },
      {
        Sid: 'LambdaSecretsDecryptParametersUsEast111111111111111111111111111111111',
        Effect: 'Allow',
        Action: ['kms:Decrypt'],
        Resource: [aKeyArn()],
        Condition: {
          StringEquals: {
            'kms:EncryptionContext:PARAMETER_ARN': [parameter.secretArn],
            'kms:ViaService': ['ssm.us-east-1.amazonaws.com'],
          },
        },
      },
    ])
  })

  test('keeps them apart from the secrets that are under the same key', () => {
    const sids: string[] = JSON.parse(text).Statement.map(({ Sid }: { Sid: string }) => Sid)
    expect(new Set(sids).size).toBe(4)
  })

  test('is read back as the same grants', () => {
    const described = { secretArn: anArn('mail'), keyArns: [aKeyArn()], describe: true }
    const replica = {
      ...db,
      secretArn: anArn('copy'),
      primaryArn: anArn('copy').replace('us-east-1', 'eu-west-1'),
    }
    const all = [replica, db, described, parameter]
    const { grants } = readLedger(formatPolicyDocument(all, 'us-east-1'), 'us-east-1')
    expect([...grants.values()]).toEqual(expect.arrayContaining(all))
    expect(grants.size).toBe(all.length)
  })
})

describe('writeUnion', () => {
  const desired = { grants: [api], region: 'us-east-1', extension: noMark }

  test('keeps what somebody added to the policy, without a Sid that could clash', () => {
    const before = JSON.stringify({
      Statement: [{ Sid: 'LambdaSecretsReadUsEast1', Effect: 'Allow', Action: 's3:*', Resource: '*' }],
    })
    expect(JSON.parse(writeUnion(readLedger(before, 'us-east-1'), desired)?.text ?? '').Statement).toEqual([
      {
        Sid: 'LambdaSecretsReadUsEast1',
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: [api.secretArn],
      },
      { Effect: 'Allow', Action: 's3:*', Resource: '*' },
    ])
  })

  test.each([
    ['keeps a policy variable', '2012-10-17', true],
    ['leaves out what would be one only in the new document', '2008-10-17', false],
    ['leaves out the same of a document without a version', undefined, false],
  ])('%s', (_what, Version, isKept) => {
    const own = { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::${aws:username}' }
    const before = JSON.stringify({ Version, Statement: [own] })
    const text = writeUnion(readLedger(before, 'us-east-1'), desired)?.text ?? ''
    expect(text.includes('${aws:username}')).toBe(isKept)
  })

  test('keeps a Deny of what is allowed as well', () => {
    const denied = { Effect: 'Deny', Action: 's3:*', Resource: '*' }
    const before = JSON.stringify({ Statement: [denied] })
    const { Statement } = JSON.parse(writeUnion(readLedger(before, 'us-east-1'), desired)?.text ?? '')
    expect(Statement).toContainEqual(denied)
  })
})

describe('where a Deny of the policy forbids what is asked, writeUnion', () => {
  const read = 'secretsmanager:GetSecretValue'
  const [bucket, team] = ['arn:aws:s3:::bucket', anArn('team/*').slice(0, -7)]
  const deny = { Effect: 'Deny', Action: read, Resource: 'arn:aws:secretsmanager:*' }
  const keptOf = (...statements: readonly object[]) => {
    const ledger = readLedger(JSON.stringify({ Version: '2012-10-17', Statement: statements }), 'us-east-1')
    const union = writeUnion(ledger, { grants: [api], region: 'us-east-1', extension: noMark })
    return JSON.parse(union?.text ?? '').Statement.slice(1)
  }

  test('keeps only what it never denied', () => {
    const other = { Effect: 'Allow', Action: 's3:*', Resource: bucket }
    expect(keptOf(deny, { Effect: 'Allow', Action: read, Resource: team }, other)).toEqual([other])
    expect(keptOf({ Effect: 'Allow', Action: '*', Resource: [bucket, team] }, deny)).toEqual([
      { Effect: 'Allow', Action: '*', Resource: [bucket] },
    ])
    expect(keptOf({ Effect: 'Allow', Action: '*', NotResource: bucket }, deny)).toEqual([])
  })

  test('keeps the Deny of the secrets that are on record alone, and of what is not asked', () => {
    const granted = { Effect: 'Allow', Action: read, Resource: db.secretArn }
    const writing = { Effect: 'Deny', Action: 'secretsmanager:PutSecretValue', Resource: '*' }
    expect(keptOf(granted, deny, writing)).toEqual([
      granted,
      { Effect: 'Deny', Action: read, Resource: [db.secretArn] },
      writing,
    ])
    const both = { ...granted, Resource: [api.secretArn, db.secretArn] }
    const left = keptOf(both, deny).filter(({ Effect }: { Effect: string }) => Effect === 'Deny')
    expect(left).toEqual([{ Effect: 'Deny', Action: read, Resource: [db.secretArn] }])
  })
})

describe('the grants that a ledger tells', () => {
  const grantsOf = (...statements: readonly object[]) => [
    ...readLedger(JSON.stringify({ Statement: statements }), 'us-east-1').grants.values(),
  ]
  const reading = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: db.secretArn }
  const decrypting = (key: string, Resource: string) => ({
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource,
    Condition: { StringEquals: { [key]: db.secretArn } },
  })

  test('are none where a statement allows all but what it names', () => {
    const { Action: NotAction, ...rest } = reading
    expect(grantsOf({ ...rest, NotAction })).toEqual([])
  })

  test('have the keys of their own region, whatever the case of the condition', () => {
    const key = 'kms:EncryptionContext:SecretARN'
    const elsewhere = aKeyArn().replace('us-east-1', 'eu-west-1')
    expect(
      grantsOf(reading, decrypting(key.toLowerCase(), aKeyArn()), decrypting(key, elsewhere)),
    ).toMatchObject([{ keyArns: [aKeyArn()] }])
  })
})

describe('the owner that a ledger tells', () => {
  test.each([
    ['a document of ours', formatPolicyDocument([db], 'us-east-1'), 'unmarked-ours'],
    ['ours of another region', formatPolicyDocument([db], 'eu-west-1'), 'elsewhere'],
    ['ours of parameters alone', formatPolicyDocument([parameterGrant], 'us-east-1'), 'unmarked-ours'],
    [
      'ours of parameters of another region',
      formatPolicyDocument([parameterGrant], 'eu-west-1'),
      'elsewhere',
    ],
    ['a region whose name ends alike', formatPolicyDocument([db], 'x-us-east-1'), 'elsewhere'],
    ['no Sid of ours', '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}', 'foreign'],
    ['no JSON', '{', 'foreign'],
  ])('%s is %s', (_name, text, owner) => {
    expect(readLedger(text ?? '', 'us-east-1').owner.kind).toBe(owner)
  })

  test.each([
    ['this repository', {}, 'ours'],
    ['another repository', { repositoryId: '42' }, 'rival'],
    ['another GitHub', { serverUrl: 'https://github.example.com' }, 'rival'],
  ])('a mark of inputs in %s, with %j, is %s', (_where, elsewhere, kind) => {
    const text = ownedPolicyText(anOwner({ file: '', ...elsewhere }), db.secretArn)
    expect(readLedger(text, 'us-east-1', aClaim()).owner.kind).toBe(kind)
  })
})
