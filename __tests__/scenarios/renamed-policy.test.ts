import { describe, expect, test } from '@jest/globals'
import { isSecretArn } from '../../src/text/arn.ts'
import { formatOwner } from '../../src/text/owner.ts'
import { anArn } from '../builders/observation.ts'
import { anOwner, ownedPolicyText } from '../builders/owner.ts'
import { codesOf } from './pull-request.ts'
import { commit } from './repository.ts'
import { readable, type Stage, useStage, useStages } from './stage.ts'

const setStage = useStages()
const theirs = { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] }
const renamed = { 'policy-name': 'secrets-of-{function}' }

/** A function that reads two secrets by a policy of the usual name. */
async function wired(stage: Stage, more: Readonly<Record<string, string>> = {}) {
  const { aws, declare, run } = stage
  const [kept = '', gone = '', fresh = ''] = ['kept', 'gone', 'fresh'].map((name) => aws.addSecret({ name }))
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'role', policies: { theirs, ...more } }) })
  declare({ orders: { secrets: { KEPT_ARN: 'kept', GONE_ARN: 'gone' } } })
  expect((await run()).code).toBe(0)
  return { kept, gone, fresh }
}

function stateOf({ aws }: Stage) {
  return {
    policies: Object.entries(aws.policies('role')).map(([name, document]) => ({
      name,
      readable: name === 'theirs' ? [] : readable(document).toSorted(),
      sid: (document as { Statement: { Sid?: string }[] }).Statement[0]?.Sid,
    })),
    variables: aws.function('orders').variables,
  }
}

/** Each secret that a variable names can be read by one policy or another. */
function isSound({ aws }: Stage): boolean {
  const { theirs: _, ...ours } = aws.policies('role')
  const all = new Set(Object.values(ours).flatMap(readable))
  const named = Object.values(aws.function('orders').variables).filter(isSecretArn)
  return named.every((arn) => all.has(arn))
}

describe('a changed policy-name', () => {
  const stage = useStage()

  test('moves the policy: access is as it was, and nothing of the earlier name stays', async () => {
    const { aws, run } = stage()
    const { kept, gone } = await wired(stage())
    const check = await run({ ...renamed, mode: 'check' })
    expect(check.outputs).toMatchObject({ drift: 'true', verdict: 'unchanged' })
    const plan = await run({ ...renamed, mode: 'plan' })
    expect(plan.outputs.verdict).toBe('unchanged')
    expect(codesOf(plan)).toEqual(['policy-renamed'])
    expect(plan.summary).toContain('`orders` has its policy renamed')
    expect(plan.summary).toContain('policy `secrets-of-orders` replaces `lambda-secrets-orders`')

    const applied = await run({ ...renamed, 'expected-digest': plan.outputs.digest ?? '' })
    expect(applied.code).toBe(0)
    const { theirs: foreign, ...ours } = aws.policies('role')
    expect(foreign).toEqual(theirs)
    expect(Object.keys(ours)).toEqual(['secrets-of-orders'])
    expect(readable(ours['secrets-of-orders']).toSorted()).toEqual([gone, kept].toSorted())
    expect(stateOf(stage()).policies.at(-1)?.sid).toBe(`LambdaSecretsReadUsEast1${formatOwner(anOwner())}`)
    const again = await run({ ...renamed, mode: 'check' })
    expect([again.code, codesOf(again)]).toEqual([0, []])
  })

  test.each([
    ['secrets: {}', {}],
    ['mode: remove', { mode: 'remove' }],
    ['a function that left the file', {}],
  ])('is found by what removes everything: %s', async (how, inputs) => {
    const { aws, declare, run } = stage()
    commit(stage())
    await wired(stage())
    commit(stage())
    if (how === 'secrets: {}') declare({ orders: { secrets: {} } })
    if (how.endsWith('the file')) {
      aws.addFunction({ name: 'other', role: aws.addRole({ name: 'other' }) })
      declare({ other: { secrets: {} } })
      commit(stage())
    }
    expect((await run({ ...renamed, ...inputs })).code).toBe(0)
    expect(stateOf(stage())).toEqual({
      policies: [expect.objectContaining({ name: 'theirs' })],
      variables: {},
    })
    expect((await run({ ...renamed, ...inputs })).outputs.changed).toBe('false')
  })

  test('fails the run if another one sets a variable that needs the earlier policy while it is deleted', async () => {
    const { aws, declare, run } = stage()
    const { gone } = await wired(stage())
    declare({ orders: { secrets: { KEPT_ARN: 'kept' } } })
    const set = () => aws.changeFunction('orders', { variables: { AGAIN_ARN: gone } })
    aws.fault({ operation: 'DeleteRolePolicy', nth: 1, act: { kind: 'change', change: set } })
    const result = await run(renamed)
    expect(result.code).toBe(1)
    expect(result.summary).toContain('CutOff')
  })

  test('is not taken for a new one where inputs declare the function: another workflow may have written it', async () => {
    const { aws, run } = stage()
    await wired(stage())
    const inputs = { function: 'orders', secrets: 'KEPT_ARN=kept' }
    expect((await run({ ...inputs, 'policy-name': 'first' })).code).toBe(0)
    const second = await run({ ...inputs, 'policy-name': 'second' })
    expect(second.code).toBe(0)
    expect(codesOf(second)).toContain('policy-left-over')
    const removal = await run({ function: 'orders', mode: 'remove', 'policy-name': 'third' })
    for (const left of ['first', 'second']) expect(removal.stdout).toContain(`also has inline policy ${left}`)
    expect(Object.keys(aws.policies('role'))).toEqual(['theirs', 'first', 'second'])
  })

  test('is found by a check where a run of an older file left a policy of the role behind', async () => {
    const { run } = stage()
    const text = ownedPolicyText(anOwner({ functionName: 'billing' }), anArn('billing'))
    await wired(stage(), { left: text })
    const check = await run({ mode: 'check' })
    expect(codesOf(check)).toContain('policy-left-over')
    expect(check.stdout).toContain('aws iam delete-role-policy --role-name role --policy-name left')
  })
})

describe('a process that ends after any single write of it', () => {
  test('leaves every moment safe, and one more run ends in the declared state', async () => {
    const change = async () => {
      const stage = await setStage()
      await wired(stage)
      stage.declare({ orders: { secrets: { KEPT_ARN: 'kept', FRESH_ARN: 'fresh' } } })
      return stage
    }
    const clean = await change()
    const before = clean.aws.calls.filter(({ write }) => write).length
    expect((await clean.run(renamed)).code).toBe(0)
    const goal = stateOf(clean)
    expect(goal.policies.map(({ name }) => name)).toEqual(['theirs', 'secrets-of-orders'])
    const writes = clean.aws.calls.filter(({ write }) => write).length - before
    expect(writes).toBe(4)

    for (let nth = 1; nth <= writes; nth++) {
      const stage = await change()
      let sound = true
      stage.aws.onCall(() => {
        sound &&= isSound(stage)
      })
      const action = stage.start(renamed)
      stage.aws.fault({ write: true, nth, act: { kind: 'kill', kill: action.kill } })
      expect((await action.done).code).toBeNull()
      stage.aws.clearFaults()
      expect((await stage.run(renamed)).code).toBe(0)
      expect(sound && isSound(stage)).toBe(true)
      expect(stateOf(stage)).toEqual(goal)
    }
  })
})
