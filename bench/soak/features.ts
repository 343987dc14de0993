import { type ExtensionStory, extension, extensionStory } from './extension.ts'
import type { Feature } from './feature.ts'
import { type KindStory, kind, kindStory } from './kind.ts'
import { type OtherPolicyStory, otherPolicies, otherPolicyStory } from './other-policies.ts'
import { type ReleaseStory, release, releaseStory } from './release.ts'

/**
 * The features of a function in an episode. A new feature is a module like `release.ts`, and a line in each of
 * these three.
 */
export interface FeatureStories {
  readonly release: ReleaseStory
  readonly extension: ExtensionStory
  readonly kind: KindStory
  readonly otherPolicy: OtherPolicyStory
}

export const featureStories = {
  release: releaseStory,
  extension: extensionStory,
  kind: kindStory,
  otherPolicy: otherPolicyStory,
}

export const features: readonly Feature[] = [release, extension, kind, otherPolicies]
