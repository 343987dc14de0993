import { expect, test } from '@jest/globals'
import type { Decision } from '../../../src/model/access/simulation.ts'
import type { ResourcePolicyState } from '../../../src/model/observation.ts'
import { type Answers, aDecision, plainKeyPolicy, planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aParameterArn,
  ownPolicy,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const orders = aFunction()
const role = { AWS: orders.roleArn }
const root = { AWS: 'arn:aws:iam::123456789012:root' }
const db = anArn('db')
const parameter = aParameterArn('/db')
const far = db.replace('123456789012', '210987654321')
const [key, second] = [aKeyArn('1'), aKeyArn('2')]
const unread = { operation: 'GetResourcePolicy', target: [], message: [] }
const refused: ResourcePolicyState = { kind: 'failed', failure: { ...unread, code: 'AccessDeniedException' } }
const gone: ResourcePolicyState = {
  kind: 'failed',
  failure: { ...unread, code: 'ResourceNotFoundException' },
}
const tagged = { StringEquals: { 'aws:PrincipalTag/team': 'orders' } }

/** A policy whose statements are about everything. */
function policy(...statements: readonly object[]): ResourcePolicyState {
  const whole = statements.map((each) => ({
    ...{ Sid: 'One', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
    ...each,
  }))
  return { kind: 'found', text: JSON.stringify({ Statement: whole }) }
}

interface World {
  /** What the role's other policies say to the calls that read the secret; by default they do not allow them. */
  readonly call?: Partial<Decision>
  /** The same of one of these alone, or of the call that decrypts it; `ACTION` or `ACTION ARN`. */
  readonly calls?: Readonly<Record<string, Partial<Decision>>>
  readonly secretArn?: string
  readonly keyArns?: readonly string[]
  readonly policies?: Answers['policies']
  /** A statement of another inline policy. */
  readonly inline?: object
}

/** What becomes of the access to a secret that is no longer declared, and what it is still through. */
function lossIn({ call, calls = {}, secretArn = db, keyArns = [], policies = {}, inline }: World): string {
  const text = formatPolicyDocument([{ secretArn, keyArns, describe: false }], 'us-east-1') ?? ''
  const observation = anObservation({
    functions: { orders },
    policies: { [ownPolicy()]: { kind: 'found', text } },
  })
  const { functions } = planAnswered(aDeclaration(aFunctionDeclaration()), observation, {
    settings: { prune: true, removing: false, verify: 'changes', allowRemovals: true },
    answers: {
      policies,
      inline: { kind: 'found', texts: new Map([['other', JSON.stringify({ Statement: inline ?? [] })]]) },
      simulate: ({ actions, resources }) => ({
        kind: 'found',
        decisions: actions.flatMap((action) =>
          resources.map((resource) => {
            const given =
              calls[`${action} ${resource}`] ?? calls[action] ?? (action === 'kms:Decrypt' ? {} : call)
            return aDecision({ action, resource, result: 'implicitDeny', ...given })
          }),
        ),
      }),
    },
  })
  const [grant] = functions[0]?.effective.grants ?? []
  const via = grant?.through.map(
    ({ policy: named, sid }) => `${named === secretArn ? 'its own' : named}/${sid}`,
  )
  return [grant?.state, ...(via ?? [])].join(' ')
}

const allowed = { result: 'allowed' } as const
const denied = { result: 'explicitDeny' } as const
const ofKey = { call: allowed, keyArns: [key] }

test.each<[string, string, World]>([
  ['loses', 'nothing else allows the call', {}],
  ['still', 'the role may call', { call: allowed }],
  ['not-checked', 'the role may call on an unknown condition', { call: { ...allowed, missingKeys: ['x'] } }],
  ['not-checked', 'the role may not, on an unknown condition', { call: { missingKeys: ['x'] } }],
  [
    'loses',
    'a statement about something else asks for an unknown key',
    {
      call: { missingKeys: ['aws:PrincipalTag/team'] },
      inline: { Effect: 'Allow', Action: 'logs:*', Resource: '*', Condition: tagged },
    },
  ],
  ['denied', 'the role is denied the call', { call: denied }],
  ['not-checked', 'its boundary denies the call', { call: { ...denied, outsideBoundary: true } }],
  ['not-checked', 'its organization lacks the call', { call: { outsideOrganization: true } }],
  [
    'still its own/One',
    "the secret's policy names the role",
    { policies: { [db]: policy({ Principal: role }) } },
  ],
  ['still its own/One', "the secret's policy names all", { policies: { [db]: policy({}) } }],
  [
    'not-checked',
    "the secret's policy names all but others",
    { policies: { [db]: policy({ Principal: undefined, NotPrincipal: root }) } },
  ],
  ['loses', "the secret's policy names the account", { policies: { [db]: policy({ Principal: root }) } }],
  [
    'not-checked',
    "the secret's policy names the role on an unknown condition",
    { policies: { [db]: policy({ Principal: role, Condition: tagged }) } },
  ],
  [
    'not-checked',
    "the secret's policy names a session of the role",
    {
      policies: {
        [db]: policy({ Principal: { AWS: 'arn:aws:sts::123456789012:assumed-role/orders-role/orders' } }),
      },
    },
  ],
  [
    'not-checked',
    "the secret's policy can not be parsed",
    { policies: { [db]: { kind: 'found', text: '?' } } },
  ],
  [
    'denied',
    "the secret's policy denies what the role may",
    { call: allowed, policies: { [db]: policy({ Effect: 'Deny' }) } },
  ],
  [
    'not-checked',
    "the secret's policy denies it on an unknown condition",
    { call: allowed, policies: { [db]: policy({ Effect: 'Deny', Condition: tagged }) } },
  ],
  ['not-checked', "the secret's policy may not be read", { call: allowed, policies: { [db]: refused } }],
  ['still', 'the secret is gone', { call: allowed, policies: { [db]: gone } }],
  ['loses', 'the role may not decrypt it', ofKey],
  ['still', 'the role may decrypt it', { ...ofKey, calls: { 'kms:Decrypt': allowed } }],
  [
    'not-checked',
    'the role may decrypt it on an unknown condition',
    { ...ofKey, calls: { 'kms:Decrypt': { missingKeys: ['x'] } } },
  ],
  [
    'still',
    "the key's policy names the role",
    { ...ofKey, policies: { [key]: policy({ Principal: role }) } },
  ],
  [
    'loses',
    'the role is denied to decrypt it',
    { ...ofKey, calls: { 'kms:Decrypt': denied }, policies: { [key]: policy({ Principal: role }) } },
  ],
  [
    'loses',
    "the key's policy denies it",
    {
      ...ofKey,
      calls: { 'kms:Decrypt': allowed },
      policies: { [key]: policy({ Principal: root }, { Effect: 'Deny' }) },
    },
  ],
  [
    'not-checked',
    "the key's policy denies it on an unknown condition",
    {
      ...ofKey,
      calls: { 'kms:Decrypt': allowed },
      policies: {
        [key]: policy({ Principal: root }, { Effect: 'Deny', Condition: tagged }),
      },
    },
  ],
  [
    'loses',
    "the key's policy leaves nothing to the account",
    {
      ...ofKey,
      calls: { 'kms:Decrypt': allowed },
      policies: { [key]: policy({ Principal: { AWS: `${orders.roleArn}-2` } }) },
    },
  ],
  [
    'not-checked',
    "the key's policy may not be read",
    { ...ofKey, calls: { 'kms:Decrypt': allowed }, policies: { [key]: refused } },
  ],
  [
    'not-checked',
    'of two keys one is out of reach',
    {
      call: allowed,
      keyArns: [key, second],
      policies: { [key]: policy({ Principal: role }), [second]: plainKeyPolicy },
    },
  ],
  [
    'not-checked',
    'the key is of another account',
    {
      call: allowed,
      calls: { 'kms:Decrypt': allowed },
      keyArns: [key.replace('123456789012', '210987654321')],
    },
  ],
  [
    'still',
    'the account of the secret allows it too',
    { call: allowed, secretArn: far, policies: { [far]: policy({ Principal: role }) } },
  ],
  ['denied', 'the role is denied each call that it was granted', { secretArn: parameter, call: denied }],
  [
    'loses',
    'the role is denied one of the calls that it was granted',
    { secretArn: parameter, calls: { 'ssm:GetParameter': denied } },
  ],
  ...['', 'payments', 'payments/'].map((path): [string, string, World] => [
    'still',
    `everything below /${path} may be read`,
    {
      secretArn: aParameterArn('/payments/key'),
      calls: { [`ssm:GetParametersByPath ${aParameterArn(path)}`]: allowed },
    },
  ]),
  ['not-checked', 'the account of the secret does not', { call: allowed, secretArn: far }],
  [
    'not-checked',
    'only the account of the secret allows it',
    { secretArn: far, policies: { [far]: policy({ Principal: role }) } },
  ],
])('a secret that is no longer declared: %s, where %s', (state, _where, world) => {
  expect(lossIn(world)).toBe(state)
})
