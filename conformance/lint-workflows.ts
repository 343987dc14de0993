import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run lint:workflows`: fails for what actionlint finds in our workflows and the examples, except for what is listed
 * here, and for an exception that is no longer needed.
 */
const root = join(import.meta.dirname, '..')
const files = globSync(['.github/workflows/*.yml', 'examples/workflows/*.yml'], { cwd: root })

interface Problem {
  readonly filepath: string
  readonly line: number
  readonly message: string
}

/** What actionlint says without reason: of a key that it does not know, and of a path that exists once the example is copied. */
const exceptions = [
  'unexpected key "queue" for "concurrency" section', // https://github.com/rhysd/actionlint/issues/657
  'could not read reusable workflow file for "./.github/workflows/lambda-secrets-stages.yml"',
]

const { stdout, stderr, error } = spawnSync(
  join(root, '.tools/actionlint'),
  ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}', ...files],
  { cwd: root, encoding: 'utf8' },
)
if (error !== undefined || stderr !== '') throw error ?? new Error(stderr)
const problems = JSON.parse(stdout) as readonly Problem[]
const isExcepted = (message: string) => exceptions.some((each) => message.startsWith(each))
const others = problems.filter(({ message }) => !isExcepted(message))
const unneeded = exceptions.filter((each) => !problems.some(({ message }) => message.startsWith(each)))
const texts = [
  ...others.map(({ filepath, line, message }) => `${filepath}:${line}: ${message}`),
  ...unneeded.map((each) => `actionlint no longer says this, so remove the exception: ${each}`),
]
for (const text of texts) console.error(text)
process.exitCode = texts.length > 0 ? 1 : 0
