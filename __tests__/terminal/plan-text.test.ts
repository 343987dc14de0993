import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outcomeText, planText } from '../../src/terminal/plan-text.ts'
import type { Screen } from '../../src/terminal/screen.ts'
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

const screen: Screen = { width: 80, paint: (_, text) => text }

test('no text from outside controls the terminal, or turns the text beside it around', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const place = { kind: 'file', file: text, line: 1, column: 1, commit: text } as const
      const sentence = [name(text)]
      const snippets = [{ title: sentence, json: text }]
      const about = { place, message: sentence, remedy: sentence, snippets }
      const findings = [aFinding({ ...about, functionLabel: text })]
      const some = { label: text, functionName: text, region: text, place, findings }
      const grants = [aGrant({ secretArn: text, reason: text }), aGrant({ verb: 'remove', secretArn: text })]
      const source = { kind: 'branch', branch: text } as const
      const plan = aPlan({
        stage: text,
        guardrails: [{ source, secrets: [text] }],
        functions: [
          aFunctionPlan({ ...some, grants, variables: [aVariable(text, text)] }),
          anUnchangedFunctionPlan({ ...some, findings: [] }),
        ],
      })
      const failure = { operation: text, target: sentence, code: text, message: sentence }
      const outcome = {
        functions: [{ label: text, result: 'failed', steps: [], failure }],
        rotations: [],
      } as const
      const shown = `${planText({ ...plan, comparedWith: { branch: text, commit: text } }, screen)}${outcomeText(outcome, screen)}`
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u)
    }),
  )
})

test('a step that failed or was held back has another sign than one that was done', () => {
  const functions = (['applied', 'unchanged', 'blocked'] as const).map((result) => ({
    ...{ label: result, result, steps: [] },
  }))
  const lines = outcomeText({ functions, rotations: [] }, screen).split('\n')
  expect(lines.map((line) => line.slice(0, 1))).toEqual(['✓', '✓', '✗'])
})
