import { describe, expect, test } from '@jest/globals'
import { differences } from '../../sandbox/models/compare.ts'

const ours = {
  metadata: { protocol: 'rest-json' },
  operations: { GetFunction: { name: 'GetFunction', errors: [{ shape: 'NotFound' }] } },
  shapes: {
    Configuration: { type: 'structure', members: { State: { shape: 'State' } } },
    State: { type: 'string', enum: ['Active', 'Failed'] },
    Timeout: { type: 'integer', max: 900 },
  },
}

describe('the models compared with the newest botocore', () => {
  test('list new members and values, and what has changed or is gone, but no details of new shapes', () => {
    const theirs = {
      metadata: { protocol: 'rest-json', other: true },
      operations: { GetFunction: { name: 'GetFunction', errors: [] } },
      shapes: {
        Configuration: { type: 'structure', members: { State: { shape: 'State' }, Kind: { shape: 'Kind' } } },
        Kind: { type: 'string', enum: ['Durable'], max: 9 },
        State: { type: 'string', enum: ['Active', 'Deleting'], min: 1 },
      },
    }
    expect(differences(ours, theirs)).toEqual([
      'new: the member Kind of Configuration',
      'new: the value Durable of Kind',
      'new: the value Deleting of State',
      'new: min of State',
      'gone: the value Failed of State',
      'changed: errors of GetFunction, from [{"shape":"NotFound"}] to []',
      'gone: Timeout',
    ])
  })

  test('list new regions', () => {
    expect(differences({ aws: ['us-east-1'] }, { aws: ['us-east-1', 'me-west-1'] })).toEqual([
      'new: the value me-west-1 of aws',
    ])
  })

  test('list nothing where nothing has changed', () => {
    expect(differences(ours, structuredClone(ours))).toEqual([])
  })
})
