import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

interface Workflow {
  readonly on: { readonly pull_request?: { readonly branches?: readonly string[] } | null }
  readonly permissions?: object
  readonly concurrency?: Concurrency
  readonly jobs: Readonly<Record<string, Job>>
}

type Concurrency = Readonly<Record<string, unknown>>

interface Job {
  readonly permissions?: object
  readonly 'timeout-minutes'?: number
  readonly concurrency?: Concurrency
  /** The workflow that it calls, which has the steps, and says how long they may take. */
  readonly uses?: string
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}

interface Update {
  readonly 'package-ecosystem': string
  readonly directories?: readonly string[]
}

const pathsIn = (folder: string) => readdirSync(folder).map((file) => `${folder}/${file}`)
const own = pathsIn('.github/workflows')
const all = [...own, ...pathsIn('examples/workflows')]

const textOf = (path: string) => readFileSync(path, 'utf8')
const jobsOf = (path: string) => Object.values((parse(textOf(path)) as Workflow).jobs)

describe.each(all)('%s', (path) => {
  test('pins every third-party action by commit, with its version', () => {
    const uses = [...textOf(path).matchAll(/\buses: (\S+)(.*)/g)].map(
      ([, action = '', rest = '']) => action + rest,
    )
    const others = uses.filter(
      (each) => !/^(\.\/(\.github\/workflows\/[\w-]+\.yml)?|org\/lambda-secrets-action@v1)$/.test(each),
    )
    expect(others.filter((each) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each))).toEqual([])
  })

  test('grants no job more than it names', () => {
    expect((parse(textOf(path)) as Workflow).permissions).toEqual({})
    expect(jobsOf(path).filter(({ permissions }) => permissions === undefined)).toEqual([])
  })

  test('lets no job run for hours, with others waiting for it', () => {
    expect(jobsOf(path).filter((job) => (job.uses ?? job['timeout-minutes']) === undefined)).toEqual([])
  })

  test('lets every job with the deploy role wait its turn, so that none is canceled', () => {
    const deploys = jobsOf(path).filter((job) =>
      JSON.stringify(job).match(/role\/lambda-secrets-(deploy|\$)/),
    )
    const queue = { group: expect.any(String), queue: 'max' }
    expect(deploys.map(({ concurrency }) => concurrency)).toEqual(deploys.map(() => queue))
  })

  test('lets no review cancel the plan of a commit', () => {
    const { on, concurrency } = parse(textOf(path)) as Workflow
    const shared = Object.keys(on).filter((event) => event.startsWith('pull_request')).length > 1
    const all = [concurrency, ...jobsOf(path).map((job) => job.concurrency)]
    expect(shared ? all.filter((each) => each?.['cancel-in-progress']) : []).toEqual([])
  })

  test('uploads an artifact also when the job runs again', () => {
    const uploads = jobsOf(path)
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
    expect(uploads.filter((step) => step.with?.overwrite !== true)).toEqual([])
  })

  test('leaves no credentials in a checkout', () => {
    const checkouts = jobsOf(path)
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  test('puts no expression in a script, which would run it', () => {
    const scripts = [...textOf(path).matchAll(/^ +(?:- )?run: (\|\n(?: {10,}.*\n)+|.*)/gm)].map(
      ([script]) => script,
    )
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })
})

describe('the example workflows', () => {
  test('let no plan of a pull request to another branch count for main', () => {
    const planning = pathsIn('examples/workflows').filter((path) =>
      Object.hasOwn((parse(textOf(path)) as Workflow).on, 'pull_request'),
    )
    const open = planning.filter(
      (path) => (parse(textOf(path)) as Workflow).on.pull_request?.branches?.join() !== 'main',
    )
    expect(planning.length).toBeGreaterThan(5)
    // The status that this one publishes names the base branch.
    expect(open).toEqual(['examples/workflows/approvals.yml'])
  })
})

describe('the workflows together', () => {
  test('pin one commit for each third-party action, in examples and our own', () => {
    const pins = all.flatMap((path) => [...textOf(path).matchAll(/\buses: ([\w./-]+)@(\S+ # \S+)/g)])
    const byAction = Map.groupBy(pins, ([, action = '']) => action)
    const commits = [...byAction.values()].map((named) => new Set(named.map(([pin]) => pin)))
    expect(commits.filter(({ size }) => size > 1)).toEqual([])
  })
})

describe('action.yml', () => {
  test('has no expression in a description: GitHub would evaluate it and refuse the action', () => {
    const { inputs, outputs } = parse(textOf('action.yml')) as Record<
      string,
      Record<string, { description: string }>
    >
    const descriptions = Object.values({ ...inputs, ...outputs }).map(({ description }) => description)
    expect(descriptions.filter((description) => description.includes('${{'))).toEqual([])
  })
})

describe('Dependabot', () => {
  const { updates } = parse(textOf('.github/dependabot.yml')) as { readonly updates: readonly Update[] }
  const watched = (ecosystem: string) =>
    updates.find((each) => each['package-ecosystem'] === ecosystem)?.directories

  test('sees the example workflows, where GitHub does not look, as well as our own', () => {
    expect(watched('github-actions')).toEqual(['/', '/examples/workflows'])
  })

  test('sees every list of packages for Python', () => {
    const lists = globSync(['**/requirements.txt', '.ci/**/requirements.txt'], { exclude: ['node_modules'] })
    expect(watched('pip')).toEqual(lists.map((list) => `/${dirname(list)}`).sort())
  })
})
