import { expect, test } from '@jest/globals'
import type { EffectiveGrant } from '../../src/model/access/effective.ts'
import { changeLines } from '../../src/report/log.ts'
import { plain } from '../../src/text/sentence.ts'
import { anArn } from '../builders/observation.ts'
import { aFunctionPlan, aSharer } from '../builders/plan.ts'

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
