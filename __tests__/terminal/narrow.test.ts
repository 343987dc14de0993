import { describe, expect, test } from '@jest/globals'
import { policyFor, trustFor } from '../../src/terminal/policies/narrow.ts'
import type { Scope } from '../../src/terminal/policies/scope.ts'
import { mayAssume } from '../trust-judge.ts'

const owner = { owner: 'acme', ownerId: '1234567', name: 'shop', id: '987654321' }
const scope: Scope = {
  partition: 'aws',
  accounts: ['210987654321'],
  regions: ['eu-west-1'],
  functions: ['arn:aws:lambda:eu-west-1:210987654321:function:orders'],
  roles: ['arn:aws:iam::210987654321:role/orders'],
  writtenRoles: ['arn:aws:iam::210987654321:role/orders'],
  secrets: ['arn:aws:secretsmanager:eu-west-1:210987654321:secret:db-AbCdEf'],
  keys: [],
  rotatedSecrets: [],
  rotationFunctions: [],
  features: new Set(['attached']),
}

/** Which roles a job may assume whose token has this `sub`, of a workflow file of this ref. */
function rolesFor(branch: string, sub: string, ref: string, names = owner): readonly string[] {
  const job_workflow_ref = `${names.owner}/${names.name}/.github/workflows/lambda-secrets.yml@${ref}`
  return (['plan', 'deploy'] as const).filter((role) =>
    mayAssume(JSON.stringify(trustFor(role, scope, { owner: names, branch })), { sub, job_workflow_ref }),
  )
}

describe('the trust policies', () => {
  test.each([
    ['main', owner],
    ['release/1.x', owner],
    ['ORG', owner],
    ['FORGE/REPOSITORY_ID', owner],
    ['main', { ...owner, owner: 'REPOSITORY', name: 'ORG_ID' }],
  ])('let in the branch %s alone, and pull requests to plan: %j', (branch, names) => {
    const ref = `refs/heads/${branch}`
    for (const repo of [
      `repo:${names.owner}/${names.name}`,
      `repo:${names.owner}@1234567/${names.name}@987654321`,
    ]) {
      const rolesOf = (tail: string, of = ref) => rolesFor(branch, `${repo}:${tail}`, of, names)
      const queued = `refs/heads/gh-readonly-queue/${branch}/pr-7-0a1b2c`
      expect(rolesOf(`ref:${ref}`)).toEqual(['plan', 'deploy'])
      expect(rolesOf(`ref:${ref}`, `${ref}-too`)).toEqual(['plan'])
      expect(rolesOf(`ref:${queued}`, queued)).toEqual(['plan'])
      expect(rolesOf('pull_request', 'refs/pull/7/merge')).toEqual(['plan'])
      for (const other of [`${ref}-too`, 'refs/heads/other', `refs/tags/${branch}`])
        expect([other, rolesOf(`ref:${other}`, other)]).toEqual([other, []])
    }
  })

  test('let in no other repository, nor one that has taken over a name', () => {
    const main = 'refs/heads/main'
    for (const repo of ['acme/shop-too', 'acme@7/shop@987654321', 'acme@1234567/shop@7', 'other/shop'])
      expect([repo, rolesFor('main', `repo:${repo}:ref:${main}`, main)]).toEqual([repo, []])
  })

  test("are for the functions' account and partition", () => {
    const text = JSON.stringify(
      trustFor('deploy', { ...scope, partition: 'aws-cn' }, { owner, branch: 'main' }),
    )
    expect(text).toContain('"arn:aws-cn:iam::210987654321:oidc-provider/')
    expect(text).not.toMatch(/arn:aws:|123456789012|REPOSITORY|ORG/)
  })
})

describe('the policy of a role', () => {
  const textOf = (role: 'plan' | 'deploy', overrides: Partial<Scope> = {}) =>
    JSON.stringify(policyFor(role, { ...scope, ...overrides }))

  test('names no account, region or resource of the documented one', () => {
    const features = new Set([
      'attached',
      'durable',
      'extension',
      'publish',
      'rotation',
      'parameter',
    ] as const)
    for (const role of ['plan', 'deploy'] as const) {
      expect(textOf(role, { features })).not.toMatch(/123456789012|orders-\*|rotate-\*|secret:\*|key\/\*/)
      expect(textOf(role, { features, partition: 'aws-us-gov' })).not.toMatch(/arn:aws:(?!.*210987654321)/)
    }
  })

  test('denies reading a value, whatever is in scope', () => {
    const nothing = { functions: [], roles: [], secrets: [], accounts: [] }
    for (const role of ['plan', 'deploy'] as const)
      expect(policyFor(role, { ...scope, ...nothing }).Statement).toContainEqual(
        expect.objectContaining({ Sid: 'NeverReadValues', Effect: 'Deny' }),
      )
  })

  test('sets the rotation of no other secret than those that are declared with one', () => {
    const rotated = 'arn:aws:secretsmanager:eu-west-1:210987654321:secret:api-AbCdEf'
    const sets = (rotatedSecrets: readonly string[]) =>
      policyFor('deploy', {
        ...{ ...scope, secrets: [...scope.secrets, rotated], rotatedSecrets },
        features: new Set(['rotation']),
      }).Statement.find(({ Sid }) => Sid === 'SetRotations')?.Resource
    expect(sets([rotated])).toBe(rotated)
    expect(sets([])).toBeUndefined()
  })

  test('has no statement for a feature that nothing needs', () => {
    expect(textOf('deploy')).not.toMatch(/RotateSecret|PublishVersion|ssm:Describe/)
    expect(textOf('deploy', { features: new Set(['publish']) })).toContain('lambda:PublishVersion')
  })
})
