import { describe, expect, test } from '@jest/globals'
import type { RotationChange } from '../../../src/model/change.ts'
import type { RotationOutcome } from '../../../src/model/outcome.ts'
import type { RotationTerms } from '../../../src/model/rotation.ts'
import { fitReport } from '../../../src/report/markdown/fit.ts'
import { renderResult } from '../../../src/report/sections/result.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { someInputs } from '../../builders/inputs.ts'
import {
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aSecretArn,
} from '../../builders/plan.ts'
import { commentOn } from '../rendered.ts'

const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:rotate-db'
const monthly: RotationTerms = { schedule: { kind: 'days', days: 30 }, lambdaArn }
const cron = {
  schedule: { kind: 'expression', expression: 'cron(0 16 1 * ? *)' },
  lambdaArn,
} as const

const declared = { secretArn: aSecretArn('db'), after: monthly, place: aPlace(8), labels: ['billing'] }

function aRotation(overrides: Partial<typeof declared & { due: boolean }> = {}): RotationChange {
  return { verb: 'add', ...declared, due: true, ...overrides }
}

function aChangedRotation(before: RotationTerms, after: RotationTerms): RotationChange {
  return { verb: 'change', ...declared, before, after, due: true }
}

const stays: RotationChange = { verb: 'keep', ...declared, before: monthly, due: false }

function rendered(
  rotations: readonly RotationChange[],
  functions = [anUnchangedFunctionPlan()],
  inputs = someInputs(),
): string {
  const result = { kind: 'planned', plan: aPlan({ functions, rotations }) } as const
  return fitReport(renderResult({ inputs, result }), { bytes: 1_000_000, whole: '' }).text
}

describe('rotations for their reviewer', () => {
  test('are a change of their own, though no access changes, with what setting one does besides', () => {
    const text = rendered([aRotation()])
    expect(text).toMatch(/^### Lambda secrets: 1 rotation is set/)
    expect(text).toMatch(/- Secret `db` is rotated every 30 days by `rotate-db`, \[line 8\]\(/)
    expect(text).toContain('test a version labeled AWSPENDING, which it creates and removes.')
    expect(text).not.toContain('scheduled before')
  })

  test('say what was before, and that a rotation scheduled by days before or after may still come', () => {
    const text = rendered([aChangedRotation(monthly, cron)])
    expect(text).toContain(
      '- Secret `db` is now rotated `cron(0 16 1 * ? *)` by `rotate-db` instead of every 30 days by `rotate-db`, [',
    )
    const stillComes = 'The rotation that was scheduled before may still happen.'
    expect(text).toContain(stillComes)
    expect(rendered([aChangedRotation(cron, monthly)])).toContain(stillComes)
    const later = { ...cron, schedule: { ...cron.schedule, expression: 'cron(0 20 1 * ? *)' } }
    expect(rendered([aChangedRotation(cron, later)])).not.toContain(stillComes)
  })

  test('that differ are one subject in the title of a check, however many they are', () => {
    const kept = { ...stays, secretArn: aSecretArn('kept') }
    const rotations = [aRotation(), aRotation({ secretArn: aSecretArn('mail') }), kept]
    const text = rendered(rotations, [anUnchangedFunctionPlan()], someInputs({ mode: 'check' }))
    expect(text).toMatch(/checked: the rotation of 2 secrets differs from what is declared\n/)
  })

  test('of a service that rotates its secret itself run no function', () => {
    const text = rendered([aRotation({ after: { schedule: monthly.schedule } })])
    expect(text).toContain('\n\nNothing is rotated at once.\n')
  })

  test("name the rotation function in full where it is not in the secret's account and region: it reads every value", () => {
    const elsewhere = { ...monthly, lambdaArn: lambdaArn.replace('123456789012', '210987654321') }
    expect(rendered([aChangedRotation(monthly, elsewhere)])).toContain(
      `is now rotated every 30 days by \`${elsewhere.lambdaArn}\` instead of every 30 days by \`rotate-db\`, `,
    )
  })

  test('say which are not set now, and name the region where two secrets share a name', () => {
    const elsewhere = aSecretArn('db').replace('us-east-1', 'eu-west-1')
    const text = rendered([aRotation({ due: false }), aRotation({ secretArn: elsewhere })])
    expect(text).toMatch(/^### Lambda secrets: 1 rotation is set, 1 rotation must wait\n/)
    expect(text).toMatch(/`db \(us-east-1\)` is rotated .*\. \*\*Not now\*\*: see the findings\n/)
    expect(text).toMatch(/`db \(eu-west-1\)` is rotated .*lambda-secrets.yml#L8\)\n/)
  })

  test('say after an apply what setting them did, and which are not set', () => {
    const [db, mail] = [aSecretArn('db'), aSecretArn('mail')]
    const rotations = [aRotation(), aRotation({ secretArn: mail })]
    const applied = (...results: readonly RotationOutcome[]) =>
      commentOn({
        kind: 'applied',
        plan: aPlan({ functions: [anUnchangedFunctionPlan()], rotations }),
        outcome: { functions: [], rotations: results },
      })
    const failure = {
      ...{ operation: 'RotateSecret', target: say`secret ${name('mail')}`, code: 'AccessDenied' },
      ...{ message: [], remedy: say`Allow it.` },
    }
    const text = applied({ secretArn: db, result: 'done' }, { secretArn: mail, result: 'failed', failure })
    expect(text).toMatch(/- Secret `db` is rotated every 30 days .*L8\)\n/)
    expect(text).toMatch(
      /- Secret `mail` is rotated every 30 days .*L8\)\. \*\*Not set\*\*: see the failures\n/,
    )
    expect(text).toContain(
      'Nothing was rotated at once, but AWS had the rotation function test a version labeled AWSPENDING, which it created and removed.',
    )
    const unset = applied(
      ...[db, mail].map((secretArn) => ({ secretArn, result: 'failed', failure }) as const),
    )
    expect(unset).not.toContain('rotated at once')
  })

  test('that must wait are worth a comment, too', () => {
    const functions = [anUnchangedFunctionPlan()]
    const comment = (rotation: RotationChange) =>
      commentOn({ kind: 'planned', plan: aPlan({ functions, rotations: [rotation] }) })
    expect(comment(aRotation({ due: false }))).toContain('**Not now**')
    expect(comment(stays)).toBe('')
  })

  test('are left out where they stay, and grants say when their secrets were rotated and will be', () => {
    const terms = monthly
    const states = [
      { kind: 'on', terms, lastOn: '2026-11-01', nextBy: '2026-12-01' },
      { kind: 'on', terms },
      { kind: 'off' },
    ] as const
    const grants = states.map((rotation, index) => aGrant({ secretArn: aSecretArn(`s${index}`), rotation }))
    const text = rendered([stays], [aFunctionPlan({ grants })])
    expect(text).not.toMatch(/is rotated|must wait/)
    expect(text).toMatch(/`s0`: rotated 2026-11-01, next by 2026-12-01\n/)
    expect(text).toMatch(/`s1`: not yet rotated\n/)
    expect(text).not.toContain('`s2`:')
  })
})
