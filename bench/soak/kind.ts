import fc from 'fast-check'
import { reachedUnqualified } from '../../sandbox/services/lambda/latest-published.ts'
import type { Feature } from './feature.ts'
import { aliasName, served } from './release.ts'
import type { LiveFunction, World } from './world.ts'

/** Whether the function runs on managed instances, or is durable and has an execution of the prior state. */
export type KindStory = 'plain' | 'instances' | 'durable'

export const kindStory = fc.constantFrom<KindStory>('plain', 'plain', 'plain', 'instances', 'durable')

const capacityProvider = 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet'

/** What unqualified calls reach is published, and executions go on with the version that they began with. */
export const kind: Feature = {
  operations: ['ListDurableExecutionsByFunction'],
  seed: (story) => ({
    ...(story.kind === 'instances' && { capacityProvider }),
    ...(story.kind === 'durable' && { durable: { ExecutionTimeout: 3600 } }),
  }),
  furnish: (aws, { name, story }) => {
    if (story.kind === 'instances') aws.publishLatest(name)
    if (story.kind !== 'durable') return
    const isServed = aws.function(name).aliases.has(aliasName)
    aws.startExecution(name, isServed ? aliasName : aws.publishVersion(name))
  },
  declaration: () => ({}),
  broken: () => [],
  unmet: ({ world, mode, each }) =>
    mode === 'apply' && each.story.kind === 'instances' ? lacking(world, each) : [],
}

/** The variables with which code of the function may run, besides those of `$LATEST`. */
export function reached(world: World, each: LiveFunction): readonly Readonly<Record<string, string>>[] {
  const record = world.aws.function(each.name)
  const unqualified = reachedUnqualified(record)
  return [
    ...served(world, each),
    ...(unqualified === undefined ? [] : [unqualified]),
    ...record.executions.map(({ version }) => record.versions.get(version)?.variables ?? {}),
  ]
}

function lacking(world: World, each: LiveFunction): readonly string[] {
  const { story, name } = each
  const { latest, codeSha256 } = world.aws.function(name)
  const isReleased =
    story.release === 'ships' || (story.release === 'follows' && latest?.codeSha256 === codeSha256)
  if (!isReleased) return []
  return Object.entries(story.declared)
    .filter(([variable, secret]) => latest?.variables[variable] !== world.arnOf(secret))
    .map(([variable]) => `unqualified calls of ${name} do not see the declared ${variable}`)
}
