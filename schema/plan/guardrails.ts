import * as v from 'valibot'
import { consentKinds } from '../../src/model/guardrails.ts'
import { about, maybe, text, texts } from './parts.ts'

const source = v.variant('kind', [
  v.object({ kind: about(v.literal('input'), 'The input `allowed-secrets` of the workflow.') }),
  v.object({
    kind: about(v.literal('file'), 'The config file.'),
    file: about(text, 'Its path in the repository.'),
  }),
  v.object({
    kind: about(v.literal('branch'), 'The config file on the base branch of the pull request.'),
    branch: about(text, 'The branch.'),
  }),
  v.object({
    kind: about(v.literal('rules'), "The organization's rules, from the input `guardrails-from`."),
    repository: about(text, 'The repository that has them, as `OWNER/NAME`.'),
    path: about(text, 'The path of the file there.'),
    commit: about(text, 'The commit that it was read at.'),
  }),
])

export const guardrails = v.object({
  source: about(source, 'Where these limits are set.'),
  secrets: maybe(texts, 'Patterns; every secret must match one.'),
  requireReason: maybe(v.boolean(), 'Whether every secret must have a reason.'),
  expiresWithin: maybe(v.number(), 'Days from today within which every secret must expire.'),
  approvals: maybe(
    v.array(
      v.object({
        secrets: about(text, 'A pattern for names.'),
        by: about(texts, 'Logins, and teams as `ORGANIZATION/TEAM`.'),
        count: about(v.number(), 'How many of them must approve.'),
      }),
    ),
    'Who must approve a pull request that grants a secret.',
  ),
  frozen: maybe(v.boolean(), 'Whether to write nothing for any function.'),
  forbid: maybe(
    v.array(v.picklist(consentKinds)),
    'Keys that the declaration must not use, and whose inputs the workflow must not set.',
  ),
})
