import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type GitHub, startGitHub } from '../sandbox/github/github.ts'

/**
 * `npm run test:act`: runs the workflow `self-test.yml` with nektos/act, on this machine, for a pull request on the
 * sandbox's GitHub. Fails if a step fails, or if the pull request has no comment.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const workflow = '.github/workflows/self-test.yml'
const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-act-'))
const github = await startGitHub()
try {
  const pullRequest = await github.openPullRequest('self-test')
  const log = await runWorkflow(github, pullRequest)
  assert.match(
    log,
    /boto3 sees arn:aws:secretsmanager:\S+:dbreader_prod-\w{6} and arn:\S+:dbwriter_prod-\w{6}/,
  )
  const comments = await github.comments(pullRequest)
  assert.deepEqual(
    comments.map(({ author }) => author),
    ['github-actions[bot]'],
  )
  assert.match(comments[0]?.body ?? '', /`orders-api` gain(s|ed) access to 2 secrets/)
  assert.match(comments[0]?.body ?? '', /Applied in \[run 1\]/)
  console.log('act ran self-test.yml: planned, applied, found unchanged; one comment tells of it.')
} finally {
  await github.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The log of a run that succeeded. */
async function runWorkflow({ url, token, owner, repository }: GitHub, pullRequest: number): Promise<string> {
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(eventOf(pullRequest)))
  const place = [`GITHUB_API_URL=${url}`, `GITHUB_REPOSITORY=${owner}/${repository}`]
  const child = spawn(
    join(root, '.tools/act'),
    [...actArguments(event), ...place.flatMap((each) => ['--env', each])],
    {
      cwd: root,
      env: { ...environment(), GITHUB_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const [log, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ])
  if (code !== 0) throw new Error(`act ended with ${code}:\n${log}${errors}`)
  return log
}

function eventOf(number: number): object {
  const head = { ref: 'self-test', sha: '2'.repeat(40), repo: { full_name: 'acme/shop' } }
  const repository = {
    full_name: 'acme/shop',
    name: 'shop',
    owner: { login: 'acme' },
    default_branch: 'main',
  }
  return { number, pull_request: { number, head, base: { ref: 'main' } }, repository }
}

/** Host mode, and nothing fetched: Node is the one on PATH, and a local action replaces the one that installs it. */
function actArguments(event: string): readonly string[] {
  const [setupNode] = /actions\/setup-node@\w+/.exec(readFileSync(join(root, workflow), 'utf8')) ?? []
  return [
    'pull_request',
    ...['--workflows', workflow, '--eventpath', event],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--secret', 'GITHUB_TOKEN'],
    ...['--action-cache-path', join(folder, 'cache'), '--no-cache-server'],
    ...['--local-repository', `${setupNode}=${join(root, 'conformance/setup-node')}`],
  ]
}

/** A runner's own environment: act would pass the rest of this machine's environment to every step. */
function environment(): Readonly<Record<string, string>> {
  const { HOME = folder } = process.env
  return { HOME, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}` }
}
