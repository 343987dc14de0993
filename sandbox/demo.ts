import assert from 'node:assert/strict'
import { facts, quoted, say, section, title } from './demo/screen.ts'
import { configPath, functionName, openShop, policyName, type Run, roleName, type Shop } from './demo/shop.ts'
import { forTerminal } from './demo/terminal-markdown.ts'
import { settingsPath, wireFromZappa, zappaFunctionName } from './demo/zappa-shop.ts'
import type { Call } from './endpoint/calls.ts'

/**
 * `npm run demo`: runs the built action as a runner would, against an AWS and a GitHub in this process.
 * Every step asserts what it says, so the demo fails if the action does anything else.
 */
const oneSecret = `version: 1
functions:
  ${functionName}:
    secrets:
      DB_READER_ARN: dbreader_prod
`
const bothSecrets = `${oneSecret}      DB_WRITER_ARN: dbwriter_prod
`

process.env.no_proxy = '*' // Node.js asks a company's proxy for this machine, too, where it was told to use one.
const started = performance.now()
const shop = await openShop()
try {
  showBeginning(shop)
  const runs = [
    await plan(shop),
    await apply(shop),
    await applyAgain(shop),
    await takeAway(shop),
    await readZappa(),
  ]
  await showEnd(shop, runs)
} finally {
  await shop.close()
}

function showBeginning({ foreign }: Shop): void {
  title('lambda-secrets-action, on a simulated AWS and GitHub. Nothing leaves this machine.')
  say('A function wants to read two database secrets. It may read neither yet.', '')
  facts([
    ['function', functionName],
    ['role', roleName],
    ['variables', `${Object.keys(foreign).join(', ')} (set by others)`],
    ['secrets', 'dbreader_prod', 'dbwriter_prod'],
  ])
}

async function plan(shop: Shop): Promise<Run> {
  section(1, 'A pull request declares both secrets: the action shows what would change')
  const run = await shop.openPullRequest(bothSecrets)
  assert.deepEqual(writesOf(run), [])
  assert.equal(run.outputs.verdict, 'broadened')
  assert.deepEqual(shop.variables(), shop.foreign)
  const comment = await shop.comment()
  assert.match(comment, /`orders-api` gains access to 2 secrets/)
  quoted(configPath, bothSecrets)
  quoted('The comment on the pull request', forTerminal(comment))
  showCalls(run)
  return run
}

async function apply(shop: Shop): Promise<Run> {
  section(2, 'It is merged: the deploy grants first, then sets the variables')
  const run = await shop.merge()
  const { reader, writer } = shop.secrets
  assert.deepEqual(writesOf(run), ['PutRolePolicy', 'UpdateFunctionConfiguration'])
  assert.deepEqual(readable(shop), [reader, writer])
  assert.deepEqual(shop.variables(), { ...shop.foreign, DB_READER_ARN: reader, DB_WRITER_ARN: writer })
  const comment = await shop.comment()
  assert.match(comment, /\nApplied in \[run 102\]/)
  showState(shop)
  say(`The comment now ends: ${forTerminal(comment).split('\n').at(-1)}`, '')
  showCalls(run)
  return run
}

async function applyAgain(shop: Shop): Promise<Run> {
  section(3, 'The same commit is deployed again: there is nothing to do')
  const before = [shop.variables(), shop.policy(), await shop.comment()]
  const run = await shop.rerun()
  assert.deepEqual(writesOf(run), [])
  assert.equal(run.outputs.changed, 'false')
  assert.deepEqual([shop.variables(), shop.policy(), await shop.comment()], before)
  showCalls(run)
  return run
}

async function takeAway(shop: Shop): Promise<Run> {
  section(4, 'A commit removes one secret: first its variable, then its grant')
  const run = await shop.push(oneSecret)
  const { reader } = shop.secrets
  assert.deepEqual(writesOf(run), ['UpdateFunctionConfiguration', 'PutRolePolicy'])
  assert.deepEqual(readable(shop), [reader])
  assert.deepEqual(shop.variables(), { ...shop.foreign, DB_READER_ARN: reader })
  quoted(configPath, oneSecret)
  showState(shop)
  showCalls(run)
  return run
}

async function readZappa(): Promise<Run> {
  section(5, 'The same from the existing settings of a Zappa project: one more key, no other file')
  const { settings, arns, run, variables } = await wireFromZappa('production')
  assert.deepEqual(writesOf(run), ['PutRolePolicy', 'UpdateFunctionConfiguration'])
  assert.deepEqual(Object.values(variables), arns)
  quoted(settingsPath, settings)
  say(`Variables of ${zappaFunctionName}, by their full ARNs`)
  facts(Object.entries(variables))
  showCalls(run)
  return run
}

async function showEnd(shop: Shop, runs: readonly Run[]): Promise<void> {
  const calls = runs.flatMap((run) => run.calls)
  assert.deepEqual(
    calls.filter(({ operation }) => /GetSecretValue/.test(operation)),
    [],
  )
  const told = runs.flatMap(({ stdout, stderr, summary, outputs }) => [
    stdout,
    stderr,
    summary,
    ...Object.values(outputs),
  ])
  told.push(await shop.comment())
  assert.ok(!told.some((text) => text.includes(shop.foreign.SESSION_KEY ?? '')))
  title('Everything is as declared')
  say(
    `No secret was read: none of the ${calls.length} calls was GetSecretValue.`,
    'LOG_LEVEL and SESSION_KEY are unchanged, and no log, summary, output or comment shows that key.',
    `It took ${((performance.now() - started) / 1000).toFixed(1)} seconds. README.md shows the workflow to copy.`,
    '',
  )
}

function showState(shop: Shop): void {
  const foreign = Object.keys(shop.foreign)
  const variables = Object.entries(shop.variables()).map(([name, value]): [string, string] => [
    name,
    foreign.includes(name) ? '(set by others: kept as it was)' : value,
  ])
  say(`Variables of ${functionName}`)
  facts(variables)
  say(`Inline policy ${policyName} on ${roleName}`)
  facts(shop.policy().Statement.map(({ Action, Resource }) => [Action.join(', '), ...Resource]))
}

/** Returns the calls to AWS: reads with their count, writes in their order. */
function showCalls(run: Run): void {
  const reads = run.calls.filter(({ write }) => !write)
  const writes = writesOf(run)
  say(`${reads.length} calls to AWS that read: ${counted(reads)}.`)
  say(
    writes.length === 0
      ? 'None that writes.'
      : `${writes.length} that write, in this order: ${writes.join(', ')}.`,
  )
}

function counted(calls: readonly Call[]): string {
  const byOperation = Map.groupBy(calls, ({ operation }) => operation)
  return [...byOperation].map(([name, { length }]) => (length === 1 ? name : `${name} ×${length}`)).join(', ')
}

function writesOf({ calls }: Run): readonly string[] {
  return calls.filter(({ write }) => write).map(({ operation }) => operation)
}

function readable(shop: Shop): readonly string[] {
  const statements = shop.policy().Statement
  assert.deepEqual(
    statements.map(({ Action }) => Action),
    [['secretsmanager:GetSecretValue']],
  )
  return statements.flatMap(({ Resource }) => Resource)
}
