import { describe, expect, test } from '@jest/globals'
import type { OtherFunction } from '../../../src/model/declaration.ts'
import type { Owner } from '../../../src/text/owner.ts'
import { arn, failed, orders, planOf, withPolicy } from '../../builders/findings.ts'
import { aDeclared, aFunction, aKeyArn, anArn, emptyRole, type World } from '../../builders/observation.ts'
import { aClaim, anOwner, ownedPolicyText } from '../../builders/owner.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const ours = { ...orders, claim: aClaim() }
const rival = anOwner({ repositoryId: '42' })
const there: OtherFunction = {
  ...{ file: 'other.yml', stage: undefined, region: 'us-east-1', functionName: 'orders', account: undefined },
  secrets: [],
}

describe('a secret that this file no longer declares, but another one does', () => {
  const old = anArn('old')
  const keeps = (
    others: Partial<OtherFunction>,
    more: { texts?: object; removing?: boolean; variables?: Record<string, string> } = {},
  ) => {
    const { texts = {}, removing = false, variables = { DB_ARN: arn, OLD_ARN: old } } = more
    const world = {
      ...withPolicy(ownedPolicyText(anOwner(), arn, old)),
      functions: { orders: aFunction({ variables }) },
      roles: { 'orders-role': { ...emptyRole, texts: new Map(Object.entries(texts)) } },
    }
    const functions = [removing ? { ...ours, secrets: [] } : ours]
    const answers = { others: { functions: [{ ...there, ...others }], unread: [], complete: true } }
    const plan = planOf({ functions, world, removing, answers }).functions[0]
    const revokes = plan?.steps.some(({ kind }) => kind === 'revoke' || kind === 'delete-policy')
    const loses = plan?.variables.some(({ verb, name }) => verb === 'remove' && name === 'OLD_ARN')
    return { variable: !loses, grant: !revokes }
  }
  const named = { secrets: [aDeclared(undefined, 'old')] }
  const theirs = (...secretArns: readonly string[]) => ({
    theirs: ownedPolicyText(anOwner({ file: 'other.yml' }), ...secretArns),
  })

  test.each<[string, ReturnType<typeof keeps>, boolean, boolean]>([
    ['stays where that file names it', keeps(named), true, true],
    [
      'stays where that file declares its variable',
      keeps({ secrets: [aDeclared('OLD_ARN', 'x')] }),
      true,
      true,
    ],
    [
      'goes where that file declares something else',
      keeps({ secrets: [aDeclared('X_ARN', 'x')] }),
      false,
      false,
    ],
    [
      'goes where it is in a variable that both declare',
      keeps({ secrets: [aDeclared('DB_ARN', 'x')] }, { variables: { DB_ARN: old, OLD_ARN: old } }),
      false,
      false,
    ],
    [
      'goes where that file names a parameter so',
      keeps({ secrets: [aDeclared(undefined, 'ssm:old')] }),
      false,
      false,
    ],
    ['stays where that file names it for a stage', keeps({ ...named, stage: 'prod' }), true, true],
    [
      'goes where that is another stage of this file',
      keeps({ ...named, file: '.github/lambda-secrets.yml', stage: 'prod' }),
      false,
      false,
    ],
    ['goes where that is another function', keeps({ ...named, functionName: 'billing' }), false, false],
    ['goes where that is in another account', keeps({ ...named, account: '210987654321' }), false, false],
    [
      'keeps its variable where that file grants it by now',
      keeps(named, { texts: theirs(old) }),
      true,
      false,
    ],
    [
      'goes where that file grants the one of that name that it means by now',
      keeps(named, { texts: theirs(anArn('old', 'NewOne')) }),
      false,
      false,
    ],
    ['goes where everything is removed', keeps(named, { removing: true }), false, false],
  ])('%s', (_name, kept, variable, grant) => {
    expect(kept).toEqual({ variable, grant })
  })

  test('stays while that file grants it under an earlier key alone', () => {
    const [earlier, now] = [aKeyArn('1'), aKeyArn('2')]
    const granting = (owner: Owner, ...keyArns: readonly string[]) =>
      formatPolicyDocument([{ secretArn: old, keyArns, describe: false }], 'us-east-1', { owner }) ?? ''
    const stepsWith = (...keyArns: readonly string[]) => {
      const texts = new Map([['theirs', granting(anOwner({ file: 'other.yml' }), ...keyArns)]])
      const world = {
        ...withPolicy(granting(anOwner(), now)),
        functions: { orders: aFunction({ variables: { OLD_ARN: old } }) },
        roles: { 'orders-role': { ...emptyRole, texts } },
      }
      const answers = { others: { functions: [{ ...there, ...named }], unread: [], complete: true } }
      const functions = [{ ...ours, secrets: [] }]
      return planOf({ functions, world, answers }).functions[0]?.steps.map(({ kind }) => kind)
    }
    expect([stepsWith(earlier), stepsWith(earlier, now)]).toEqual([[], ['delete-policy']])
  })

  test('goes where that file declares it for another stage only', () => {
    const claim = aClaim({ stage: 'dev' }, 'dev', 'prod')
    const stepsWith = (...dev: OtherFunction['secrets']) => {
      const functions = [
        { ...there, stage: 'dev', secrets: dev },
        { ...there, stage: 'prod', secrets: named.secrets },
      ]
      const world = withPolicy(ownedPolicyText(claim.owner, arn, old))
      const answers = { others: { functions, unread: [], complete: true } }
      return planOf({ functions: [{ ...ours, claim }], world, answers }).functions[0]?.steps.map(
        ({ kind }) => kind,
      )
    }
    expect(stepsWith()).toContain('revoke')
    expect(stepsWith(...named.secrets)).not.toContain('revoke')
  })

  test('stays while the role’s other policies can’t be read, and where one is of another repository', () => {
    const codesWith = (role: NonNullable<World['roles']>[string]) => {
      const world = { ...withPolicy(ownedPolicyText(anOwner(), arn, old)), roles: { 'orders-role': role } }
      const plan = planOf({ functions: [ours], world }).functions[0]
      return [plan?.steps, plan?.findings.map(({ code }) => code)]
    }
    expect(codesWith(failed)).toEqual([[], ['role-unreadable']])
    const texts = new Map([['theirs', ownedPolicyText(rival, old)]])
    expect(codesWith({ ...emptyRole, texts })).toEqual([[], ['function-owned-elsewhere']])
  })
})
