import { describe, expect, test } from '@jest/globals'
import { allowedActions, featuresOf, type Policy, policyOf, roles } from './role-policies.ts'
import { servedOperations, valueReads, writes } from './scenarios/forbidden-calls.ts'
import { type RoleRun, roleRuns } from './scenarios/role-runs.ts'
import { useStages } from './scenarios/stage.ts'

const setStage = useStages()

/** A statement with nothing left is removed too. */
function withoutAction(policy: Policy, taken: string): Policy {
  const statements = policy.Statement.map((statement) => ({
    ...statement,
    Action: [statement.Action].flat().filter((action) => statement.Effect === 'Deny' || action !== taken),
  }))
  return { ...policy, Statement: statements.filter(({ Action }) => Action.length > 0) }
}

const all: Policy['Statement'][number] = { Effect: 'Allow', Action: '*', Resource: '*' }

/** What goes wrong with `run` under `policy`: the findings and the exit code of a failed run. */
async function troubleWith({ prepare, run }: RoleRun, policy: Policy): Promise<readonly unknown[]> {
  const stage = await setStage()
  await prepare(stage)
  stage.aws.enforce(policy)
  const { code, outputs } = await run(stage)
  const findings = JSON.parse(outputs.findings ?? '[]') as { code: string }[]
  return [...findings.map((finding) => finding.code), ...(code === 0 ? [] : [code])]
}

describe.each(roles)('an AWS that enforces the policies of the %s role', (role) => {
  test.each(roleRuns[role])('lets it make $what', async (run) => {
    expect(await troubleWith(run, policyOf(role, run.features))).toEqual(run.finds ?? [])
  })

  test.each(allowedActions(policyOf(role, [])))('makes a run fail without %s', async (action) => {
    for (const run of roleRuns[role].filter(({ finds }) => finds === undefined))
      if ((await troubleWith(run, withoutAction(policyOf(role, run.features), action))).length > 0) return
    throw new Error(`no run needs ${action}`)
  })

  test.each(featuresOf(role))(
    'lets it make no run with %s without each action of that policy',
    async (feature) => {
      const [run] = roleRuns[role].filter(({ features }) => features.includes(feature))
      if (run === undefined) throw new Error(`no run needs ${feature}`)
      const own = allowedActions(policyOf(role, []))
      const added = allowedActions(policyOf(role, [feature])).slice(own.length)
      for (const action of added)
        expect(await troubleWith(run, withoutAction(policyOf(role, run.features), action))).not.toEqual(
          run.finds ?? [],
        )
    },
  )

  test.each(Object.keys(valueReads))('refuses %s, even where all is allowed besides', async (operation) => {
    const { aws } = await setStage()
    aws.addSecret({ name: 'db' })
    aws.addParameter({ name: '/db' })
    const policy = policyOf(role, featuresOf(role))
    aws.enforce({ ...policy, Statement: [...policy.Statement, all] })
    await expect(valueReads[operation]?.(aws)).rejects.toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
    })
    aws.clearCalls()
  })

  test('reaches only the functions and roles that it names', async () => {
    const stage = await setStage()
    const arn = stage.aws.addSecret({ name: 'db' })
    stage.aws.addFunction({ name: 'billing', role: stage.aws.addRole({ name: 'billing-role' }) })
    stage.declare({ billing: { secrets: { DB_ARN: arn } } })
    stage.aws.enforce(policyOf(role, []))
    const { code, outputs } = await stage.run({ mode: role === 'plan' ? 'plan' : 'apply' })
    expect(code).toBe(1)
    expect(outputs.findings).toContain('function-unreadable')
  })
})

describe('an AWS that enforces all policies of the plan role', () => {
  test.each(Object.keys(writes))('refuses %s', async (operation) => {
    const { aws } = await setStage()
    aws.addFunction({ name: 'orders-api', role: aws.addRole({ name: 'orders-api-role' }) })
    aws.enforce(policyOf('plan', featuresOf('plan')))
    await expect(writes[operation]?.(aws)).rejects.toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
    })
  })

  test('leaves everything as it is when the action applies with it', async () => {
    const stage = await setStage()
    await roleRuns.deploy[0]?.prepare(stage)
    stage.aws.enforce(policyOf('plan', featuresOf('plan')))
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
