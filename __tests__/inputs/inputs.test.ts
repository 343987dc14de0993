import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { inputDefaultsModule } from '../../docs/input-defaults.ts'
import { readRun } from '../../src/github/run.ts'
import { inputDefaults } from '../../src/inputs/defaults.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { DeclarationError } from '../../src/model/problem.ts'
import { withEnvironment } from '../declare/workspace.ts'

/** As on a push to the default branch, unless the environment says otherwise; what is for the plan beside the rest. */
const read = (environment: Record<string, string>) => {
  const { forPlan, ...rest } = withEnvironment({ ...aPush, ...environment }, () =>
    readInputs(readRun(process.env)),
  )
  return { ...rest, ...forPlan }
}

const events = mkdtempSync(join(tmpdir(), 'lambda-secrets-events-'))
afterAll(() => rmSync(events, { recursive: true }))

/** The path of an event file with `payload` in it. */
function eventFile(payload: object): string {
  const path = join(mkdtempSync(join(events, 'event-')), 'event.json')
  writeFileSync(path, JSON.stringify(payload))
  return path
}

const readRunIn = (environment: Record<string, string>) =>
  withEnvironment(environment, () => readRun(process.env))

const aPush = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_PATH: eventFile({ repository: { default_branch: 'main' } }),
}

describe('the documentation of the version that runs', () => {
  test.each([
    ['acme/action', 'v1', 'https://github.com/acme/action/blob/v1/docs'],
    ['', 'v1', undefined],
    ['acme/action', '', undefined],
    ['acme/action', 'v1)[x](https://evil.example', undefined],
    ['acme/action)[x](https://evil.example', 'v1', undefined],
    ['[x](https://evil.example/acme/action', 'v1', undefined],
  ])('of %j at %j is at %j', (repository, ref, docs) => {
    const run = readRunIn({ GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref })
    expect(run.docs).toBe(docs)
  })
})

test('an event file that is not JSON is named', () => {
  const path = eventFile({})
  writeFileSync(path, '')
  expect(() => readRunIn({ GITHUB_EVENT_PATH: path })).toThrow(
    `GITHUB_EVENT_PATH: The event file ${path} is not JSON.`,
  )
})

describe('the mode', () => {
  const onMain = { repository: { default_branch: 'main' } }
  const main = 'refs/heads/main'
  const tag = 'refs/tags/v1'

  const cases: readonly (readonly [string, string, string, object])[] = [
    ['plan', 'pull_request', '', {}],
    ['plan', 'pull_request_target', '', {}],
    ['plan', 'pull_request_review', '', {}],
    ['plan', 'pull_request_review_comment', '', {}],
    ['plan', 'merge_group', '', {}],
    ['check', 'schedule', main, {}],
    ['apply', 'push', main, onMain],
    ['apply', 'workflow_dispatch', main, onMain],
    ['apply if merged', 'push', tag, onMain],
    ['apply if merged', 'workflow_dispatch', tag, onMain],
    ['apply if merged', 'release', tag, { ...onMain, action: 'published' }],
    ['apply if merged', 'release', tag, { ...onMain, action: 'released' }],
    ['refused', 'release', tag, { ...onMain, action: 'created' }],
    ['refused', 'push', main, {}],
    ['refused', 'push', tag, {}],
    ['refused', 'push', 'refs/heads/feature', onMain],
    ['refused', 'push', 'refs/heads/a/main', onMain],
    ['refused', 'workflow_dispatch', 'refs/heads/feature', onMain],
    ['refused', 'issue_comment', main, onMain],
    ['refused', 'workflow_run', main, onMain],
    ['refused', 'check_run', main, onMain],
    ['refused', 'repository_dispatch', main, onMain],
    ['refused', 'pull_requests', main, onMain],
    ['refused', 'unheard_of', main, onMain],
    ['refused', '', main, onMain],
  ]

  test.each(cases)('auto is %s on event %j of %j, %j', (expected, event, ref, payload) => {
    const environment = {
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: ref,
      GITHUB_EVENT_PATH: eventFile(payload),
      INPUT_MODE: 'auto',
    }
    const outcome = () => {
      const { mode, onlyIfMerged } = read(environment)
      return onlyIfMerged ? `${mode} if merged` : mode
    }
    if (expected === 'refused') expect(outcome).toThrow(/Set the input mode to plan, apply, check or remove/)
    else expect(outcome()).toBe(expected)
  })

  test.each(['plan', 'apply', 'check', 'remove'])('%s stays the same on every event', (mode) => {
    expect(read({ GITHUB_EVENT_NAME: 'pull_request', INPUT_MODE: mode }).mode).toBe(mode)
    expect(read({ GITHUB_EVENT_NAME: 'push', INPUT_MODE: mode }).mode).toBe(mode)
  })
})

test('absent or blank inputs have their defaults, and none hides that it is unset', () => {
  const expected = {
    function: undefined,
    secrets: undefined,
    config: undefined,
    policyName: 'lambda-secrets-{function}',
    prune: true,
    describe: false,
    verify: true,
    sharedRole: 'warn',
    propagationWait: 10,
    comment: true,
    label: '',
    token: undefined,
    region: undefined,
  }
  const blank = Object.fromEntries(
    ['function', 'secrets', 'config', 'policy-name', 'prune', 'propagation-wait'].map((name) => [
      `INPUT_${name.toUpperCase()}`,
      ' \n ',
    ]),
  )
  expect(read({})).toMatchObject(expected)
  expect(read(blank)).toMatchObject(expected)
})

test('action.yml describes every input with an example', () => {
  for (const { description } of Object.values(described)) {
    expect(description).toMatch(/^[A-Z].*\. Example: .+\.$/)
  }
})

test('the defaults are those of action.yml, the only place to change them', () => {
  const module = inputDefaultsModule(readFileSync('action.yml', 'utf8'))
  expect(readFileSync('src/inputs/defaults.ts', 'utf8')).toBe(module)
})

const mark = 'OwnerG1a2b3c4R123456789F1a2b3c4S1a2b3c4N1a2b3c4'
const digest = `d1.${'a'.repeat(64)}`

const described: Readonly<Record<string, { readonly description: string }>> = parse(
  readFileSync('action.yml', 'utf8'),
).inputs

/** The inputs that are a switch or a number, with their defaults. */
const simple = Object.entries(inputDefaults).filter(([, text]) => /^(?:true|false|\d+)$/.test(text))

/** Returns the least and the most that a number may be, as action.yml says: `0 to 300`. */
const boundsOf = (name: string) => {
  const [, from, to] = /(\d+) to (\d+)/.exec(described[name]?.description ?? '') ?? []
  if (from === undefined || to === undefined) throw new Error(`action.yml does not bound ${name}`)
  return [Number(from), Number(to)] as const
}

const fieldOf = (name: string) => name.replace(/-./g, ([, letter = '']) => letter.toUpperCase())

/** For each simple input a text that is not its default, and what is read, into the field that is named like the input. */
const otherThanDefault = simple.map(([name, text]): [string, Given] => {
  if (text === 'true') return [name, ['False', { [fieldOf(name)]: false }]]
  if (text === 'false') return [name, ['TRUE', { [fieldOf(name)]: true }]]
  const [least, most] = boundsOf(name)
  const other = text === String(most) ? least : most
  return [name, [String(other), { [fieldOf(name)]: other }]]
})

type Given = readonly [text: string, read: Partial<ReturnType<typeof read>>]

/** For every input of action.yml a text that is not its default, and what `readInputs` makes of it. */
const given: Readonly<Record<string, Given>> = {
  ...Object.fromEntries(otherThanDefault),
  mode: ['check', { mode: 'check' }],
  function: [' orders ', { function: 'orders' }],
  secrets: ['\nDB=x\n', { secrets: '\nDB=x\n' }],
  config: ['a.yml', { config: 'a.yml' }],
  stage: [' prod ', { stage: 'prod' }],
  'policy-name': ['p-{function}', { policyName: 'p-{function}' }],
  'shared-role': ['fail', { sharedRole: 'fail' }],
  publish: ['With-Code', { publish: 'with-code' }],
  alias: ['live', { alias: 'live' }],
  label: ['Zahlungen/ä 1', { label: 'Zahlungen/ä 1' }],
  'allowed-secrets': ['\npayments/*\n', { allowedSecrets: 'payments/*' }],
  'guardrails-from': [
    ` acme/rules/lambda/rules.yml@${'a'.repeat(40)}\n`,
    {
      guardrailsFrom: {
        kind: 'rules',
        repository: 'acme/rules',
        path: 'lambda/rules.yml',
        commit: 'a'.repeat(40),
      },
    },
  ],
  'guardrails-token': ['t', { guardrailsToken: 't' }],
  'allow-replacements': ['\norders:DB_ARN\n', { allowReplacements: '\norders:DB_ARN\n' }],
  'expected-digest': [`${digest}\n`, { expectedDigest: digest }],
  'fail-on': ['broadened', { failOn: 'broadened' }],
  'take-over-from': [` ${mark}\n`, { takeOverFrom: [mark] }],
  adopt: ['p0123456789abcdef p0000000000000000', { adopt: ['p0123456789abcdef', 'p0000000000000000'] }],
  'github-token': ['t', { token: 't' }],
}

describe('every input of action.yml', () => {
  const names = Object.keys(described)
  const variable = (name: string) => ({ [`INPUT_${name.toUpperCase()}`]: given[name]?.[0] ?? '' })

  test.each(names)('%s alone is read, into what it is for and nothing else', (name) => {
    expect(given[name]).toBeDefined()
    expect(read(variable(name))).toStrictEqual({ ...read({}), ...given[name]?.[1] })
    expect(read(variable(name))).not.toStrictEqual(read({}))
  })

  const numbers = simple.filter(([, text]) => /\d/.test(text)).map(([name]) => name)

  test.each(numbers)('%s is refused beyond its bounds', (name) => {
    const [least, most] = boundsOf(name)
    expect(read({ [`INPUT_${name.toUpperCase()}`]: String(least) })).toMatchObject({ [fieldOf(name)]: least })
    for (const text of [least - 1, most + 1])
      expect(() => read({ [`INPUT_${name.toUpperCase()}`]: String(text) })).toThrow(
        `input ${name}: "${text}" is not allowed`,
      )
  })

  test.each(simple)('%s, %s by default, is refused if it is another word', (name) => {
    expect(() => read({ [`INPUT_${name.toUpperCase()}`]: '1.5' })).toThrow(
      `input ${name}: "1.5" is not allowed`,
    )
  })

  test('is read beside all others', () => {
    const environment: Record<string, string> = Object.assign({}, ...names.map(variable))
    const expected = Object.assign({}, read({}), ...names.map((name) => given[name]?.[1]))
    expect(read(environment)).toStrictEqual(expected)
  })
})

test('the region and the workspace are those of the runner', () => {
  expect(read({ AWS_DEFAULT_REGION: 'us-gov-west-1', GITHUB_WORKSPACE: '/w' })).toMatchObject({
    region: 'us-gov-west-1',
    defaultRegion: 'us-gov-west-1',
    workspace: '/w',
  })
})

const problemsOf = (environment: Record<string, string>) => {
  try {
    return read(environment) && []
  } catch (error) {
    if (!(error instanceof DeclarationError)) throw error
    return error.problems.map(({ place }) => place)
  }
}

describe('inputs that guard something', () => {
  test('let everything pass if the workflow does not name them', () => {
    expect(read({})).toMatchObject({
      allowedSecrets: '*',
      allowRemovals: false,
      expectedDigest: undefined,
      failOn: 'error',
    })
    expect(read({ 'INPUT_EXPECTED-DIGEST': 'any' }).expectedDigest).toBeUndefined()
  })

  test('blank is not absent: an expression that turns out empty lets nothing pass', () => {
    expect(read({ 'INPUT_ALLOWED-SECRETS': ' \n' }).allowedSecrets).toBe('')
    expect(problemsOf({ 'INPUT_EXPECTED-DIGEST': '' })).toEqual([{ kind: 'input', input: 'expected-digest' }])
  })

  test.each(['mode', 'fail-on', 'shared-role', 'guardrails-from'])(
    'a blank `%s` is refused: it never means the default',
    (input) => {
      for (const text of ['', '  '])
        expect(problemsOf({ [`INPUT_${input.toUpperCase()}`]: text })).toEqual([{ kind: 'input', input }])
    },
  )

  test.each(['x', digest.slice(0, -1), `${digest}.12`])('%s is not a digest to apply', (text) => {
    for (const mode of ['apply', 'remove'])
      expect(problemsOf({ INPUT_MODE: mode, 'INPUT_EXPECTED-DIGEST': text })).toHaveLength(1)
    for (const mode of ['plan', 'check'])
      expect(problemsOf({ INPUT_MODE: mode, 'INPUT_EXPECTED-DIGEST': text })).toEqual([])
  })

  test.each([
    'acme/rules/rules.yml@main',
    'acme/rules/rules.yml@v1',
    `acme/rules/rules.yml@${'0'.repeat(39)}`,
    `acme/rules/../shop/rules.yml@${'0'.repeat(40)}`,
    `acme/rules/a/../rules.yml@${'0'.repeat(40)}`,
    `acme/../rules/rules.yml@${'0'.repeat(40)}`,
    `acme/rules@${'0'.repeat(40)}`,
    `acme/rules/rules.txt@${'0'.repeat(40)}`,
  ])('guardrails-from refuses %s', (text) => {
    expect(problemsOf({ 'INPUT_GUARDRAILS-FROM': text })).toEqual([
      { kind: 'input', input: 'guardrails-from' },
    ])
  })

  test.each(['take-over-from', 'adopt'])('%s refuses what no error shows', (input) => {
    expect(problemsOf({ [`INPUT_${input.toUpperCase()}`]: 'x' })).toEqual([{ kind: 'input', input }])
  })

  test('an unknown word for fail-on is refused', () => {
    expect(problemsOf({ 'INPUT_FAIL-ON': 'errors' })).toEqual([{ kind: 'input', input: 'fail-on' }])
  })
})

test('a wrong AWS_DEFAULT_REGION is said once', () => {
  expect(problemsOf({ AWS_DEFAULT_REGION: 'us east' })).toEqual([
    { kind: 'input', input: 'AWS_DEFAULT_REGION' },
  ])
})

test('AWS_REGION overrides AWS_DEFAULT_REGION', () => {
  expect(read({ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1' }).region).toBe('eu-west-1')
})

test.each([
  'x',
  '{function}',
  'a+=,.@-_b',
  'team-{function}-secrets',
  'x'.repeat(128),
  `${'x'.repeat(64)}{function}`,
])('the policy may be named %s', (name) => {
  expect(read({ 'INPUT_POLICY-NAME': name }).policyName).toBe(name)
})

test('problems name neither token nor secrets', () => {
  const environment = { INPUT_MODE: 'x', 'INPUT_GITHUB-TOKEN': 'ghs_token', INPUT_SECRETS: 'A=hunter2' }
  expect(() => read(environment)).toThrow(DeclarationError)
  expect(() => read(environment)).not.toThrow(/ghs_token|hunter2/)
})

describe('the run', () => {
  test('is read from the variables of the runner', () => {
    const run = readRunIn({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'acme/orders',
      GITHUB_API_URL: 'https://github.example/api/v3',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_NUMBER: '3',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_SHA: 'abc',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY_ID: '42',
      GITHUB_EVENT_PATH: eventFile({ after: 'abc', repository: { default_branch: 'trunk' } }),
      GITHUB_STEP_SUMMARY: '/summary.md',
    })
    expect(run).toEqual({
      event: 'push',
      repository: {
        owner: 'acme',
        name: 'orders',
        apiUrl: 'https://github.example/api/v3',
        serverUrl: 'https://github.example',
        id: '42',
      },
      workflowRun: { id: '7', number: '3', attempt: '2' },
      commit: 'abc',
      checkedOut: 'abc',
      branch: 'main',
      tag: undefined,
      defaultBranch: 'trunk',
      pullRequest: undefined,
      summaryFile: '/summary.md',
    })
  })

  test('on a pull request is for its head commit, not for the merge commit', () => {
    const payload = { pull_request: { number: 12, head: { sha: 'head' }, title: 'x' } }
    const run = readRunIn({ GITHUB_SHA: 'merge', GITHUB_EVENT_PATH: eventFile(payload) })
    expect(run).toMatchObject({ commit: 'head', checkedOut: 'merge', pullRequest: { number: 12 } })
  })

  test.each([
    [{ pull_request: { number: 1, head: { sha: 'head' }, base: { ref: 'release/1' } } }, 'release/1'],
    [{ merge_group: { base_ref: 'refs/heads/main', head_sha: 'x' } }, 'main'],
    [{ after: 'abc' }, undefined],
  ])('knows the base branch: %j', (payload, branch) => {
    expect(readRunIn({ GITHUB_EVENT_PATH: eventFile(payload) }).baseBranch).toBe(branch)
  })

  test('outside a runner has no event or commit', () => {
    const run = readRunIn({ GITHUB_EVENT_PATH: '/no/such/file.json' })
    expect(Object.values(run).filter((each) => each !== undefined)).toEqual([])
  })
})
