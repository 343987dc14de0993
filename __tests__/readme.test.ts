import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { fillBlocks } from '../docs/readme-blocks.ts'
import { findingCatalog } from '../src/model/catalog/catalog.ts'
import { findingSeverities, type Severity } from '../src/model/finding.ts'
import { declareIn } from './declare/workspace.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'conformance/DIFFERENCES.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
const workflows = readdirSync('examples/workflows').map((file) => `examples/workflows/${file}`)

describe('the README', () => {
  test.each(['npm ci && npm run demo', 'npm ci && npm test'])('says `%s`', (command) => {
    expect(read('README.md')).toContain(command)
  })

  test.each([
    ['README.md', 'examples/workflows/plan-and-apply.yml file'],
    ['docs/reference.md', 'action.yml inputs'],
    ['docs/reference.md', 'action.yml outputs'],
    ['docs/roles.md', 'setup/aws.yml parameters'],
    ['docs/roles.md', 'policies/plan/role.json file'],
    ['docs/roles.md', 'policies/deploy/role.json file'],
  ])('or its page %s holds %s', (page, source) => {
    expect(read(page)).toContain(`<!-- ${source} -->`)
  })

  test('shows config files that declare what it says', async () => {
    const shown = [...read('README.md').matchAll(/```yaml\n(version: 1\n[\s\S]*?)```/g)]
    const declared = await Promise.all(
      shown.map(([, config = '']) => declareIn({ files: { '.github/lambda-secrets.yml': config } })),
    )
    const counts = declared.map(({ functions }) =>
      functions.map(({ functionName, secrets }) => [functionName, secrets?.length]),
    )
    expect(counts).toEqual([[['orders-api', 1]], [['orders-api', 2]]])
  })
})

describe.each(pages)('%s', (page) => {
  test('has no block that `npm run readme` would change', () => {
    expect(fillBlocks(read(page), read)).toBe(read(page))
  })

  test('links only to what exists', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !resolves(page, link))).toEqual([])
  })
})

describe('a block', () => {
  const action =
    'inputs:\n  mode:\n    description: >-\n      One | two.\n      Three.\n    default: auto\noutputs: {}\n'

  test('is a table of the inputs, without what would end a cell', () => {
    const filled = fillBlocks('<!-- action.yml inputs -->\nold\n<!-- end -->', () => action)
    expect(filled).toContain('| `mode` | `auto` | One \\| two. Three. |\n')
    expect(filled).not.toContain('old')
  })

  test('is a heading, the cause and the remedy of each finding of a severity', () => {
    const filled = fillBlocks('<!-- notice findings -->\nold\n<!-- end -->', () => '')
    const { cause, remedy } = findingCatalog.notice['rotation-held']
    expect(filled).toContain(`\n### \`rotation-held\`\n\n${cause}\n\n**What to do:** ${remedy}\n`)
    expect(filled).not.toContain('\nold\n')
  })

  test('filled again is the same', () => {
    const filled = fillBlocks('<!-- a.json file -->\n<!-- end -->\n', () => '{}\n')
    expect(filled).toBe('<!-- a.json file -->\n\n```json\n{}\n```\n\n<!-- end -->\n')
    expect(fillBlocks(filled, () => '{}\n')).toBe(filled)
  })
})

describe('docs/findings.md', () => {
  test('describes every code once', () => {
    const codes = Object.values(findingCatalog).flatMap((entries) => Object.keys(entries))
    expect(codes).toEqual([...new Set(codes)])
  })

  const severities: readonly (readonly [string, Severity])[] = [
    ['Errors', 'error'],
    ['Warnings', 'warning'],
    ['Notices', 'notice'],
  ]

  test.each(severities)(
    'lists under %s exactly the findings that are one, in their order',
    (heading, severity) => {
      const [, section = ''] = read('docs/findings.md').split(`\n## ${heading}\n`)
      const listed = [...(section.split('\n## ')[0] ?? '').matchAll(/^### `([\w-]+)`$/gm)].map(
        ([, code]) => code,
      )
      const codes = Object.entries(findingSeverities).flatMap(([code, is]) => (is === severity ? [code] : []))
      expect(listed).toEqual(codes)
    },
  )
})

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions: object
  /** The workflow that it calls in place of steps. */
  readonly uses?: string
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}

describe.each(workflows)('%s', (file) => {
  const workflow = parse(read(file)) as Workflow
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap(({ steps = [] }) => steps)
  const ours = steps.filter(({ uses }) => uses?.startsWith('org/lambda-secrets-action@'))

  test('passes this action only inputs that it has', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: object }
    expect(ours.length + jobs.filter(({ uses }) => uses !== undefined).length).toBeGreaterThan(0)
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(ours.flatMap((step) => Object.keys(step.with ?? {}))),
    )
  })

  test('grants permissions only to the jobs, and only those they need', () => {
    expect(workflow.permissions).toEqual({})
    for (const { permissions } of jobs) {
      const useful = {
        ...{ 'id-token': 'write', contents: 'read', 'pull-requests': 'write' },
        ...{ actions: 'read', statuses: 'write' },
      }
      expect(useful).toMatchObject(permissions)
    }
  })
})

test('action.yml runs the bundle on the Node that the tests run on', () => {
  const { runs } = parse(read('action.yml')) as { runs?: object }
  expect(runs).toEqual({ using: `node${process.versions.node.split('.')[0]}`, main: 'dist/index.js' })
})

test('the workflow without a config file declares one function with two variables', async () => {
  const { jobs } = parse(read('examples/workflows/one-function.yml')) as Workflow
  const inputs =
    Object.values(jobs)
      .flatMap(({ steps = [] }) => steps)
      .at(-1)?.with ?? {}
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
  const { functions } = await declareIn({ inputs: texts })
  expect(functions.map(({ secrets }) => secrets?.map(({ variable }) => variable))).toEqual([
    ['DB_READER_ARN', 'STRIPE_SECRET_ARN'],
  ])
})

/** Returns whether a file, and a heading in it, exists. */
function resolves(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  return existsSync(target) && (anchor === undefined || anchorsOf(read(target)).includes(anchor))
}

/** Returns the anchors that GitHub derives from headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
