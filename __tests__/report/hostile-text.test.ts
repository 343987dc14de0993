import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Plan } from '../../src/model/plan.ts'
import type { Result } from '../../src/model/result.ts'
import { readMark } from '../../src/report/comment/mark.ts'
import { name } from '../../src/text/sentence.ts'
import { hostileText } from '../builders/hostile-text.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  anUnchangedFunctionPlan,
  aPlan,
  aVariable,
} from '../builders/plan.ts'
import { commentOn, elements, linkable, linkableText, links, toHtml } from './rendered.ts'
import { reporting } from './reporting.ts'

/** Without what can't turn around the text beside it. */
function withoutIsolated(html: string): string {
  return html.replace(/<span>[^<]*<\/span>/g, '').replace(/<(pre|span)\b[^>]*>.*?<\/\1>/gs, ' ')
}

describe('any text from outside', () => {
  const rule = (text: string) => ({
    source: { kind: 'branch', branch: text } as const,
    ...{ secrets: [text], approvals: [{ secrets: text, by: [text], count: 1 }] },
  })

  /** The same text in every field that AWS, a file or an input fills. */
  function planOf(text: string): Plan {
    const file = { kind: 'file', file: text, line: 1, column: 1 } as const
    const about = { place: file, functionLabel: text }
    const some = {
      label: text,
      functionName: `${text}.`,
      region: text,
      place: file,
      functionArn: text,
      roleArn: text,
      policyName: text,
      findings: [
        aFinding({
          ...about,
          message: [name(text)],
          remedy: [name(text)],
          snippets: [{ title: [name(text)], json: text }],
        }),
        aFinding({
          ...about,
          code: 'role-shared',
          severity: 'notice',
          message: [name(text)],
          remedy: [name(text)],
        }),
      ],
    }
    const grant = { secretArn: text, keyArns: [text], place: file, stage: text, reason: text, expires: text }
    const access = { action: text, resource: text, condition: text }
    const check = {
      result: 'not-evaluated',
      evaluated: [],
      denials: [],
      doubts: [],
      open: [[name(text)]],
    } as const
    const gain = { verb: 'add', state: 'already', secretArn: text, through: [{ policy: text }] } as const
    const terms = { schedule: { kind: 'expression', expression: text }, lambdaArn: text } as const
    return aPlan({
      stage: text,
      guardrails: [rule(text)],
      rotations: [
        {
          verb: 'change',
          secretArn: text,
          before: terms,
          after: terms,
          place: file,
          labels: [text],
          due: true,
        },
      ],
      functions: [
        aFunctionPlan({
          ...some,
          effective: { grants: [gain], sharers: [{ functionName: text, functionArn: text, grants: [gain] }] },
          grants: [
            aGrant({ ...grant, check }),
            aGrant({ ...grant, verb: 'change' }),
            aGrant({ ...grant, verb: 'remove' }),
          ],
          variables: [
            aVariable(text, text),
            { verb: 'remove', name: text, secretArn: text },
            { verb: 'change', name: text, secretArn: text, place: file, before: { kind: 'arn', arn: text } },
          ],
          policy: { before: `{\n${text}\n}`, after: `[\n${text}${text}\n]` },
          access: { verdict: 'replaced', gained: [access], lost: [access] },
        }),
        anUnchangedFunctionPlan({ ...some, findings: [] }),
      ],
    })
  }

  function resultsOf(text: string): readonly Result[] {
    const plan = planOf(text)
    const failure = {
      operation: 'PutRolePolicy',
      target: [name(text)],
      code: text,
      message: [name(text)],
      remedy: [name(text)],
    }
    const place = { kind: 'file', file: text, line: 1, column: 1 } as const
    const need = { rule: { secrets: text, by: [text], count: 2 }, source: rule(text).source }
    const approval = {
      ...need,
      grants: [{ label: text, secret: text }],
      pullRequest: 7,
      approvedBy: [text],
      missing: 1,
      left: [text],
    }
    return [
      { kind: 'planned', plan },
      {
        kind: 'planned',
        plan: { ...plan, comparedWith: { branch: text, commit: 'abcdef0' } },
        approvals: { kind: 'judged', approvals: [approval], final: false },
      },
      {
        kind: 'applied',
        plan,
        outcome: {
          functions: [{ label: text, result: 'failed', steps: [], failure }],
          rotations: [{ secretArn: text, result: 'failed', failure }],
        },
      },
      { kind: 'invalid', problems: [{ place, message: [name(text)], remedy: [name(text)] }] },
      { kind: 'crashed', message: [name(text)] },
    ]
  }

  const counted = ['h3', 'h4', 'li', 'ul', 'tr', 'td', 'details', 'summary', 'a', 'pre', 'sub', 'br']
  const shapeOf = (body: string) => {
    const found = elements(toHtml(body))
    return counted.map((name) => [name, found.get(name) ?? 0])
  }

  it('makes no element, link, mention or marker that is not ours', () => {
    const known = new Set([...counted, 'p', 'code', 'strong', 'span', 'blockquote', 'h4'])
    const shapes = resultsOf('word').map((result) => shapeOf(commentOn(result)))
    fc.assert(
      fc.property(
        hostileText().filter((text) => /\w/.test(text)),
        (text) => {
          for (const [index, result] of resultsOf(text).entries()) {
            const body = commentOn(result)
            const html = toHtml(body)
            expect([...elements(html).keys()].filter((name) => !known.has(name))).toEqual([])
            expect(shapeOf(body)).toEqual(shapes[index])
            expect(links(html).filter((href) => !href.startsWith('https://github.com/acme/shop/'))).toEqual(
              [],
            )
            expect(linkableText(html)).not.toMatch(linkable)
            expect(withoutIsolated(html)).not.toMatch(/[\u0590-\u08FF]|\p{Me}|\p{M}{5}/u)
            expect(body.match(/<!--/g)).toHaveLength(1)
            expect(readMark(body)).toEqual(readMark(commentOn({ kind: 'crashed', message: [] })))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('turns around no line of the log, and hides no character in it', async () => {
    for (const result of resultsOf('\u200B::error::a\u202Eb\u2066c')) {
      const log = (await reporting(result)).log.join('\n').replace(/\bfile=[^,]*/g, '')
      expect(log).toContain('a\uFFFDb\uFFFDc')
      expect(log).not.toMatch(/\p{Cf}/u)
    }
  })
})
