import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CredentialsError, scrub, toFailure } from '../../../src/aws/client/failures.ts'
import { onRole } from '../../../src/aws/iam/inline-policies.ts'
import { name, plain, say } from '../../../src/text/sentence.ts'
import { anyCharacter } from '../../builders/any-character.ts'

const call = {
  action: 'lambda:UpdateFunctionConfiguration',
  target: say`function ${name('orders')}`,
  hidden: ['s3cr3t-value'],
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
      expect.stringContaining('Remove or replace the one that it names'),
    ],
    ['InvalidParameterValueException', 'it does not exist', expect.stringContaining('all layers')],
  ])('a refused layer names what to do about it: %s, %s', (code, why, remedy) => {
    const message = `User: x is not authorized to perform: lambda:GetLayerVersion on resource: arn:aws:lambda:us-east-1:111111111111:layer:l:9 because ${why}`
    expect(plain(toFailure(serviceError(code, message, 403), call).remedy ?? [])).toEqual(remedy)
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

  test.each(['CredentialsProviderError', 'ExpiredTokenException', 'UnrecognizedClientException'])(
    '%s ends the run',
    (name) => {
      expect(() => toFailure(serviceError(name, 'x'), call)).toThrow(CredentialsError)
    },
  )

  test('the message of a parser is not shown: it quotes what it parsed', () => {
    const broken = Object.assign(new SyntaxError(`Unexpected token in "s3cr3t-va"`), {
      $metadata: { httpStatusCode: 200 },
    })
    expect(toFailure(broken, call)).toMatchObject({
      code: 'UnreadableAnswer',
      message: ['the answer could not be understood'],
    })
  })

  test('a cut connection says so', () => {
    expect(
      toFailure(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), call),
    ).toMatchObject({
      code: 'ECONNRESET',
      message: ['the connection was cut'],
    })
  })
})

describe('scrub', () => {
  test('the environment that Lambda echoes is cut', () => {
    expect(
      scrub('Lambda was unable to configure your environment variables. String measured: {"A":"b"}', []),
    ).toBe('Lambda was unable to configure your environment variables. (the rest is hidden)')
  })

  test('no hidden text survives, in whatever form a service quotes it', () => {
    const text = fc
      .string({ unit: anyCharacter, minLength: 3 })
      .filter((value) => !/^[a-z .()]*$/i.test(value))
    const form = fc.constantFrom<(value: string) => string>(
      String,
      JSON.stringify,
      encodeURIComponentSafely,
      (value) => `\`${value}\``,
    )
    fc.assert(
      fc.property(text, form, fc.lorem(), (value, quote, words) => {
        expect(scrub(`${words} ${quote(value)} ${words}`, [value, 'other'])).not.toContain(value)
      }),
    )
  })

  test('a call whose answer may quote variables shows nothing from the first quote or brace on', () => {
    expect(scrub('Bad request for {"A":"b"}', [])).toBe('Bad request for (the rest is hidden)')
    expect(scrub('Role "r" is not there')).toBe('Role "r" is not there')
  })

  test('a denial keeps what IAM says at its end', () => {
    const end = 'To see why, call iam:GetAccessDenialDetails with authorization ID 0a1b2c3d-0000'
    const message = `User: ${'u'.repeat(600)} is not authorized. ${end}`
    const error = Object.assign(new Error(message), {
      $fault: 'client',
      $metadata: { httpStatusCode: 403 },
    })
    const call = { action: 'iam:PutRolePolicy', target: say`role r` }
    const textOf = (name: string) => plain(toFailure(Object.assign(error, { name }), call).message)
    expect(textOf('AccessDenied')).toContain(end)
    expect(textOf('AccessDeniedException')).toContain(end)
    expect(textOf('ValidationError')).toHaveLength(400)
    expect(scrub('x'.repeat(2_000), [], 1_000)).toHaveLength(1_000)
  })

  test('it is one line of bounded length', () => {
    expect(scrub(`a\nb${'c'.repeat(1_000)}`, [])).toHaveLength(400)
    expect(scrub('a\r\n\tb', [])).toBe('a b')
  })
})

function encodeURIComponentSafely(value: string): string {
  return value.isWellFormed() ? encodeURIComponent(value) : value
}
