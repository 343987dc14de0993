import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  code,
  fence,
  htmlCode,
  link,
  plainText,
  prose,
  visible,
} from '../../../src/report/markdown/markdown.ts'
import { name, say } from '../../../src/text/sentence.ts'
import { hostileText } from '../../builders/hostile-text.ts'
import { elements, linkable, linkableText, links, toHtml } from '../rendered.ts'

/** A sentence with text from outside in it. */
function sentenceOf(text: string): string {
  return prose([name(text)])
}

describe('text from outside', () => {
  it.each([
    ['emphasis', '*a* _b_ ~~c~~', '<p>*a* _b_ ~~c~~</p>'],
    ['a heading', '# a', '<p>#\u200b a</p>'],
    ['an element', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['a link', '[a](b)', '<p>[a](b)</p>'],
    ['a mention', 'ask @admin', '<p>ask @\u200badmin</p>'],
    ['a reference', 'fixes #12, GH-12', '<p>fixes #\u200b12, GH\u200b-12</p>'],
    ['a commit', 'see deadbeef', '<p>see deadbe\u200bef</p>'],
    ['an address', 'http://a.b www.a.b', '<p>http:\u200b//a.b www\u200b.a.b</p>'],
    ['an emoji', 'all :tada:', '<p>all :\u200btada:</p>'],
    ['a formula', '$a$', '<p><span>$</span>a<span>$</span></p>'],
    ['lines', 'a\n\n# b\r\n::error::c', '<p>a #\u200b b ::\u200berror::c</p>'],
    ['a comment', '<!-- a -->', '<p>&lt;!-- a --&gt;</p>'],
    ['an entity', '&lt;b&gt;', '<p>&amp;lt;b&amp;gt;</p>'],
    ['a text that turns around', 'a\u202Eb', '<p>a\uFFFDb</p>'],
    ['letters from right to left', 'אב 1', '<p><span dir="auto">אב 1</span></p>'],
    ['marks that reach into other lines', `a${'\u0333'.repeat(9)}b`, `<p>a${'\u0333'.repeat(4)}\uFFFDb</p>`],
    ['a mark that strikes what is before it', '\u0338 b', '<p>\uFFFD b</p>'],
    ['such a mark after blanks that are not shown', '\n\u0338 b', '<p>\uFFFD b</p>'],
    ['a mark around a letter', 'a\u20E0', '<p>a\uFFFD</p>'],
    ['letters with their own marks', 'Việt กี่', '<p>Việt กี่</p>'],
  ])('stays text where it holds %s', (_, text, html) => {
    expect(toHtml(plainText(text))).toBe(html)
  })

  it('is shown alike however often it passes, as where a name is quoted', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '`', '\u0333', '\u20E0', '\u200B', '\u2800')
    fc.assert(fc.property(fc.string({ unit }), (text) => visible(visible(text)) === visible(text)))
  })

  it('shows names in a sentence as code and leaves its words alone', () => {
    const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a_b-AbCdEf'
    expect(prose(say`Secret ${name(arn)}, of ${name('DB_ARN')}, is gone.`)).toBe(
      `Secret \`${arn}\`, of \`DB_ARN\`, is gone.`,
    )
  })

  it('shows what GitHub would link in a sentence as code', () => {
    expect(prose(say`Ask ${name('@admin')} about ${name('#12')} or ${name('http://a.b')}`)).toBe(
      'Ask `@admin` about `#12` or `http://a.b`',
    )
  })

  it('shows a name that could end the code as quoted text', () => {
    expect(code('a`b|c\\')).toBe('“a&#96;b&#124;c&#92;”')
    expect(code('a”b“c')).toBe('“a&#39;b&#39;c”')
    expect(code('')).toBe('(empty)')
  })

  it.each(['#ff0000', 'rgb(9, 105, 218)', 'hsl(212, 92%, 45%)'])(
    'shows %s, to which GitHub adds a dot where it is code, as quoted text',
    (color) => {
      expect(code(color)).toBe(`“${plainText(color)}”`)
    },
  )

  it.each([
    ['plain text', plainText],
    ['a sentence', sentenceOf],
    ['the words of a sentence', (text: string) => prose([text])],
    ['a name', code],
    ['a table cell', (text: string) => `| a |\n| - |\n| ${code(text)} ${sentenceOf(text)} |`],
    ['a list item', (text: string) => `- ${code(text)}<br>${sentenceOf(text)}`],
    ['the summary of a fold', (text: string) => `<details><summary>${htmlCode(text)}</summary></details>`],
  ])('makes nothing of its own as %s, whatever it holds', (_, show) => {
    const ours = elements(toHtml(show('word')))
    fc.assert(
      fc.property(hostileText(), (text) => {
        const html = toHtml(show(text))
        const foreign = [...elements(html)].filter(
          ([name, count]) => name !== 'code' && name !== 'span' && count !== (ours.get(name) ?? 0),
        )
        expect(visible(text) === '' ? [] : foreign).toEqual([])
        expect(html).not.toContain('<!--')
        expect(linkableText(html)).not.toMatch(linkable)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a fence', () => {
  it('is longer than any run of backticks inside', () => {
    expect(fence('diff', '+ ```\n+ ````x')).toBe('`````diff\n+ ```\n+ ````x\n`````')
  })

  it('shows what is not seen', () => {
    expect(fence('', `a\u3164b\u2800c\n\u0338d`)).toBe('```\na\uFFFDb\uFFFDc\n\uFFFDd\n```')
  })

  it('holds no marker of a comment', () => {
    expect(fence('diff', '+ <!-- lambda-secrets-action -->')).not.toContain('<!--')
  })

  it('is one block of code, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const html = toHtml(`${fence('diff', text)}\n\nafter`)
        expect([...elements(html)]).toEqual([
          ['pre', 1],
          ['code', 1],
          ['p', 1],
        ])
      }),
      { numRuns: 500 },
    )
  })
})

describe('a link', () => {
  it('leads where it says, with brackets in the address', () => {
    expect(links(toHtml(link('`a`', 'https://github.com/a/b/blob/c/x(1)_*.yml#L3')))).toEqual([
      'https://github.com/a/b/blob/c/x%281%29%5f%2a.yml#L3',
    ])
  })
})
