import { describe, expect, test } from '@jest/globals'
import type { AccessCheck } from '../../../src/model/change.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { aFunctionPlan, aGrant, anUnchangedFunctionPlan, aPlan, aSecretArn } from '../../builders/plan.ts'
import { rendered } from '../rendered.ts'

const allowed: AccessCheck = {
  result: 'allowed',
  evaluated: ['role', 'secret', 'key'],
  denials: [],
  doubts: [],
  open: [],
}
const denied: AccessCheck = {
  result: 'denied',
  evaluated: ['secret'],
  denials: [
    say`${name('kms:Decrypt')} on a key by policy ${name('<b>guard</b>')} (statement ${name('Guard')})`,
  ],
  doubts: [],
  open: [say`the policy of key ${name('k')} (${name('AccessDenied')})`],
}
const open: AccessCheck = {
  result: 'not-evaluated',
  evaluated: ['role'],
  denials: [],
  doubts: [],
  open: [say`the resource policy of the secret (${name('AccessDenied')})`],
}

const checked = (...checks: readonly AccessCheck[]) =>
  checks.map((check, index) => aGrant({ secretArn: aSecretArn(`s${index}`), check }))

describe('the access check for its reviewer', () => {
  const functions = [aFunctionPlan({ grants: checked(allowed, denied, open) })]
  const text = rendered({ kind: 'planned', plan: aPlan({ functions }) })

  test('is told beside the secret where something is open', () => {
    expect(text).toMatch(/- \[`s0`\]\(\S*\)\n/)
    expect(text).toContain(', not checked: the resource policy of the secret (`AccessDenied`)\n')
  })

  test('refers to the finding that tells what denies it, or may', () => {
    expect(text).toContain(', denied, as an error says\n')
    const doubtful = { ...open, doubts: [say`${name('kms:Decrypt')} is denied in the simulation`] }
    const functions = [aFunctionPlan({ grants: checked(doubtful) })]
    expect(rendered({ kind: 'planned', plan: aPlan({ functions }) })).toMatch(
      /\[`s0`\]\(\S*\), perhaps denied, as a warning says, not checked: the resource policy of the secret/,
    )
  })

  test('says in the fold whose policies allow it, only where nothing is open', () => {
    expect(text).toContain('- `s0`: reading is allowed by the policies of the role, the secret and the key\n')
    expect(text.match(/reading is allowed/g)).toHaveLength(1)
  })

  test('is left out where nothing changes', () => {
    const grants = [aGrant({ verb: 'keep', check: allowed })]
    const plan = aPlan({ functions: [anUnchangedFunctionPlan({ grants })] })
    expect(rendered({ kind: 'planned', plan })).not.toMatch(/allowed|checked/)
  })
})
