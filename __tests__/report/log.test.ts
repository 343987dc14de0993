import { expect, test } from '@jest/globals'
import type { EffectiveGrant } from '../../src/model/access/effective.ts'
import { changeLines, planLines } from '../../src/report/log.ts'
import { plain } from '../../src/text/sentence.ts'
import { anArn } from '../builders/observation.ts'
import { aFinding, aFunctionPlan, anUnchangedFunctionPlan, aPlan, aSharer } from '../builders/plan.ts'

const gain = (secret: string): EffectiveGrant => ({
  verb: 'add',
  state: 'gains',
  secretArn: anArn(secret),
  through: [],
})

test('functions that gain the same because they share a role have one line in the log, which names each', () => {
  const plan = aFunctionPlan({
    effective: {
      grants: [],
      sharers: [
        aSharer('billing', [gain('db'), gain('api')]),
        aSharer('reports', [gain('api')]),
        aSharer('worker', [gain('db'), gain('api')]),
      ],
    },
  })
  expect(changeLines(plan).map(plain)).toEqual(
    expect.arrayContaining([
      'billing and worker, which share role orders-role: + reads db, + reads api',
      'reports, which shares role orders-role: + reads api',
    ]),
  )
})

test('a function that stays as it is has what is found about it in the log', () => {
  const finding = aFinding({ code: 'grant-expired', message: 'It has expired.' })
  const plan = aPlan({ functions: [anUnchangedFunctionPlan({ findings: [finding] })] })
  expect(planLines(plan).map(plain)).toEqual(['billing: unchanged', 'billing: warning: It has expired.'])
})
