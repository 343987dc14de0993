import { describe, expect, test } from '@jest/globals'
import type { RotationChange } from '../../src/model/change.ts'
import { concludeFunction, concludePlan } from '../../src/plan/conclusions.ts'
import { aFinding, aFunctionPlan, anUnchangedFunctionPlan, aPlace, aSecretArn } from '../builders/plan.ts'

const error = aFinding({ code: 'secret-not-found', severity: 'error' })
const changing = aFunctionPlan()
const unchanged = anUnchangedFunctionPlan()
const monthly = { schedule: { kind: 'days', days: 30 } } as const
const rotation = { secretArn: aSecretArn(), after: monthly, place: aPlace(), labels: ['orders'] }

const none = { blocked: false, drifts: false, writes: false }
const stopped = { blocked: true, drifts: true, writes: false }
const all = { blocked: false, drifts: true, writes: true }

describe('a function', () => {
  test('drifts and is written to where it has steps', () => {
    expect(concludeFunction(changing)).toMatchObject(all)
    expect(concludeFunction(unchanged)).toMatchObject(none)
  })

  test('may differ without a step, where AWS was not asked', () => {
    expect(concludeFunction(unchanged, [], true)).toMatchObject(all)
  })

  test('is blocked by an error that is found late, which stops every step', () => {
    expect(concludeFunction(changing, [error])).toMatchObject({ ...stopped, steps: [] })
  })

  test('drifts while it is blocked, and its access is what it would become', () => {
    expect(concludeFunction(changing, [error]).access).toEqual(changing.access)
    const { access, ...conclusions } = concludeFunction(unchanged, [error])
    expect(conclusions).toMatchObject(stopped)
    expect(access.verdict).toBe('unknown')
  })

  test('that is pending drifts by its grants, and is not written to', () => {
    const { functionArn: _arn, roleArn: _role, ...rest } = changing
    const pending = { ...rest, state: 'pending', steps: [] } as const
    expect(concludeFunction(pending)).toMatchObject({ ...none, drifts: true })
    expect(concludeFunction({ ...pending, grants: [] })).toMatchObject(none)
    expect(concludeFunction(pending, [error])).toMatchObject(stopped)
  })

  test('goes on with warnings, which come before notices and after errors', () => {
    const [notice, warning] = [aFinding({ severity: 'notice' }), aFinding()]
    const { findings, ...rest } = concludeFunction({ ...changing, findings: [notice] }, [warning])
    expect(rest).toMatchObject(all)
    expect(findings).toEqual([warning, notice])
  })
})

describe('a plan', () => {
  const blocked = concludeFunction(changing, [error])

  test.each([
    ['of nothing', { functions: [], rotations: [] }, none],
    ['that changes nothing', { functions: [unchanged], rotations: [] }, none],
    ['of a change', { functions: [unchanged, changing], rotations: [] }, all],
    ['with a blocked function', { functions: [blocked], rotations: [] }, stopped],
    [
      'with a change and a blocked function',
      { functions: [changing, blocked], rotations: [] },
      { ...all, blocked: true },
    ],
  ])('%s', (_, given, conclusions) => {
    expect(concludePlan(given)).toMatchObject(conclusions)
  })

  test('drifts where a rotation must wait, though nothing would be written', () => {
    const conclusionsOf = (change: RotationChange) =>
      concludePlan({ functions: [unchanged], rotations: [change] })
    const added = { ...rotation, verb: 'add' } as const
    expect(conclusionsOf({ ...added, due: false })).toMatchObject({ drifts: true, writes: false })
    expect(conclusionsOf({ ...added, due: true })).toMatchObject({ drifts: true, writes: true })
    const kept = { ...rotation, verb: 'keep', before: monthly, due: false } as const
    expect(conclusionsOf(kept)).toMatchObject(none)
  })
})
