import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  findOwner,
  formatOwner,
  formatOwnerMark,
  isNamedBy,
  ownerMarkPattern,
  ownerOf,
} from '../../src/text/owner.ts'
import { anOwner } from '../builders/owner.ts'

const facts = fc.record({
  serverUrl: fc.string(),
  repositoryId: fc.bigInt({ min: 1n, max: 10n ** 12n }).map(String),
  file: fc.string(),
  stage: fc.string(),
  functionName: fc.string(),
})

const withWorkflow = fc.tuple(facts, fc.option(fc.string(), { nil: undefined })).map(([each, workflow]) => ({
  ...each,
  ...(workflow !== undefined && { workflow }),
}))

describe('a mark', () => {
  test('is found again after anything, and so are the words after it', () => {
    const before = fc.constantFrom('', 'ExtensionLayer', 'LambdaSecretsReadUsEast1ExtensionSecretsTtl60')
    const after = fc.constantFrom('', 'Word', 'Another1Word')
    fc.assert(
      fc.property(withWorkflow, before, after, (each, start, end) => {
        const owner = ownerOf(each)
        expect(formatOwner(owner)).toMatch(ownerMarkPattern)
        expect(findOwner(`${start}${formatOwnerMark(owner)}${end}`)).toEqual({
          before: start,
          owner,
          after: end,
        })
      }),
    )
  })

  test('has some 45 characters, all letters and digits', () => {
    expect(formatOwner(anOwner())).toMatch(/^[A-Za-z0-9]{44,48}$/)
  })

  test('is in plain digits where it names the repository', () => {
    expect(formatOwner(anOwner({ repositoryId: '987654321' }))).toContain('R987654321F')
  })

  test('names the owner of all functions of a file and stage', () => {
    const mark = formatOwner(anOwner())
    expect(isNamedBy(anOwner({ functionName: 'billing' }), mark)).toBe(true)
    expect(isNamedBy(anOwner({ stage: 'prod' }), mark)).toBe(false)
    expect(isNamedBy(anOwner({ repositoryId: '1' }), mark)).toBe(false)
  })

  test.each([
    '',
    'Owner',
    'OwnerG1a2b3c4R0F1a2b3c4S1a2b3c4N1a2b3c4',
    'OwnerG1a2b3c4R1F1a2b3c4S1a2b3c4N1a2b3c4x',
  ])('is not %j', (text) => {
    expect(text).not.toMatch(ownerMarkPattern)
  })
})
