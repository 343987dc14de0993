import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { servedOperations, valueReads, writes } from './scenarios/forbidden-calls.ts'
import { type RoleRun, roleRuns } from './scenarios/role-runs.ts'
import { useStages } from './scenarios/stage.ts'

const setStage = useStages()
const roles = ['plan', 'deploy'] as const

interface Policy {
  readonly Statement: readonly Statement[]
}

interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
}

function policyOf(role: (typeof roles)[number]): Policy {
  return JSON.parse(readFileSync(`policies/${role}-role.json`, 'utf8')) as Policy
}

function allowedActions(policy: Policy): readonly string[] {
  return policy.Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action)
}

/** A statement of which nothing is left goes with it. */
function withoutAction(policy: Policy, taken: string): Policy {
  const statements = policy.Statement.map((statement) => ({
    ...statement,
    Action: [statement.Action].flat().filter((action) => statement.Effect === 'Deny' || action !== taken),
  }))
  return { ...policy, Statement: statements.filter(({ Action }) => Action.length > 0) }
}

/** What goes wrong with `run` under `policy`: the findings and the exit code of a failed run. */
async function troubleWith({ prepare, run }: RoleRun, policy: Policy): Promise<readonly unknown[]> {
  const stage = await setStage()
  await prepare(stage)
  stage.aws.enforce(policy)
  const { code, outputs } = await run(stage)
  const findings = JSON.parse(outputs.findings ?? '[]') as { code: string }[]
  return [...findings.map((finding) => finding.code), ...(code === 0 ? [] : [code])]
}

describe.each(roles)('an AWS that enforces the policy of the %s role', (role) => {
  const policy = policyOf(role)

  test.each(roleRuns[role])('lets it make $what', async (run) => {
    expect(await troubleWith(run, policy)).toEqual([])
  })

  test.each(allowedActions(policy))('makes a run fail without %s', async (action) => {
    const withoutIt = withoutAction(policy, action)
    for (const run of roleRuns[role]) if ((await troubleWith(run, withoutIt)).length > 0) return
    throw new Error(`no run needs ${action}`)
  })

  test.each(Object.keys(valueReads))('refuses %s, even where all is allowed besides', async (operation) => {
    const { aws } = await setStage()
    aws.addSecret({ name: 'db' })
    aws.addParameter({ name: '/db' })
    aws.enforce(policy)
    aws.enforce({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] })
    await expect(valueReads[operation]?.(aws)).rejects.toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
    })
    aws.clearCalls()
  })

  test('reaches no function and no role but those it names', async () => {
    const stage = await setStage()
    const arn = stage.aws.addSecret({ name: 'db' })
    stage.aws.addFunction({ name: 'billing', role: stage.aws.addRole({ name: 'billing-role' }) })
    stage.declare({ billing: { secrets: { DB_ARN: arn } } })
    stage.aws.enforce(policy)
    const { code, outputs } = await stage.run({ mode: role === 'plan' ? 'plan' : 'apply' })
    expect(code).toBe(1)
    expect(outputs.findings).toContain('function-unreadable')
  })
})

describe('an AWS that enforces the policy of the plan role', () => {
  test.each(Object.keys(writes))('refuses %s', async (operation) => {
    const { aws } = await setStage()
    aws.addFunction({ name: 'orders-api', role: aws.addRole({ name: 'orders-api-role' }) })
    aws.enforce(policyOf('plan'))
    await expect(writes[operation]?.(aws)).rejects.toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
    })
  })

  test('leaves everything as it is when the action applies with it', async () => {
    const stage = await setStage()
    await roleRuns.deploy[0]?.prepare(stage)
    stage.aws.enforce(policyOf('plan'))
    const { code } = await stage.run({ mode: 'apply' })
    expect(code).toBe(1)
    expect(stage.aws.function('orders-api').variables).toEqual({})
    expect(stage.aws.policies('orders-api-role')).toEqual({})
  })
})

describe('the forbidden calls', () => {
  test('are all that the sandbox serves: every write, and every read of a value', () => {
    const served = servedOperations()
    const writing = served.filter(([, write]) => write).map(([name]) => name)
    const reading = served.map(([name]) => name).filter((name) => /SecretValue|GetParameter/.test(name))
    expect(Object.keys(writes).sort()).toEqual(writing.sort())
    expect(Object.keys(valueReads).sort()).toEqual(reading.sort())
  })
})
