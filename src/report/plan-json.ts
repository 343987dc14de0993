import type { AccessCheck } from '../model/change.ts'
import type { Finding } from '../model/finding.ts'
import type { FunctionPlan, Plan } from '../model/plan.ts'
import { plain } from '../text/sentence.ts'

/**
 * A finished plan for machines: every sentence is plain text. Its contract is schema/lambda-secrets-plan.schema.json,
 * written from schema/plan.
 */
export function jsonOfPlan({ questions, ...plan }: Plan): object {
  return { ...plan, functions: plan.functions.map(jsonOfFunction) }
}

/** A finding as JSON, of whatever else it has. */
export interface PlainFinding {
  readonly message: string
  readonly remedy: string
  readonly snippets?: readonly object[]
}

export function jsonOfFinding({ message, remedy, snippets, changes, ...finding }: Finding): PlainFinding {
  return {
    ...finding,
    message: plain(message),
    remedy: plain(remedy),
    ...(snippets && { snippets: snippets.map(({ title, json }) => ({ title: plain(title), json })) }),
  }
}

/** One of its functions. */
export function jsonOfFunction(plan: FunctionPlan): object {
  return {
    ...plan,
    grants: plan.grants.map(({ check, ...grant }) => ({
      ...grant,
      ...(check && { check: jsonOfCheck(check) }),
    })),
    findings: plan.findings.map(jsonOfFinding),
  }
}

function jsonOfCheck({ denials, doubts, open, ...check }: AccessCheck): object {
  return { ...check, denials: denials.map(plain), doubts: doubts.map(plain), open: open.map(plain) }
}
