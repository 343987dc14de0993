import { describe, expect, it } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import type { Result } from '../../src/model/result.ts'
import { marked, name, say } from '../../src/text/sentence.ts'
import { aRun } from '../builders/inputs.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlace,
  aPlan,
  aSecretArn,
  aSharer,
  aVariable,
} from '../builders/plan.ts'
import { reporting } from './reporting.ts'

const aCheck = { evaluated: [], denials: [], doubts: [], open: [] } as const
const planned: Result = { kind: 'planned', plan: aPlan() }
const problem = { place: aPlace(4), message: say`No ARN, but "x".`, remedy: say`Write an ARN.` }
const invalid: Result = { kind: 'invalid', problems: [problem] }
const crashed: Result = { kind: 'crashed', message: marked('The disk is full.') }
const done = { label: 'orders', result: 'applied', steps: [{ step: 'grant', result: 'done' }] } as const
const applied: Result = { kind: 'applied', plan: aPlan(), outcome: { functions: [done], rotations: [] } }
const waiting: Result = {
  kind: 'planned',
  plan: aPlan({
    functions: [],
    rotations: [
      {
        ...{ verb: 'add', secretArn: aSecretArn(), after: { schedule: { kind: 'days', days: 30 } } },
        ...{ place: aPlace(), labels: ['orders'], due: false },
      },
    ],
  }),
}

function planWith(...findings: readonly Finding[]): Result {
  return { kind: 'planned', plan: aPlan({ functions: [aFunctionPlan({ findings })] }) }
}

describe('the outputs', () => {
  it('hold a plan, and that nothing was written though something differs', async () => {
    const { outputs } = await reporting(planned)
    const { questions, ...plan } = aPlan()
    expect(Object.fromEntries(outputs)).toEqual({
      changed: 'false',
      drift: 'true',
      verdict: 'broadened',
      plan: JSON.stringify(plan),
      digest: aPlan().digest,
      findings: '[]',
      'comment-url': '',
    })
  })

  it.each([
    [
      'a plan that changes nothing',
      { kind: 'planned', plan: aPlan({ functions: [] }) } as const,
      'plan',
      'false',
    ],
    ['a check that finds a rotation that must wait', waiting, 'check', 'true'],
    ['a check that would change something', planned, 'check', 'true'],
    ['an apply, as it was found before any write', applied, 'apply', 'true'],
    ['a run without a plan, which does not know', invalid, 'check', ''],
  ] as const)('say whether there is drift after %s', async (_, result, mode, drift) => {
    expect((await reporting(result, { mode })).outputs.get('drift')).toBe(drift)
  })

  it.each([
    ['a write that took', applied, 'true'],
    [
      'no write',
      {
        ...applied,
        outcome: { functions: [{ ...done, steps: [{ step: 'grant', result: 'failed' }] }], rotations: [] },
      },
      'false',
    ],
  ] as const)('say whether AWS was changed after %s', async (_, result, changed) => {
    expect((await reporting(result as Result, { mode: 'apply' })).outputs.get('changed')).toBe(changed)
  })

  it.each([
    [
      'a wrong declaration',
      invalid,
      [
        {
          code: 'declaration-invalid',
          severity: 'error',
          place: problem.place,
          message: 'No ARN, but "x".',
          remedy: 'Write an ARN.',
        },
      ],
    ],
    ['a crash', crashed, []],
  ])('are all set after %s', async (_, result, findings) => {
    const { outputs } = await reporting(result)
    expect(Object.fromEntries(outputs)).toEqual({
      changed: 'false',
      drift: '',
      verdict: 'unknown',
      plan: 'null',
      digest: '',
      findings: JSON.stringify(findings),
      'comment-url': '',
    })
  })

  it('hold the worst of findings that are too long together', async () => {
    const long = Array.from({ length: 200 }, (_, index) =>
      aFinding({ message: `${'x'.repeat(2000)}${index}` }),
    )
    const error = aFinding({ code: 'secret-not-found', severity: 'error' })
    const { outputs } = await reporting(planWith(...long, error))
    const shown: readonly { code: string }[] = JSON.parse(outputs.get('findings') ?? '')
    expect([shown.length, shown[0]?.code]).toEqual([30, 'secret-not-found'])
  })

  it('hold the worst finding, its texts cut, if it alone is too long', async () => {
    const message = '\u0001'.repeat(100_000)
    const snippet = { title: say`Paste`, json: 'x'.repeat(100_000) }
    const { outputs } = await reporting(planWith(aFinding({ message, snippets: [snippet] })))
    const text = outputs.get('findings') ?? ''
    expect(text.length).toBeLessThanOrEqual(100_000)
    const [finding, ...others] = JSON.parse(text)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'variable-replaced', message: `${message.slice(0, 5000)}…` })
    expect(finding).not.toHaveProperty('snippets')
  })

  it('hold as much of a long plan as a job may put out, and say that it is truncated', async () => {
    const grants = Array.from({ length: 20 }, (_, index) =>
      aGrant({ secretArn: aSecretArn(`secret-${index}`) }),
    )
    const functions = Array.from({ length: 300 }, (_, index) =>
      aFunctionPlan({ label: `function-${index}`, grants }),
    )
    const { outputs } = await reporting({ kind: 'planned', plan: aPlan({ functions }) })
    const text = outputs.get('plan') ?? ''
    expect(text.length).toBeLessThan(400_000)
    const plan: unknown = JSON.parse(text)
    expect(plan).toMatchObject({
      truncated: true,
      blocked: false,
      drifts: true,
      writes: true,
      digest: aPlan().digest,
    })
    expect(plan).toHaveProperty('functions.299.label', 'function-299')
  })
})

describe('the annotations', () => {
  it('stand on the line that declares, with the finding as their title', async () => {
    const { log } = await reporting(planWith(aFinding({ message: 'One: two, 100%.', remedy: 'Three.' })))
    expect(log).toContain(
      '::warning title=Lambda secrets%3A variable-replaced in orders,file=.github/lambda-secrets.yml,line=5,col=7::One: two, 100%25. Three.',
    )
  })

  it('begin with the input where one declares, and have no file', async () => {
    const { log } = await reporting({
      kind: 'invalid',
      problems: [{ ...problem, place: { kind: 'input', input: 'secrets', line: 2 } }],
    })
    expect(log).toContain(
      '::error title=Lambda secrets%3A declaration not valid::input secrets, line 2: No ARN, but "x". Write an ARN.',
    )
  })

  it('are no more than GitHub shows, worst first, and say how many more there are', async () => {
    const worst = aFinding({ code: 'function-not-found', severity: 'error', message: 'Worst.' })
    const others = Array.from({ length: 11 }, () => aFinding({ code: 'key-unusable', severity: 'error' }))
    const { log } = await reporting(planWith(...others, worst))
    const errors = log.filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(9)
    expect(errors[0]).toContain('Worst.')
    expect(errors.at(-1)).toBe('::error::The job summary shows 4 more errors.')
  })

  it('take no command from what they show', async () => {
    const { log } = await reporting(planWith(aFinding({ message: [name('a\n::set-env name=x::y')] })))
    expect(log.filter((line) => line.startsWith('::set-env'))).toEqual([])
  })
})

describe('the log', () => {
  it('groups the plan, a line for each change', async () => {
    const functions = [aFunctionPlan(), anUnchangedFunctionPlan()]
    const { log } = await reporting({ kind: 'planned', plan: aPlan({ functions }) })
    expect(log.slice(0, 6)).toEqual([
      '::group::Plan: orders gains access to dbreader_prod',
      'orders: access broadened, Lambda orders-prod, role orders-role',
      'orders: + reads dbreader_prod (.github/lambda-secrets.yml:5:7)',
      'orders: + variable DB_READER_ARN, secret dbreader_prod',
      'billing: unchanged',
      '::endgroup::',
    ])
  })

  it('tells what is lost, what who shares the role gains, and each limit, finding and rotation', async () => {
    const [db, key, mail] = ['db', 'key', 'mail'].map((each) => aSecretArn(each)) as [string, string, string]
    const gain = { verb: 'add', state: 'gains', secretArn: db, through: [] } as const
    const { functionLabel: _, ...guardrailsChanged } = aFinding({
      ...{ code: 'guardrails-changed', severity: 'notice', message: 'All.' },
    })
    const orders = aFunctionPlan({
      grants: [
        aGrant({ secretArn: db, check: { ...aCheck, result: 'not-evaluated' } }),
        aGrant({ verb: 'remove', secretArn: key }),
        aGrant({ verb: 'remove', secretArn: mail }),
      ],
      variables: [],
      effective: {
        grants: [
          gain,
          { verb: 'remove', state: 'loses', secretArn: key, through: [] },
          { verb: 'remove', state: 'not-checked', secretArn: mail, through: [] },
        ],
        sharers: [aSharer('worker', [gain])],
      },
      extension: { layer: { verb: 'remove', layerArn: 'arn:layer:1' }, settings: [] },
      findings: [
        aFinding({ code: 'secret-not-found', severity: 'error', message: 'No.' }),
        guardrailsChanged,
      ],
    })
    const days = (number: number) => ({ schedule: { kind: 'days', days: number } }) as const
    const rotated = { after: days(30), place: aPlace(), labels: ['orders'], due: true }
    const plan = aPlan({
      functions: [orders],
      rotations: [
        { verb: 'add', secretArn: db, ...rotated },
        { verb: 'change', secretArn: key, before: days(7), ...rotated, due: false },
        { verb: 'keep', secretArn: mail, before: days(30), ...rotated, due: false },
      ],
      guardrails: [
        {
          source: { kind: 'input' },
          secrets: ['ci/*'],
          forbid: ['adopt'],
          frozen: true,
          requireReason: true,
        },
      ],
    })
    const { log, summary } = await reporting({ kind: 'planned', plan })
    expect(summary).toMatch(
      /\n<details><summary>4 limits in force<\/summary>\n\n(- `[a-z-]+`.*, set by the input `allowed-secrets`\n){4}\n<\/details>\n/,
    )
    const at = '(.github/lambda-secrets.yml:5:7)'
    expect(log.slice(1, log.indexOf('::endgroup::'))).toEqual([
      ...['allowed-secrets ci/*', 'require-reason', 'frozen', 'forbid adopt'].map(
        (limit) => `limit: ${limit}, set by the input allowed-secrets`,
      ),
      'notice: All.',
      'orders: access broadened, but blocked, Lambda orders-prod, role orders-role',
      `orders: + reads db ${at}, access check: not evaluated`,
      `orders: − no longer reads key ${at}`,
      `orders: − no longer granted mail, but another policy may still allow it ${at}`,
      'orders: worker, which shares role orders-role: + reads db',
      'orders: − extension, layer arn:layer:1',
      'orders: error: No.',
      '+ secret db rotated every 30 days',
      '~ secret key rotated every 30 days, was every 7 days (not now)',
    ])
  })

  it('tells the outcome of each function', async () => {
    const { log } = await reporting(applied)
    expect(log).toContain('orders: applied (done: grant access)')
  })

  it('tells each problem of a declaration', async () => {
    expect((await reporting(invalid)).log).toContain(
      '.github/lambda-secrets.yml:4:7: No ARN, but "x". Write an ARN.',
    )
  })
})

describe('the job summary', () => {
  it('holds the whole report', async () => {
    const { summary } = await reporting(planned)
    expect(summary).toMatch(
      /^### Lambda secrets: `orders` gains access to `dbreader_prod`\n\n#### Gains access\n/,
    )
  })

  it('stays within 1 MiB at 300 functions with 20 secrets each', async () => {
    const grants = Array.from({ length: 20 }, (_, index) =>
      aGrant({ secretArn: aSecretArn(`team/secret-${index}_prod`) }),
    )
    const variables = grants.map(({ secretArn }, index) => aVariable(`SECRET_${index}_ARN`, secretArn))
    const after = JSON.stringify(
      grants.map(({ secretArn }) => secretArn),
      null,
      2,
    )
    const functions = Array.from({ length: 300 }, (_, index) =>
      aFunctionPlan({ label: `function-${index}`, grants, variables, policy: { before: undefined, after } }),
    )
    const { summary } = await reporting({ kind: 'planned', plan: aPlan({ functions }) })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576)
    expect(summary.trimEnd().split('\n').at(-3)).toMatch(
      /Left out .* The workflow log lists every grant and variable\.$/,
    )
  })

  it('may be absent', async () => {
    const { log } = await reporting(planned, { run: aRun({ summaryFile: undefined }) })
    expect(log.filter((line) => line.startsWith('::warning'))).toEqual([])
  })

  it('warns where it can not be written, and the outputs are still set', async () => {
    const { log, outputs } = await reporting(planned, { run: aRun({ summaryFile: '/nowhere/summary' }) })
    expect(log.find((line) => line.startsWith('::warning'))).toMatch(
      /^::warning::The job summary could not be written\. .*ENOENT/,
    )
    expect(outputs.get('drift')).toBe('true')
  })
})
