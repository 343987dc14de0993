import { GetRoleCommand, GetRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { GetFunctionConfigurationCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failureOf, onBench } from './bench.ts'

const variables = fc.dictionary(
  fc.stringMatching(/^[A-Z][A-Z0-9_]{1,9}$/),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  {
    noNullPrototype: true,
    maxKeys: 40,
  },
)

/** What IAM accepts in a policy: tab, line feed, carriage return, and U+0020 to U+00FF. */
const policyCharacter = fc.oneof(
  fc.constantFrom('\t', '\n', '\r'),
  fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
)

describe('what was written', () => {
  test(
    'is read back: every environment of up to 4,096 bytes; larger ones are refused',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, readsUntilSettled: 0 })
      const FunctionName = 'orders'
      const law = fc.asyncProperty(variables, async (Variables) => {
        const update = lambda.send(
          new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }),
        )
        const text = JSON.stringify(Variables)
        if (Buffer.byteLength(text) > 4096) {
          const { name } = await failureOf(update)
          expect(['InvalidParameterValueException', 'RequestEntityTooLargeException']).toContain(name)
          return
        }
        await update
        const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
        expect(Environment?.Variables ?? {}).toEqual(Variables)
      })
      await fc.assert(law, { numRuns: 60 })
    }),
  )

  test(
    'is read back: every policy text that IAM accepts',
    onBench(async ({ iam }) => {
      const PolicyName = 'ours'
      const RoleName = 'orders-role'
      const law = fc.asyncProperty(fc.string({ unit: policyCharacter }), async (space) => {
        const Resource = `arn:aws:s3:::${space}x`
        const PolicyDocument = JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:*', Resource } })
        await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }))
        const answer = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))
        expect(decodeURIComponent(answer.PolicyDocument ?? '')).toBe(PolicyDocument)
      })
      await fc.assert(law, { numRuns: 60 })
    }),
  )

  test(
    'appears in a refusal as it was sent',
    onBench(async ({ iam }) => {
      const law = fc.asyncProperty(fc.string({ unit: policyCharacter, minLength: 65 }), async (RoleName) => {
        const { message } = await failureOf(iam.send(new GetRoleCommand({ RoleName })))
        expect(message).toContain(`Value '${RoleName}' at 'roleName'`)
      })
      await fc.assert(law, { numRuns: 40 })
    }),
  )
})
