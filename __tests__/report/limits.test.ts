import { describe, expect, it } from '@jest/globals'
import type { Result } from '../../src/model/result.ts'
import { parseComment } from '../../src/report/comment/body.ts'
import { byteLength, fitSections } from '../../src/report/markdown/fit.ts'
import { renderResult } from '../../src/report/sections/plan.ts'
import { someInputs } from '../builders/inputs.ts'
import {
  aFinding,
  aFunctionPlan,
  aGrant,
  aPlace,
  aPlan,
  aPolicyText,
  aSecretArn,
  aVariable,
} from '../builders/plan.ts'
import { commentOn } from './rendered.ts'

describe('300 functions with 20 secrets each', () => {
  const functions = Array.from({ length: 300 }, (_, index) => {
    const arns = Array.from({ length: 20 }, (_, secret) =>
      aSecretArn(`team-${index}/database-${secret}_prod`),
    )
    return aFunctionPlan({
      label: `function-${index}`,
      functionName: `function-${index}-prod`,
      grants: arns.map((secretArn, secret) => aGrant({ secretArn, place: aPlace(index * 25 + secret) })),
      variables: arns.map((secretArn, secret) => aVariable(`DATABASE_${secret}_ARN`, secretArn)),
      policy: { before: undefined, after: aPolicyText(...arns) },
      access: {
        verdict: 'broadened',
        gained: arns.map((resource) => ({
          action: 'secretsmanager:GetSecretValue',
          resource,
          condition: '',
        })),
        lost: [],
      },
      findings: index % 10 === 0 ? [aFinding({ functionLabel: `function-${index}` })] : [],
    })
  })
  const result: Result = { kind: 'planned', plan: aPlan({ functions }) }

  it('fit a comment, which says what was left out and where the whole is', () => {
    const body = commentOn(result)
    expect(byteLength(body)).toBeLessThanOrEqual(65_536)
    expect(byteLength(body)).toBeGreaterThan(50_000)
    const plan = parseComment(body, '')?.plan ?? ''
    expect(plan.split('\n').at(-1)).toMatch(
      /^\*\*Left out .*:\*\* grants and variables \([\d,]+\), policy diffs \(300\), budgets \(300\)\. The whole is in the job summary of \[run 100\]/,
    )
    expect(plan.includes('| `function-299` |')).toBe(true)
  })

  it('fit a summary, which says what was left out', () => {
    const sections = renderResult({ inputs: someInputs(), result })
    const text = fitSections(sections, { bytes: 1_048_576, whole: 'The log has it.' })
    expect(byteLength(text)).toBeLessThanOrEqual(1_048_576)
    expect(text.split('\n').at(-1)).toMatch(/^\*\*Left out .*:\*\* .*\. The log has it\.$/)
  })
})
