import { expect, it } from '@jest/globals'
import type { GuardrailChange } from '../../../src/model/guardrails.ts'
import { headline } from '../../../src/report/sections/headline.ts'
import { plain } from '../../../src/text/sentence.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlan,
  aSecretArn,
} from '../../builders/plan.ts'

const [a, b, c] = ['a', 'b', 'c'].map((name) => aSecretArn(name))
const grant = (secretArn = '') => aGrant({ secretArn })
const revoke = (secretArn = '') => aGrant({ verb: 'remove', secretArn })
const parameter = (name: string) => `arn:aws:ssm:us-east-1:123456789012:parameter/${name}`
const keep = aGrant({ verb: 'keep' })
const unchanged = anUnchangedFunctionPlan()
const blocked = aFunctionPlan({
  label: 'reports',
  steps: [],
  findings: [aFinding({ code: 'secret-not-found', severity: 'error' })],
})

const blockedToo = aFunctionPlan({
  label: 'mail',
  steps: [],
  findings: [aFinding({ code: 'key-unusable', severity: 'error' })],
})
const other = aFunctionPlan({ label: 'search' })
const guardrailsChanged = (effect: GuardrailChange['effect']) =>
  aFinding({
    ...{ code: 'guardrails-changed', severity: 'notice' },
    changes: [{ effect, before: { frozen: true } }],
  })
const long = 'a'.repeat(61)

it.each([
  ['no function is declared', []],
  ['nothing to do', [unchanged]],
  [
    'orders has a restriction lifted, 1 warning',
    [aFunctionPlan({ grants: [keep], variables: [], findings: [aFinding({ code: 'restriction-lifted' })] })],
  ],
  [
    'orders gains access to dbreader_prod, has another policy replaced, keeps a grant for longer, 2 warnings',
    [
      aFunctionPlan({
        findings: (['policy-adopted', 'grant-extended'] as const).map((code) => aFinding({ code })),
      }),
    ],
  ],
  [
    'search has its limits loosened, the guardrails are loosened, 1 warning',
    [
      anUnchangedFunctionPlan({
        label: 'search',
        findings: [aFinding({ code: 'limits-loosened' }), guardrailsChanged('loosens')],
      }),
    ],
  ],
  ['orders gains access to dbreader_prod', [aFunctionPlan()]],
  [
    '1 function gains access to 1 secret',
    [aFunctionPlan({ label: long, grants: [grant(aSecretArn(long))] })],
  ],
  [
    '2 functions gain access to 3 secrets, search loses access to a',
    [
      aFunctionPlan({ grants: [grant(a), grant(b)] }),
      aFunctionPlan({ label: 'search', grants: [grant(b), grant(c), revoke(a)] }),
      ...[unchanged, unchanged, unchanged, unchanged],
    ],
  ],
  [
    '2 functions gain access to 2 secrets, 2 lose access to 2',
    [
      aFunctionPlan({ grants: [grant(a), revoke(b)] }),
      aFunctionPlan({ label: 'search', grants: [grant(b), revoke(c)] }),
    ],
  ],
  [
    'orders gains access to a, loses access to b, 1 warning',
    [aFunctionPlan({ grants: [grant(a), revoke(b)], findings: [aFinding()] }), unchanged],
  ],
  ['nothing to do', [anUnchangedFunctionPlan({ grants: [aGrant({ verb: 'keep', held: true })] })]],
  [
    'reports is blocked by 1 error',
    [
      {
        ...blocked,
        grants: [aGrant({ verb: 'keep', held: true })],
        access: { verdict: 'unchanged' as const, gained: [], lost: [] },
      },
    ],
  ],
  [
    'orders gains access to 1 secret and 1 parameter, search loses access to 2 parameters',
    [
      aFunctionPlan({ grants: [grant(a), grant(parameter('a'))] }),
      aFunctionPlan({ label: 'search', grants: [revoke(parameter('a')), revoke(parameter('b'))] }),
    ],
  ],
  ['orders changes how it reads dbreader_prod', [aFunctionPlan({ grants: [aGrant({ verb: 'change' })] })]],
  [
    '2 functions change variables only',
    [aFunctionPlan({ grants: [keep] }), aFunctionPlan({ grants: [keep] })],
  ],
  ['orders has its policy corrected', [aFunctionPlan({ grants: [keep], variables: [] })]],
  [
    'orders has a policy whose change cannot be judged',
    [aFunctionPlan({ grants: [keep], variables: [], access: { verdict: 'unknown', gained: [], lost: [] } })],
  ],
  [
    'orders keeps access to dbreader_prod for now, changes variables only, search has its alias pointed to a new version',
    [
      aFunctionPlan({ grants: [keep, aGrant({ verb: 'keep', held: true })] }),
      aFunctionPlan({
        label: 'search',
        grants: [keep],
        variables: [],
        steps: [{ kind: 'point-alias', alias: 'live', from: '7' }],
      }),
    ],
  ],
  ['orders gains access to dbreader_prod, reports is blocked by 1 error', [aFunctionPlan(), blocked]],
  ['reports would gain access to dbreader_prod, but is blocked by 1 error', [blocked]],
  ['2 functions would gain access to dbreader_prod, but are blocked by 2 errors', [blocked, blockedToo]],
  [
    'orders gains access to dbreader_prod, 2 functions are blocked by 2 errors, the guardrails are loosened',
    [aFunctionPlan({ findings: [guardrailsChanged('unclear')] }), blocked, blockedToo],
  ],
  [
    'reports would gain access to dbreader_prod, but is blocked by 1 error, the guardrails are loosened',
    [{ ...blocked, findings: [...blocked.findings, guardrailsChanged('loosens')] }],
  ],
  [
    '2 functions gain access to dbreader_prod, reports is blocked by 1 error',
    [aFunctionPlan(), other, blocked],
  ],
  [
    '2 functions gain access to 2 secrets, 2 lose access to 1 secret and 1 parameter',
    [
      aFunctionPlan({ grants: [grant(a), revoke(b)] }),
      aFunctionPlan({ label: 'search', grants: [grant(b), revoke(parameter('a'))] }),
    ],
  ],
  [
    'orders gains access to dbreader_prod, 2 warnings',
    [aFunctionPlan({ findings: [aFinding(), aFinding({ message: 'Another.' })] })],
  ],
])('says: %s', (sentence, functions) => {
  expect(plain(headline(aPlan({ functions })))).toBe(sentence)
})

it('says in the past what an apply has done beside access, and in the present what stays true', () => {
  const functions = [
    aFunctionPlan({ grants: [keep, aGrant({ verb: 'keep', held: true })] }),
    aFunctionPlan({
      label: 'search',
      grants: [keep],
      variables: [],
      steps: [{ kind: 'point-alias', alias: 'live', from: '7' }],
    }),
  ]
  const outcome = {
    functions: functions.map(({ label }) => ({ label, result: 'applied' as const, steps: [] })),
    rotations: [],
  }
  expect(plain(headline(aPlan({ functions }), outcome))).toBe(
    'orders keeps access to dbreader_prod for now, changed variables only, search had its alias pointed to a new version',
  )
})
