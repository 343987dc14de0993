import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { git } from '../sandbox/git.ts'
import { type GitHub, startGitHub } from '../sandbox/github/github.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import {
  type Acted,
  act,
  actionsIn,
  environmentFor,
  eventRepository,
  forAct,
  pullRequestEvent,
  root,
} from './act-run.ts'

/**
 * `npm run test:act`: runs the examples for several stages with nektos/act, on the sandbox: a plan of both stages on a
 * pull request, a deploy in which one stage fails, and the next deploy, which finds the other stage done. Then the
 * same plan through the workflow that is called.
 */
const accounts = { dev: '111111111111', prod: '222222222222' }
const config = `version: 1
functions:
  orders:
    name: orders-{stage}
    secrets:
      DB_ARN: payments/{stage}/db
stages:
  dev: { account: "${accounts.dev}" }
  prod: { account: "${accounts.prod}" }
`

const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-act-'))
const [github, aws] = [await startGitHub(), await startSandbox()]
try {
  await tryExamples(github, aws)
} finally {
  await Promise.all([github.close(), aws.close()])
  rmSync(folder, { recursive: true, force: true })
}

async function tryExamples(github: GitHub, aws: Sandbox): Promise<void> {
  aws.clock.set(new Date())
  addStage(aws, 'dev')
  aws.addSecret({ name: 'payments/prod/db', account: accounts.prod })
  await github.write('main', '.github/lambda-secrets.yml', config)
  const pullRequest = await github.openPullRequest('stages')
  const plan = { event: 'pull_request', payload: pullRequestEvent(pullRequest, 'stages') }
  const deploy = {
    event: 'push',
    payload: { ref: 'refs/heads/main', after: await github.branchTip('main'), repository: eventRepository },
  }
  const own = { 'lambda-secrets.yml': 'matrix.yml' }
  const called = {
    'lambda-secrets.yml': 'matrix-caller.yml',
    'lambda-secrets-stages.yml': 'matrix-called.yml',
  }

  const planned = await run('planned', own, plan)
  succeeds(planned, /Lambda secrets: 2 of 2 stages succeeded/)
  assert.match(planned.log, /- \*\*`dev`\*\*: differs, access broadened, \[comment\]\(http/)
  assert.match(planned.log, /assumed arn:aws:iam::222222222222:role\/lambda-secrets-plan/)
  const comments = await github.comments(pullRequest)
  assert.deepEqual(comments.map(({ body }) => /Lambda secrets \((\w+)\)/.exec(body)?.[1]).sort(), [
    'dev',
    'prod',
  ])

  const failed = await run('failed', own, deploy)
  assert.notEqual(failed.code, 0, failed.log)
  assert.match(failed.log, /Lambda secrets: 1 of 2 stages succeeded/)
  assert.match(failed.log, /- \*\*`dev`\*\*: ✅ applied/)
  assert.match(failed.log, /- \*\*`prod`\*\*: ❌ failed/)
  assert.match(failed.log, /assumed arn:aws:iam::222222222222:role\/lambda-secrets-deploy/)

  addFunction(aws, 'prod')
  const applied = await run('applied', own, deploy)
  succeeds(applied, /- \*\*`dev`\*\*: nothing to do/)
  assert.match(applied.log, /- \*\*`prod`\*\*: ✅ applied/)

  succeeds(await run('called', called, plan), /Lambda secrets: 2 of 2 stages succeeded/)
  console.log(
    'act ran the examples for several stages: both planned, one failed alone, both applied, both called.',
  )
}

function addStage(aws: Sandbox, stage: keyof typeof accounts): void {
  aws.addSecret({ name: `payments/${stage}/db`, account: accounts[stage] })
  addFunction(aws, stage)
}

function addFunction(aws: Sandbox, stage: keyof typeof accounts): void {
  const account = accounts[stage]
  aws.addFunction({
    name: `orders-${stage}`,
    account,
    role: aws.addRole({ name: `orders-${stage}-role`, account }),
  })
}

interface Event {
  readonly event: string
  readonly payload: object
}

/** Runs examples as the workflows of a repository, each copied under the name that it gives itself. */
async function run(name: string, examples: Readonly<Record<string, string>>, on: Event): Promise<Acted> {
  const workspace = join(folder, name)
  const workflows = join(workspace, '.github/workflows')
  mkdirSync(workflows, { recursive: true })
  writeFileSync(join(workspace, '.github/lambda-secrets.yml'), config)
  const texts = Object.entries(examples).map(([file, example]) => {
    const text = forAct(readFileSync(join(root, 'examples/workflows', example), 'utf8'))
    writeFileSync(join(workflows, file), text)
    return text
  })
  git(workspace, 'init', '--quiet', '--initial-branch=main')
  git(workspace, 'add', '.')
  git(workspace, 'commit', '--quiet', '--message', 'Begin')
  const payload = join(folder, `${name}.json`)
  writeFileSync(payload, JSON.stringify(on.payload))
  return act({
    ...{ event: on.event, payload, workspace, folder, github },
    workflow: '.github/workflows/lambda-secrets.yml',
    env: { ...environmentFor(aws), ARTIFACTS: join(folder, `${name}-artifacts`) },
    actions: actionsIn(texts.join('\n'), folder),
  })
}

function succeeds({ code, log }: Acted, sign: RegExp): void {
  assert.equal(code, 0, `act ended with ${code}:\n${log}`)
  assert.match(log, sign)
}
