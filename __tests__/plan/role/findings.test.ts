import { describe, expect, test } from '@jest/globals'
import { secretPlaces } from '../../../src/model/access/declared-places.ts'
import { functionKey, type RoleUser } from '../../../src/model/observation.ts'
import { plan } from '../../../src/plan/plan.ts'
import {
  absent,
  arn,
  type Case,
  calm,
  describeFindings,
  failed,
  orders,
  withFunction,
  withPolicy,
} from '../../builders/findings.ts'
import {
  aDeclaration,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const foreignText = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'

const declaredOnMain = {
  kind: 'found',
  branch: 'main',
  functions: new Map([
    [functionKey('us-east-1', 'orders'), secretPlaces(orders.secrets ?? [], 'a'.repeat(40))],
  ]),
} as const

const sharing = {
  functions: {
    orders: aFunction({ roleArn: 'arn:aws:iam::123456789012:role/one' }),
    billing: aFunction({ name: 'billing', roleArn: 'arn:aws:iam::123456789012:role/one' }),
  },
  roles: { one: emptyRole },
  secrets: { [arn]: aSecret(arn) },
}

function aRoleUser(functionName: string): RoleUser {
  const functionArn = `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`
  return { functionArn, functionName, roleArn: 'arn:aws:iam::123456789012:role/one' }
}

/** Without the function, and with this one alone on the base branch. */
const absentBeside = (declared: string) => ({
  ...calm,
  functions: {},
  base: {
    kind: 'found',
    branch: 'main',
    functions: new Map([[`us-east-1/${declared}`, new Map()]]),
  } as const,
})

const cases: readonly Case[] = [
  {
    code: 'policy-over-limit',
    world: {
      ...calm,
      roles: { 'orders-role': { kind: 'found', texts: new Map([['other', 'x'.repeat(10_100)]]) } },
    },
    message: /would take 10,\d\d\d of the 10,240 characters/,
  },
  {
    code: 'function-pending',
    settings: { mayBePending: true },
    world: absentBeside('billing'),
    message: /function orders does not exist in us-east-1 yet\.$/,
  },
  {
    code: 'function-pending',
    settings: { mayBePending: true },
    world: absentBeside('billing'),
    answers: { users: { kind: 'found', functions: [aRoleUser('order'), aRoleUser('orders-v2')] } },
    message: /does not exist in us-east-1 yet\. Did you mean order\?$/,
  },
  {
    code: 'function-pending',
    settings: { mayBePending: true, discreet: true },
    world: {
      ...absentBeside('billing'),
      roleUsers: { 'us-east-1': { kind: 'found', functions: [aRoleUser('order')] } }, // Known, as another function shares its role.
    },
    message: /does not exist in us-east-1 yet\.$/,
  },
  {
    code: 'function-pending',
    settings: { mayBePending: true },
    world: absentBeside('billing'),
    answers: { users: { kind: 'found', functions: [aRoleUser('orders-v2')] } },
    message: /does not exist in us-east-1 yet\.$/,
  },
  {
    code: 'function-missing',
    settings: { mayBePending: true },
    world: absentBeside('orders'),
    answers: { users: { kind: 'found', functions: [aRoleUser('billing'), aRoleUser('order')] } },
    message:
      /orders does not exist in us-east-1, and no pull request is known to add it\. Did you mean order\?$/,
  },
  {
    code: 'function-missing',
    settings: { mayBePending: true },
    world: { ...calm, functions: {} },
    answers: { users: failed },
    message: /and no pull request is known to add it\.$/,
  },
  {
    code: 'function-not-found',
    world: { ...calm, functions: { orders: absent } },
    message: /orders does not exist in us-east-1/,
  },
  {
    code: 'function-unreadable',
    world: { ...calm, functions: { orders: failed } },
    message: /Read failed for it \(AccessDenied: not allowed\)/,
  },
  {
    code: 'function-other-account',
    functions: [{ ...orders, account: '999999999999' }],
    message: /account 999999999999.*account 123456789012/,
  },
  {
    code: 'function-at-edge',
    world: withFunction({ masterArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:1' }),
    message: /Lambda@Edge/,
  },
  {
    code: 'variables-unreadable',
    world: withFunction({
      variables: {
        kind: 'unreadable',
        code: 'AccessDeniedException',
        message: 'KMS said no',
        keyArn: aKeyArn(),
      },
    }),
    message: /AccessDeniedException: KMS said no/,
  },
  {
    code: 'role-not-found',
    world: { ...calm, roles: { 'orders-role': absent } },
    message: /orders-role does not exist/,
  },
  { code: 'role-unreadable', world: { ...calm, roles: { 'orders-role': failed } }, message: /Read failed/ },
  {
    code: 'role-unmodifiable',
    world: withFunction({
      roleArn: 'arn:aws:iam::123456789012:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLex',
    }),
    message: /linked to an AWS service/,
  },
  {
    code: 'policy-unreadable',
    world: { ...calm, policies: { [ownPolicy()]: failed } },
    message: /Read failed/,
  },
  {
    code: 'policy-foreign',
    world: withPolicy(foreignText),
    message: /lambda-secrets-orders already exists, and this action did not write it/,
  },
  {
    code: 'policy-foreign',
    world: withPolicy(
      formatPolicyDocument([{ secretArn: anArn('other'), keyArns: [], describe: false }], 'eu-west-1') ?? '',
    ),
    message: /same name in another region/,
  },
  {
    code: 'policy-foreign',
    world: withPolicy(
      (
        formatPolicyDocument([{ secretArn: anArn('other'), keyArns: [], describe: false }], 'us-east-1') ?? ''
      ).replace('UsEast1', '$&Extension2'),
    ),
    message: /or one of its Sids was edited by hand/,
  },
  { code: 'policy-foreign', world: withPolicy('no json'), message: /this action did not write it/ },
  {
    code: 'policy-name-taken',
    functions: [
      { ...orders, policyName: 'secrets' },
      { ...aFunctionDeclaration({ label: 'billing' }), policyName: 'Secrets', secrets: orders.secrets },
    ],
    world: sharing,
    message: /share role one and would write policies secrets and Secrets, whose names differ only in letter/,
    remedy: /IAM may take such names for one: give each/,
  },
  {
    // As one name in two regions.
    code: 'policy-name-taken',
    functions: [orders, { ...orders, label: 'again' }],
    world: sharing,
    message: /orders and again share role one/,
    remedy: /^Give each function its own execution role\.$/,
  },
  {
    code: 'update-failed',
    world: withFunction({ update: { kind: 'failed', reason: 'KMSKeyNotFound: gone' } }),
    message: /KMSKeyNotFound: gone/,
  },
  {
    code: 'role-shared',
    functions: [orders, aFunctionDeclaration({ label: 'billing' })],
    world: sharing,
    settings: { sharedRole: 'warn' },
    message: /billing also gains access to 1 secret of orders, as they share role one/,
  },
  {
    code: 'role-shared',
    world: sharing,
    settings: { sharedRole: 'warn' },
    answers: { users: { kind: 'found', functions: [1, 2].map((number) => aRoleUser(`other${number}`)) } },
    message: /^other1 and other2 also gain access to 1 secret of orders/,
  },
  {
    code: 'role-shared-refused',
    world: sharing,
    settings: { sharedRole: 'fail' },
    answers: { users: { kind: 'found', functions: [aRoleUser('other')] } },
    message: /^other also gains access to 1 secret of orders/,
  },
  {
    code: 'role-shared-refused',
    world: sharing,
    settings: { sharedRole: 'fail' },
    answers: { users: failed },
    message: /Could not determine whether other functions share the role of orders. Read failed/,
  },
  {
    code: 'role-users-unread',
    world: sharing,
    settings: { sharedRole: 'warn' },
    answers: { users: failed },
    message: /Could not determine which other functions in us-east-1 share a role. Read failed/,
  },
  { code: 'function-left-alone', functions: [{ ...orders, secrets: undefined }], message: /left alone/ },
  {
    code: 'secrets-dropped',
    functions: [{ ...orders, secrets: undefined }],
    world: { ...calm, base: declaredOnMain },
    message:
      /^orders declares neither .* any more, so it is left alone and keeps its access to what branch main/,
    remedy: /write secrets: \{\}\.$/,
  },
  {
    code: 'nothing-to-remove',
    functions: [{ ...orders, secrets: [] }],
    removing: true,
    world: { ...calm, functions: { orders: absent } },
    message: /orders does not exist in us-east-1, so/,
  },
]

describeFindings('of the function, its role and its policy', cases)

describe('a foreign policy', () => {
  test('under our name stays, and is named, where nothing of ours is to be', () => {
    const planned = plan(aDeclaration({ ...orders, secrets: [] }), anObservation(withPolicy(foreignText)), {
      prune: true,
      removing: true,
    })
    expect(planned.functions[0]?.findings.map(({ code }) => code)).toEqual(['left-behind'])
    expect(planned.writes).toBe(false)
  })
})

describe('a function that does not exist yet', () => {
  const pending = (more: object = {}, world: typeof calm = calm, discreet?: true) =>
    plan(
      aDeclaration({ ...orders, ...more }),
      anObservation({ ...world, functions: { orders: absent, billing: aFunction({ name: 'billing' }) } }),
      {
        prune: true,
        removing: false,
        mayBePending: true,
        ...(discreet && { discreet }),
      },
    )

  test('is shown with all that it will get', () => {
    const [planned] = pending({ extension: { place: orders.place, ttl: 60 } }).functions
    expect(planned).toMatchObject({
      state: 'pending',
      account: '123456789012',
      blocked: false,
      drifts: true,
      writes: false,
    })
    expect(planned?.grants.map(({ verb }) => verb)).toEqual(['add'])
    expect(planned?.variables.map(({ verb, name }) => [verb, name])).toEqual([['add', 'DB_ARN']])
    expect(planned?.extension?.layer?.verb).toBe('add')
    expect(planned?.extension?.settings).toHaveLength(2)
    expect(planned?.policy.after).toContain('ReadUsEast1ExtensionLayerSecretsTtl60ParametersTtl60"')
    expect(planned?.access).toMatchObject({ verdict: 'broadened', lost: [] })
    expect(pending().functions[0]).not.toHaveProperty('extension')
  })

  test('is blocked by what is wrong with its secrets', () => {
    const [planned] = pending({}, { ...calm, secrets: { [arn]: absent } }).functions
    expect(planned?.findings.map(({ code }) => code)).toEqual(['secret-not-found', 'function-missing'])
    expect(planned?.blocked).toBe(true)
  })

  test('is looked for under similar names, unless everybody would read them', () => {
    expect(pending().questions).toEqual([{ kind: 'role-users', region: 'us-east-1' }])
    expect(pending({}, calm, true).questions).toEqual([])
  })

  test('has part in the digest by what it will get', () => {
    expect(pending({ describe: true }).digest).not.toBe(pending().digest)
  })
})
