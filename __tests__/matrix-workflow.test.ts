import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const folder = mkdtempSync(join(tmpdir(), 'matrix-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Step {
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly stage: string }[] } }
  readonly steps: readonly Step[]
}

function jobsOf(example: string): { readonly secrets: Job; readonly summary: Job } {
  return parse(readFileSync(`examples/workflows/${example}.yml`, 'utf8')).jobs
}

const [own, called] = [jobsOf('matrix'), jobsOf('matrix-called')]
const sumUp = own.summary.steps.find(({ run }) => run !== undefined)

interface Leg {
  readonly stage: string
  readonly outcome: string
  readonly changed?: string
  readonly drift?: string
  readonly verdict?: string
  readonly comment?: string
}

/** Runs the step as the runner's shell does, with what the legs left. */
function summaryOf(legs: readonly Leg[], { result = 'success', expected = sumUp?.env?.LEGS ?? '' } = {}) {
  const home = mkdtempSync(join(folder, 'run-'))
  for (const leg of legs) {
    mkdirSync(join(home, 'legs', leg.stage), { recursive: true })
    const rest = { changed: '', drift: '', verdict: '', comment: '' }
    writeFileSync(join(home, 'legs', leg.stage, 'leg.json'), JSON.stringify({ ...rest, ...leg }))
  }
  writeFileSync(join(home, 'step.sh'), sumUp?.run ?? 'exit 9')
  const { status, stderr } = spawnSync('bash', ['-e', 'step.sh'], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      ...{ RESULT: result, LEGS: expected, GITHUB_STEP_SUMMARY: join(home, 'summary') },
    },
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return { status, lines: readFileSync(join(home, 'summary'), 'utf8').trim().split('\n') }
}

describe('the summary of all legs', () => {
  test('tells what each did', () => {
    const applied = { stage: 'prod', outcome: 'success', changed: 'true', comment: 'https://example.com/1' }
    expect(summaryOf([applied, { stage: 'dev', outcome: 'success', drift: 'false' }])).toEqual({
      status: 0,
      lines: [
        '### Lambda secrets: 2 of 2 stages succeeded',
        '',
        '- **`dev`**: nothing to do',
        '- **`prod`**: ✅ applied, [comment](https://example.com/1)',
      ],
    })
  })

  test.each(['failure', 'skipped'])('fails with a leg whose step ended as %s', (outcome) => {
    const legs = [
      { stage: 'dev', outcome: 'success', drift: 'true', verdict: 'narrowed' },
      { stage: 'prod', outcome },
    ]
    const { status, lines } = summaryOf(legs, { result: 'failure' })
    expect([status, ...lines]).toEqual([
      1,
      '### Lambda secrets: 1 of 2 stages succeeded',
      '',
      '- **`dev`**: differs, access narrowed',
      '- **`prod`**: ❌ failed',
    ])
  })

  test.each([
    ['matrix.yml', '["dev", "prod"]'],
    ['matrix-called.yml', '[{ "stage": "dev" }, { "stage": "prod", "account": "222222222222" }]'],
  ])('names legs that left nothing, in %s', (_, expected) => {
    const { status, lines } = summaryOf([], { result: 'failure', expected })
    expect([status, ...lines]).toEqual([
      1,
      '### Lambda secrets: 0 of 2 stages succeeded',
      '',
      '- **`dev`**: ❌ no result: see its job',
      '- **`prod`**: ❌ no result: see its job',
    ])
  })
})

describe('the workflow that is called', () => {
  const without = ({ steps }: Job) =>
    steps.map(({ env: { LEGS, ...env } = {}, ...step }) => ({ ...step, env }))

  test('has the same steps as the one that is not', () => {
    expect(without(called.secrets)).toEqual(without(own.secrets))
    expect(without(called.summary)).toEqual(without(own.summary))
  })
})

test('the stages that the summary expects are those of the matrix', () => {
  const stages = own.secrets.strategy?.matrix.include.map(({ stage }) => stage)
  expect(JSON.parse(sumUp?.env?.LEGS ?? '')).toEqual(stages)
})
