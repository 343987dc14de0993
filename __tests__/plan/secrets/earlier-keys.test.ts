import { describe, expect, test } from '@jest/globals'
import type { Tier } from '../../../src/model/declaration.ts'
import type { FoundSecret, KeyReference } from '../../../src/model/observation.ts'
import { plan } from '../../../src/plan/plan.ts'
import type { Grant } from '../../../src/plan/policy/grants.ts'
import { marked } from '../../../src/text/sentence.ts'
import { planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  aLife,
  anArn,
  anObservation,
  aParameterArn,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const [earlier, now] = [aKeyArn('1'), aKeyArn('2')]
const [db, parameter] = [anArn('db'), aParameterArn('/payments/key')]
const aliasArn = earlier.replace(/key\/.*/, 'alias/app')
const byArn: readonly KeyReference[] = [{ kind: 'key', arn: now }]
const byAlias: readonly KeyReference[] = [{ kind: 'alias', arn: aliasArn }]
const versionsUnread = {
  operation: 'ListSecretVersionIds',
  target: marked('secret db'),
  code: 'ThrottlingException',
  message: marked('Rate exceeded'),
}

interface Given {
  readonly grant?: Partial<Grant>
  readonly state: FoundSecret
  readonly tier?: Tier
}

function worldOf(secretArn: string, { grant, state, tier = {} }: Given) {
  const granted = { secretArn, keyArns: [earlier], describe: false, ...grant }
  const text = formatPolicyDocument([granted], 'us-east-1') ?? ''
  const declaration = aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('X_ARN', secretArn)], tier }))
  const observation = anObservation({
    functions: { orders: aFunction({ variables: { X_ARN: secretArn } }) },
    policies: { [ownPolicy()]: { kind: 'found', text } },
    roles: { 'orders-role': emptyRole },
    secrets: { [secretArn]: state },
    keys: { [aliasArn]: { kind: 'found', arn: now, state: 'Enabled' } },
    served: { orders: someServed({}) },
  })
  return { text, declaration, observation }
}

/** The policy of an earlier run, and the last that a run writes now; absent if it writes none. */
function documents(secretArn: string, given: Given) {
  const { text, declaration, observation } = worldOf(secretArn, given)
  const { functions } = plan(declaration, observation, { prune: true, removing: false })
  const written = functions.flatMap(({ steps }) =>
    steps.flatMap((each) => ('document' in each ? each.document : [])),
  )
  return { before: text, after: written.at(-1) ?? text }
}

describe('what a grant names already', () => {
  test.each<[string, string, Partial<FoundSecret>]>([
    ['the alias of a parameter names another key', parameter, { keys: byAlias }],
    ['the versions of a secret can not be listed', db, { keys: byArn, versionsUnread }],
    ['they can not, and it has no customer key now', db, { versionsUnread }],
  ])('stays where a value may still be under it: %s', (_what, arn, state) => {
    const { before, after } = documents(arn, { state: aSecret(arn, state) })
    expect(keysIn(after)).toEqual(keysIn(before).concat(state.keys === undefined ? [] : now))
  })

  test.each<[string, string, Partial<FoundSecret>, Tier]>([
    ['every version is listed', db, { keys: byArn, versions: [{ labels: ['AWSCURRENT'], keys: byArn }] }, {}],
    ['a parameter names its key', parameter, { keys: byArn }, {}],
    ['it does not belong to the tier', parameter, { keys: byAlias }, { keys: [now] }],
  ])('goes where it is not needed: %s', (_what, arn, state, tier) => {
    expect(keysIn(documents(arn, { state: aSecret(arn, state), tier }).after)).toEqual([now])
  })

  test('is not checked, as nothing may need it any more', () => {
    const denying = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"kms:*","Resource":"*"}}'
    for (const verify of ['changes', 'all'] as const) {
      const { declaration, observation } = worldOf(parameter, {
        state: aSecret(parameter, { keys: byAlias }),
      })
      const { functions } = planAnswered(declaration, observation, {
        settings: { prune: true, removing: false, verify },
        answers: { policies: { [earlier]: { kind: 'found', text: denying } } },
      })
      expect(functions[0]?.grants).toMatchObject([{ check: { result: 'allowed' } }])
    }
  })

  test('is the primary too, once a replica of it has become a secret of its own', () => {
    const primaryArn = db.replace('us-east-1', 'eu-west-1')
    const keys: readonly KeyReference[] = [{ kind: 'key', arn: earlier }]
    const state = aSecret(db, { keys, versions: [{ labels: ['AWSCURRENT'], keys }], life: aLife() })
    const { before, after } = documents(db, { grant: { primaryArn }, state })
    expect([before.includes(primaryArn), after]).toEqual([true, before])
  })
})

function keysIn(document: string): readonly string[] {
  return document.match(/arn:aws:kms:[^"]+/g) ?? []
}
