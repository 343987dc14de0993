import { describe, expect, test } from '@jest/globals'
import { CredentialsError } from '../../../src/aws/client/credentials-error.ts'
import { toFailure } from '../../../src/aws/client/failures.ts'
import { onRole } from '../../../src/aws/iam/inline-policies.ts'
import { name, plain, say } from '../../../src/text/sentence.ts'

const user = 'arn:aws:sts::123456789012:assumed-role/deployer/run-7'

const call = {
  action: 'lambda:UpdateFunctionConfiguration',
  target: say`function ${name('orders')}`,
}

function serviceError(name: string, message: string, status = 400): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: status } })
}

describe('toFailure', () => {
  test('a refusal names the action to allow', () => {
    const failure = toFailure(serviceError('AccessDeniedException', 'User is not authorized'), call)
    expect(plain(failure.remedy ?? [])).toBe(
      'Grant lambda:UpdateFunctionConfiguration on function orders to the role that the workflow assumes.',
    )
  })

  test.each([
    [
      'AccessDeniedException',
      'no identity-based policy allows the lambda:GetLayerVersion action',
      'Add the statement {"Effect":"Allow","Action":"lambda:GetLayerVersion","Resource":"arn:aws:lambda:us-east-1:111111111111:layer:l:9"} to a policy of the role that the workflow assumes.',
    ],
    // So it is answered about a version that does not exist, too.
    [
      'AccessDeniedException',
      'no resource-based policy allows the lambda:GetLayerVersion action',
      expect.stringContaining('Remove or replace the one that it refuses'),
    ],
    ['InvalidParameterValueException', 'it does not exist', expect.stringContaining('all layers')],
  ])('a refused layer names what to do about it: %s, %s', (code, why, remedy) => {
    const message = `User: ${user} is not authorized to perform: lambda:GetLayerVersion on resource: arn:aws:lambda:us-east-1:111111111111:layer:l:9 because ${why}`
    expect(plain(toFailure(serviceError(code, message, 403), call).remedy ?? [])).toEqual(remedy)
  })

  test.each([
    [
      'with an explicit deny in a service control policy: arn:aws:organizations::123456789012:policy/o-1/service_control_policy/p-1',
      'Change the service control policy that denies it: no other policy can allow it.',
    ],
    [
      'with an explicit deny in an identity-based policy',
      'Change the identity-based policy that denies it: no other policy can allow it.',
    ],
    [
      'because no permissions boundary allows the kms:DescribeKey action',
      'Add the statement {"Effect":"Allow","Action":"kms:DescribeKey","Resource":"arn:aws:kms:us-east-1:111111111111:key/k"} to the permissions boundary.',
    ],
    [
      'because no resource-based policy allows the kms:DescribeKey action',
      'Grant kms:DescribeKey to the role that the workflow assumes in the policy of arn:aws:kms:us-east-1:111111111111:key/k.',
    ],
  ])('a refusal names the policy to change: %s', (why, remedy) => {
    const message = `User: ${user} is not authorized to perform: kms:DescribeKey on resource: arn:aws:kms:us-east-1:111111111111:key/k ${why}`
    const described = { action: 'kms:DescribeKey', target: say`key ${name('k')}` }
    expect(plain(toFailure(serviceError('AccessDeniedException', message), described).remedy ?? [])).toBe(
      remedy,
    )
  })

  test("a refusal about a role made in the console shows the statement with the role's path, which IAM leaves out", () => {
    const roleArn = 'arn:aws:iam::123456789012:role/service-role/orders-api-role-x1y2'
    const message =
      'User: x is not authorized to perform: iam:GetRolePolicy on resource: role orders-api-role-x1y2 because no identity-based policy allows the iam:GetRolePolicy action'
    const { remedy = [] } = toFailure(
      serviceError('AccessDenied', message, 403),
      onRole('iam:GetRolePolicy', roleArn),
    )
    expect(plain(remedy)).toBe(
      `Add the statement {"Effect":"Allow","Action":"iam:GetRolePolicy","Resource":"${roleArn}"} to a policy of the role that the workflow assumes.`,
    )
  })

  test.each([
    ['PreconditionFailedException', 'The RevisionId provided does not match the latest RevisionId.'],
    [
      'ResourceConflictException',
      'The operation cannot be performed at this time. An update is in progress for resource: arn:aws:lambda:us-east-1:1:function:f',
    ],
  ])('a write that another one overtakes until the run gives up says what to do: %s', (code, message) => {
    const { remedy = [] } = toFailure(serviceError(code, message, 409), call)
    expect(plain(remedy)).toMatch(/^Something else changes the function .* the same concurrency group/)
  })

  test("IAM's LimitExceeded is reported as a quota", () => {
    const failure = toFailure(
      serviceError('QuotaExceeded', 'Maximum policy size of 10240 bytes exceeded for role r', 409),
      {
        action: 'iam:PutRolePolicy',
        target: say`role ${name('r')}`,
      },
    )
    expect(plain(failure.remedy ?? [])).toMatch(/quota of 10,240 characters.*not throttling/)
  })

  test.each([
    ['CredentialsProviderError', /^The AWS credentials could not be obtained \(x\)\. Run aws-actions/],
    [
      'ExpiredTokenException',
      /^The workflow's AWS credentials have expired \(ExpiredTokenException\) when .*\. Run aws-actions/,
    ],
    [
      'UnrecognizedClientException',
      /^AWS refused the workflow's credentials \(UnrecognizedClientException\) when .*\. Run aws-actions/,
    ],
    ['InvalidSignatureException', /^AWS refused the workflow's credentials \(InvalidSignatureException\)/],
    ['SignatureDoesNotMatch', /^AWS refused the workflow's credentials \(SignatureDoesNotMatch\)/],
  ])('%s ends the run, and says which it is', (name, said) => {
    const toFail = () => toFailure(serviceError(name, 'x'), call)
    expect(toFail).toThrow(CredentialsError)
    expect(toFail).toThrow(said)
  })

  test('the message of a parser is not shown: it quotes what it parsed', () => {
    const broken = Object.assign(new SyntaxError(`Unexpected token in "s3cr3t-va"`), {
      $metadata: { httpStatusCode: 200 },
    })
    expect(toFailure(broken, call)).toMatchObject({
      code: 'UnreadableAnswer',
      message: ['the answer could not be understood'],
    })
  })

  test.each([
    ['ECONNRESET', 'the connection was cut', 'Run again; finished work is kept.'],
    ['EAI_AGAIN', "the endpoint's name could not be resolved", 'Run again; finished work is kept.'],
    ['ENETUNREACH', 'there is no way to the endpoint', 'Run again; finished work is kept.'],
    ['SELF_SIGNED_CERT_IN_CHAIN', "the endpoint's certificate is not trusted", /NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', "the endpoint's certificate is not trusted", /NODE_EXTRA_CA_CERTS/],
  ])('a connection that fails says how: %s', (code, said, help) => {
    const failure = toFailure(Object.assign(new Error(`read ${code}`), { code }), call)
    expect(failure).toMatchObject({ code, message: [said] })
    expect(plain(failure.remedy ?? [])).toMatch(help)
  })
})

const value = 'Tr0ub4dor&3'
const orders = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const denial = `User: ${user} is not authorized to perform: lambda:UpdateFunctionConfiguration on resource: ${orders} because no identity-based policy allows the lambda:UpdateFunctionConfiguration action`
const link = 'https://console.example/denials'
const id = '0a1b2c3d-1111-2222-3333-444455556666'

/** What the message of an error shows. */
function shown(action: string, code: string, message: string): string {
  const failure = toFailure(serviceError(code, message), { action, target: say`role r` })
  return plain(failure.message)
}

describe('of what Lambda says', () => {
  const echoes = [
    value.slice(0, 6),
    value.toUpperCase(),
    value.replace('&', '&amp;'),
    `{"DB":"${value}"}`,
    [...value].join(' '),
  ]
  const sentences = [
    denial,
    `Function not found: ${orders}`,
    'Layer version arn:aws:lambda:us-east-1:123456789012:layer:tools:9 does not exist.',
    'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.',
    'Lambda was unable to encrypt your environment variables because the KMS access was denied. Please check your KMS permissions. KMS Exception: AccessDeniedException KMS Message: User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: kms:Encrypt',
    'Lambda was unable to configure access to your environment variables because the KMS key is invalid for CreateGrant. Please check your KMS key settings. KMS Exception: InvalidArnException KMS Message: ARN does not refer to a valid principal: arn:aws:sts::123456789012:assumed-role/orders-role/orders',
    'Lambda was unable to configure access to your environment variables because the KMS key used is disabled. Please check your KMS key settings.',
    'The provided execution role does not have permissions to call CreateNetworkInterface on EC2',
  ]

  test.each(echoes)('no echo of a variable is shown, in whatever spelling: %s', (echo) => {
    const write = 'lambda:UpdateFunctionConfiguration'
    for (const sentence of sentences) {
      expect(shown(write, 'InvalidParameterValueException', sentence)).toBe(sentence)
      expect(shown(write, 'InvalidParameterValueException', `${sentence} Got ${echo}`)).toBe(sentence)
      expect(shown(write, 'InvalidParameterValueException', `Got ${echo}. ${sentence}`)).toBe('')
    }
    expect(toFailure(serviceError(`Bad: ${echo}`, echo), call).code).toBe('UnknownError')
  })

  test('a denial is shown whole, with the id that explains it', () => {
    const policy = 'arn:aws:organizations::123456789012:policy/o-1/service_control_policy/p-1'
    const organization = `${denial.replace(/ because.*/, '')} with an explicit deny in a service control policy: ${policy}`
    const boundary = denial.replace('identity-based policy', 'permissions boundary')
    for (const whole of [organization, boundary])
      expect(shown('lambda:GetAlias', 'AccessDeniedException', whole)).toBe(whole)
    expect(
      shown('lambda:GetAlias', 'AccessDeniedException', `${denial}. See ${link}, authorization ID: ${id}.`),
    ).toBe(`${denial}. Authorization ID: ${id}`)
  })
})

describe('of what other services say', () => {
  test('a denial keeps what IAM says at its end', () => {
    const end = `To see why, call iam:GetAccessDenialDetails with authorization ID ${id}`
    const message = `User: ${'u'.repeat(600)} is not\n authorized. ${end}`
    expect(shown('iam:PutRolePolicy', 'AccessDenied', message)).toContain(`is not authorized. ${end}`)
    expect(shown('iam:PutRolePolicy', 'AccessDenied', message.repeat(2))).toHaveLength(1000)
    expect(shown('iam:PutRolePolicy', 'ValidationError', message)).toHaveLength(400)
  })
})
