import { describe, expect, test } from '@jest/globals'
import type { Declaration, FunctionDeclaration } from '../../src/model/declaration.ts'
import type { FunctionPlan } from '../../src/model/plan.ts'
import { type Compared, planAgainst } from '../../src/plan/against-branch.ts'
import { marked } from '../../src/text/sentence.ts'
import {
  aDeclaration,
  aDeclared,
  aFunctionDeclaration,
  anArn,
  aPlace,
  aRotation,
  someTerms,
} from '../builders/observation.ts'

const parameter = (path: string) => `arn:aws:ssm:us-east-1:123456789012:parameter/${path}`
const settings = { prune: true, removing: false }
const commit = { branch: 'main', commit: 'a'.repeat(40) }

function compare(
  head: readonly FunctionDeclaration[],
  base: readonly FunctionDeclaration[],
  more: Partial<Compared> &
    Pick<Declaration, 'historyUnread'> & {
      readonly prune?: boolean
      readonly allowed?: readonly string[]
    } = {},
) {
  const { prune = true, allowed, historyUnread, ...rest } = more
  const declaration = {
    ...aDeclaration(...head),
    ...(allowed && { allowedSecrets: allowed }),
    ...(historyUnread && { historyUnread }),
  }
  const compared = { declaration: aDeclaration(...base), commit, today: '2026-11-24', ...rest }
  return planAgainst(declaration, compared, { ...settings, prune })
}

function verbsOf(plan: FunctionPlan | undefined): readonly string[] {
  return [
    ...(plan?.grants ?? []).map(({ verb, secretArn }) => `${verb} ${secretArn}`),
    ...(plan?.variables ?? []).map(({ verb, name }) => `${verb} ${name}`),
  ]
}

const orders = (...secrets: readonly (readonly [string | undefined, string])[]) =>
  aFunctionDeclaration({ secrets: secrets.map(([variable, raw]) => aDeclared(variable, raw)) })

describe('a declaration compared with another one', () => {
  test('says what is added, removed, kept and changed, as it is written', () => {
    const { functions, ...plan } = compare(
      [orders(['A_ARN', 'a'], ['B_ARN', 'b2'], ['C_ARN', anArn('c')], [undefined, 'd'])],
      [orders(['A_ARN', 'a'], ['B_ARN', 'b'], ['OLD_ARN', 'old'])],
    )
    expect(verbsOf(functions[0])).toEqual([
      ...['keep a', `add ${anArn('c')}`, 'remove b', 'add b2', 'add d', 'remove old'],
      ...['keep A_ARN', 'change B_ARN', 'add C_ARN', 'remove OLD_ARN'],
    ])
    expect(plan).toEqual({
      ...{ blocked: false, drifts: true, writes: true },
      rotations: [],
      guardrails: [],
      verdict: 'replaced',
      digest: '',
      comparedWith: commit,
      questions: [],
    })
  })

  test.each<[string, FunctionDeclaration, readonly FunctionDeclaration[], string, boolean]>([
    ['the same', orders(['A_ARN', 'a']), [orders(['A_ARN', 'a'])], 'unchanged', false],
    ['more', orders(['A_ARN', 'a']), [orders()], 'broadened', true],
    ['less', orders(), [orders(['A_ARN', 'a'])], 'narrowed', true],
    ['a function that is new', orders(['A_ARN', 'a']), [], 'broadened', true],
    ['another variable', orders(['B_ARN', 'a']), [orders(['A_ARN', 'a'])], 'unchanged', true],
    [
      'another description',
      { ...orders(['A_ARN', 'a']), describe: true },
      [orders(['A_ARN', 'a'])],
      'unchanged',
      true,
    ],
  ])('%s', (_, head, base, verdict, differs) => {
    expect(compare([head], base)).toMatchObject({ verdict, drifts: differs, writes: differs })
  })

  test('never claims documents, steps or ARNs that it does not know', () => {
    const [plan] = compare([orders(['A_ARN', 'a'])], []).functions
    expect(plan).toMatchObject({
      state: 'unread',
      steps: [],
      budgets: [],
      policy: { before: undefined, after: undefined },
      access: { gained: [], lost: [] },
    })
    expect(plan).not.toHaveProperty('functionArn')
    expect(plan).not.toHaveProperty('roleArn')
  })

  test('removes nothing with prune: false, and leaves alone what declares nothing', () => {
    expect(verbsOf(compare([orders()], [orders(['A_ARN', 'a'])], { prune: false }).functions[0])).toEqual([])
    const [alone] = compare([{ ...orders(), secrets: undefined }], [orders(['A_ARN', 'a'])]).functions
    expect(alone?.findings.map(({ code }) => code)).toEqual(['secrets-dropped'])
  })

  test('is judged by guardrails, and by how much is removed at once', () => {
    const base = { kind: 'found', branch: 'main', guardrails: { requireReason: true } } as const
    const codes = compare([orders(['A_ARN', 'a'])], [], { base }).functions.flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    )
    expect(codes).toEqual(['reason-missing', 'guardrails-changed'])
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => [undefined, name] as const)
    const [gone] = compare([orders()], [orders(...five)]).functions
    expect(gone?.findings.map(({ code }) => code)).toEqual(['mass-removal'])
  })

  test.each<[string, readonly string[], boolean]>([
    ['payments/db', ['payments/*'], true],
    ['payments/db', ['x/*'], false],
    ['payments/db', ['x/*', 'arn:aws:secretsmanager:*:secret:x/*'], true],
    [anArn('payments/db'), ['payments/db'], true],
    [anArn('payments/db'), ['arn:*:secret:x/*'], false],
    [parameter('payments/db'), ['/payments/*'], true],
    [parameter('payments/db'), ['payments/*'], false],
    [parameter('db'), ['x/*', 'db'], true],
    [parameter('db'), ['arn:*:parameter/x/*'], false],
    [anArn('payments/db').slice(0, -7), [anArn('payments/db')], true],
  ])('%s against the patterns %j: may pass %s', (raw, allowed, passes) => {
    const [plan] = compare([orders(['A_ARN', raw])], [], { allowed }).functions
    expect(plan?.findings.map(({ code }) => code)).toEqual(passes ? [] : ['secret-not-allowed'])
  })

  test('adds and changes with prune: false too', () => {
    const [head, base] = [orders(['A_ARN', 'a2'], ['B_ARN', 'b']), orders(['A_ARN', 'a'])]
    expect(verbsOf(compare([head], [base], { prune: false }).functions[0])).toEqual([
      ...['add a2', 'add b'],
      ...['change A_ARN', 'add B_ARN'],
    ])
  })

  test('differs where the extension alone does', () => {
    const extended = { ...orders(['A_ARN', 'a']), extension: { place: aPlace(), ttl: 60 } }
    expect(compare([extended], [extended])).toMatchObject({ drifts: false, writes: false })
    for (const base of [orders(['A_ARN', 'a']), { ...extended, extension: { place: aPlace(), ttl: 90 } }])
      expect(compare([extended], [base])).toMatchObject({ drifts: true, writes: true })
  })

  test('shows what is said about each secret, and for which account', () => {
    const said = { stage: 'prod', reason: 'orders', expires: '2027-01-01' }
    const secrets = [aDeclared('A_ARN', 'a', said), aDeclared('B_ARN', 'b')]
    const declared = aFunctionDeclaration({ secrets, account: '123456789012' })
    const [plan] = compare([declared], []).functions
    expect(plan).toMatchObject({ account: '123456789012' })
    expect(plan?.grants).toEqual([
      { verb: 'add', secretArn: 'a', keyArns: [], place: aPlace(), ...said },
      { verb: 'add', secretArn: 'b', keyArns: [], place: aPlace() },
    ])
    const whole = { ...aDeclaration(orders(['A_ARN', 'a'])), account: '210987654321' }
    const compared = { declaration: aDeclaration(), commit, today: '2026-11-24' }
    expect(planAgainst(whole, compared, settings).functions[0]).toMatchObject({ account: '210987654321' })
  })
})

describe('without AWS, each function is judged too', () => {
  const codesOf = ({ functions }: ReturnType<typeof compare>) =>
    functions.map(({ findings }) => findings.map(({ code }) => code))
  const [head, base] = [orders(['A_ARN', 'a']), orders()]

  test('by rules that could not be read, which stop all that may widen access', () => {
    const file = {
      kind: 'rules',
      repository: 'acme/rules',
      path: 'rules.yml',
      commit: 'c'.repeat(40),
    } as const
    const rules = { kind: 'failed', file, message: marked('GitHub answered 404.') } as const
    const rotated = aFunctionDeclaration({
      secrets: [aDeclared('A_ARN', 'a', { rotation: aRotation() })],
    })
    for (const widening of [head, { ...head, describe: true }, rotated])
      expect(codesOf(compare([widening], [widening === head ? base : head], { rules }))).toEqual([
        ['rules-unread'],
      ])
    for (const other of [base, head])
      expect(codesOf(compare([other], [head], { rules }))).toEqual([['rules-not-checked']])
  })

  test('by whether its history could be read', () => {
    const historyUnread = marked('GitHub did not answer.')
    expect(codesOf(compare([head], [head], { historyUnread }))).toEqual([['history-unread']])
  })

  test('by whether it may change', () => {
    const frozen = { ...head, frozen: true } as const
    expect(codesOf(compare([frozen], [base]))).toEqual([['function-frozen']])
    expect(codesOf(compare([frozen], [head]))).toEqual([[]])
    const rotated = { ...frozen, secrets: [aDeclared('A_ARN', 'a', { rotation: aRotation() })] }
    const plan = compare([rotated], [head])
    expect(codesOf(plan)).toEqual([['function-frozen']])
    expect(plan.rotations).toMatchObject([{ verb: 'add', due: false }])
  })

  test('by what other functions declare', () => {
    const rotated = [7, 30].map((days, index) =>
      aFunctionDeclaration({
        label: `f${index}`,
        secrets: [aDeclared(undefined, 'a', { rotation: aRotation(someTerms(days)) })],
      }),
    )
    expect(codesOf(compare(rotated, rotated))).toEqual([['rotation-conflict'], ['rotation-conflict']])
    const gone = { ...head, secrets: [], forgotten: { kind: 'gone' } as const }
    const checkout = { ...head, label: 'checkout', functionName: 'checkout' }
    expect(codesOf(compare([gone, checkout], [head]))).toEqual([
      ['function-forgotten', 'function-renamed'],
      [],
    ])
    expect(compare([{ ...gone, forgotten: { kind: 'earlier' } }], [head]).functions).toEqual([])
  })

  test('by the account that the base branch declares', () => {
    const before = { kind: 'found', branch: 'main', account: '210987654321' } as const
    const declaration = { ...aDeclaration(head), account: '123456789012' }
    const compared = { declaration: aDeclaration(head), commit, today: '2026-11-24', base: before }
    expect(codesOf(planAgainst(declaration, compared, settings))).toEqual([['account-changed']])
  })
})
