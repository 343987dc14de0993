import { describe, expect, test } from '@jest/globals'
import type { EffectiveGrant, EffectiveState } from '../../../src/model/access/effective.ts'
import { headline } from '../../../src/report/sections/headline.ts'
import { plain } from '../../../src/text/sentence.ts'
import { aFunctionPlan, aGrant, aPlan, aSecretArn } from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const db = aSecretArn('db')
const through = [{ policy: 'legacy', sid: 'AllowAll' }]

function planIn(verb: 'add' | 'remove', state: EffectiveState, sharers: readonly string[] = []) {
  const grant: EffectiveGrant = {
    verb,
    state,
    secretArn: db,
    through: /already|still/.test(state) ? through : [],
  }
  const others = sharers.map((functionName) => ({
    functionName,
    functionArn: `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`,
    grants: [grant],
  }))
  const grants = [aGrant({ verb, secretArn: db })]
  return aPlan({
    functions: [aFunctionPlan({ grants, variables: [], effective: { grants: [grant], sharers: others } })],
  })
}

describe('effective access', () => {
  test.each([
    ['add', 'gains', '1 function gains access to 1 secret', '**+ reads** `db`'],
    ['add', 'not-checked', '1 function gains access to 1 secret', 'what other policies allow is not checked'],
    [
      'add',
      'already',
      '1 function can already read 1 secret',
      '**· already reads** `db` · through policy `legacy`',
    ],
    ['remove', 'loses', '1 function loses access to 1 secret', '**− no longer reads** `db`'],
    [
      'remove',
      'still',
      '1 function can still read 1 secret, no longer declared',
      '**· still reads** `db` · through',
    ],
    [
      'remove',
      'not-checked',
      '1 function is no longer granted access to 1 secret',
      '**− no longer granted** `db`',
    ],
    [
      'remove',
      'denied',
      '1 function is no longer granted access to 1 secret',
      '**− no longer granted** `db`',
    ],
  ] as const)('to %s: %s', (verb, state, title, line) => {
    const planned = planIn(verb, state)
    expect(plain(headline(planned))).toBe(title)
    expect(rendered({ kind: 'planned', plan: planned })).toContain(line)
  })

  test('counts everybody who shares the role, and lists what they gain', () => {
    const planned = planIn('add', 'gains', ['worker', 'reports'])
    expect(plain(headline(planned))).toBe('3 functions gain access to 1 secret')
    expect(rendered({ kind: 'planned', plan: planned })).toContain(
      '- `worker` **+ also reads** `db` · shares role `orders-role`',
    )
    expect(rendered({ kind: 'planned', plan: planned })).toContain('2 more gain access')
  })
})
