import { describe, expect, test } from '@jest/globals'
import type { OtherFunction } from '../../../src/model/declaration.ts'
import type { Observation } from '../../../src/model/observation.ts'
import { planAgainst } from '../../../src/plan/against-branch.ts'
import { settingNames } from '../../../src/plan/policy/extension-mark.ts'
import { formatOwner, policyDigest } from '../../../src/text/owner.ts'
import { plain, say } from '../../../src/text/sentence.ts'
import {
  absent,
  arn,
  type Case,
  calm,
  describeFindings,
  failed,
  orders,
  planOf,
  withPolicy,
} from '../../builders/findings.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  anArn,
  anExtensionArn,
  aPlace,
  aSecret,
  emptyRole,
  ownPolicy,
} from '../../builders/observation.ts'
import { aClaim, aConsent, anOwner, ownedPolicyText } from '../../builders/owner.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const ours = { ...orders, claim: aClaim() }
const foreign = JSON.stringify({
  Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: arn }],
})
const nearlyAll = JSON.stringify({
  Statement: [{ Effect: 'Allow', NotAction: 'iam:*', NotResource: 'arn:aws:s3:::x' }],
})
const rival = anOwner({ repositoryId: '42' })
const prod = anOwner({ stage: 'prod' })

const byInputs = { file: '' }
const deploy = { ...byInputs, workflow: '.github/workflows/deploy.yml' }
const hotfix = { ...byInputs, workflow: '.github/workflows/hotfix.yml' }
const hotfixing = { ...orders, claim: aClaim(hotfix) }

const gone = { ...ours, secrets: [], forgotten: { kind: 'gone' } as const }

/** Another file, or stage, that declares `orders`. */
function declaredIn(
  file: string,
  stage?: string,
  more: Partial<OtherFunction> = {},
): NonNullable<Observation['others']> {
  const there = { file, stage, region: 'us-east-1', functionName: 'orders', account: undefined, secrets: [] }
  return { functions: [{ ...there, ...more }], unread: [], complete: true }
}

/** A policy of ours, which says that the layer of the extension is ours too. */
const withLayer = formatPolicyDocument([{ secretArn: arn, keyArns: [], describe: false }], 'us-east-1', {
  owner: anOwner(),
  extension: { layer: true, settings: [] },
})

/** A role with a policy beside the one under our name, which is not there. */
function withOther(policyName: string, text: string): typeof calm {
  return { ...calm, roles: { 'orders-role': { ...emptyRole, texts: new Map([[policyName, text]]) } } }
}

const unreadTip = {
  kind: 'unread',
  branch: 'main',
  message: say`GitHub did not answer.`,
  isRerun: false,
} as const

const cases: readonly Case[] = [
  {
    code: 'function-owned-elsewhere',
    functions: [ours],
    world: withPolicy(ownedPolicyText(rival, arn)),
    message: /orders belongs to the repository with the id 42: the mark .* is OwnerG\w+R42F/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [ours],
    world: withPolicy(ownedPolicyText(anOwner({ file: 'other.yml' }), arn)),
    answers: { others: declaredIn('other.yml') },
    message: /belongs to another config file of this repository/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [{ ...orders, claim: aClaim({ stage: 'dev' }, 'dev', 'prod') }],
    world: withPolicy(ownedPolicyText(prod, arn)),
    answers: { others: declaredIn('.github/lambda-secrets.yml', 'prod') },
    message: /belongs to stage prod of this file/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [ours],
    world: withPolicy(ownedPolicyText(anOwner({ functionName: 'billing' }), arn)),
    message: /belongs to another function of this file/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [orders],
    world: withPolicy(ownedPolicyText(rival, arn)),
    message: /is marked as owned by repository 42 .* does not know which repository/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [hotfixing],
    world: withPolicy(ownedPolicyText(anOwner(deploy), `${arn}x`)),
    message: /inputs of another workflow file of this repository also declare orders\. They wrote .* last/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [{ ...orders, claim: { ...aClaim(hotfix), workflows: [hotfix.workflow, deploy.workflow] } }],
    world: withPolicy(ownedPolicyText(anOwner(deploy), `${arn}x`)),
    message: /inputs of workflow file \.github\/workflows\/deploy\.yml also declare orders/,
  },
  {
    code: 'function-taken-over',
    functions: [{ ...hotfixing, takeOver: [aConsent(formatOwner(anOwner(byInputs)))] }],
    world: withPolicy(ownedPolicyText(anOwner(deploy), `${arn}x`)),
    message: /lambda-secrets-orders is taken over from another workflow file of this repository/,
  },
  { code: 'policy-foreign', world: withPolicy(foreign), message: /this action did not write it/ },
  {
    code: 'function-taken-over',
    functions: [{ ...ours, takeOver: [aConsent(formatOwner(rival))] }],
    world: withPolicy(ownedPolicyText(rival, arn)),
    message: /lambda-secrets-orders is taken over from OwnerG\w+R42F/,
  },
  {
    code: 'policy-adopted',
    functions: [{ ...ours, adopt: [aConsent(policyDigest(foreign))] }],
    world: withPolicy(foreign),
    message: /which this action did not write, is replaced/,
  },
  {
    code: 'policy-adopted',
    functions: [{ ...ours, adopt: [aConsent(policyDigest(nearlyAll))] }],
    world: withPolicy(nearlyAll),
    message: /It no longer allows all but iam:\* on all but arn:aws:s3:::x\.$/,
  },
  {
    code: 'consent-used',
    functions: [{ ...ours, takeOver: [aConsent(formatOwner(rival))] }],
    world: withPolicy(ownedPolicyText(anOwner(), arn)),
    message: /so take-over is no longer needed/,
  },
  {
    code: 'policy-renamed',
    functions: [ours],
    world: withOther('old-name', ownedPolicyText(anOwner(), arn)),
    message: /policy-name has changed: old-name of role orders-role is deleted once lambda-secrets-orders/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [ours],
    world: withOther('theirs', ownedPolicyText(rival, arn)),
    message: /orders belongs to the repository with the id 42: the mark in inline policy theirs is OwnerG/,
  },
  {
    code: 'function-owned-elsewhere',
    functions: [{ ...orders, claim: aClaim({ stage: 'dev' }, 'dev', 'prod') }],
    world: withOther('theirs', ownedPolicyText(prod, arn)),
    answers: { others: declaredIn('.github/lambda-secrets.yml', 'prod') },
    message: /belongs to stage prod of this file: the mark in inline policy theirs/,
  },
  {
    code: 'function-taken-over',
    functions: [{ ...ours, takeOver: [aConsent(formatOwner(rival))] }],
    world: withOther('theirs', ownedPolicyText(rival, arn)),
    message: /Inline policy theirs is taken over from OwnerG\w+R42F/,
  },
  {
    code: 'policy-renamed',
    functions: [ours],
    world: withOther('theirs', ownedPolicyText(anOwner({ file: 'other.yml' }), arn)),
    message: /theirs of role orders-role is deleted once lambda-secrets-orders/,
  },
  {
    code: 'policy-name-taken',
    functions: [ours],
    world: withOther('Lambda-Secrets-Orders', ownedPolicyText(anOwner(), arn)),
    message: /has inline policy Lambda-Secrets-Orders, whose name differs from lambda-secrets-orders only in/,
    remedy: /results in exactly Lambda-Secrets-Orders, or in a name that differs in more/,
  },
  {
    code: 'policy-name-taken',
    functions: [ours],
    world: withOther('Lambda-Secrets-Orders', ownedPolicyText(anOwner({ functionName: 'Orders' }), arn)),
    message: /has inline policy Lambda-Secrets-Orders, whose name differs from/,
    remedy: /results in a name that differs in more/,
  },
  {
    code: 'policy-left-over',
    functions: [ours],
    world: {
      ...withPolicy(ownedPolicyText(anOwner(), arn)),
      roles: {
        'orders-role': {
          ...emptyRole,
          texts: new Map([
            ['lambda-secrets-billing', ownedPolicyText(anOwner({ functionName: 'billing' }), arn)],
          ]),
        },
      },
    },
    message:
      /which orders uses, also has inline policy lambda-secrets-billing: this file wrote it under another policy-name, or for a function/,
  },
  {
    code: 'policy-left-over',
    functions: [ours],
    world: {
      ...withPolicy(ownedPolicyText(anOwner(), arn)),
      roles: withOther('theirs', ownedPolicyText(anOwner({ file: 'gone.yml' }), arn)).roles ?? {},
    },
    answers: { others: { functions: [], unread: [], complete: true } },
    message: /policy theirs: another config file of this repository wrote it, which is gone or no longer/,
    remedy: /If no other branch has that file, delete it/,
  },
  {
    code: 'policy-left-over',
    functions: [ours],
    world: {
      ...withPolicy(ownedPolicyText(anOwner(), arn)),
      roles: withOther('theirs', ownedPolicyText(anOwner({ file: 'gone.yml' }), arn)).roles ?? {},
    },
    answers: { others: declaredIn('other.yml') },
    message: /policy theirs: another config file of this repository wrote it, which is gone or no longer/,
    remedy: /First apply other\.yml, which declares the function and takes the policy over/,
  },
  {
    code: 'policy-left-over',
    functions: [hotfixing],
    world: withOther('earlier', ownedPolicyText(anOwner(byInputs), arn)),
    message: /policy earlier: inputs of this repository wrote it/,
    remedy: /Once this declaration is applied, and if no other workflow uses it, delete it/,
  },
  {
    code: 'left-behind',
    functions: [{ ...ours, secrets: [] }],
    world: { ...withPolicy(foreign), functions: { orders: aFunction({ variables: { DB_ARN: arn } }) } },
    message: /lambda-secrets-orders of role orders-role stays, and so does DB_ARN/,
  },
  {
    code: 'left-behind',
    functions: [{ ...ours, secrets: [] }],
    removing: true,
    world: withPolicy(ownedPolicyText(rival, arn)),
    message: /stays: this declaration does not own it/,
  },
  {
    code: 'function-forgotten',
    functions: [gone],
    world: withPolicy(ownedPolicyText(anOwner(), arn)),
    message: /orders is no longer declared, so its access .* removed/,
  },
  {
    code: 'function-renamed',
    functions: [gone, { ...orders, label: 'checkout', functionName: 'checkout' }],
    world: {
      ...withPolicy(ownedPolicyText(anOwner(), arn)),
      functions: { orders: aFunction(), checkout: aFunction({ name: 'checkout' }) },
    },
    message: /orders loses what checkout gains, so this looks like a rename/,
  },
  {
    code: 'function-kept',
    functions: [gone],
    settings: { prune: false },
    world: withPolicy(ownedPolicyText(anOwner(), arn)),
    message: /keeps its access, because prune is false/,
  },
  {
    code: 'function-moved',
    functions: [gone],
    world: withPolicy(ownedPolicyText(anOwner(), arn)),
    answers: { others: declaredIn('other.yml', 'prod') },
    message: /orders moved to stage prod of other.yml, so it keeps its access/,
  },
  {
    code: 'function-moved',
    functions: [{ ...gone, forgotten: { kind: 'region' } }],
    world: withPolicy(ownedPolicyText(anOwner(), arn)),
    message:
      /no longer says that orders is in us-east-1, but declares it for the region of each run, so it keeps/,
  },
  {
    code: 'needed-by-other-file',
    functions: [ours],
    world: withPolicy(ownedPolicyText(anOwner(), arn, anArn('old'))),
    answers: { others: declaredIn('other.yml', undefined, { secrets: [aDeclared(undefined, 'old')] }) },
    message:
      /no longer declares secret old for orders, but other\.yml declares it, or the variable that holds it, and has not been/,
    remedy: /If it is for another account or region, write account or region there\.$/,
  },
  {
    code: 'needed-by-other-file',
    functions: [ours],
    world: {
      ...withPolicy(ownedPolicyText(anOwner(), arn, anArn('old'))),
      roles: withOther('theirs', ownedPolicyText(anOwner({ file: 'other.yml' }), anArn('third'))).roles ?? {},
    },
    answers: { others: { functions: [], unread: ['other.yml', 'stray.yml'], complete: true } },
    message: /but other\.yml, which has a policy for it too, could not be read in full\. Access to it stays/,
    remedy: /^Correct the other file\./,
  },
  {
    code: 'needed-by-other-file',
    functions: [ours],
    world: {
      ...withPolicy(withLayer ?? ''),
      functions: { orders: aFunction({ variables: { DB_ARN: arn }, layers: [anExtensionArn(50)] }) },
    },
    answers: { others: declaredIn('other.yml', undefined, { extension: { place: aPlace() } }) },
    message:
      /no longer declares extension for orders, but other\.yml does, so the layer and its settings stay/,
  },
  {
    code: 'nothing-to-remove',
    functions: [{ ...gone, forgotten: { kind: 'gone', byChange: true } }],
    world: { ...calm, functions: { orders: absent } },
    message: /orders does not exist in us-east-1, so/,
  },
  {
    code: 'function-left-earlier',
    functions: [{ ...gone, forgotten: { kind: 'earlier' } }],
    world: withPolicy(ownedPolicyText(anOwner(), arn)),
    message: /left the file before this pull request/,
  },
  {
    code: 'stage-gone',
    functions: [
      { ...gone, claim: aClaim({ stage: 'prod' }, 'dev'), forgotten: { kind: 'stage', stage: 'prod' } },
    ],
    world: withPolicy(ownedPolicyText(prod, arn)),
    message: /Stage prod is no longer in the file, but orders still has/,
  },
  {
    code: 'account-changed',
    declared: { account: '123456789012' },
    world: { ...calm, base: { kind: 'found', branch: 'main', account: '210987654321' } },
    message: /changes from 210987654321 to 123456789012\. What was granted in 210987654321 stays there/,
  },
  {
    code: 'forgotten-unread',
    functions: [gone],
    world: { ...calm, policies: { [ownPolicy()]: failed } },
    message: /could not check whether it still has access. Read failed/,
  },
  {
    code: 'commit-outdated',
    world: {
      ...calm,
      tip: { kind: 'differs', branch: 'main', commit: '0123456789', path: 'a.yml', isOwn: false },
    },
    message: /a\.yml differs from the one at the tip of branch main \(0123456\)/,
  },
  {
    code: 'tip-unread',
    world: { ...calm, tip: unreadTip },
    message: /Could not check whether branch main declares something newer. GitHub did not answer/,
  },
  {
    code: 'rerun-unchecked',
    world: { ...calm, tip: { ...unreadTip, isRerun: true } },
    message: /This run was started again, and it could not be checked whether branch main declares something/,
  },
  {
    code: 'history-unread',
    declared: { historyUnread: say`GitHub did not answer.` },
    message: /left the file were not looked for. GitHub did not answer/,
  },
]

describeFindings('of whose a function is', cases)

test.each([{}, { account: '123456789012' }])(
  'an account that the base declares too is no news',
  (account) => {
    const world = { ...calm, base: { kind: 'found', branch: 'main', account: '123456789012' } } as const
    expect(planOf({ declared: account, world }).functions[0]?.findings).toEqual([])
  },
)

describe('a function whose mark names another file of the repository', () => {
  const world = {
    ...withPolicy(ownedPolicyText(anOwner({ file: 'other.yml' }), arn)),
    functions: { orders: aFunction({ variables: { DB_ARN: arn } }) },
  }
  const stepsGiven = (others: NonNullable<Observation['others']>) =>
    planOf({ functions: [ours], world, answers: { others } }).functions[0]?.steps

  test('is taken over without asking where that file no longer declares it', () => {
    expect(stepsGiven({ functions: [], unread: [], complete: true })).toEqual([
      { kind: 'grant', document: ownedPolicyText(anOwner(), arn) },
    ])
  })

  test('is refused to inputs, which can not tell whether that file still declares it', () => {
    const functions = [{ ...orders, claim: aClaim(byInputs) }]
    const planned = planOf({ functions, world }).functions[0]
    expect(planned?.findings.map(({ code }) => code)).toEqual(['function-owned-elsewhere'])
  })

  test.each<[string, Parameters<typeof anOwner>[0], readonly string[]]>([
    ['that file', { file: 'other.yml' }, ['configuration', 'delete-policy']],
    ['another repository', { file: 'other.yml', repositoryId: '42' }, []],
    ['another function', { functionName: 'billing' }, []],
  ])('is removed by inputs in mode remove, though not for %s alone', (_name, mark, steps) => {
    const theirs = {
      ...world,
      ...{ policies: withPolicy(ownedPolicyText(anOwner(mark), arn)).policies ?? {} },
    }
    const functions = [{ ...orders, secrets: [], claim: aClaim(byInputs) }]
    const planned = planOf({ functions, world: theirs, removing: true }).functions[0]
    expect(planned?.steps.map(({ kind }) => kind)).toEqual(steps)
  })

  test.each<[string, NonNullable<Observation['others']>]>([
    ['declares it', declaredIn('other.yml')],
    [
      'declares it beside another one',
      {
        functions: [
          ...declaredIn('other.yml', undefined, { functionName: 'billing' }).functions,
          ...declaredIn('other.yml').functions,
        ],
        unread: [],
        complete: true,
      },
    ],
    ['could not be read', { functions: [], unread: ['other.yml'], complete: true }],
    ['may not have been looked at', { functions: [], unread: [], complete: false }],
  ])('is refused where it %s', (_name, others) => {
    expect(stepsGiven(others)).toEqual([])
  })
})

describe('a policy of another file beside our own', () => {
  const isLeftOver = (
    others: NonNullable<Observation['others']>,
    { theirs, own = {} }: { readonly theirs: Parameters<typeof anOwner>[0]; readonly own?: typeof theirs },
  ) => {
    const { roles = {} } = withOther('theirs', ownedPolicyText(anOwner(theirs), arn))
    const world = { ...withPolicy(ownedPolicyText(anOwner(own), arn)), roles }
    const functions = [{ ...orders, claim: aClaim(own) }]
    const { findings = [] } = planOf({ functions, world, answers: { others } }).functions[0] ?? {}
    return findings.some(({ code }) => code === 'policy-left-over')
  }

  test.each<[string, NonNullable<Observation['others']>]>([
    ['declares its function', declaredIn('other.yml')],
    ['could not be read', { functions: [], unread: ['other.yml'], complete: true }],
    ['may not have been looked at', { functions: [], unread: [], complete: false }],
  ])('is not left over where that file %s', (_name, others) => {
    expect(isLeftOver(others, { theirs: { file: 'other.yml' } })).toBe(false)
  })

  test('is left over where that file declares another function alone', () => {
    const others = declaredIn('other.yml', undefined, { functionName: 'billing' })
    expect(isLeftOver(others, { theirs: { file: 'other.yml' } })).toBe(true)
  })

  test('is not left over where inputs declare either of them, because no file shows what they say', () => {
    const others = { functions: [], unread: [], complete: true }
    expect(isLeftOver(others, { theirs: byInputs })).toBe(false)
    expect(isLeftOver(others, { theirs: { file: 'other.yml' }, own: deploy })).toBe(false)
  })

  test('is not left over where this file declares its function, which cannot be read', () => {
    const owner = anOwner({ file: 'gone.yml', functionName: 'billing' })
    const { roles = {} } = withOther('theirs', ownedPolicyText(owner, arn))
    const world = {
      ...withPolicy(ownedPolicyText(anOwner(), arn)),
      roles,
      functions: { orders: aFunction(), billing: failed },
    }
    const billing = {
      ...ours,
      label: 'billing',
      functionName: 'billing',
      claim: aClaim({ functionName: 'billing' }),
    }
    const others = { functions: [], unread: [], complete: true }
    const { functions } = planOf({ functions: [ours, billing], world, answers: { others } })
    expect(functions.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain(
      'policy-left-over',
    )
  })
})

test.each([
  ['goes where no other file declares one', undefined, ['remove', 'remove']],
  ['stays where another file declares one too', 0, []],
])('a ttl that leaves an extension which two files declare %s', (_name, ttl, verbs) => {
  const settings = settingNames.map((name) => ({ name, value: '60' }))
  const text = formatPolicyDocument([{ secretArn: arn, keyArns: [], describe: false }], 'us-east-1', {
    owner: anOwner(),
    extension: { layer: true, settings },
  })
  const variables = { DB_ARN: arn, ...Object.fromEntries(settings.map(({ name, value }) => [name, value])) }
  const world = {
    ...withPolicy(text ?? ''),
    functions: { orders: aFunction({ variables, layers: [anExtensionArn(50)] }) },
  }
  const extension = { place: aPlace() }
  const others = declaredIn('other.yml', undefined, {
    extension: ttl === undefined ? extension : { ...extension, ttl },
  })
  const [orders] = planOf({ functions: [{ ...ours, extension }], world, answers: { others } }).functions
  expect(orders?.extension?.settings.map(({ verb }) => verb)).toEqual(verbs)
})

test('each grant of a function stays that another file declares, of the same account', () => {
  const world = withPolicy(ownedPolicyText(anOwner(), arn, anArn('old'), anArn('third'), anArn('gone')))
  const account = '123456789012'
  const needing = (file: string, ...names: readonly string[]) =>
    declaredIn(file, undefined, { account, secrets: names.map((name) => aDeclared(undefined, name)) })
      .functions
  const others = {
    functions: [...needing('a.yml', 'old'), ...needing('b.yml', 'old', 'third')],
    unread: [],
    complete: true,
  }
  const [planned] = planOf({ functions: [ours], world, answers: { others } }).functions
  expect(planned?.steps.at(-1)).toMatchObject({ kind: 'revoke', revoked: [anArn('gone')] })
  expect(planned?.findings.map(({ message }) => plain(message))).toEqual([
    expect.stringMatching(/declares secret old for orders, but a\.yml declares it,/),
    expect.stringMatching(/declares secret third for orders, but b\.yml declares it,/),
  ])
})

test.each<[string, NonNullable<Observation['others']>]>([
  ['could not be read and has no policy for it', { functions: [], unread: ['stray.yml'], complete: true }],
  [
    'is for another account',
    declaredIn('eu.yml', undefined, { account: '210987654321', secrets: [aDeclared(undefined, 'old')] }),
  ],
  [
    'is for another region',
    declaredIn('eu.yml', undefined, { region: 'eu-west-1', secrets: [aDeclared(undefined, 'old')] }),
  ],
])('no grant of a function stays for a file that %s', (_name, others) => {
  const world = withPolicy(ownedPolicyText(anOwner(), arn, anArn('old')))
  const [orders] = planOf({ functions: [ours], world, answers: { others } }).functions
  expect(orders?.steps.map(({ kind }) => kind)).toContain('revoke')
})

const billing = {
  ...orders,
  functionName: 'billing',
  label: 'billing',
  policyName: 'lambda-secrets-billing',
  claim: aClaim({ functionName: 'billing' }),
}

test('no policy is left over of a declared function that does not exist yet: its role is not known', () => {
  const texts = new Map([
    ['lambda-secrets-billing', ownedPolicyText(anOwner({ functionName: 'billing' }), arn)],
  ])
  const planned = planOf({
    functions: [ours, billing],
    settings: { mayBePending: true, discreet: true },
    world: { ...calm, roles: { 'orders-role': { ...emptyRole, texts } } },
  })
  const codes = planned.functions.map(({ findings }) => findings.map(({ code }) => code))
  expect(codes).toEqual([[], ['function-missing']])
})

test('no policy is left over that another declared function of the role has', () => {
  const texts = new Map([
    ['lambda-secrets-orders', ownedPolicyText(anOwner(), arn)],
    ['lambda-secrets-billing', ownedPolicyText(anOwner({ functionName: 'billing' }), arn)],
  ])
  const world = {
    ...calm,
    functions: { orders: aFunction(), billing: { ...aFunction(), arn: aFunction({ name: 'billing' }).arn } },
    policies: Object.fromEntries(
      [...texts].map(([name, text]) => [`orders-role/${name}`, { kind: 'found', text } as const]),
    ),
    roles: { 'orders-role': { ...emptyRole, texts } },
  }
  const functions = [ours, billing]
  const planned = planOf({ functions, world })
  expect(planned.functions.flatMap(({ findings }) => findings)).toEqual([])
})

describe('a policy of another name that is for the function', () => {
  const beside = (text: string, more: object = {}) =>
    planOf({ functions: [{ ...ours, ...more }], world: withOther('theirs', text) }).functions[0]

  test('is another file’s own, which may grant beside this one', () => {
    const text = ownedPolicyText(anOwner({ file: 'other.yml' }), arn)
    const functions = [ours]
    const plan = planOf({
      functions,
      world: withOther('theirs', text),
      answers: { others: declaredIn('other.yml') },
    })
    expect(plan.functions[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(plan.functions[0]?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
  })

  test('is none where its name is exactly ours: another run wrote ours after it was read', () => {
    const world = withOther('lambda-secrets-orders', ownedPolicyText(anOwner(), arn))
    const plan = planOf({ functions: [ours], world }).functions[0]
    expect(plan?.findings).toEqual([])
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
  })

  test('takes the variables of what it alone granted along', () => {
    const old = anArn('old')
    const world = {
      ...withOther('old-name', ownedPolicyText(anOwner(), arn, old)),
      functions: { orders: aFunction({ variables: { DB_ARN: arn, OLD_ARN: old } }) },
    }
    const planned = planOf({ functions: [ours], world }).functions[0]
    expect(planned?.steps).toMatchObject([
      { kind: 'grant' },
      { kind: 'configuration', set: {}, remove: ['OLD_ARN'] },
      { kind: 'delete-former', policies: ['old-name'], revoked: [old] },
      { kind: 'revoke' },
    ])
    expect(planned?.findings.map(({ code }) => code)).toEqual(['policy-renamed'])
  })

  test('is left over where ours does not say that it had one', () => {
    const world = {
      ...withPolicy(ownedPolicyText(anOwner(), arn)),
      functions: { orders: aFunction({ variables: { DB_ARN: arn } }) },
      roles: withOther('old-name', ownedPolicyText(anOwner(), arn)).roles ?? {},
    }
    const planned = planOf({ functions: [ours], world }).functions[0]
    expect([planned?.steps, planned?.findings.map(({ code }) => code)]).toEqual([[], ['policy-left-over']])
  })

  test('is not left over where it is for the function of the same name in another region', () => {
    const grants = [{ secretArn: arn, keyArns: [], describe: false }]
    const text = formatPolicyDocument(grants, 'eu-west-1', { owner: anOwner() }) ?? ''
    const { roles = {} } = withOther('in-europe', text)
    const world = { ...withPolicy(ownedPolicyText(anOwner(), arn)), roles }
    expect(planOf({ functions: [ours], world }).functions[0]?.findings).toEqual([])
  })

  test('is looked for where nothing is declared any more, and goes', () => {
    const texts = new Map([['old-name', ownedPolicyText(anOwner(), arn)]])
    const { roles: _, ...world } = calm
    const answers = { inline: { ...emptyRole, texts } }
    const planned = planOf({ functions: [{ ...ours, secrets: [] }], world, answers }).functions[0]
    expect(planned?.steps).toEqual([{ kind: 'delete-former', policies: ['old-name'], revoked: [arn] }])
  })

  test('stays where inputs wrote it: another workflow may use it', () => {
    const world = withOther('old-name', ownedPolicyText(anOwner(deploy), arn))
    const planned = planOf({ functions: [{ ...orders, claim: aClaim(deploy) }], world }).functions[0]
    expect(planned?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
  })

  test('goes on granting what ours no longer does, so that nothing is lost', () => {
    const theirs = ownedPolicyText(anOwner({ file: 'other.yml' }), anArn('old'))
    const world = {
      ...withPolicy(ownedPolicyText(anOwner(), arn, anArn('old'))),
      functions: { orders: aFunction({ variables: { DB_ARN: arn, OLD_ARN: anArn('old') } }) },
      roles: withOther('theirs', theirs).roles ?? {},
    }
    const answers = { others: declaredIn('other.yml') }
    const planned = planOf({ functions: [ours], world, answers }).functions[0]
    expect(planned?.steps).toMatchObject([{ kind: 'revoke', revoked: [] }])
  })

  test('of another repository is moved where its mark is consented to, and stays where nothing is declared', () => {
    const text = ownedPolicyText(rival, arn)
    const taken = beside(text, { takeOver: [aConsent(formatOwner(rival))] })
    expect(taken?.steps.map(({ kind }) => kind)).toEqual([
      'grant',
      'configuration',
      'delete-former',
      'revoke',
    ])
    expect(beside(text)?.steps).toEqual([])
    expect(beside(text, { secrets: [] })?.findings).toEqual([])
  })

  describe('of a file that no longer declares it', () => {
    const stepsWith = (
      mark: Parameters<typeof anOwner>[0],
      more: object,
      ...others: readonly OtherFunction[]
    ) => {
      const texts = new Map(Object.entries({ theirs: ownedPolicyText(anOwner(mark), anArn('pay')), ...more }))
      const world = { ...calm, roles: { 'orders-role': { ...emptyRole, texts } } }
      const answers = { others: { functions: others, unread: [], complete: true } }
      const plan = planOf({ functions: [ours], world, answers }).functions[0]
      return plan?.steps.map(({ kind }) => kind)
    }
    const inFile = (file: string, stage?: string, functionName = 'orders'): OtherFunction => {
      return { file, stage, region: 'us-east-1', functionName, account: undefined, secrets: [] }
    }
    const left = ['grant', 'configuration']
    const moved = ['grant', 'configuration', 'delete-former', 'revoke']

    test.each<[string, readonly string[], ReturnType<typeof stepsWith>]>([
      [
        'stays for a third file that has none yet, as where the first was renamed',
        left,
        stepsWith({ file: 'payments.yml' }, {}, inFile('pay.yml')),
      ],
      [
        'stays for a stage of that file where its own was renamed',
        left,
        stepsWith({ file: 'payments.yml', stage: 'production' }, {}, inFile('payments.yml', 'prod')),
      ],
      [
        'stays for a third file, whatever others declare',
        left,
        stepsWith({ file: 'payments.yml' }, {}, inFile('mail.yml', undefined, 'billing'), inFile('pay.yml')),
      ],
      [
        'stays for a third file where only another stage of the first declares it',
        left,
        stepsWith(
          { file: 'payments.yml', stage: 'dev' },
          {},
          inFile('payments.yml', 'dev', 'billing'),
          inFile('pay.yml'),
        ),
      ],
      [
        'is moved where a third file declares another function alone',
        moved,
        stepsWith({ file: 'payments.yml' }, {}, inFile('pay.yml', undefined, 'billing')),
      ],
      [
        'is moved where another stage of this file declares it',
        moved,
        stepsWith({ file: 'payments.yml' }, {}, inFile('.github/lambda-secrets.yml', 'dev')),
      ],
      [
        'is moved where a third file has its own',
        moved,
        stepsWith(
          { file: 'payments.yml' },
          { mail: ownedPolicyText(anOwner({ file: 'mail.yml' }), arn) },
          inFile('mail.yml'),
        ),
      ],
      [
        'is moved where only another stage of that file declares it',
        moved,
        stepsWith(
          { file: 'payments.yml', stage: 'dev' },
          {},
          inFile('payments.yml', 'dev', 'billing'),
          inFile('payments.yml', 'prod'),
        ),
      ],
    ])('%s', (_name, expected, steps) => {
      expect(steps).toEqual(expected)
    })
  })

  test('is another function’s of another region with the same role', () => {
    const text = ownedPolicyText(rival, arn).replaceAll('UsEast1', 'EuWest1')
    expect(beside(text)?.blocked).toBe(false)
  })

  test('is nobody’s rival where only its case differs and nothing would be written', () => {
    const world = withOther('Lambda-Secrets-Orders', foreign)
    expect(planOf({ functions: [{ ...ours, secrets: [] }], world }).functions[0]?.findings).toEqual([])
  })
})

describe('a function that left the file', () => {
  const owned = ownedPolicyText(anOwner(), arn)

  test.each([
    ['whose policy is gone', calm],
    ['whose policy is of another repository', withPolicy(ownedPolicyText(rival, arn))],
    ['whose policy this action did not write', withPolicy(foreign)],
    ['whose policy inputs of the repository have written', withPolicy(ownedPolicyText(anOwner(deploy), arn))],
    ['that is gone from AWS', { ...withPolicy(owned), functions: { orders: absent } }],
  ])('is not in the plan: one %s', (_name, world) => {
    expect(planOf({ functions: [gone], world }).functions).toEqual([])
  })

  test('is not in the plan where it is of another account', () => {
    const elsewhere = { ...gone, account: '999999999999' }
    expect(planOf({ functions: [elsewhere], world: withPolicy(owned) }).functions).toEqual([])
  })

  test('is looked for under an earlier name of its policy, too', () => {
    const { roles: _, ...world } = calm
    const answers = { inline: { ...emptyRole, texts: new Map([['old-name', owned]]) } }
    const planned = planOf({ functions: [gone], world, answers }).functions[0]
    expect(planned?.steps).toEqual([{ kind: 'delete-former', policies: ['old-name'], revoked: [arn] }])
  })

  test.each<[string, readonly string[], RegExp | undefined]>([
    ['one new function gains what it loses', ['checkout'], /orders loses what checkout gains/],
    ['several do', ['checkout', 'basket'], undefined],
  ])('is taken for a renamed one where %s', (_name, news, message) => {
    const declared = news.map((label) => ({ ...orders, label, functionName: label }))
    const functions = Object.fromEntries(['orders', ...news].map((name) => [name, aFunction({ name })]))
    const plan = planOf({ functions: [gone, ...declared], world: { ...withPolicy(owned), functions } })
    const found = plan.functions[0]?.findings.find(({ code }) => code === 'function-renamed')
    expect(found && plain(found.message)).toEqual(
      message === undefined ? undefined : expect.stringMatching(message),
    )
  })

  test('is not taken for a renamed one where the new one gains something else', () => {
    const other = anArn('other')
    const checkout = { ...orders, label: 'checkout', functionName: 'checkout' }
    const functions = { orders: aFunction(), checkout: aFunction({ name: 'checkout' }) }
    const planned = planOf({
      functions: [gone, { ...checkout, secrets: [aDeclared('OTHER_ARN', other)] }],
      world: { ...withPolicy(owned), functions, secrets: { [other]: aSecret(other) } },
    })
    const codes = planned.functions.map(({ findings }) => findings.map(({ code }) => code))
    expect(codes).toEqual([['function-forgotten'], []])
  })

  test('keeps its access where the other file has a policy only for its namesake in another region', () => {
    const theirs = ownedPolicyText(anOwner({ file: 'other.yml' }), arn).replaceAll('UsEast1', 'EuWest1')
    const world = { ...withPolicy(owned), roles: withOther('theirs', theirs).roles ?? {} }
    const plan = planOf({ functions: [gone], world, answers: { others: declaredIn('other.yml') } })
      .functions[0]
    expect(plan?.findings.map(({ code }) => code)).toEqual(['function-moved'])
  })

  test('is named by its function where the label is that of the new one', () => {
    const other = anArn('other')
    const renamed = { ...orders, functionName: 'orders-v2', secrets: [aDeclared('OTHER_ARN', other)] }
    const functions = { orders: aFunction(), 'orders-v2': aFunction({ name: 'orders-v2' }) }
    const secrets = { [other]: aSecret(other) }
    const old = { ...gone, label: 'orders-v1', forgotten: { ...gone.forgotten, formerLabel: 'orders' } }
    const plan = planOf({ functions: [old, renamed], world: { ...withPolicy(owned), functions, secrets } })
    const found = plan.functions[0]?.findings.find(({ code }) => code === 'function-renamed')
    expect(found && plain(found.message)).toContain('orders-v2 takes the place of orders in the file, so')
  })

  test('is left out where a declared function has the same policy', () => {
    const world = {
      ...withPolicy(ownedPolicyText(undefined, arn)),
      functions: { orders: aFunction(), billing: aFunction({ name: 'orders' }) },
    }
    const billing = { ...ours, label: 'billing', functionName: 'billing' }
    const planned = planOf({ functions: [billing, gone], world })
    expect(planned.functions.map(({ label }) => label)).toEqual(['billing'])
  })

  test('has no part in the digest where it is only told', () => {
    const world = withPolicy(owned)
    const earlier = { ...gone, forgotten: { kind: 'earlier' } as const }
    expect(planOf({ functions: [earlier], world }).digest).toBe(planOf({ functions: [] }).digest)
    expect(planOf({ functions: [gone], world }).digest).not.toBe(planOf({ functions: [] }).digest)
  })

  test('is compared without AWS only with what the other declaration has', () => {
    const commit = { branch: 'main', commit: 'c' }
    const against = (...before: (typeof ours)[]) =>
      planAgainst(
        aDeclaration(gone),
        { declaration: aDeclaration(...before), commit, today: '2026-11-24' },
        { prune: true, removing: false },
      )
    expect(against().functions).toEqual([])
    expect(against(ours).functions[0]?.findings.map(({ code }) => code)).toEqual(['function-forgotten'])
    expect(against(ours).verdict).toBe('narrowed')
  })
})

describe('a function that inputs alone declare, and that another workflow file wrote', () => {
  const planFor = (claim: ReturnType<typeof aClaim>, ...secretArns: string[]) =>
    planOf({
      functions: [{ ...orders, claim }],
      world: {
        ...withPolicy(ownedPolicyText(anOwner(deploy), ...secretArns)),
        functions: { orders: aFunction({ variables: { DB_ARN: arn } }) },
      },
    }).functions[0]

  test.each([
    ['says the same', aClaim(hotfix), [arn]],
    ['is gone', { ...aClaim(hotfix), workflows: [hotfix.workflow] }, [`${arn}x`]],
    ['plans only, or is not on GitHub', aClaim(byInputs), [`${arn}x`]],
    ['is a config file by now', aClaim(), [`${arn}x`]],
  ])('is not fought over where one of them %s', (_name, claim, secretArns) => {
    expect(planFor(claim, ...secretArns)?.blocked).toBe(false)
  })

  test.each([
    ['the file that writes next', { ...aClaim(hotfix), workflows: [hotfix.workflow] }, deploy, hotfix],
    ['the last one where a run does not say its own', aClaim(byInputs), deploy, deploy],
  ])('keeps on record %s', (_name, claim, before, after) => {
    const world = withPolicy(ownedPolicyText(anOwner(before), `${arn}x`))
    const planned = planOf({ functions: [{ ...orders, claim }], world }).functions[0]
    expect(planned?.steps.at(-1)).toMatchObject({ document: ownedPolicyText(anOwner(after), arn) })
  })
})

describe('the mark alone', () => {
  const wired = aFunction({ variables: { DB_ARN: arn } })

  test.each([
    ['none', undefined],
    ["this declaration's", anOwner()],
    ['that of a stage which is no longer in the file', anOwner({ stage: 'old' })],
  ])('changes nothing: %s', (_name, owner) => {
    const world = { ...withPolicy(ownedPolicyText(owner, arn)), functions: { orders: wired } }
    const planned = planOf({ functions: [ours], world })
    expect(planned.functions[0]).toMatchObject({ steps: [], drifts: false, blocked: false })
    expect(planned.verdict).toBe('unchanged')
  })

  test('rides along with the next write', () => {
    const planned = planOf({ functions: [ours], world: withPolicy(ownedPolicyText(undefined, `${arn}x`)) })
    const documents = planned.functions[0]?.steps.flatMap((step) =>
      'document' in step ? [step.document] : [],
    )
    expect(documents).toHaveLength(2)
    for (const document of documents ?? []) expect(document).toContain(formatOwner(anOwner()))
  })
})

describe('consent', () => {
  test('writes the mark even where the policy says already what it should', () => {
    const takeOver = [aConsent(formatOwner(rival))]
    const planned = planOf({
      functions: [{ ...ours, takeOver }],
      world: {
        ...withPolicy(ownedPolicyText(rival, arn)),
        functions: { orders: aFunction({ variables: { DB_ARN: arn } }) },
      },
    })
    expect(planned.verdict).toBe('unchanged')
    expect(planned.functions[0]?.steps).toEqual([
      { kind: 'grant', document: ownedPolicyText(anOwner(), arn) },
    ])
  })

  test('of one document does not cover another', () => {
    const planned = planOf({
      functions: [{ ...ours, adopt: [aConsent(policyDigest(`${foreign} `))] }],
      world: withPolicy(foreign),
    })
    expect(planned.functions[0]?.findings.map(({ code }) => code)).toContain('policy-foreign')
  })

  test('removes what is taken over where nothing is declared', () => {
    const planned = planOf({
      functions: [{ ...ours, secrets: [], takeOver: [aConsent(formatOwner(rival))] }],
      world: withPolicy(ownedPolicyText(rival, arn)),
    })
    expect(planned.functions[0]?.steps).toEqual([{ kind: 'delete-policy', revoked: [arn] }])
  })
})

test('a run that was started again and could not be checked is an error alone', () => {
  const world = { ...calm, tip: { ...unreadTip, isRerun: true } }
  expect(planOf({ world }).functions[0]?.findings.map(({ code }) => code)).toEqual(['rerun-unchecked'])
})

test('whose the policy is, is part of the digest', () => {
  const digestOf = (text: string) => planOf({ functions: [ours], world: withPolicy(text) }).digest
  expect(digestOf(ownedPolicyText(anOwner(), arn))).toBe(digestOf(ownedPolicyText(undefined, arn)))
  expect(digestOf(ownedPolicyText(rival, arn))).not.toBe(digestOf(ownedPolicyText(anOwner(), arn)))
  expect(digestOf(ownedPolicyText(rival, arn))).not.toBe(digestOf(ownedPolicyText(prod, arn)))
})
