import { describe, expect, it } from '@jest/globals'
import { picturedPlan } from '../../docs/pictured-plan.ts'
import type { Result } from '../../src/model/result.ts'
import type { Run } from '../../src/model/run.ts'
import { marked } from '../../src/text/sentence.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import { aPlace } from '../builders/plan.ts'
import { links, rendered, toHtml } from './rendered.ts'
import { reporting } from './reporting.ts'

const comparedWith = { branch: 'main', commit: 'a'.repeat(40) }
const results: readonly Result[] = [
  { kind: 'planned', plan: picturedPlan },
  { kind: 'planned', plan: { ...picturedPlan, comparedWith } },
  { kind: 'refused', plan: picturedPlan, movements: [{ kind: 'added', label: 'orders' }] },
  {
    kind: 'invalid',
    problems: [{ place: aPlace(4), message: marked('No ARN.'), remedy: marked('Write one.') }],
  },
  { kind: 'crashed', message: marked('The disk is full.') },
]

function lifeOf(run: Run): string | undefined {
  const result: Result = { kind: 'planned', plan: { ...picturedPlan, functions: [] } }
  return rendered(result, '', someInputs({ run })).split('\n').at(-1)
}

describe('a run outside GitHub', () => {
  it.each(results)('reports without a link, an undefined or an empty bracket: $kind', (result) => {
    const text = rendered(result, '', someInputs({ run: {} }))
    expect(links(toHtml(text))).toEqual([])
    expect(text).not.toMatch(/undefined|\(\)|\[\]/)
  })

  it('names places by their whole path and a commit by its start', () => {
    const text = rendered(results[1] as Result, '', someInputs({ run: {} }))
    expect(text).toContain('- **`orders`**, `.github/lambda-secrets.yml:9`: The live value of variable')
    expect(text).toContain('against `main` at `aaaaaaa`;')
  })

  it('writes no comment and still sets the outputs', async () => {
    const { log, outputs } = await reporting(results[0] as Result, { run: {}, comment: true })
    expect(log.filter((line) => line.startsWith('::warning::'))).toEqual([])
    expect(outputs.get('drift')).toBe('true')
    expect(outputs.get('comment-url')).toBe('')
  })

  it('is named by what is known of it', () => {
    expect(lifeOf({})).toBe('Planned in this run.')
    expect(lifeOf({ workflowRun: { id: '5', number: '2', attempt: '3' } })).toBe(
      'Planned in run 2, attempt 3.',
    )
    expect(lifeOf({ commit: 'b'.repeat(40) })).toBe('Planned in this run for commit `bbbbbbb`.')
    expect(lifeOf(aRun())).toMatch(/^Planned in \[run 100\]\(https:.*\) for commit \[`0a1b2c3`\]\(https:/)
  })
})
