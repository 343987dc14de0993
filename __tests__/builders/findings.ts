import { describe, expect, test } from '@jest/globals'
import type { Declaration, FunctionDeclaration } from '../../src/model/declaration.ts'
import type { Failure } from '../../src/model/failure.ts'
import { type Finding, type FindingCode, findingSeverities } from '../../src/model/finding.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { PlanSettings } from '../../src/plan/settings.ts'
import { marked, plain } from '../../src/text/sentence.ts'
import { type Answers, planAnswered } from './answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aParameterArn,
  aSecret,
  emptyRole,
  ownPolicy,
  type World,
} from './observation.ts'

/** What leads to a finding, and how its message reads. */
export interface Case {
  readonly code: FindingCode
  readonly functions?: readonly FunctionDeclaration[]
  /** What is declared besides functions. */
  readonly declared?: Partial<Declaration>
  readonly world?: World
  readonly removing?: boolean
  /** Besides `prune`. */
  readonly settings?: Partial<PlanSettings>
  readonly answers?: Answers
  readonly message: RegExp
  /** Default: it ends as a sentence does. */
  readonly remedy?: RegExp
}

export const arn = anArn('db')
export const parameterArn = aParameterArn('/payments/key')

export const denied: Failure = {
  operation: 'Read',
  target: marked('it'),
  code: 'AccessDenied',
  message: marked('not allowed'),
}
export const failed = { kind: 'failed', failure: denied } as const
export const absent = { kind: 'absent' } as const

/** A function that declares `db`, and one that declares a parameter. */
export const orders = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn)] })
export const reader = aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', parameterArn)] })

/** An AWS in which planning `orders` finds nothing. */
export const calm: World = {
  functions: { orders: aFunction() },
  roles: { 'orders-role': emptyRole },
  secrets: { [arn]: aSecret(arn) },
}

export function withFunction(overrides: Parameters<typeof aFunction>[0]): World {
  return { ...calm, functions: { orders: aFunction(overrides) } }
}

export function withPolicy(text: string): World {
  return { ...calm, policies: { [ownPolicy()]: { kind: 'found', text } } }
}

export function withSecret(overrides: Parameters<typeof aSecret>[1]): World {
  return { ...calm, secrets: { [arn]: aSecret(arn, overrides) } }
}

export function withParameter(overrides: Parameters<typeof aSecret>[1]): World {
  return { ...calm, secrets: { [parameterArn]: aSecret(parameterArn, overrides) } }
}

/** Returns the plan of a case, once every question is answered. */
export function planOf(each: Omit<Case, 'code' | 'message'>): Plan {
  const { functions = [orders], declared, world = calm, removing = false, settings, answers = {} } = each
  return planAnswered({ ...aDeclaration(...functions), ...declared }, anObservation(world), {
    settings: { prune: true, removing, ...settings },
    answers,
  })
}

/** Returns the finding that a case is about. */
export function findingOf({ code, ...each }: Case): Finding | undefined {
  return planOf(each)
    .functions.flatMap(({ findings }) => findings)
    .find((finding) => finding.code === code)
}

/** Tests each case: what its finding says, and that an error stops every write. */
export function describeFindings(topic: string, cases: readonly Case[]): void {
  describe(`findings: ${topic}`, () => {
    test.each(cases)('$code: $message', (each) => {
      const finding = findingOf(each)
      expect(plain(finding?.message ?? [])).toMatch(each.message)
      expect(finding?.severity).toBe(findingSeverities[each.code])
      expect(plain(finding?.remedy ?? [])).toMatch(each.remedy ?? /[.`]$/)
    })

    const errors = cases.filter(({ code }) => findingSeverities[code] === 'error')
    if (errors.length === 0) return
    test.each(errors)('$code stops every write to its function', (each) => {
      expect(planOf(each).functions.flatMap(({ steps }) => steps)).toEqual([])
    })
  })
}
