import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run lint:workflows`: fails for what actionlint finds in our workflows and the examples, except for one key that it
 * does not know yet, and once it knows that.
 */
const root = join(import.meta.dirname, '..')
const files = globSync(['.github/workflows/*.yml', 'examples/workflows/*.yml'], { cwd: root })

interface Problem {
  readonly filepath: string
  readonly line: number
  readonly message: string
}

/** https://github.com/rhysd/actionlint/issues/657 */
const exception = 'unexpected key "queue" for "concurrency" section'

const { stdout, stderr, error } = spawnSync(
  join(root, '.tools/actionlint'),
  ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}', ...files],
  { cwd: root, encoding: 'utf8' },
)
if (error !== undefined || stderr !== '') throw error ?? new Error(stderr)
const problems = JSON.parse(stdout) as readonly Problem[]
const [excepted = [], others = []] = [true, false].map((is) =>
  problems.filter(({ message }) => message.startsWith(exception) === is),
)
const texts = [
  ...others.map(({ filepath, line, message }) => `${filepath}:${line}: ${message}`),
  ...(excepted.length > 0 ? [] : ['actionlint knows `queue` now: remove the exception for it.']),
]
for (const text of texts) console.error(text)
process.exitCode = texts.length > 0 ? 1 : 0
