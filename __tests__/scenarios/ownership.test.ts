import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { formatOwner, policyDigest } from '../../src/text/owner.ts'
import { anOwner } from '../builders/owner.ts'
import { codesOf, configPath } from './pull-request.ts'
import { commit } from './repository.ts'
import { readable, useStage, useStages } from './stage.ts'

const stage = useStage()
const setStage = useStages()
const usual = 'lambda-secrets-orders'

function sidOf(document: unknown): string {
  return (document as { Statement: { Sid?: string }[] }).Statement[0]?.Sid ?? ''
}

/** An AWS with one function, its role and a secret, which the file lets it read. */
function declaredOrders(functions: object = { orders: { secrets: { DB_ARN: 'db' } } }) {
  const { aws, declare } = stage()
  const secretArn = aws.addSecret({ name: 'db' })
  const role = aws.addRole({ name: 'role' })
  aws.addFunction({ name: 'orders', role })
  declare(functions as Record<string, unknown>)
  return { secretArn }
}

describe('two repositories that declare one function', () => {
  test('never both end green: the second is refused, names the first, and takes over only by its mark', async () => {
    const { aws, run } = stage()
    const { secretArn } = declaredOrders()
    expect((await run()).code).toBe(0)
    expect(sidOf(aws.policies('role')[usual])).toBe(`LambdaSecretsReadUsEast1${formatOwner(anOwner())}`)

    const second = { repositoryId: '42' }
    const refused = await run({}, second)
    expect(refused.code).toBe(1)
    expect(codesOf(refused)).toContain('function-owned-elsewhere')
    expect(refused.stdout).toContain(`the repository with the id 123456789`)

    // Neither inputs that name the function, nor the mark of a third one, are any consent.
    for (const inputs of [{ mode: 'remove' }, { mode: 'remove', function: 'orders' }])
      expect(codesOf(await run(inputs, second))).toContain('left-behind')
    const third = formatOwner(anOwner({ repositoryId: '7' }))
    const unconsented = await run({ 'take-over-from': third }, second)
    expect([unconsented.code, codesOf(unconsented)]).toEqual([1, ['function-owned-elsewhere']])
    expect(aws.function('orders').variables).toEqual({ DB_ARN: secretArn })
    expect(sidOf(aws.policies('role')[usual])).toContain('R123456789F')

    const taken = await run({ 'take-over-from': formatOwner(anOwner()) }, second)
    expect(taken.code).toBe(0)
    expect(codesOf(taken)).toContain('function-taken-over')
    expect(sidOf(aws.policies('role')[usual])).toContain('R42F')
    expect((await run()).code).toBe(1)
    const after = await run({ 'take-over-from': formatOwner(anOwner()) }, second)
    expect(after.outputs.changed).toBe('false')
    expect(codesOf(after)).toContain('consent-used')
  })
})

describe('another repository that declares one function under a policy name of its own', () => {
  test('is refused before it grants anything, and moves the policy only by its mark', async () => {
    const { aws, declare, run } = stage()
    const { secretArn } = declaredOrders()
    const other = aws.addSecret({ name: 'other' })
    expect((await run()).code).toBe(0)

    const second = { repositoryId: '42' }
    const named = { 'policy-name': 'second-{function}' }
    declare({ orders: { secrets: { OTHER_ARN: 'other' } } })
    const refused = await run(named, second)
    expect([refused.code, codesOf(refused)]).toEqual([1, ['function-owned-elsewhere']])
    expect(refused.stdout).toContain(`the mark in inline policy ${usual} is ${formatOwner(anOwner())}`)
    expect(Object.keys(aws.policies('role'))).toEqual([usual])

    const mark = { 'take-over-from': formatOwner(anOwner()) }
    const taken = await run({ ...named, ...mark }, second)
    expect([taken.code, codesOf(taken)]).toEqual([0, ['function-taken-over']])
    const { [usual]: gone, 'second-orders': moved } = aws.policies('role')
    expect([gone, readable(moved)]).toEqual([undefined, [other]])
    expect(aws.function('orders').variables).toEqual({ OTHER_ARN: other })
    const after = await run({ ...named, ...mark }, second)
    expect([after.outputs.changed, codesOf(after)]).toEqual(['false', ['consent-used']])

    declare({ orders: { secrets: { DB_ARN: 'db' } } })
    expect(codesOf(await run())).toContain('function-owned-elsewhere')
    expect(Object.values(aws.function('orders').variables)).not.toContain(secretArn)
  })
})

describe('two workflow files whose inputs declare one function', () => {
  const inputs = { function: 'orders', secrets: 'DB_ARN=db' }
  const more = { function: 'orders', secrets: 'DB_ARN=db\nAPI_ARN=api' }
  const hotfix = { workflow: 'hotfix.yml' }

  function twoSecrets() {
    declaredOrders()
    return [stage().aws.secret('db').arn, stage().aws.addSecret({ name: 'api' })]
  }

  test('never both end green over what they declare, until one takes the function over', async () => {
    const { aws, run } = stage()
    twoSecrets()
    expect((await run(inputs)).code).toBe(0)
    expect((await run(inputs, hotfix)).outputs.changed).toBe('false')
    const refused = await run(more, hotfix)
    expect([refused.code, codesOf(refused)]).toEqual([1, ['function-owned-elsewhere']])
    expect(Object.keys(aws.function('orders').variables)).toEqual(['DB_ARN'])
    const mark = /take-over-from to (Owner\w+)/.exec(refused.stdout)?.[1] ?? ''
    expect(codesOf(await run({ ...more, 'take-over-from': mark }, hotfix))).toContain('function-taken-over')
    const after = await run({ ...more, 'take-over-from': mark }, hotfix)
    expect([after.outputs.changed, codesOf(after)]).toEqual(['false', ['consent-used']])
    expect((await run(inputs)).code).toBe(1)
  })

  test('are one where one only plans, checks or removes', async () => {
    const { aws, run } = stage()
    twoSecrets()
    expect((await run(inputs)).code).toBe(0)
    for (const mode of ['plan', 'check']) expect(codesOf(await run({ ...more, mode }, hotfix))).toEqual([])
    expect((await run({ function: 'orders', mode: 'remove' }, hotfix)).code).toBe(0)
    expect(aws.policies('role')).toEqual({})
  })

  test('are one where the checked-out commit has only the new name', async () => {
    const { aws, run, workspace } = stage()
    const both = twoSecrets()
    expect((await run(inputs)).code).toBe(0)
    const folder = join(workspace, '.github', 'workflows')
    mkdirSync(folder)
    writeFileSync(join(folder, 'hotfix.yml'), '')
    expect((await run(more, hotfix)).code).toBe(0)
    expect(readable(aws.policies('role')[usual])).toEqual(both.toSorted())
  })
})

describe('one function in two regions with one role', () => {
  test('is refused in the second though it declares the same, and a removal there says what stays', async () => {
    const { aws, run } = stage()
    const { secretArn } = declaredOrders()
    expect((await run()).code).toBe(0)
    aws.addFunction({
      name: 'orders',
      region: 'eu-west-1',
      role: aws.function('orders').role,
      variables: { DB_ARN: secretArn },
    })
    const there = { function: 'orders', secrets: `DB_ARN=${secretArn}` }
    const env = { ...aws.env, AWS_REGION: 'eu-west-1' }
    const second = await run(there, { env })
    expect(second.code).toBe(1)
    expect(codesOf(second)).toContain('policy-foreign')
    const removal = await run({ function: 'orders', mode: 'remove' }, { env })
    expect(codesOf(removal)).toContain('left-behind')
    expect(removal.stdout).toContain('DB_ARN')
    expect(readable(aws.policies('role')[usual])).toEqual([secretArn])
  })
})

describe('a policy of our name that we did not write', () => {
  const theirs = (secretArn: string) => ({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Theirs', Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [secretArn] },
    ],
  })

  /** Declares `orders-prod` in a way of its own, with the digest where it takes one. Returns the inputs to run with. */
  type Declare = (digest?: string) => Readonly<Record<string, string>>
  const inFile = (secrets: object, adopt?: string) => ({ secrets, ...(adopt !== undefined && { adopt }) })
  const byInput = (adopt?: string) => (adopt === undefined ? {} : { adopt })
  const db = { DB_ARN: 'db' }
  const inParameters = (arn: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['ssm:GetParameter', 'ssm:GetParameters'], Resource: [arn] }],
  })
  const ways: readonly [string, Declare][] = [
    [
      'a file',
      (digest) => {
        stage().declare({ 'orders-prod': inFile(db, digest) })
        return {}
      },
    ],
    [
      'a stage',
      (digest) => {
        stage().declare({}, { stages: { prod: { functions: { 'orders-prod': inFile(db, digest) } } } })
        return { stage: 'prod' }
      },
    ],
    [
      "Zappa's settings",
      (digest) => {
        const settings = { prod: { project_name: 'orders', aws_secrets: db } }
        writeFileSync(join(stage().workspace, 'zappa_settings.json'), JSON.stringify(settings))
        return byInput(digest)
      },
    ],
    ['inputs', (digest) => ({ function: 'orders-prod', secrets: 'DB_ARN=db', ...byInput(digest) })],
    [
      'a file, for a parameter',
      (digest) => {
        stage().declare({ 'orders-prod': inFile({ DB_ARN: 'ssm:/db' }, digest) })
        return {}
      },
    ],
  ]

  test.each(ways)('is refused though it grants just that, and adopted by its digest: %s', async (way, as) => {
    const { aws, run } = stage()
    const [secret, parameter] = [aws.addSecret({ name: 'db' }), aws.addParameter({ name: '/db' })]
    const [arn, text] = /parameter/.test(way)
      ? [parameter, inParameters(parameter)]
      : [secret, theirs(secret)]
    const role = aws.addRole({ name: 'role', policies: { 'lambda-secrets-orders-prod': text } })
    aws.addFunction({ name: 'orders-prod', role, variables: { DB_ARN: arn } })
    const refused = await run(as())
    expect([refused.code, codesOf(refused)]).toEqual([1, ['policy-foreign']])
    const digest = /adopt(?:: | to )(p[0-9a-f]{16})/.exec(refused.stdout)?.[1] ?? ''
    expect(digest).toBe(policyDigest(JSON.stringify(text)))

    const adopting = as(digest)
    const adopted = await run(adopting)
    expect(adopted.code).toBe(0)
    expect(codesOf(adopted)).toContain('policy-adopted')
    expect(sidOf(aws.policies('role')['lambda-secrets-orders-prod'])).toMatch(
      /^LambdaSecretsRead(Parameters)?UsEast1Owner/,
    )
    const after = await run(adopting)
    expect(after.outputs.changed).toBe('false')
    expect(codesOf(after)).toContain('consent-used')
  })

  test('gives nothing new where it allowed every secret, and what it no longer allows is said', async () => {
    const { aws, run, declare } = stage()
    aws.addSecret({ name: 'db' })
    const text = theirs('*')
    const role = aws.addRole({ name: 'role', policies: { [usual]: text } })
    for (const name of ['orders', 'worker']) aws.addFunction({ name, role })
    declare({ orders: { adopt: policyDigest(JSON.stringify(text)), secrets: { DB_ARN: 'db' } } })
    const { summary, outputs } = await run({ mode: 'plan', 'fail-on': 'broadened' })
    expect(outputs.verdict).toBe('narrowed')
    expect(summary).toMatch(
      /^### Lambda secrets: `orders` can already read `db`, has another policy replaced, 1 warning\n/,
    )
    expect(summary).toMatch(/\*\*`orders`\*\*: \[`db`\]\(\S+\), through policy `lambda-secrets-orders`\n/)
    expect(summary).toContain('It no longer allows `secretsmanager:GetSecretValue` on `*`.')
    expect(outputs.findings).not.toMatch(/already-readable|role-shared/)
  })

  test('is named, with its variables, where nothing is declared any more', async () => {
    const { aws, run, declare } = stage()
    const secretArn = aws.addSecret({ name: 'db' })
    const role = aws.addRole({ name: 'role', policies: { [usual]: theirs(secretArn) } })
    aws.addFunction({ name: 'orders', role, variables: { DB_ARN: secretArn } })
    declare({ orders: { secrets: {} } })
    for (const inputs of [{}, { mode: 'remove' }]) {
      const left = await run(inputs)
      expect(left.code).toBe(0)
      expect(codesOf(left)).toContain('left-behind')
      expect(left.stdout).toContain('DB_ARN')
    }
  })
})

describe('two stages that declare one function', () => {
  test('are refused, naming both, until one of them is gone from the file', async () => {
    const { aws, run, declare } = stage()
    declaredOrders()
    const functions = { orders: { secrets: { DB_ARN: 'db' } } }
    declare({}, { stages: { dev: { functions }, prod: { functions } } })
    expect((await run({ stage: 'prod' })).code).toBe(0)
    const refused = await run({ stage: 'dev' })
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('stage prod of this file')
    declare({}, { stages: { dev: { functions } } })
    expect((await run({ stage: 'dev' })).code).toBe(0)
    expect(aws.function('orders').variables).toHaveProperty('DB_ARN')
  })
})

describe('a function that moves to another file', () => {
  const orders = { orders: { secrets: { DB_ARN: 'db' } } }

  test('is left alone by the old one and taken over by the new one, in either order of runs', async () => {
    for (const [first, second] of [
      ['old.yml', 'new.yml'],
      ['new.yml', 'old.yml'],
    ] as const) {
      const { aws, run, workspace } = await setStage()
      const write = (file: string, functions: object) =>
        writeFileSync(join(workspace, file), JSON.stringify({ version: 1, functions }))
      aws.addSecret({ name: 'db' })
      for (const name of ['orders', 'other']) aws.addFunction({ name, role: aws.addRole({ name }) })
      write('old.yml', { ...orders, other: { secrets: {} } })
      commit({ workspace })
      expect((await run({ config: 'old.yml' })).code).toBe(0)
      write('old.yml', { other: { secrets: {} } })
      write('new.yml', orders)
      commit({ workspace })
      const runs = [await run({ config: first }), await run({ config: second })]
      expect(runs.map(({ code }) => code)).toEqual([0, 0])
      expect(aws.function('orders').variables).toHaveProperty('DB_ARN')
      const mark = formatOwner(anOwner({ file: 'new.yml' }))
      expect(sidOf(aws.policies('orders')[usual])).toContain(mark)
      const old = runs[first === 'old.yml' ? 0 : 1]
      expect(old && codesOf(old)).toEqual(first === 'old.yml' ? ['function-moved'] : [])
    }
  })

  test('stays with the old one while a folder cannot be read that may hold it', async () => {
    const { run, workspace } = stage()
    declaredOrders()
    expect((await run()).code).toBe(0)
    mkdirSync(Buffer.concat([Buffer.from(`${workspace}/`), Buffer.of(0xff)])) // As if it were not there: no text is its name.
    writeFileSync(join(workspace, 'new.yml'), JSON.stringify({ version: 1, functions: orders }))
    rmSync(join(workspace, configPath))
    const moved = await run({ config: 'new.yml' })
    expect(codesOf(moved)).toEqual(['function-owned-elsewhere'])
  })

  test('stays with the old one in a sparse checkout, which may lack its file', async () => {
    const { run, workspace } = stage()
    declaredOrders()
    expect((await run()).code).toBe(0)
    writeFileSync(join(workspace, 'new.yml'), JSON.stringify({ version: 1, functions: orders }))
    commit({ workspace })
    git(workspace, 'sparse-checkout', 'set', '--no-cone', '/new.yml')
    const moved = await run({ config: 'new.yml' })
    expect(codesOf(moved)).toEqual(['function-owned-elsewhere'])
    const env = { ...stage().aws.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } // Git reads nothing, not even that.
    expect(codesOf(await run({ config: 'new.yml' }, { env }))).toEqual(['function-owned-elsewhere'])
  })
})

test('off GitHub a marked policy is planned and not written', async () => {
  const { run, aws } = stage()
  declaredOrders()
  expect((await run()).code).toBe(0)
  aws.clearCalls()
  const unknown = await run({}, { repositoryId: '' })
  expect(unknown.code).toBe(1)
  expect(codesOf(unknown)).toContain('function-owned-elsewhere')
  expect(aws.calls.filter(({ write }) => write)).toEqual([])
})
