import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf } from '../../sandbox/endpoint/credentials.ts'
import { startGitHub } from '../../sandbox/github/github.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'
import {
  act,
  actionsIn,
  environmentFor,
  eventRepository,
  forAct,
  pullRequestEvent,
  root,
} from '../act-run.ts'
import { moto, startEmulator } from '../emulator.ts'
import { startJudge } from '../judge.ts'
import { viewOf } from '../view.ts'
import { prepareDesk } from './desk.ts'
import { stepsOf } from './steps.ts'

/**
 * `npm run walk`: does what README.md says under "Use it", in a new clone and a new home, up to the comment on the first
 * pull request and its merge. Nothing is retyped: commands and files are the README's blocks. Prints each line with its
 * seconds; fails if one fails. The AWS CLI creates the template's roles on moto. act runs the workflow on the sandbox,
 * which lets it do what these roles may, and nothing else.
 */
const place = { account: '123456789012', region: 'us-east-1' }
const steps = stepsOf(readFileSync(join(root, 'README.md'), 'utf8'))
const [github, aws, server] = await Promise.all([startGitHub(), startSandbox(), startEmulator(moto)])
const signedIn = environmentOf({ url: server.url, ...place })
const judge = startJudge(signedIn)
const desk = await prepareDesk(github, signedIn)
try {
  addFunctionAndSecrets()
  const started = performance.now()
  for (const command of steps.commands) await timed(command, () => desk.shell(command))
  await assertTrust()
  await timed(steps.declare.line, () => desk.commit(steps.declare))
  await timed(steps.workflow.line, () => desk.commit(steps.workflow))
  const comment = await timed(steps.open, openAndMerge)
  console.log(`${secondsSince(started)}  in all. The first comment begins:\n\n${comment.split('\n\n')[1]}`)
} finally {
  await Promise.all([github.close(), aws.close(), judge.close()])
  await server.close()
  rmSync(desk.folder, { recursive: true, force: true })
}

/** moto holds no parameter to the template's patterns. */
async function assertTrust(): Promise<void> {
  const { Role } = await judge.ask<{ Role: object }>('iam', 'get_role', { RoleName: 'lambda-secrets-plan' })
  assert.match(JSON.stringify(Role), /"repo:acme@\d+\/shop@\d+:pull_request"/)
}

function addFunctionAndSecrets(): void {
  aws.clock.set(new Date())
  aws.addFunction({ name: 'orders-api', role: aws.addRole({ name: 'orders-api-role' }) })
  aws.addSecret({ name: 'dbreader_prod', suffix: 'AbCdEf' })
  aws.addSecret({ name: 'payments/stripe' })
}

/** Returns the comment of the plan. What the merge applies is looked for on AWS: act knows no commit but the clone's. */
async function openAndMerge(): Promise<string> {
  const pullRequest = await github.openPullRequest('secrets')
  await runWorkflow('plan', 'pull_request', pullRequestEvent(pullRequest, 'secrets'))
  const comments = await github.comments(pullRequest)
  assert.equal(comments.length, 1)
  assert.deepEqual(aws.function('orders-api').variables, {})
  const after = await github.merge(pullRequest)
  await runWorkflow('deploy', 'push', { ref: 'refs/heads/main', after, repository: eventRepository })
  assert.deepEqual(Object.keys(aws.function('orders-api').variables), ['DB_READER_ARN', 'STRIPE_ARN'])
  return comments[0]?.body ?? ''
}

/** Runs the committed workflow, whose calls to AWS the template's role of that name must allow. */
async function runWorkflow(role: 'plan' | 'deploy', event: string, payload: object): Promise<void> {
  const { workflow } = steps
  const policies = await viewOf(judge).policies(`lambda-secrets-${role}`)
  assert.notDeepEqual(policies, {})
  const ends = Object.values(policies).map((policy) => aws.enforce(policy))
  const path = join(desk.folder, `${event}.json`)
  writeFileSync(path, JSON.stringify(payload))
  writeFileSync(join(desk.clone, workflow.path), forAct(workflow.text))
  const { code, log } = await act({
    ...{ event, payload: path, workspace: desk.clone, workflow: workflow.path, folder: desk.folder, github },
    env: environmentFor(aws),
    actions: actionsIn(workflow.text, desk.folder),
  })
  for (const end of ends) end()
  assert.equal(code, 0, `act ended with ${code}:\n${log}`)
}

async function timed<Result>(line: string, step: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await step()
  console.log(`${secondsSince(start)}  ${line.replaceAll('\n', '\n          ')}`)
  return result
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`
}
