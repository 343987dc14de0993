import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { OperationName } from '../../sandbox/services/services.ts'
import type { FunctionSeed } from '../../sandbox/state/seeds.ts'
import type { Episode, FunctionStory } from './episode.ts'
import type { Watch } from './watch.ts'
import type { LiveFunction, World } from './world.ts'

/** Something that a function may declare besides its secrets: how it is set up, declared and held to. */
export interface Feature {
  /** Operations that are called for its sake: troubles come over them too. */
  readonly operations: readonly OperationName[]
  /** What a function is added with. */
  seed(story: FunctionStory): Partial<FunctionSeed>
  /** Prepares a function that has just been added. */
  furnish(aws: Sandbox, each: LiveFunction): void
  /** What the function's entry in the config file says of it. */
  declaration(story: FunctionStory): object
  /** What does not hold right after a call, in words. */
  broken(world: World, each: LiveFunction): readonly string[]
  /** What is not as declared after a run that succeeded, in words. */
  unmet(end: End): readonly string[]
}

/** A function after a run that succeeded. */
export interface End {
  readonly world: World
  readonly watch: Watch
  readonly mode: Episode['mode']
  readonly each: LiveFunction
}
