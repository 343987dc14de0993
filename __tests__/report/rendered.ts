import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Result } from '../../src/model/result.ts'
import { commentBody, isWorthAComment } from '../../src/report/comment/body.ts'
import { fitReport } from '../../src/report/markdown/fit.ts'
import { renderResult } from '../../src/report/sections/result.ts'
import { someInputs } from '../builders/inputs.ts'

/** The whole report on a result, as Markdown. */
export function rendered(result: Result, label = '', inputs = someInputs({ label })): string {
  return fitReport(renderResult({ inputs, result }), { bytes: 1_000_000, whole: '' }).text
}

/** The comment that a first run on a pull request writes; `''` for none. */
export function commentOn(result: Result, inputs = someInputs()): string {
  return isWorthAComment(result) ? commentBody({ inputs, result }).text : ''
}

/** Markdown as GitHub's own dialect renders it, before GitHub looks for mentions and references. */
export function toHtml(markdown: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }
  return micromark(markdown, options)
}

/** How often each element opens, by name. */
export function elements(html: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [, name = ''] of html.matchAll(/<([a-z][a-z0-9]*)/gi))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Where each link leads. */
export function links(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href)
}

/** What GitHub makes links of: the text outside code, blocks of code and links. */
export function linkableText(html: string): string {
  return html
    .replace(/<(code|pre|a)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** A word that GitHub would take for an emoji, a mention, a reference, a commit or an address. */
export const linkable =
  /:[\w+-]+:|@[\w-]|#\d|\bgh-\d|(?<![\w\u200b])[0-9a-f]{7,40}(?![\w\u200b])|:\/\/|\bwww\./i
