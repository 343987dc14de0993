import { describe, expect, test } from '@jest/globals'
import type { ApiModel } from '../../sandbox/protocol/model.ts'
import { validationMessage, violations } from '../../sandbox/protocol/violations.ts'

const model: ApiModel = {
  metadata: { protocol: 'json' },
  operations: {},
  shapes: {
    Input: {
      type: 'structure',
      required: ['Name'],
      members: {
        Name: { shape: 'Name' },
        Size: { shape: 'Size' },
        Dry: { shape: 'Flag' },
        Names: { shape: 'Names' },
        Settings: { shape: 'Settings' },
        Secret: { shape: 'Secret' },
        Colour: { shape: 'Colour' },
        Born: { shape: 'Instant' },
        Inner: { shape: 'Input' },
      },
    },
    Name: { type: 'string', pattern: '[a-z]+', min: 1, max: 3 },
    Size: { type: 'integer', min: 1, max: 10 },
    Flag: { type: 'boolean' },
    Names: { type: 'list', member: { shape: 'Name' }, max: 2 },
    Settings: { type: 'map', key: { shape: 'Name' }, value: { shape: 'Size' } },
    Secret: { type: 'string', max: 3, sensitive: true },
    Colour: { type: 'string', enum: ['red', 'blue'] },
    Instant: { type: 'timestamp' },
  },
}

const at = (path: string, constraint: string) => `at '${path}' failed to satisfy constraint: ${constraint}`

describe('a value', () => {
  test.each<[object, readonly string[]]>([
    [{ Name: 'abc' }, []],
    [
      { Name: '𝐱𝐱𝐱' },
      [`Value '𝐱𝐱𝐱' ${at('name', 'Member must satisfy regular expression pattern: [a-z]+')}`],
    ],
    [{ Name: 'abcd' }, [`Value 'abcd' ${at('name', 'Member must have length less than or equal to 3')}`]],
    [
      { Name: 'a\nb' },
      [`Value 'a\nb' ${at('name', 'Member must satisfy regular expression pattern: [a-z]+')}`],
    ],
    [{ Name: 1 }, [`Value '1' ${at('name', 'Member must be of type string')}`]],
    [{}, [`Value null ${at('name', 'Member must not be null')}`]],
    [{ Name: undefined }, [`Value null ${at('name', 'Member must not be null')}`]],
    [{ Name: 'a', Size: 10, Dry: false, Born: new Date(0) }, []],
    [
      { Name: 'a', Size: 0 },
      [`Value '0' ${at('size', 'Member must have value greater than or equal to 1')}`],
    ],
    [{ Name: 'a', Size: 1.5 }, [`Value '1.5' ${at('size', 'Member must be of type integer')}`]],
    [{ Name: 'a', Dry: 'true' }, [`Value 'true' ${at('dry', 'Member must be of type boolean')}`]],
    [{ Name: 'a', Born: 0 }, [`Value '0' ${at('born', 'Member must be of type timestamp')}`]],
    [{ Name: 'a', Names: ['a', 'bb'] }, []],
    [
      { Name: 'a', Names: ['a', 'b', 'c'] },
      [`Value ${at('names', 'Member must have length less than or equal to 2')}`],
    ],
    [
      { Name: 'a', Names: ['a', ''] },
      [
        `Value '' ${at('names.2.member', 'Member must have length greater than or equal to 1')}`,
        `Value '' ${at('names.2.member', 'Member must satisfy regular expression pattern: [a-z]+')}`,
      ],
    ],
    [{ Name: 'a', Settings: { ab: 1 } }, []],
    [
      { Name: 'a', Settings: { ab: 11 } },
      [`Value '11' ${at('settings.ab.member', 'Member must have value less than or equal to 10')}`],
    ],
    [
      { Name: 'a', Settings: { A: 1 } },
      [
        `Value ${at('settings', 'Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-z]+]')}`,
      ],
    ],
    [
      { Name: 'a', Secret: 'hush' },
      [`Value ${at('secret', 'Member must have length less than or equal to 3')}`],
    ],
    [
      { Name: 'a', Colour: 'green' },
      [`Value 'green' ${at('colour', 'Member must satisfy enum value set: [red, blue]')}`],
    ],
    [{ Name: 'a', Inner: { Size: 1 } }, [`Value null ${at('inner.name', 'Member must not be null')}`]],
    [{ Name: 'a', Inner: null }, [`Value ${at('inner', 'Member must be of type structure')}`]],
    [{ Name: 'a', Shape: 'round' }, [`Value ${at('shape', 'Member is not known')}`]],
  ])('%j violates the model in these ways', (value, expected) => {
    expect(violations(model, { shape: 'Input' }, value)).toEqual(expected)
  })

  test('that violates it is reported with the number of violations', () => {
    expect(validationMessage(['x'])).toBe('1 validation error detected: x')
    expect(validationMessage(['x', 'y'])).toBe('2 validation errors detected: x; y')
  })
})
