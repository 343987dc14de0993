import fc from 'fast-check'
import type { Feature } from './feature.ts'
import type { LiveFunction, World } from './world.ts'

/**
 * Whether an alias serves a version of the prior state, and whether it is declared to follow changes; `ships`:
 * and to publish code that it does not serve yet.
 */
export type ReleaseStory = 'none' | 'stays' | 'follows' | 'ships'

export const releaseStory = fc.constantFrom<ReleaseStory>('none', 'none', 'stays', 'follows', 'ships')

export const aliasName = 'live'

const declarations: Readonly<Record<ReleaseStory, object>> = {
  none: {},
  stays: {},
  follows: { publish: true, alias: aliasName },
  ships: { publish: 'with-code', alias: aliasName },
}

/** A version is published, and an alias pointed to it. */
export const release: Feature = {
  operations: ['GetAlias', 'ListAliases', 'PublishVersion', 'UpdateAlias'],
  seed: () => ({}),
  furnish: (aws, { name, story }) => {
    if (story.release === 'none') return
    aws.pointAlias(name, { name: aliasName, version: aws.publishVersion(name) })
    if (story.release === 'ships') aws.changeFunction(name, { codeSha256: 'codeThatIsNotServedYet=' })
  },
  declaration: (story) => declarations[story.release],
  broken: (world, each) =>
    versionsServed(world, each)
      .filter(({ state }) => state !== 'Active')
      .map(({ version, state }) => `${each.name} serves version ${version}, which is ${state}`),
  unmet: ({ world, mode, each }) =>
    mode === 'apply' && isFollowing(each) ? lacking(world, each) : published(world, each),
}

/** The variables of each version that an alias points to. */
export function served(world: World, each: LiveFunction): readonly Readonly<Record<string, string>>[] {
  return versionsServed(world, each).map(({ variables }) => variables)
}

function versionsServed({ aws }: World, { name }: LiveFunction) {
  const { aliases, versions } = aws.function(name)
  return [...aliases.values()].flatMap(({ version }) => versions.get(version) ?? [])
}

function isFollowing({ story }: LiveFunction): boolean {
  return story.release === 'follows' || story.release === 'ships'
}

function lacking(world: World, each: LiveFunction): readonly string[] {
  return served(world, each).flatMap((variables) =>
    Object.entries(each.story.declared)
      .filter(([name, secret]) => variables[name] !== world.arnOf(secret))
      .map(([name]) => `${each.name} does not serve the declared ${name}`),
  )
}

function published({ aws }: World, { name }: LiveFunction): readonly string[] {
  return aws.calls
    .filter(({ operation, input }) => releasing.has(operation) && Object.values(input).includes(name))
    .map(({ operation }) => `${operation} of ${name}, which nobody declares`)
}

const releasing = new Set<string>(['PublishVersion', 'UpdateAlias'])
