import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import Hjson from 'hjson'
import { stringify } from 'yaml'
import { parseHjson } from '../../../src/declare/formats/hjson.ts'
import { plainValue } from '../../../src/declare/formats/placed-values.ts'
import { parseZappaText } from '../../../src/declare/zappa/zappa.ts'

/** The line and column of `text` in the one file that contains it once. */
function positionOf(source: string, text: string): { line: number; column: number } {
  const before = source.slice(0, source.indexOf(text)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const formats = [
  {
    file: 'zappa_settings.json',
    text: '{\n  // comment\n  dev: {\n    "list": ["first", "second",\n      {KEY: "third"}]\n    quoteless: fourth, all of it\n  }\n}\n',
  },
  {
    file: 'zappa_settings.yml',
    text: 'base: &base\n  list: [earlier]\n  quoteless: "fourth"\ndev:\n  list: ["first",\n    "second", {KEY: "third"}]\n  <<: *base\n',
  },
  {
    file: 'zappa_settings.toml',
    text: '[other]\n[dev]\nlist = ["first",\n  "second", {KEY = "third"}]\nquoteless = "fourth"\n',
  },
]

describe('the place of a value and of a key is right', () => {
  test.each(formats)('in $file', async ({ file, text }) => {
    const parsed = await parseZappaText({ file, text })
    if (!parsed.ok) throw new Error('not read')
    const { placeOf } = parsed
    const at = (needle: string) => ({ kind: 'file', file, ...positionOf(text, needle) })
    expect(placeOf(['dev', 'list', 0])).toEqual(at('"first"'))
    expect(placeOf(['dev', 'list', 1])).toEqual(at('"second"'))
    expect(placeOf(['dev', 'list', 2, 'KEY'])).toEqual(at('"third"'))
    expect(placeOf(['dev', 'list', 2, 'KEY'], 'key')).toEqual(at('KEY'))
    expect(placeOf(['dev', 'quoteless'])).toEqual(at(text.includes('"fourth"') ? '"fourth"' : 'fourth'))
    expect(placeOf(['dev', 'list', 0, 'deeper'])).toEqual(at('"first"'))
    expect(placeOf(['dev', 'missing'], 'key')).toEqual(placeOf(['dev'], 'key'))
  })

  test.each([
    ['zappa_settings.json', '{"dev": {\n  "a": [1 2]\n}}', 3, 1],
    ['zappa_settings.json', '{"dev": {\n  a: "open\n}}', 2, 6],
    ['zappa_settings.json', '{"dev": {}}\n }', 2, 2],
    ['zappa_settings.json', '/* never ends', 1, 1],
    ['zappa_settings.yml', 'dev:\n  - [1', 2, 7],
    ['zappa_settings.toml', '[dev]\na = 1\nb = x\n', 3, 5],
    ['zappa_settings.toml', '[dev]\n[dev]\n', 2, 2],
  ])('of a syntax error in %s: %j', async (file, text, line, column) => {
    const parsed = await parseZappaText({ file, text })
    expect(parsed.ok ? undefined : parsed.problems[0]?.place).toEqual({ kind: 'file', file, line, column })
  })
})

const word = fc.stringMatching(/^[a-z][a-z0-9 /.-]{0,12}$/).map((text) => text.trim())
const key = fc.string().filter((text) => text !== '__proto__') // The library sets the prototype in its place.
const scalar = fc.oneof(word, fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(word, key), tie('value'), { maxKeys: 4 }),
  ),
}))
const file = fc.dictionary(word, value, { maxKeys: 4 })

/** What the library reads, or false. It may differ from what it wrote: ''' loses leading spaces. */
function readByHjson(text: string): unknown {
  try {
    return Hjson.parse(text)
  } catch {
    return false
  }
}

test('Hjson is read as by its own library, in every style that the library writes', () => {
  const styles = [
    (data: unknown) => JSON.stringify(data),
    (data: unknown) => JSON.stringify(data, null, 2),
    (data: unknown) => Hjson.stringify(data),
    (data: unknown) => Hjson.stringify(data, { quotes: 'all', separator: true }),
    (data: unknown) => Hjson.stringify(data, { emitRootBraces: false, bracesSameLine: true }),
  ]
  fc.assert(
    fc.property(file, fc.constantFrom(...styles), (data, write) => {
      const text = write(data)
      const parsed = parseHjson(text)
      expect(parsed.ok && plainValue(parsed.root)).toEqual(readByHjson(text))
    }),
  )
})

test('every value of a file has the right place, in Hjson and in YAML', async () => {
  const marked = fc.dictionary(
    fc.stringMatching(/^k[a-z]{1,6}$/),
    fc.dictionary(fc.stringMatching(/^k[a-z]{1,6}$/), fc.stringMatching(/^v[a-z]{1,8}$/), {
      minKeys: 1,
      maxKeys: 4,
    }),
    { minKeys: 1, maxKeys: 4 },
  )
  const writers = [
    { name: 'zappa_settings.json', write: (data: unknown) => JSON.stringify(data, null, 2) },
    { name: 'zappa_settings.json', write: (data: unknown) => Hjson.stringify(data) },
    { name: 'zappa_settings.yaml', write: (data: unknown) => stringify(data) },
  ]
  await fc.assert(
    fc.asyncProperty(marked, fc.constantFrom(...writers), async (data, { name, write }) => {
      const text = write(data)
      const parsed = await parseZappaText({ file: name, text })
      if (!parsed.ok) throw new Error('not read')
      const lines = text.split('\n')
      for (const [stage, settings] of Object.entries(data)) {
        for (const [key, expected] of Object.entries(settings)) {
          for (const part of ['key', 'value'] as const) {
            const place = parsed.placeOf([stage, key], part)
            if (place.kind !== 'file') throw new Error('no place in the file')
            const found = lines[place.line - 1]?.slice(place.column - 1).replace(/^"/, '')
            expect(found?.startsWith(part === 'key' ? key : expected)).toBe(true)
          }
        }
      }
    }),
  )
})
