import { describe, expect, test } from '@jest/globals'
import type { FunctionSeed } from '../../sandbox/services/lambda/controls.ts'
import { fewestToList, mostPages } from '../../src/aws/lambda/list.ts'
import { grantPolicy, useStage } from './stage.ts'

const stage = useStage()

interface Fleet {
  readonly declared: number
  /** Functions of the account that nothing declares, listed before the others. */
  readonly others?: number
  /** What a declared function is like, if it is not as declared. */
  readonly seeds?: Readonly<Record<number, Partial<FunctionSeed>>>
}

const nameOf = (index: number) => `fleet-${String(index).padStart(5, '0')}`

/** Functions that are as declared: each has its role with the grant, and the variable. */
function launch({ declared, others = 0, seeds = {} }: Fleet): void {
  const { aws, declare } = stage()
  const secret = aws.addSecret({ name: 'db' })
  const shared = aws.addRole({ name: 'others-role' })
  for (let index = 0; index < others; index++) aws.addFunction({ name: `another-${index}`, role: shared })
  const names = Array.from({ length: declared }, (_, index) => nameOf(index))
  for (const [index, name] of names.entries()) {
    const role = aws.addRole({ name: `${name}-role`, policies: grantPolicy(name, [secret]) })
    aws.addFunction({ name, role, variables: { DB_ARN: secret, TABLE: name }, ...seeds[index] })
  }
  declare(Object.fromEntries(names.map((name) => [name, { secrets: { DB_ARN: 'db' } }])))
}

function lambdaCalls(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { service, operation } of stage().aws.calls)
    if (service === 'lambda') counts[operation] = (counts[operation] ?? 0) + 1
  return counts
}

const quiet = { code: 0, drift: 'false', findings: '[]' }

async function planned(): Promise<typeof quiet> {
  const { code, outputs } = await stage().run({ mode: 'plan' })
  return { code: code ?? 1, drift: outputs.drift ?? '', findings: outputs.findings ?? '' }
}

describe('a plan over 500 functions of an account', () => {
  test('reads them in pages of 50, and nothing else of Lambda where nothing differs', async () => {
    launch({ declared: 500 })
    expect(await planned()).toEqual(quiet)
    expect(lambdaCalls()).toEqual({ ListFunctions: 10 })
  })

  test('reads each that differs by itself, and asks about its role without another list', async () => {
    launch({ declared: 500, seeds: { 7: { variables: {} }, 499: { variables: {} } } })
    expect((await stage().run({ mode: 'plan' })).code).toBe(0)
    expect(lambdaCalls()).toEqual({ ListFunctions: 10, GetFunctionConfiguration: 2, ListAliases: 2 })
  })
})

test('credentials that expire while hundreds of roles are read end it: what has not begun is not asked', async () => {
  launch({ declared: 100 })
  const body =
    '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>It is old.</Message></Error></ErrorResponse>'
  stage().aws.fault({ operation: 'GetRolePolicy', act: { kind: 'answer', status: 403, body } })
  const { code, stdout } = await stage().run({ mode: 'plan' })
  expect(code).toBe(1)
  expect(stdout).toContain("::error::The workflow's AWS credentials have expired (ExpiredToken)")
  expect(stage().aws.calls.filter(({ operation }) => operation === 'GetRolePolicy')).toHaveLength(8)
})

test.each([
  [10, {}],
  [20, { ListFunctions: 2 }],
])(
  '%i functions of an account of 10,000 take at most a tenth more than a call each',
  async (declared, lists) => {
    launch({ declared, others: 10_000 - declared })
    expect((await stage().run({ mode: 'plan' })).code).toBe(0)
    expect(lambdaCalls()).toEqual({ ...lists, GetFunctionConfiguration: declared })
  },
)

test('a list never takes more than a tenth of a call for each wanted function, however many it finds', () => {
  for (let wanted = fewestToList; wanted <= 2000; wanted++)
    expect(mostPages(wanted, wanted)).toBeLessThanOrEqual(wanted / 10)
})

describe('a list', () => {
  test('that may not be read is made up for without a word', async () => {
    launch({ declared: 20 })
    stage().aws.deny('lambda:ListFunctions')
    expect(await planned()).toEqual(quiet)
    expect(lambdaCalls()).toEqual({ ListFunctions: 1, GetFunctionConfiguration: 20 })
  })

  test('of another account, from a wrong endpoint, is not believed', async () => {
    launch({ declared: 20 })
    const { aws } = stage()
    const listed = (account: string) => ({
      FunctionName: nameOf(0),
      FunctionArn: `arn:aws:lambda:us-east-1:${account}:function:${nameOf(0)}`,
      Role: 'arn:aws:iam::123456789012:role/others-role',
      RevisionId: 'one',
      CodeSha256: 'code',
    })
    const body = JSON.stringify({ Functions: [listed('210987654321')] })
    aws.fault({
      operation: 'ListFunctions',
      act: { kind: 'answer', status: 200, body, contentType: 'application/json' },
    })
    expect(await planned()).toEqual(quiet)
    expect(lambdaCalls()).toEqual({ ListFunctions: 1, GetFunctionConfiguration: 20 })
  })

  test('is not believed about a difference: the function and its role are read again', async () => {
    launch({ declared: 20, seeds: { 3: { variables: {} } } })
    const { aws } = stage()
    const { variables } = aws.function(nameOf(4))
    const role = aws.addRole({
      name: 'new-role',
      policies: grantPolicy(nameOf(3), Object.values(variables).slice(0, 1)),
    })
    const change = () => aws.changeFunction(nameOf(3), { variables, role })
    aws.fault({ operation: 'GetFunctionConfiguration', act: { kind: 'change', change } })
    expect(await planned()).toEqual(quiet)
    expect(lambdaCalls()).toMatchObject({ ListFunctions: 1, GetFunctionConfiguration: 1 })
  })

  test('is not enough for variables that it lacks, nor for the state of a function that would change', async () => {
    launch({
      declared: 20,
      seeds: { 1: { callerMayDecrypt: false }, 2: { state: 'Failed', variables: {} } },
    })
    const { outputs } = await stage().run({ mode: 'plan', 'fail-on': 'never' })
    const found = JSON.parse(outputs.findings ?? '') as readonly { readonly code: string }[]
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['variables-unreadable', 'function-not-writable']),
    )
    expect(lambdaCalls()).toMatchObject({ ListFunctions: 1, GetFunctionConfiguration: 2 })
  })

  test('is not used by an apply, which may follow a deployment by a second', async () => {
    launch({ declared: 20 })
    expect((await stage().run()).code).toBe(0)
    expect(lambdaCalls()).toEqual({ GetFunctionConfiguration: 20 })
  })
})
