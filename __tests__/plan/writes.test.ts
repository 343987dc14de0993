import { describe, expect, test } from '@jest/globals'
import { hide } from '../../src/model/hidden.ts'
import { configurationAfter, samePolicy } from '../../src/plan/writes.ts'
import { anArn } from '../builders/observation.ts'
import { anOwner, ownedPolicyText } from '../builders/owner.ts'

describe('the configuration that a step leads to', () => {
  const variables = new Map(['A', 'B', 'C'].map((name) => [name, hide(name.toLowerCase())]))
  const live = { variables, layers: ['one', 'old', 'two'] }
  const step = { kind: 'configuration', set: { B: 'new', D: 'd' }, remove: ['A'] } as const

  test('keeps each variable that it does not name, and has no layers where it names none', () => {
    const after = configurationAfter(live, step)
    expect({ ...after, variables: Object.fromEntries(after.variables) }).toEqual({
      variables: { B: 'new', C: 'c', D: 'd' },
    })
  })

  test.each([
    ['attached', { add: 'new' }, ['one', 'old', 'two', 'new']],
    ['replaced where it is', { remove: 'old', add: 'new' }, ['one', 'new', 'two']],
    ['removed', { remove: 'old' }, ['one', 'two']],
  ])('keeps the other layers in their order where one is %s', (_what, layer, layers) => {
    expect(configurationAfter(live, { ...step, layer }).layers).toEqual(layers)
  })
})

describe('a policy is the same', () => {
  const text = ownedPolicyText(anOwner(), anArn('db'))
  const indented = JSON.stringify(JSON.parse(text), undefined, 2)

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ['as itself', text, text, true],
    ['however it is formatted', text, indented, true],
    ['as none where there is none', undefined, undefined, true],
    ['as no other one', text, ownedPolicyText(anOwner(), anArn('db'), anArn('pay')), false],
    ['as none of another owner', text, ownedPolicyText(anOwner({ stage: 'dev' }), anArn('db')), false],
    ['as none that is gone', text, undefined, false],
    ['as none that was not there', undefined, '{"Version":"2012-10-17","Statement":[]}', false],
  ])('%s', (_what, some, other, same) => {
    expect(samePolicy(some, other, 'us-east-1')).toBe(same)
  })
})
