import { type Approval, type ApprovalsState, explainMissing } from '../../model/approvals.ts'
import { explainSource } from '../../model/guardrails.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Section } from '../markdown/fit.ts'
import { phrase, prose } from '../markdown/markdown.ts'

/** Whose approval the pull request needs and has, or why that is not known. */
export function approvalSections(approvals: ApprovalsState | undefined): readonly Section[] {
  if (approvals === undefined) return []
  if (approvals.kind === 'failed')
    return [
      {
        importance: 'approvals',
        counted: 'approvals',
        opening: `#### ⛔ Approvals\n\n${prose(say`Not known: ${approvals.message}`)}`,
        items: [],
      },
    ]
  if (approvals.approvals.length === 0) return []
  const items = approvals.approvals.map(
    (each) => `- ${each.missing === 0 ? '✅' : '⏳'} ${phrase(approvalSentence(each))}`,
  )
  return [
    {
      importance: 'approvals',
      counted: 'approvals',
      opening: '#### Approvals\n',
      items,
      closing: '\nThe commit status shows approvals that came later.',
    },
  ]
}

/** The same for the log. */
export function approvalLines(approvals: ApprovalsState): readonly Sentence[] {
  if (approvals.kind === 'failed') return [say`not known: ${approvals.message}`]
  return approvals.approvals.length === 0
    ? [say`no approval is needed`]
    : approvals.approvals.map(approvalSentence)
}

const mostGrants = 5

function approvalSentence(approval: Approval): Sentence {
  const { rule, source, grants, pullRequest, approvedBy, missing } = approval
  const by = approvedBy.length === 0 ? [] : say`approved by ${list(approvedBy)}`
  const open = missing === 0 ? [] : say`needs ${explainMissing(approval)}`
  const between = by.length > 0 && open.length > 0 ? say`, ` : []
  const what = list(
    grants.map(({ label, secret }) => say`${name(secret)} for ${name(label)}`),
    mostGrants,
  )
  return say`${name(rule.secrets)} in pull request ${pullRequest} (${what}): ${by}${between}${open}; set by ${explainSource(source)}`
}
