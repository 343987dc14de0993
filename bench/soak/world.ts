import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anOwner } from '../../__tests__/builders/owner.ts'
import { formatPolicyDocument } from '../../__tests__/builders/policy-document.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import type { FunctionSeed } from '../../sandbox/services/lambda/controls.ts'
import type { Episode, FunctionStory } from './episode.ts'
import { features } from './features.ts'
import { addSecret, secretNames } from './secrets.ts'

/** An episode's AWS and repository. */
export interface World {
  readonly aws: Sandbox
  readonly workspace: string
  readonly functions: readonly LiveFunction[]
  readonly arnOf: (secret: string) => string
  close(): Promise<void>
}

/** A function of the episode, with the names of what was created for it. */
export interface LiveFunction {
  readonly story: FunctionStory
  readonly name: string
  readonly roleName: string
  readonly policyName: string
  readonly earlierName: string
}

export const theirPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
}

/** Days between the declared rotations. */
export const rotatedAfter = 30

/** Sets up an episode. */
export async function makeWorld(episode: Episode): Promise<World> {
  const aws = await startSandbox()
  aws.clock.set(new Date())
  const key = aws.addKey()
  const arns = new Map<string, string>(
    secretNames.map((name) => [name, addSecret(aws, name, episode.keyed.includes(name) ? key : undefined)]),
  )
  const arnOf = (secret: string) => arns.get(secret) ?? secret
  const functions = episode.functions.map((story, index): LiveFunction => {
    const name = `function-${index}`
    const roleName = `role-${episode.shared ? 0 : index}`
    return { story, name, roleName, policyName: `lambda-secrets-${name}`, earlierName: `earlier-${name}` }
  })
  for (const [roleName, users] of Map.groupBy(functions, (each) => each.roleName)) {
    const policies = {
      theirs: theirPolicy,
      ...Object.fromEntries(users.flatMap((each) => policyOf(each, arnOf))),
    }
    const role = aws.addRole({ name: roleName, policies, staleReads: episode.staleReads })
    for (const user of users) addFunction(aws, user, role, arnOf)
  }
  const invokedBy = ['secretsmanager.amazonaws.com']
  const lambda = aws.addFunction({ name: 'rotate', role: aws.addRole({ name: 'rotate' }), invokedBy })
  const workspace = declare(functions, (secret) =>
    episode.rotated.includes(secret) ? { secret, rotation: { 'after-days': rotatedAfter, lambda } } : secret,
  )
  const close = async () => {
    await aws.close()
    rmSync(workspace, { recursive: true })
  }
  return { aws, workspace, functions, arnOf, close }
}

type ArnOf = World['arnOf']

/** Only a marked policy is known as ours under another name. */
function policyOf(each: LiveFunction, arnOf: ArnOf): readonly [string, string][] {
  const { story, name, policyName, earlierName } = each
  const grants = story.granted.map((secret) => ({ secretArn: arnOf(secret), keyArns: [], describe: false }))
  const owner = story.renamed ? anOwner({ functionName: name }) : undefined
  const text = formatPolicyDocument(grants, 'us-east-1', { owner })
  if (text === undefined) return []
  return [[story.renamed ? earlierName : policyName, story.edited ? widened(text) : text]]
}

/** Returns a document of ours with somebody else's addition. */
export function widened(text: string): string {
  const document = JSON.parse(text)
  return JSON.stringify({ ...document, Statement: [...document.Statement, ...theirPolicy.Statement] })
}

function addFunction(aws: Sandbox, each: LiveFunction, role: string, arnOf: ArnOf): void {
  const { story, name } = each
  const set = Object.entries(story.set).map(([variable, secret]) => [variable, arnOf(secret)])
  const variables = { ...Object.fromEntries(set), ...story.foreign }
  const seed: Partial<FunctionSeed> = Object.assign({}, ...features.map((feature) => feature.seed(story)))
  aws.addFunction({ name, role, variables, readsUntilSettled: story.slowness, ...seed })
  for (const feature of features) feature.furnish(aws, each)
  if (story.fails) {
    const failure = { reason: 'The key is disabled', reasonCode: 'DisabledKMSKey' } as const
    aws.function(name).nextUpdate = { status: 'Failed', ...failure }
  }
}

function declare(functions: readonly LiveFunction[], written: (secret: string) => unknown): string {
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-soak-'))
  const entries = functions.map(({ name, story }) => {
    const { declared, grants, describe } = story
    const secrets = Object.entries(declared).map(([variable, secret]) => [variable, written(secret)])
    const others: object = Object.assign({}, ...features.map((feature) => feature.declaration(story)))
    return [name, { secrets: Object.fromEntries(secrets), grants: grants.map(written), describe, ...others }]
  })
  mkdirSync(join(workspace, '.github'))
  const config = { version: 1, functions: Object.fromEntries(entries) }
  writeFileSync(join(workspace, '.github', 'lambda-secrets.yml'), JSON.stringify(config, undefined, 2))
  return workspace
}
