import { describe, expect, test } from '@jest/globals'
import { configPath, noCredentials, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

/** A shop whose base branch is applied, and where it declares a text: the address of the line. */
async function anAppliedShop(root: (arn: string) => string): Promise<(text: string) => string> {
  const { aws, declare, run } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  const declared = root(aws.addSecret({ name: 'root' }))
  const text = declare({ orders: { secrets: { DB_ARN: 'db', ROOT_ARN: declared } } })
  const base = await pullRequest().github.write('main', configPath, text)
  expect((await run()).code).toBe(0)
  return (sought) => {
    const line = text.split('\n').findIndex((each) => each.includes(sought)) + 1
    return `/blob/${base}/${configPath}#L${line}`
  }
}

describe('a loss links to the line of the base branch that declares the secret', () => {
  test.each([
    ['by its name', () => 'root'],
    ['by its ARN', (arn: string) => arn],
    ['by its ARN without the last characters', (arn: string) => arn.slice(0, -7)],
  ])('%s', async (_, root) => {
    const lineOf = await anAppliedShop(root)
    stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
    const { summary } = await pullRequest().plan()
    expect(summary).toContain('#### Loses access\n\n- **`orders`**: [`root`](')
    expect(summary).toContain(`${lineOf('ROOT_ARN')})`)
  })

  test('by the name of a parameter, whose ARN does not tell whether it begins with a slash', async () => {
    stage().aws.addParameter({ name: '/stripe' })
    const lineOf = await anAppliedShop(() => 'ssm:/stripe')
    stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
    const { summary } = await pullRequest().plan()
    expect(summary).toContain('#### Loses access\n\n- **`orders`**: parameter [`stripe`](')
    expect(summary).toContain(`${lineOf('ROOT_ARN')})`)
  })

  test('where AWS is not asked', async () => {
    const lineOf = await anAppliedShop(() => 'root')
    stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
    const { summary } = await pullRequest().plan({}, noCredentials)
    expect(summary).toMatch(/[Ll]ose access\n\n- \*\*`orders`\*\*: \[`root`\]\(/)
    expect(summary).toContain(`${lineOf('ROOT_ARN')})`)
  })

  test('where the function leaves the file', async () => {
    const lineOf = await anAppliedShop(() => 'root')
    const { aws, declare } = stage()
    aws.addFunction({ name: 'billing', role: aws.addRole({ name: 'billing-role' }) })
    declare({ billing: { secrets: {} } })
    const { summary } = await pullRequest().plan()
    expect(summary).toContain('no longer declared')
    for (const variable of ['DB_ARN', 'ROOT_ARN']) expect(summary).toContain(`${lineOf(variable)})`)
  })
})
