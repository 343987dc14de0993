import { expect, test } from '@jest/globals'
import type { FunctionDeclaration } from '../../src/model/declaration.ts'
import { plan } from '../../src/plan/plan.ts'
import { gapsIn } from '../../src/terminal/policies/gaps.ts'
import { scopeOf } from '../../src/terminal/policies/scope.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anExtensionArn,
  anObservation,
  aPlace,
  aSecret,
  ownPolicy,
  region,
  type World,
} from '../builders/observation.ts'
import { formatPolicyDocument } from '../builders/policy-document.ts'

function scopeFor(world: World, ...functions: readonly FunctionDeclaration[]) {
  const [declaration, observation] = [aDeclaration(...functions), anObservation(world)]
  const planned = plan(declaration, observation, { prune: true, removing: false })
  return {
    ...scopeOf(declaration, observation, planned),
    gaps: gapsIn(declaration, observation, planned),
  }
}

const refused = {
  kind: 'failed',
  failure: { operation: 'DescribeKey', target: ['it'], code: 'AccessDeniedException', message: ['No.'] },
} as const

test('names a key that this caller may not describe, and not the alias of one', () => {
  const alias = aKeyArn().replace(/key\/.*/, 'alias/orders')
  const named = ['db', 'api'].map((each) => aDeclared(undefined, each))
  const scope = scopeFor(
    {
      functions: { orders: aFunction() },
      secrets: {
        db: aSecret(anArn('db'), { keys: [{ kind: 'key', arn: aKeyArn() }] }),
        api: aSecret(anArn('api'), { keys: [{ kind: 'alias', arn: alias }] }),
      },
      keys: { [aKeyArn()]: refused, [alias]: refused },
    },
    aFunctionDeclaration({ secrets: named }),
  )
  expect(scope.keys).toEqual([aKeyArn()])
  expect(scope.gaps).toEqual([expect.stringMatching(/^AWS does not show the keys of api, /)])
})

test('has the partition of the functions, also for one that does not exist yet', () => {
  const arn = 'arn:aws-us-gov:lambda:us-east-1:123456789012:function:orders'
  const secrets = [aDeclared(undefined, 'db')]
  const { partition, functions, ...scope } = scopeFor(
    { functions: { orders: aFunction({ arn }), later: { kind: 'absent' } } },
    aFunctionDeclaration({ secrets }),
    aFunctionDeclaration({ functionName: 'later', secrets }),
  )
  expect(partition).toBe('aws-us-gov')
  expect(functions).toEqual(
    ['later', 'orders'].flatMap((each) => ['', ':*'].map((end) => `${arn.replace('orders', each)}${end}`)),
  )
  expect(scope.secrets).toEqual(['arn:aws-us-gov:secretsmanager:us-east-1:123456789012:secret:db-??????'])
})

test('has the rotation that is declared, and none that is only required', () => {
  const rotation = { kind: 'required', place: aPlace() } as const
  const { rotatedSecrets, features } = scopeFor(
    { functions: { orders: aFunction() }, secrets: { db: aSecret(anArn('db')) } },
    aFunctionDeclaration({ secrets: [aDeclared(undefined, 'db', { rotation })] }),
  )
  expect([rotatedSecrets, [...features]]).toEqual([[], ['secret', 'attached']])
})

test('has the extension that an apply still removes', () => {
  const grants = [{ secretArn: anArn('db'), keyArns: [], describe: false }]
  const text = formatPolicyDocument(grants, region, { extension: { layer: true, settings: [] } }) ?? ''
  const world = {
    functions: { orders: aFunction({ layers: [anExtensionArn(11)] }) },
    secrets: { db: aSecret(anArn('db')) },
    policies: { [ownPolicy()]: { kind: 'found', text } },
  } as const
  const { features } = scopeFor(world, aFunctionDeclaration({ secrets: [aDeclared(undefined, 'db')] }))
  expect([...features]).toContain('extension')
})

test('has what a run reads of functions that left the file, and writes to those that still have something', () => {
  const text = formatPolicyDocument([{ secretArn: anArn('db'), keyArns: [], describe: false }], region) ?? ''
  const former = ['billing', 'gone', 'idle'].map((functionName) =>
    aFunctionDeclaration({ functionName, forgotten: { kind: 'gone' } }),
  )
  const found = (name: string) => aFunction({ name })
  const { functions, roles, writtenRoles, gaps } = scopeFor(
    {
      functions: {
        ...{ orders: found('orders'), billing: found('billing') },
        gone: { kind: 'absent' },
        idle: found('idle'),
      },
      policies: {
        [ownPolicy('billing')]: { kind: 'found', text },
        [ownPolicy('idle')]: { kind: 'absent' },
      },
    },
    aFunctionDeclaration(),
    ...former,
  )
  const rolesOf = (...names: readonly string[]) => names.map((name) => found(name).roleArn)
  expect(functions.filter((arn) => arn.endsWith(':*'))).toHaveLength(4)
  expect(roles).toEqual(rolesOf('billing', 'idle', 'orders'))
  expect(writtenRoles).toEqual(rolesOf('billing', 'orders'))
  expect(gaps).toEqual([])
})
