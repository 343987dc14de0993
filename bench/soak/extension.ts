import fc from 'fast-check'
import type { FunctionStory } from './episode.ts'
import type { End, Feature } from './feature.ts'
import { policyNameNow } from './policy-name.ts'

/** Who attached the extension before, if anybody, and its declaration. */
export interface ExtensionStory {
  readonly attached: 'no' | 'by others' | 'by us'
  readonly declared: boolean | { readonly ttl: number }
}

export const extensionStory: fc.Arbitrary<ExtensionStory> = fc.record({
  attached: fc.constantFrom('no', 'by others', 'by us'),
  declared: fc.constantFrom(false, true, { ttl: 60 }),
})

const theirLayer = 'arn:aws:lambda:us-east-1:111111111111:layer:tracing:3'

/** A version that is not the newest. */
const oldVersion =
  'arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:50'

/** AWS's Parameters and Secrets Lambda Extension is attached, along with a foreign layer. */
export const extension: Feature = {
  operations: ['GetFunctionCodeSigningConfig', 'GetParameter'],
  seed: ({ extension: { attached } }) => ({
    layers: attached === 'no' ? [theirLayer] : [theirLayer, oldVersion],
  }),
  furnish: (aws, each) => {
    const { policies } = aws.role(each.roleName)
    const policyName = policyNameNow(policies, each)
    const text = policies.get(policyName)
    if (text === undefined || each.story.extension.attached !== 'by us') return
    policies.set(policyName, text.replace(/"Sid":"\w+?(?=Owner|")/, '$&ExtensionLayer'))
  },
  declaration: (story) => (isWanted(story) ? { extension: story.extension.declared } : {}),
  broken: ({ aws }, { name }) =>
    aws.function(name).layers[0] === theirLayer ? [] : [`${name} lost a layer of others`],
  unmet,
}

/** A function without secrets can't have it. */
function isWanted({ extension: { declared }, declared: secrets, grants }: FunctionStory): boolean {
  return declared !== false && (Object.keys(secrets).length > 0 || grants.length > 0)
}

/** Attached if declared; else present only if others attached it, or if the policy can no longer tell. */
function unmet({ world, watch, mode, each }: End): readonly string[] {
  const { story, name } = each
  const { layers, variables } = world.aws.function(name)
  const isThere = layers.some((arn) => arn.includes(':layer:AWS-Parameters-and-Secrets-'))
  if (mode === 'apply' && isWanted(story)) {
    const { declared } = story.extension
    const isSet = typeof declared === 'boolean' || variables.SECRETS_MANAGER_TTL === String(declared.ttl)
    return isThere && isSet ? [] : [`${name} has not the extension as it is declared`]
  }
  if (story.extension.attached === 'by us' && story.granted.length > 0)
    return isThere && !watch.meddled.has(each) ? [`${name} still has the extension`] : []
  const isTheirs = story.extension.attached !== 'no'
  return isTheirs && !layers.includes(oldVersion) ? [`${name} lost the extension of others`] : []
}
