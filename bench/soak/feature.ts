import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { FunctionSeed } from '../../sandbox/services/lambda/controls.ts'
import type { OperationName } from '../../sandbox/services/services.ts'
import type { Episode, FunctionStory } from './episode.ts'
import type { Watch } from './watch.ts'
import type { LiveFunction, World } from './world.ts'

/** Something that a function may declare besides its secrets: how it is set up, declared and checked. */
export interface Feature {
  /** Operations that only it calls: they can have trouble too. */
  readonly operations: readonly OperationName[]
  /** Returns the settings that a function is added with. */
  seed(story: FunctionStory): Partial<FunctionSeed>
  /** Prepares a function that has just been added. */
  furnish(aws: Sandbox, each: LiveFunction): void
  /** Returns its part of the function's entry in the config file. */
  declaration(story: FunctionStory): object
  /** Returns what does not hold right after a call, in words. */
  broken(world: World, each: LiveFunction): readonly string[]
  /** Returns what differs from the declaration after a successful run, in words. */
  unmet(end: End): readonly string[]
}

/** A function after a successful run. */
export interface End {
  readonly world: World
  readonly watch: Watch
  readonly mode: Episode['mode']
  readonly each: LiveFunction
}
