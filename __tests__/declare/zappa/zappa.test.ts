import { describe, expect, test } from '@jest/globals'
import type { Declaration } from '../../../src/model/declaration.ts'
import { declareIn } from '../workspace.ts'
import { type ZappaCase, zappaCases } from '../zappa-settings.ts'

function meaningOf({ functions: [first] }: Declaration) {
  return {
    function: first?.functionName,
    region: first?.region,
    secrets: first?.secrets?.map(({ variable, reference }) => `${variable ?? '-'} ${reference.raw}`),
    remarks: first?.remarks?.map(({ code }) => code),
  }
}

/** Zappa runs in the folder of its settings, so a folder below the workspace gives it the name. */
function declareCase({ folder, files, stage = '', region = 'us-east-1' }: ZappaCase): Promise<Declaration> {
  const [first = ''] = Object.keys(files).toSorted()
  const found = Object.keys(files).length === 1 ? `${folder}/${first}` : undefined
  const placed = Object.entries(files).map(([name, text]) => [
    found === undefined ? name : `${folder}/${name}`,
    text,
  ])
  return declareIn({
    files: Object.fromEntries(placed),
    inputs: { stage, ...(found !== undefined && { config: found }) },
    environment: { AWS_REGION: '', AWS_DEFAULT_REGION: region },
  })
}

describe("Zappa's settings mean", () => {
  test.each(zappaCases.filter(({ expect: expected }) => !(expected instanceof RegExp)))(
    '$name',
    async (each) => {
      expect(meaningOf(await declareCase(each))).toEqual({ remarks: [], ...each.expect })
    },
  )
})

describe('as in Zappa, refused are', () => {
  test.each(zappaCases.filter(({ expect: expected }) => expected instanceof RegExp))(
    '$name',
    async (each) => {
      await expect(declareCase(each)).rejects.toThrow(each.expect as RegExp)
    },
  )
})

test('there are enough cases, each with its own name', () => {
  expect(zappaCases.length).toBeGreaterThanOrEqual(50)
  expect(new Set(zappaCases.map(({ name }) => name)).size).toBe(zappaCases.length)
})
