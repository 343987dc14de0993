import { describe, expect, test } from '@jest/globals'
import { isSecretArn } from '../../src/text/arn.ts'
import { grantPolicy, readable, type Stage, useStages } from './stage.ts'

const setStage = useStages()

const functions = ['orders', 'billing', 'legacy'] as const
const theirs = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
}
const tracing = 'arn:aws:lambda:us-east-1:111111111111:layer:tracing:3'
const extension = 'arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:9'

/**
 * A change of every kind, on three functions of one role: secrets come and go, a variable is replaced, another
 * goes, one function gets the extension and another loses it, one keeps nothing, and a secret is to be rotated. Returns
 * the prior state, with foreign things that must never change.
 */
async function aChange(): Promise<Stage> {
  const stage = await setStage()
  const { aws, declare } = stage
  const key = aws.addKey()
  const aSecret = (name: string) => aws.addSecret({ name, kmsKeyId: key })
  const [kept, gone] = [aSecret('kept'), aSecret('gone')]
  aSecret('new')
  const before = {
    orders: { KEPT_ARN: kept, GONE_ARN: gone, OLD_NAME: gone, SECRETS_MANAGER_TTL: '60' },
    billing: { GONE_ARN: gone },
    legacy: { GONE_ARN: gone },
  }
  const ours = { layer: true, settings: [{ name: 'SECRETS_MANAGER_TTL', value: '60' }] } as const
  const role = aws.addRole({
    name: 'shared',
    policies: {
      theirs,
      ...grantPolicy('orders', [kept, gone], [key], ours),
      ...grantPolicy('billing', [kept, gone], [key]),
      ...grantPolicy('legacy', [gone], [key]),
    },
  })
  const lambda = aws.addFunction({ name: 'rotate', role, invokedBy: ['secretsmanager.amazonaws.com'] })
  for (const name of functions)
    aws.addFunction({
      name,
      role,
      layers: name === 'orders' ? [tracing, extension] : [tracing],
      variables: { FOREIGN: 'ü=\n"x"', PLAIN: 'password', ...before[name] },
    })
  declare({
    orders: { secrets: { KEPT_ARN: 'kept', NEW_ARN: 'new', PLAIN: { secret: 'new', replace: true } } },
    billing: {
      secrets: { NEW_ARN: { secret: 'new', rotation: { 'after-days': 30, lambda } } },
      extension: { ttl: 90 },
    },
    legacy: { secrets: {} },
  })
  return stage
}

function stateOf({ aws }: Stage) {
  return {
    policies: Object.fromEntries(
      Object.entries(aws.policies('shared')).map(([name, document]) => [
        name,
        name === 'theirs' ? document : [readable(document).toSorted(), sidsOf(document)],
      ]),
    ),
    functions: functions.map((name) => {
      const { variables, layers } = aws.function(name)
      return { name, variables, layers }
    }),
    rotation: aws.secret('new').rotation?.rules,
  }
}

function sidsOf(document: unknown): readonly unknown[] {
  return (document as { Statement: { Sid: string }[] }).Statement.map(({ Sid: sid }) => sid)
}

/** What must hold at every moment: each secret that a live variable names can be read, and nothing foreign has changed. */
function holdsEverywhere({ aws }: Stage, tell: (error: unknown) => void): void {
  try {
    expectSound(aws)
  } catch (error) {
    tell(error)
  }
}

function expectSound(aws: Stage['aws']): void {
  const policies = aws.policies('shared')
  expect(policies.theirs).toEqual(theirs)
  for (const name of functions) {
    const { variables, layers } = aws.function(name)
    expect(layers[0]).toBe(tracing)
    expect(variables.FOREIGN).toBe('ü=\n"x"')
    const document = policies[`lambda-secrets-${name}`]
    const named = Object.values(variables).filter(isSecretArn)
    expect(document === undefined ? [] : readable(document)).toEqual(expect.arrayContaining(named))
  }
}

describe('a process that ends after any single write', () => {
  test('leaves every moment safe, and one more run ends in the declared state', async () => {
    const clean = await aChange()
    expect((await clean.run()).code).toBe(0)
    const goal = stateOf(clean)
    expect(goal.functions.map(({ layers }) => layers.length)).toEqual([1, 2, 1])
    const writes = clean.aws.calls.filter(({ write }) => write).length
    expect(writes).toBe(9)

    const breakAt = async (nth: number) => {
      const stage = await aChange()
      const broken: unknown[] = []
      stage.aws.onCall(() => holdsEverywhere(stage, (error) => broken.push(error)))
      const action = stage.start()
      stage.aws.fault({ write: true, nth, act: { kind: 'kill', kill: action.kill } })
      expect((await action.done).code).toBeNull()
      expect(stage.aws.calls.filter(({ write }) => write)).toHaveLength(nth)
      stage.aws.clearFaults()
      expect((await stage.run()).code).toBe(0)
      expect(broken).toEqual([])
      expect(stateOf(stage)).toEqual(goal)
      stage.aws.clearCalls()
      expect((await stage.run()).outputs.changed).toBe('false')
      expect(stage.aws.calls.filter(({ write }) => write)).toEqual([])
    }
    await Promise.all(Array.from({ length: writes }, (_each, index) => breakAt(index + 1)))
  })
})
