import { type ExtensionStory, extension, extensionStory } from './extension.ts'
import type { Feature } from './feature.ts'
import { type ReleaseStory, release, releaseStory } from './release.ts'

/**
 * The features of a function in an episode. A new feature is a module like `release.ts`, and a line in each of
 * these three.
 */
export interface FeatureStories {
  readonly release: ReleaseStory
  readonly extension: ExtensionStory
}

export const featureStories = { release: releaseStory, extension: extensionStory }

export const features: readonly Feature[] = [release, extension]
