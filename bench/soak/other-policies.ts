import fc from 'fast-check'
import type { Feature } from './feature.ts'
import type { LiveFunction } from './world.ts'

/** What another policy of the role, which nobody declares, allows reading. */
export type OtherPolicyStory = 'nothing' | 'db' | 'everything'

export const otherPolicyStory = fc.constantFrom<OtherPolicyStory>('nothing', 'nothing', 'db', 'everything')

/** Access that is there before, after and whatever the action does. */
export const otherPolicies: Feature = {
  operations: ['ListAttachedRolePolicies'],
  seed: () => ({}),
  furnish: (aws, each) => {
    const text = textOf(each)
    if (text !== undefined) aws.role(each.roleName).policies.set(nameOf(each), text)
  },
  declaration: () => ({}),
  broken: ({ aws }, each) =>
    aws.role(each.roleName).policies.get(nameOf(each)) === textOf(each)
      ? []
      : [`${each.roleName} lost ${nameOf(each)}`],
  unmet: () => [],
}

function nameOf({ name }: LiveFunction): string {
  return `readers-of-${name}`
}

function textOf({ story: { otherPolicy } }: LiveFunction): string | undefined {
  if (otherPolicy === 'nothing') return undefined
  const name = otherPolicy === 'db' ? 'db-??????' : '*'
  const Resource = `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`
  const statement = { Sid: 'Others', Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}
