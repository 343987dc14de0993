import { expect, it } from '@jest/globals'
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
  steps: [],
  findings: [aFinding({ code: 'secret-not-found', severity: 'error' })],
})

it.each([
  ['no function is declared', []],
  ['nothing changes in 1 function', [unchanged]],
  ['1 function gains access to 1 secret', [aFunctionPlan()]],
  [
    '2 functions gain access to 3 secrets, 1 loses access to 1 secret, 4 unchanged',
    [
      aFunctionPlan({ grants: [grant(a), grant(b)] }),
      aFunctionPlan({ grants: [grant(b), grant(c), revoke(a)] }),
      ...[unchanged, unchanged, unchanged, unchanged],
    ],
  ],
  [
    '1 function gains access to 1 secret and 1 parameter, 1 loses access to 2 parameters',
    [
      aFunctionPlan({ grants: [grant(a), grant(parameter('a'))] }),
      aFunctionPlan({ grants: [revoke(parameter('a')), revoke(parameter('b'))] }),
    ],
  ],
  ['1 function changes how it reads 1 secret', [aFunctionPlan({ grants: [aGrant({ verb: 'change' })] })]],
  [
    '2 functions change variables only',
    [aFunctionPlan({ grants: [keep] }), aFunctionPlan({ grants: [keep] })],
  ],
  ['1 function has its policy corrected', [aFunctionPlan({ grants: [keep], variables: [] })]],
  [
    '1 function changes variables only, 1 has its alias pointed to a new version',
    [
      aFunctionPlan({ grants: [keep, aGrant({ verb: 'keep', held: true })] }),
      aFunctionPlan({
        grants: [keep],
        variables: [],
        steps: [{ kind: 'point-alias', alias: 'live', from: '7' }],
      }),
    ],
  ],
  [
    '1 function is published for unqualified calls',
    [
      aFunctionPlan({
        grants: [keep],
        variables: [],
        steps: [{ kind: 'publish-latest', codeSha256: 'code' }],
      }),
    ],
  ],
  ['1 function gains access to 1 secret, 1 is blocked by an error', [aFunctionPlan(), blocked]],
  ['2 functions are blocked by errors', [blocked, blocked]],
])('says: %s', (sentence, functions) => {
  expect(plain(headline(aPlan({ functions })))).toBe(sentence)
})
