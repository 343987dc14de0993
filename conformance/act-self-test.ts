import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../sandbox/github/github.ts'
import { act, pullRequestEvent, root } from './act-run.ts'

/**
 * `npm run test:act`: runs the workflow `self-test.yml` with nektos/act, on this machine, for a pull request on the
 * sandbox's GitHub. Fails if a step fails, or if the pull request has no comment.
 */
const workflow = '.github/workflows/self-test.yml'
const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-act-'))
const github = await startGitHub()
try {
  const pullRequest = await github.openPullRequest('self-test')
  const payload = join(folder, 'event.json')
  writeFileSync(payload, JSON.stringify(pullRequestEvent(pullRequest, 'self-test')))
  const [setupNode = ''] = /actions\/setup-node@\w+/.exec(readFileSync(join(root, workflow), 'utf8')) ?? []
  const { code, log } = await act({
    ...{ event: 'pull_request', payload, workspace: root, workflow, env: {}, folder, github },
    actions: { [setupNode]: join(root, 'conformance/actions/setup-node') },
  })
  if (code !== 0) throw new Error(`act ended with ${code}:\n${log}`)
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
