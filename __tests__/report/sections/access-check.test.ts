import { describe, expect, test } from '@jest/globals'
import type { AccessCheck } from '../../../src/model/change.ts'
import { fitSections } from '../../../src/report/markdown/fit.ts'
import { renderResult } from '../../../src/report/sections/plan.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { someInputs } from '../../builders/inputs.ts'
import { aFunctionPlan, aGrant, anUnchangedFunctionPlan, aPlan, aSecretArn } from '../../builders/plan.ts'

const allowed: AccessCheck = {
  result: 'allowed',
  evaluated: ['role', 'secret', 'key'],
  denials: [],
  open: [],
}
const denied: AccessCheck = {
  result: 'denied',
  evaluated: ['secret'],
  denials: [say`${name('kms:Decrypt')} on a key by policy ${name('<b>guard</b>')} (statement ${name('1')})`],
  open: [say`the policy of key ${name('k')} (${name('AccessDenied')})`],
}
const open: AccessCheck = {
  result: 'not-evaluated',
  evaluated: ['role'],
  denials: [],
  open: [say`the resource policy of the secret (${name('AccessDenied')})`],
}

function rendered(...functions: readonly ReturnType<typeof aFunctionPlan>[]): string {
  const result = { kind: 'planned', plan: aPlan({ functions }) } as const
  return fitSections(renderResult({ inputs: someInputs(), result }), { bytes: 1_000_000, whole: '' })
}

const checked = (...checks: readonly AccessCheck[]) =>
  checks.map((check, index) => aGrant({ secretArn: aSecretArn(`s${index}`), check }))

describe('the access check for its reviewer', () => {
  const text = rendered(
    aFunctionPlan({ grants: checked(allowed, denied, open, allowed) }),
    aFunctionPlan({ label: 'search' }),
  )

  test('is in the table, the worst first, and the foot says what it does not see', () => {
    expect(text).toContain('| Function | Access | Changes |')
    expect(text).toContain(
      '| `orders` | **broadened**<br>⛔ **1 denied**<br>1 not evaluated<br>✅ 2 allowed |',
    )
    expect(text).toContain('| `search` | **broadened** |')
    expect(text).toContain('it does not see resource control policies')
  })

  test('says of each grant what was evaluated, what denies it and what was not, and no text of it is taken for HTML', () => {
    expect(text).toContain('· access check: ✅ allowed by the policies of role, secret and key\n')
    expect(text).toContain(
      '· access check: ⛔ **denied**: `kms:Decrypt` on a key by policy &#60;b&#62;guard&#60;/b&#62; &#40;statement `1`&#41;; ' +
        'not evaluated: the policy of key `k` &#40;`AccessDenied`&#41;; allowed by the policies of secret',
    )
    expect(text).toContain(
      '· access check: not evaluated: the resource policy of the secret &#40;`AccessDenied`&#41;; allowed by the policies of role',
    )
  })

  test('is there for unchanged functions in drift detection, and nowhere where nothing was checked', () => {
    const grants = [aGrant({ verb: 'keep', check: allowed })]
    expect(rendered(anUnchangedFunctionPlan({ grants }))).toContain(
      'reads 1 secret, access check: ✅ 1 allowed',
    )
    expect(rendered(aFunctionPlan(), anUnchangedFunctionPlan())).not.toMatch(/access check/i)
  })
})
