import { describe, expect, test } from '@jest/globals'
import type { FunctionDeclaration, Release } from '../../../src/model/declaration.ts'
import type { FunctionState, ServedState } from '../../../src/model/observation.ts'
import type { FunctionPlan, Plan, Question } from '../../../src/model/plan.ts'
import { movementsSince } from '../../../src/plan/digest.ts'
import { plan } from '../../../src/plan/plan.ts'
import { marked, plain } from '../../../src/text/sentence.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const [db, old] = [anArn('db'), anArn('old')]
const declared = { DB_ARN: db }
const asDeclared = aFunction({ variables: declared })
const named = aFunction({ variables: { ...declared, OLD_ARN: old } })
const elsewhere: FunctionState = { ...named, roleArn: 'arn:aws:iam::123456789012:role/earlier' }
const live: Release = { alias: 'live', withCode: false }
const settings = { prune: true, removing: false }
const question: Question = { kind: 'served-versions', functionName: 'orders', region: 'us-east-1' }

interface Given {
  /** Secrets that the policy grants; `db` is the one that is declared. */
  readonly granted?: readonly string[]
  /** What `$LATEST` has. */
  readonly variables?: Readonly<Record<string, string>>
  readonly served?: ServedState
  readonly about?: Partial<FunctionDeclaration>
  readonly settings?: typeof settings
}

function planned(given: Given): { readonly plan: FunctionPlan; readonly questions: readonly Question[] } {
  const { functions, questions } = wholePlan(given)
  return { plan: functions[0] as FunctionPlan, questions }
}

function wholePlan(given: Given): Plan {
  const { granted = [db], variables = declared, served, about = {} } = given
  const grants = granted.map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
  const text = formatPolicyDocument(grants, 'us-east-1')
  const observation = anObservation({
    functions: { orders: aFunction({ variables }) },
    policies: text === undefined ? {} : { [ownPolicy()]: { kind: 'found', text } },
    roles: { 'orders-role': emptyRole },
    secrets: { [db]: aSecret(db) },
    ...(served && { served: { orders: served } }),
  })
  const declaration = aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db)], ...about }))
  return plan(declaration, observation, given.settings ?? settings)
}

function kinds({ steps }: FunctionPlan): readonly string[] {
  return steps.map(({ kind }) => kind)
}

function codes({ findings }: FunctionPlan): readonly string[] {
  return findings.map(({ code }) => code)
}

describe('what aliases serve is asked for', () => {
  test('where a grant would go, where a variable changes, and where an alias is declared', () => {
    expect(planned({ granted: [db, old] }).questions).toEqual([{ kind: 'other-declarations' }, question])
    expect(planned({ variables: {} }).questions).toEqual([question])
    expect(planned({ about: { release: live } }).questions).toEqual([question])
  })

  test('nowhere else: not by a run that has nothing to do, that only grants, or that prunes nothing', () => {
    expect(planned({}).questions).toEqual([])
    expect(planned({ granted: [] }).questions).toEqual([])
    expect(planned({ granted: [db, old], settings: { prune: false, removing: false } }).questions).toEqual([])
  })
})

describe('a grant that is no longer declared', () => {
  const revoke = (served: ServedState, more: Given = {}) =>
    planned({ granted: [db, old], variables: { ...declared, OLD_ARN: old }, served, ...more })

  test('goes after its variable where no alias serves a version that names it', () => {
    for (const served of [
      someServed({}),
      someServed({ live: ['$LATEST'] }),
      someServed({ live: ['7'] }, { 7: asDeclared }),
    ]) {
      const { plan: each } = revoke(served)
      expect(kinds(each)).toEqual(['configuration', 'revoke'])
      expect(codes(each)).toEqual([])
      expect(each.access.verdict).toBe('narrowed')
    }
  })

  test('is held while one does, though its variable goes from $LATEST', () => {
    for (const served of [
      someServed({ live: ['7'] }, { 7: named }),
      someServed({ live: ['8', '7'] }, { 7: named, 8: asDeclared }),
    ]) {
      const { plan: each } = revoke(served)
      expect(kinds(each)).toEqual(['configuration'])
      expect(codes(each)).toEqual(['grant-held'])
      expect(each.access.verdict).toBe('unchanged')
      expect(each.grants.map(({ verb, held = false }) => [verb, held])).toEqual([
        ['keep', false],
        ['keep', true],
      ])
    }
  })

  test('stays held with nothing to write, and asks again on the next run', () => {
    const later = { granted: [db, old], variables: declared }
    expect(planned(later).questions).toContainEqual(question)
    const { plan: held } = planned({ ...later, served: someServed({ live: ['7'] }, { 7: named }) })
    expect(kinds(held)).toEqual([])
    expect(codes(held)).toEqual(['grant-held'])
    const { plan: moved } = planned({ ...later, served: someServed({ live: ['8'] }, { 8: asDeclared }) })
    expect(kinds(moved)).toEqual(['revoke'])
  })

  test('is held where the aliases or the variables of a version could not be read', () => {
    const failure = { operation: 'ListAliases', target: marked('it'), code: 'AccessDenied', message: [] }
    const unread = { kind: 'failed', failure } as const
    const hidden = aFunction({ variables: { kind: 'unreadable', code: 'AccessDenied', message: 'no' } })
    const served = someServed({ live: ['7'] }, { 7: hidden })
    expect(kinds(revoke(unread).plan)).toEqual(['configuration'])
    expect(codes(revoke(unread).plan)).toEqual(['served-versions-unread'])
    expect(kinds(revoke(served).plan)).toEqual(['configuration'])
    expect(codes(revoke(served).plan)).toEqual(['grant-held'])
  })

  test('is not held for a version with another role, which this policy never reached', () => {
    const { plan: each } = revoke(someServed({ live: ['7'] }, { 7: elsewhere }))
    expect(kinds(each)).toEqual(['configuration', 'revoke'])
    expect(codes(each)).toEqual(['version-other-role'])
  })

  test('goes in mode remove whoever needs it, which is said', () => {
    for (const prune of [true, false]) {
      const { plan: each } = revoke(someServed({ live: ['7'] }, { 7: named }), {
        about: { secrets: [] },
        settings: { prune, removing: true },
      })
      expect(kinds(each)).toEqual(['configuration', 'delete-policy'])
      expect(codes(each)).toEqual(['alias-cut-off'])
    }
    const told = (version: FunctionState) =>
      codes(
        revoke(someServed({ live: ['7'] }, { 7: version }), {
          about: { secrets: [] },
          settings: { prune: true, removing: true },
        }).plan,
      )
    expect(told(aFunction())).toEqual([])
    expect(told(elsewhere)).toEqual(['version-other-role'])
  })
})

describe('an alias that is declared', () => {
  const released = (served: ServedState, more: Given = {}) =>
    planned({ served, about: { release: live }, ...more })

  test('is pointed to a new version after the variables and before anything is revoked', () => {
    const { plan: each } = released(someServed({ live: ['7'] }, { 7: named }), {
      granted: [old],
      variables: { OLD_ARN: old },
    })
    expect(each.steps.map(({ kind }) => kind)).toEqual([
      'grant',
      'configuration',
      'publish',
      'point-alias',
      'revoke',
    ])
    expect(each.steps).toContainEqual({ kind: 'publish', codeSha256: 'code-one' })
    expect(each.steps).toContainEqual({ kind: 'point-alias', alias: 'live', from: '7' })
    expect(codes(each)).toEqual([])
  })

  test('is moved where $LATEST is as declared and the version that it serves is not, as after a run that ended early', () => {
    const { plan: each } = released(someServed({ live: ['7'] }, { 7: aFunction() }))
    expect(kinds(each)).toEqual(['publish', 'point-alias'])
  })

  test('is left alone where what it serves is as declared, whatever code that has', () => {
    const other = { ...asDeclared, codeSha256: 'code-two' }
    for (const served of [
      someServed({ live: ['7'] }, { 7: other }),
      someServed({ live: ['7', '8'] }, { 7: other, 8: asDeclared }),
      someServed({ live: ['$LATEST'] }),
    ])
      expect(released(served).plan).toMatchObject({ steps: [], findings: [] })
  })

  test('is moved to other code only with `publish: with-code`', () => {
    const served = someServed({ live: ['7'] }, { 7: aFunction({ codeSha256: 'code-two' }) })
    expect(codes(released(served).plan)).toEqual(['alias-code-differs'])
    const { plan: each } = released(served, { about: { release: { alias: 'live', withCode: true } } })
    expect(kinds(each)).toEqual(['publish', 'point-alias'])
  })

  test('leaves grants held that another alias needs', () => {
    const served = someServed({ live: ['7'], blue: ['7'] }, { 7: named })
    const { plan: each } = released(served, { granted: [db, old] })
    expect(kinds(each)).toEqual(['publish', 'point-alias'])
    expect(codes(each)).toEqual(['grant-held'])
    expect(plain(each.findings[0]?.message ?? [])).toMatch(/^Alias blue serves version 7/)
  })
})

describe('an alias that nobody declared', () => {
  test('is told of once, with the change that its traffic does not see', () => {
    const served = someServed({ live: ['7'], head: ['$LATEST'] }, { 7: aFunction() })
    expect(codes(planned({ variables: {}, served }).plan)).toEqual(['alias-pinned'])
    expect(codes(planned({ served }).plan)).toEqual([])
  })

  test('is not told of where its version has the variables already', () => {
    const served = someServed({ live: ['7'] }, { 7: asDeclared })
    expect(codes(planned({ variables: {}, served }).plan)).toEqual([])
  })
})

describe('what aliases serve', () => {
  test('counts for the digest of a plan that depends on it, and for no other', () => {
    const given = { granted: [db, old], variables: { ...declared, OLD_ARN: old } }
    const reviewed = wholePlan({ ...given, served: someServed({ live: ['7'] }, { 7: named }) })
    const same = wholePlan({ ...given, served: someServed({ live: ['8'] }, { 8: named }) })
    const moved = wholePlan({ ...given, served: someServed({ live: ['8'] }, { 8: asDeclared }) })
    expect(movementsSince(reviewed.digest, same)).toEqual([])
    expect(movementsSince(reviewed.digest, moved)).toEqual([
      { kind: 'moved', label: 'orders', facts: ['declaration', 'aliases'] },
    ])
    const release = { about: { release: live } }
    const pointed = wholePlan({ ...release, served: someServed({ live: ['7'] }, { 7: aFunction() }) })
    const elsewhere = wholePlan({ ...release, served: someServed({ live: ['6'] }, { 6: aFunction() }) })
    expect(movementsSince(pointed.digest, elsewhere)).toEqual([
      { kind: 'moved', label: 'orders', facts: ['aliases'] },
    ])
  })

  test('keeps no mass removal from being one: a held grant goes as well, only later', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => anArn(name))
    const variables = Object.fromEntries(many.map((arn, index) => [`V${index}_ARN`, arn]))
    const served = someServed({ live: ['7'] }, { 7: aFunction({ variables }) })
    const { plan: each } = planned({ granted: many, variables, served, about: { secrets: [] } })
    expect(each.grants.map(({ held }) => held)).toEqual(many.map(() => true))
    expect(codes(each)).toContain('mass-removal')
    expect(each.steps).toEqual([])
  })
})
