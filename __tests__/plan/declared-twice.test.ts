import { describe, expect, test } from '@jest/globals'
import { secretPlaces } from '../../src/model/access/declared-places.ts'
import { planAgainst } from '../../src/plan/against-branch.ts'
import { neededApprovals } from '../../src/plan/approvals/needs.ts'
import { arn, calm, planOf } from '../builders/findings.ts'
import { aDeclaration, aDeclared, aFunctionDeclaration } from '../builders/observation.ts'

const commit = { branch: 'main', commit: 'a'.repeat(40) }
const until = (variable: string | undefined, expires?: string) =>
  aDeclared(variable, arn, { ...(expires !== undefined && { expires }) })

describe.each([
  ['two variables', until('A_ARN', '2026-12-31'), until('B_ARN', '2027-12-31'), '2027-12-31'],
  ['two variables, one without a day', until('A_ARN', '2026-12-31'), until('B_ARN'), undefined],
  ['a variable and a grant', until('A_ARN', '2026-12-31'), until(undefined), undefined],
])('of a secret that is declared twice, with %s, the later day counts', (_, sooner, later, expires) => {
  const orders = [
    [sooner, later],
    [later, sooner],
  ].map((secrets) => [aFunctionDeclaration({ secrets })] as const)

  test.each(orders)('in a plan', (declared) => {
    const shown = [
      planOf({ functions: [declared], world: calm }),
      planAgainst(
        aDeclaration(declared),
        { declaration: aDeclaration(), commit, today: '2026-11-24' },
        { prune: true, removing: false },
      ),
    ].map(({ functions }) => functions[0]?.grants.map((grant) => grant.expires))
    expect(shown).toEqual([[expires], [expires]])
  })

  test.each(orders)('so that what stays as it is was not extended, and needs no approval', (declared) => {
    const functions = new Map([['us-east-1/orders', secretPlaces(declared.secrets ?? [], commit.commit)]])
    const world = { ...calm, base: { kind: 'found', branch: 'main', functions } } as const
    const planned = planOf({ functions: [declared], world })
    expect(planned.functions.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([])
    const all = aDeclaration(declared)
    const approvals = [{ secrets: '*', by: ['alice'], count: 1 }]
    expect(neededApprovals(all, all, [{ source: { kind: 'branch', branch: 'main' }, approvals }])).toEqual([])
  })
})
