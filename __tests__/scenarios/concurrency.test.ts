import { describe, expect, test } from '@jest/globals'
import { isSecretArn } from '../../src/text/arn.ts'
import { hold, readable, useStages } from './stage.ts'

const setStage = useStages()
const foreign = { LOG_LEVEL: 'info' }

describe('two runs at once', () => {
  test('on one function with the same declaration both end well', async () => {
    const { aws, declare, run, start } = await setStage()
    const role = aws.addRole({ name: 'orders-role' })
    aws.addFunction({ name: 'orders', role, variables: foreign })
    const arn = aws.addSecret({ name: 'db' })
    declare({ orders: { secrets: { DB_ARN: arn } } })
    const second = aws.nextCall({ operation: 'UpdateFunctionConfiguration' }, 1)
    aws.fault({
      operation: 'UpdateFunctionConfiguration',
      nth: 1,
      act: { kind: 'delay', until: aws.nextCall({ operation: 'UpdateFunctionConfiguration' }, 1) },
    })
    const results = await Promise.all([start().done, start().done])
    await second
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(aws.function('orders').variables).toEqual({ ...foreign, DB_ARN: arn })
    expect((await run()).outputs.changed).toBe('false')
  })

  test.each(['PutRolePolicy', 'UpdateFunctionConfiguration'] as const)(
    'with different declarations, one held at %s while the other runs: no variable of others is lost, a run that ends well can read its secret, a failure is clear',
    async (operation) => {
      const { aws, run, start } = await setStage()
      const role = aws.addRole({ name: 'orders-role' })
      aws.addFunction({ name: 'orders', role, variables: foreign })
      const [a, b] = [aws.addSecret({ name: 'a' }), aws.addSecret({ name: 'b' })]
      const { reachedBy, goOn } = hold(aws, operation)
      const slow = start({ function: 'orders', secrets: `A_ARN=${a}` })
      await reachedBy(slow.done)
      const quick = await run({ function: 'orders', secrets: `B_ARN=${b}` })
      goOn()
      const results = [await slow.done, quick]
      const codes = results.map(({ code }) => code)
      for (const { code, summary } of results)
        if (code !== 0) expect(summary).toMatch(/changed by something else|StillInUse.*since the plan|CutOff/)
      expect(aws.function('orders').variables).toMatchObject(foreign)
      // IAM has no conditional write, so a variable of the quick run may be left without its grant: then the slow one fails.
      const granted = readable(aws.policies('orders-role')['lambda-secrets-orders'])
      const named = Object.values(aws.function('orders').variables).filter(isSecretArn)
      if (codes[0] === 0) expect(granted).toEqual(expect.arrayContaining(named))
      // Whatever the result, one more run ends in the declared state.
      expect((await run({ function: 'orders', secrets: `A_ARN=${a}\nB_ARN=${b}` })).code).toBe(0)
      expect(aws.function('orders').variables).toEqual({ ...foreign, A_ARN: a, B_ARN: b })
    },
  )

  test('fail where one removes everything once the other has set it again', async () => {
    const { aws, run, start } = await setStage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables: foreign })
    const inputs = { function: 'orders', secrets: `DB_ARN=${aws.addSecret({ name: 'db' })}` }
    expect((await run(inputs)).code).toBe(0)
    const { reachedBy, goOn } = hold(aws, 'DeleteRolePolicy')
    const removing = start({ ...inputs, mode: 'remove' })
    await reachedBy(removing.done)
    expect((await run(inputs)).code).toBe(0)
    goOn()
    const { code, summary } = await removing.done
    expect([code, aws.function('orders').variables.DB_ARN]).toEqual([1, expect.any(String)])
    expect(summary).toContain('CutOff')
  })

  test('on two functions of one role both end in their declared state', async () => {
    const { aws, run } = await setStage()
    const role = aws.addRole({ name: 'shared' })
    for (const name of ['orders', 'billing']) aws.addFunction({ name, role, variables: foreign })
    const [a, b] = [aws.addSecret({ name: 'a' }), aws.addSecret({ name: 'b' })]
    aws.fault({
      operation: 'PutRolePolicy',
      nth: 1,
      act: { kind: 'delay', until: aws.nextCall({ operation: 'PutRolePolicy' }, 1) },
    })
    const results = await Promise.all([
      run({ function: 'orders', secrets: `A_ARN=${a}` }),
      run({ function: 'billing', secrets: `B_ARN=${b}` }),
    ])
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(aws.function('orders').variables).toEqual({ ...foreign, A_ARN: a })
    expect(aws.function('billing').variables).toEqual({ ...foreign, B_ARN: b })
    expect(readable(aws.policies('shared')['lambda-secrets-orders'])).toEqual([a])
    expect(readable(aws.policies('shared')['lambda-secrets-billing'])).toEqual([b])
  })

  test('of two repositories on a function that nobody owns yet: never both end well, and who is refused sets no variable', async () => {
    const { aws, run } = await setStage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables: foreign })
    const arn = aws.addSecret({ name: 'db' })
    const until = aws.nextCall({ operation: 'PutRolePolicy' }, 1)
    aws.fault({ operation: 'PutRolePolicy', nth: 1, act: { kind: 'delay', until } })
    const results = await Promise.all(
      ['42', '43'].map((repositoryId) => {
        const policy = { 'policy-name': `of-${repositoryId}-{function}` }
        return run({ function: 'orders', secrets: `DB_${repositoryId}=${arn}`, ...policy }, { repositoryId })
      }),
    )
    const refused = results.filter(({ code }) => code !== 0)
    expect(refused).not.toEqual([])
    for (const { summary } of refused)
      expect(summary).toMatch(/belongs to the repository with the id `4[23]`/)
    const set = Object.keys(aws.function('orders').variables).filter((name) => name.startsWith('DB_'))
    expect(set).toHaveLength(results.length - refused.length)
  })
})
