import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FunctionPlan } from '../../src/model/plan.ts'
import type { Result } from '../../src/model/result.ts'
import { secretNames } from '../../src/report/access/secret-names.ts'
import { commentBody } from '../../src/report/comment/body.ts'
import { byteLength } from '../../src/report/markdown/fit.ts'
import { visible } from '../../src/report/markdown/markdown.ts'
import { name } from '../../src/text/sentence.ts'
import { hostileText } from '../builders/hostile-text.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  aPlace,
  aPlan,
  aPolicyText,
  aSecretArn,
  aSharer,
  aVariable,
  effectiveOf,
} from '../builders/plan.ts'
import { toHtml } from './rendered.ts'
import { reporting } from './reporting.ts'

/** A function that gains these secrets; everything about it is text from outside. */
function gaining(
  label: string,
  secretArns: readonly string[],
  more: Partial<FunctionPlan> = {},
): FunctionPlan {
  return aFunctionPlan({
    label,
    functionName: label,
    grants: secretArns.map((secretArn, index) => aGrant({ secretArn, place: aPlace(index) })),
    variables: secretArns.map((secretArn, index) => aVariable(`SECRET_${index}_ARN`, secretArn)),
    policy: { before: undefined, after: aPolicyText(...secretArns) },
    ...more,
  })
}

/** What a person sees without opening a fold: names that are set as code, and those that are quoted. */
function seen(markdown: string): string {
  const html = toHtml(markdown)
    .replace(/<!--.*?-->/gs, '')
    .replace(/<details>.*<\/details>/gs, '')
  return html
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
}

/** As a name is set, but for the entities that a reader does not see. */
function asSeen(text: string): string {
  return visible(text).replace(/[“”]/g, "'").replaceAll('\u200b', '') || '(empty)'
}

/** The pairs whose function and secret are not on one item of the list of gains. */
function unseen(markdown: string, functions: readonly FunctionPlan[]): readonly string[] {
  const items = seen(markdown.replace(/^- /gm, '- \uE000')).split('\uE000')
  return functions.flatMap((plan) => {
    const nameOf = secretNames(plan)
    const gained = plan.grants.filter(({ verb }) => verb === 'add')
    const sharers = plan.blocked ? [] : plan.effective.sharers.map(({ functionName }) => functionName)
    return [plan.label, ...sharers].flatMap((gainer) => {
      const label = asSeen(gainer)
      const own = items.filter((item) => item.includes(label))
      return gained.flatMap(({ secretArn }) => {
        const secret = asSeen(nameOf(secretArn))
        return own.some((item) => item.includes(secret)) ? [] : [`${label}: ${secret}`]
      })
    })
  })
}

describe('300 functions with 20 secrets each', () => {
  const functions = Array.from({ length: 300 }, (_, index) =>
    gaining(
      `function-${index}`,
      Array.from({ length: 20 }, (_, secret) => aSecretArn(`team-${index}/database-${secret}_prod`)),
    ),
  )
  const result: Result = { kind: 'planned', plan: aPlan({ functions }) }

  it('are an incomplete comment, which says so first, and all in the job summary', async () => {
    const { text, missing } = commentBody({ inputs: someInputs(), result })
    expect(byteLength(text)).toBeLessThanOrEqual(65_536)
    expect(byteLength(text)).toBeGreaterThan(50_000)
    expect(missing.pairs).toBe(unseen(text, functions).length)
    expect(text.split('\n').slice(2, 6)).toEqual([
      '### Lambda secrets: 300 functions gain access to 6,000 secrets',
      '',
      '> [!CAUTION]',
      expect.stringMatching(
        /^> \*\*Incomplete:\*\* [\d,]+ gains of [\d,]+ functions are not shown here; all are in the \[job summary\]\(.*\)\. Do not approve from this comment\.$/,
      ),
    ])
    const { summary } = await reporting(result)
    expect(byteLength(summary)).toBeLessThanOrEqual(1_048_576)
    expect(unseen(summary, functions)).toEqual([])
  })
})

describe('a plan whose gains even the job summary cannot hold', () => {
  const long = (index: number) => aSecretArn(`${'x'.repeat(500)}-${index}`)
  const functions = Array.from({ length: 100 }, (_, index) =>
    gaining(
      `function-${index}`,
      Array.from({ length: 30 }, (_, secret) => long(secret + 30 * index)),
    ),
  )
  const result: Result = { kind: 'planned', plan: aPlan({ functions }) }

  it('is not shown whole, so that the run fails', async () => {
    const { shown, summary } = await reporting(result)
    expect(shown.allGains).toBe(false)
    expect(summary).toContain('> [!CAUTION]\n> **Incomplete:** ')
  })

  it("is nobody's concern where there is neither a comment nor a summary", async () => {
    expect((await reporting(result, { run: aRun({ summaryFile: undefined }) })).shown.allGains).toBe(true)
  })
})

describe('240 warnings and one new grant', () => {
  it('leave the grant in sight, with every warning that fits below', () => {
    const findings = Array.from({ length: 240 }, (_, index) =>
      aFinding({ message: `${'Long. '.repeat(60)}${index}` }),
    )
    const functions = [gaining('orders', [aSecretArn('root')], { findings })]
    const { text, missing } = commentBody({
      inputs: someInputs(),
      result: { kind: 'planned', plan: aPlan({ functions }) },
    })
    expect(missing.pairs).toBe(0)
    expect(unseen(text, functions)).toEqual([])
    expect(text.indexOf('`root`')).toBeLessThan(text.indexOf('#### ⚠️ 240 warnings'))
    expect(text).toMatch(/\*\*Left out to stay within GitHub's limit:\*\* warnings \(\d+\)/)
  })
})

describe('a hostile pull request', () => {
  const names = fc.oneof(
    { weight: 3, arbitrary: hostileText() },
    fc.constant('38 functions'),
    fc.integer({ min: 40, max: 3000 }).map((length) => 'long'.repeat(length)),
    fc.constantFrom('\u3164', '\u200b\u2800', 'a\uFE0Fb', ' '),
  )
  const functionOf = fc.record({
    label: names,
    secrets: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
    text: names,
    sharers: fc.array(names, { maxLength: 3 }),
    findings: fc.constantFrom(0, 0, 1, 50),
    blocked: fc.boolean(),
  })

  it('shows every gain outside every fold, or says that it is incomplete and the job summary has it, or fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(functionOf, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(1, 1, 1, 10),
        names,
        fc.constantFrom(0, 2000),
        async (made, copies, label, crowd) => {
          const functions = Array.from({ length: copies }, (_, copy) =>
            made.map((each, index) => {
              const about = {
                functionLabel: each.label,
                message: [name(each.text)],
                remedy: [name(each.text)],
              }
              const more = index === 0 && copy === 0 ? crowd : each.findings
              const severity = each.blocked ? 'error' : 'warning'
              const findings = Array.from({ length: more }, (_, number) =>
                aFinding({ ...about, remedy: [name(`${each.text}${number}`)], severity }),
              )
              const grants = each.secrets.map((secretArn) =>
                aGrant({ secretArn, reason: each.text, expires: each.text }),
              )
              const gains = effectiveOf(grants).grants
              return gaining(copy === 0 ? each.label : `${each.label} ${copy}`, each.secrets, {
                ...{ findings, grants },
                effective: { grants: gains, sharers: each.sharers.map((sharer) => aSharer(sharer, gains)) },
              })
            }),
          ).flat()
          const result: Result = { kind: 'planned', plan: aPlan({ functions, stage: label }) }
          const inputs = someInputs({ label })
          const { text, missing } = commentBody({ inputs, result })
          expect(byteLength(text)).toBeLessThanOrEqual(65_536)
          if (missing.pairs === 0) return expect(unseen(text, functions)).toEqual([])
          expect(text.split('\n').slice(4, 6).join('\n')).toMatch(/^> \[!CAUTION\]\n> \*\*Incomplete:\*\* /)
          const { summary, shown } = await reporting(result, { label })
          if (shown.allGains) expect(unseen(summary, functions)).toEqual([])
          return undefined
        },
      ),
      { numRuns: 40 },
    )
  })
})
