import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { byteLength, fitReport, type Section } from '../../../src/report/markdown/fit.ts'
import { anyCharacter } from '../../builders/any-character.ts'

const whole = 'The whole is elsewhere.'

function aSection(overrides: Partial<Section> = {}): Section {
  return {
    importance: 'gains',
    counted: 'items',
    opening: 'open',
    items: ['one', 'two'],
    closing: 'close',
    ...overrides,
  }
}

const title = aSection({ importance: 'frame', opening: '# title', items: [], closing: '' })

describe('fitting sections to a limit', () => {
  it('leaves what fits as it is', () => {
    expect(fitReport([title, aSection()], { bytes: 1000, whole }).text).toBe(
      '# title\n\nopen\none\ntwo\nclose',
    )
  })

  it('cuts the least important section first, wherever it is', () => {
    const minor = aSection({ importance: 'failures', counted: 'minor items', items: ['x'.repeat(800)] })
    const text = fitReport([title, minor, aSection()], { bytes: 750, whole: '' }).text
    expect(text).toContain('open\none\ntwo\nclose')
    expect(text).toContain("**Left out to stay within GitHub's limit:** minor items (1).")
    expect(text).not.toContain('xxx')
  })

  it('cuts a list from its end and closes it', () => {
    const items = Array.from({ length: 2000 }, (_, index) => `item ${index}`)
    const text = fitReport([title, aSection({ items })], { bytes: 2000, whole }).text
    expect(text).toMatch(
      /item 0\nitem 1\n(item \d+\n)+close\n\n\*\*Left out .* items \(1,\d{3}\)\. The whole is elsewhere\.$/,
    )
  })

  it('shows nothing less important than what it cut', () => {
    const sections = [
      title,
      aSection({ importance: 'gains', items: ['x'.repeat(3000)] }),
      aSection({ importance: 'failures', items: ['small'] }),
    ]
    expect(fitReport(sections, { bytes: 2000, whole }).text).not.toContain('small')
  })

  it('shortens items before it cuts a warning', () => {
    const items = ['one', 'two'].map((word) => word.repeat(200))
    const warnings = aSection({ importance: 'warnings', items, shorter: [['one', 'two']] })
    expect(fitReport([title, warnings], { bytes: 1000, whole }).text).toBe('# title\n\nopen\none\ntwo\nclose')
  })

  it('has no room for what is shown instead of a section where the rest took it', () => {
    const rest = aSection({ items: ['x'.repeat(300)] })
    const other = aSection({ importance: 'details', items: ['y'.repeat(900)], instead: 'i'.repeat(900) })
    expect(byteLength(fitReport([title, rest, other], { bytes: 1000, whole }).text)).toBeLessThan(1000)
  })

  it('stays within the limit in bytes and says what is missing, whatever the sections hold', () => {
    const section = fc.record({
      importance: fc.constantFrom('gains', 'failures', 'errors', 'warnings', 'losses'),
      counted: fc.constantFrom('rows', 'lines'),
      opening: fc.string({ unit: anyCharacter, maxLength: 50 }),
      items: fc.array(fc.string({ unit: anyCharacter, maxLength: 300 })),
      closing: fc.string({ maxLength: 10 }),
    })
    fc.assert(
      fc.property(
        fc.array(section, { maxLength: 30 }),
        fc.integer({ min: 1000, max: 5000 }),
        (sections, bytes) => {
          const text = fitReport([title, ...sections], { bytes, whole }).text
          const uncut = fitReport([title, ...sections], { bytes: Number.MAX_SAFE_INTEGER, whole }).text
          expect(byteLength(text)).toBeLessThanOrEqual(bytes)
          expect(text.length).toBeLessThanOrEqual(bytes)
          expect(text.endsWith(whole)).toBe(byteLength(uncut) > bytes)
        },
      ),
    )
  })

  it('refuses a limit under its first lines', () => {
    for (const first of [aSection({ importance: 'frame' }), title])
      expect(() => fitReport([first, aSection()], { bytes: 10, whole })).toThrow(RangeError)
  })
})
