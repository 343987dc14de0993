import { isSecretArn } from '../../src/text/arn.ts'
import { allStores } from '../../src/text/stores.ts'
import type { Episode } from './episode.ts'
import { features } from './features.ts'
import { reached } from './kind.ts'
import { type LiveFunction, theirPolicy, type World } from './world.ts'

/** What must hold at every moment of an episode, whatever goes wrong. */
export interface Watch {
  /** What did not hold, in words. */
  readonly broken: Set<string>
  /** By function: variables that the action must not change. */
  readonly survivors: ReadonlyMap<LiveFunction, Map<string, string>>
  /** Functions whose policy or variables of ours somebody else changed: the action did not cause what they lack. */
  readonly meddled: Set<LiveFunction>
  /**
   * Functions whose alias somebody moved back, and whether it was listed since: before, nobody can know that a grant
   * is needed again.
   */
  readonly rolledBack: Map<LiveFunction, 'unlisted' | 'listed'>
}

/** Starts to check a world after each call. */
export function watch(world: World, mode: Episode['mode']): Watch {
  const { aws, functions } = world
  const survivors = new Map(functions.map((each) => [each, survivorsOf(world, each, mode)]))
  const found: Watch = { broken: new Set(), survivors, meddled: new Set(), rolledBack: new Map() }
  const unsafe = new Map(functions.map((each) => [each, new Set(ungranted(world, each, mode))]))
  aws.onCall(({ operation, input }) => {
    for (const each of functions) {
      for (const problem of problemsOf(world, each, found)) found.broken.add(`${problem}, at ${operation}`)
      if (found.rolledBack.get(each) === 'unlisted') {
        for (const variable of ungranted(world, each, mode)) unsafe.get(each)?.add(variable)
        if (operation === 'ListAliases' && Object.values(input).includes(each.name))
          found.rolledBack.set(each, 'listed')
      }
      if (found.meddled.has(each)) continue
      for (const variable of ungranted(world, each, mode))
        if (!unsafe.get(each)?.has(variable))
          found.broken.add(`${each.name} serves ${variable} without its grant, at ${operation}`)
    }
  })
  return found
}

const reading = new Set(allStores.flatMap(({ readActions }) => readActions))

interface Document {
  readonly Statement: readonly { readonly Action: string | string[]; readonly Resource: string | string[] }[]
}

/** Returns the secrets that our policies allow the function to read. */
export function readable(
  { aws }: World,
  { roleName, policyName, earlierName }: LiveFunction,
): readonly string[] {
  const policies = aws.policies(roleName) as Readonly<Record<string, Document | undefined>>
  return [policies[policyName], policies[earlierName]]
    .flatMap((document) => document?.Statement ?? [])
    .filter(({ Action: actions }) => [actions].flat().some((action) => reading.has(action)))
    .flatMap(({ Resource: resources }) => resources)
}

/** Returns all variables except declared ones and those that an earlier run of ours set. */
function survivorsOf(world: World, each: LiveFunction, mode: Episode['mode']): Map<string, string> {
  const granted = readable(world, each)
  const isDeclared = (name: string) => mode === 'apply' && name in each.story.declared
  const entries = Object.entries(world.aws.function(each.name).variables)
  return new Map(entries.filter(([name, value]) => !isDeclared(name) && !granted.includes(value)))
}

function problemsOf(world: World, each: LiveFunction, { survivors }: Watch): readonly string[] {
  const { aws } = world
  const { variables } = aws.function(each.name)
  const lost = [...(survivors.get(each) ?? [])]
    .filter(([name, value]) => variables[name] !== value)
    .map(([name]) => `${each.name} lost ${name}`)
  const theirs = JSON.stringify(aws.policies(each.roleName).theirs)
  return [
    ...lost,
    ...(theirs === JSON.stringify(theirPolicy) ? [] : [`${each.roleName} lost a policy of others`]),
    ...features.flatMap((feature) => feature.broken(world, each)),
  ]
}

/** Returns variables that name a secret the function may not read, as `NAME=ARN`; `remove` also affects aliases. */
function ungranted(world: World, each: LiveFunction, mode: Episode['mode']): readonly string[] {
  const granted = readable(world, each)
  const { variables } = world.aws.function(each.name)
  return [variables, ...(mode === 'remove' ? [] : reached(world, each))]
    .flatMap((known) => Object.entries(known))
    .filter(([, value]) => isSecretArn(value) && !granted.includes(value))
    .map(([name, value]) => `${name}=${value}`)
}
