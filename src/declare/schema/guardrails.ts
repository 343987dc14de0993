import * as v from 'valibot'
import { consentKinds } from '../../model/guardrails.ts'
import { mostApprovals, mostApprovers, mostPatterns, mostStages } from '../size-limits.ts'
import { $schema, keys, listOf, names, stagesRemedy, switchRemedy, text, version } from './parts.ts'
import { fitsPattern } from './patterns.ts'

const loginPattern = '^(?:[\\w-]+(?:\\[bot\\])?|[\\w.-]+/[\\w.-]+)$'

const approval = keys(
  {
    secrets: v.pipe(
      text,
      v.regex(/^(?!arn:)/, 'Write a pattern for names: it covers secrets of that name in every account.'),
      fitsPattern,
      v.description(
        'A pattern for names. A pull request that lets a function read a matching secret needs the approval.',
      ),
    ),
    by: v.pipe(
      listOf(
        v.pipe(
          text,
          v.regex(
            new RegExp(loginPattern),
            'Write a login (`alice`, `renovate[bot]`) or a team (`acme/payments`).',
          ),
          v.metadata({ pattern: loginPattern }),
        ),
        { most: mostApprovers, remedy: 'Write a list of logins and teams.' },
      ),
      v.minLength(1, 'Write at least one login or team.'),
      v.description('Logins, and teams as `ORGANIZATION/TEAM`, whose reviews count.'),
    ),
    count: v.exactOptional(
      v.pipe(
        v.number('Write a number of people.'),
        v.integer('Write a whole number.'),
        v.minValue(1, 'Write at least 1.'),
        v.maxValue(mostApprovers, `Write at most ${mostApprovers}.`),
        v.description('How many of them must approve. Default: 1.'),
      ),
    ),
  },
  'Write a map of `secrets`, `by` and `count`.',
)

const consentRemedy = 'Write a list of `take-over`, `adopt` and `replace`.'

const limits = {
  'allowed-secrets': v.exactOptional(
    v.pipe(
      listOf(v.pipe(text, fitsPattern), { most: mostPatterns, remedy: 'Write a list of patterns.' }),
      v.description(
        'Patterns, as above; every declared secret must match one. The only placeholder they may contain is {stage}.',
      ),
    ),
  ),
  'require-reason': v.exactOptional(
    v.pipe(v.boolean(switchRemedy), v.description('Whether every secret must have a `reason`.')),
  ),
  'expires-within': v.exactOptional(
    v.pipe(
      v.number('Write a number of days.'),
      v.integer('Write whole days.'),
      v.minValue(1, 'Write at least one day.'),
      v.maxValue(3660, 'Write at most 3660 days.'),
      v.description('Days from today within which every secret must expire (`expires`).'),
    ),
  ),
  approvals: v.exactOptional(
    v.pipe(
      listOf(approval, {
        most: mostApprovals,
        remedy: 'Write a list of maps of `secrets`, `by` and `count`.',
      }),
      v.description(
        'Who must approve a pull request that grants a secret; a commit status shows whether they do.',
      ),
    ),
  ),
  frozen: v.exactOptional(
    v.pipe(
      v.boolean(switchRemedy),
      v.description(
        'Whether to write nothing for any function, for example during an incident. A plan that would change one is an error.',
      ),
    ),
  ),
  forbid: v.exactOptional(
    v.pipe(
      listOf(v.picklist(consentKinds, consentRemedy), { most: consentKinds.length, remedy: consentRemedy }),
      v.description(
        'Keys that functions and secrets must not use, and whose inputs must not be set: `take-over`, `adopt` and `replace`.',
      ),
    ),
  ),
}

const limitsRemedy =
  'Write a map of `allowed-secrets`, `require-reason`, `expires-within`, `approvals`, `frozen`, `forbid` and `stages`.'

export const guardrailsSchema = keys(
  {
    ...limits,
    stages: v.exactOptional(
      v.pipe(
        names(keys(limits, limitsRemedy), { most: mostStages, remedy: stagesRemedy }),
        v.description('The same keys for single stages; the limits of a stage replace those above.'),
      ),
    ),
  },
  limitsRemedy,
)

/** A file that holds an organization's rules, and nothing else. */
export const rulesSchema = keys(
  {
    $schema,
    version,
    guardrails: v.pipe(
      guardrailsSchema,
      v.description(
        'Limits on the declarations of every repository that names this file in `guardrails-from`.',
      ),
    ),
  },
  'Start with `version: 1`, then `guardrails:`.',
)

export type GuardrailsConfig = v.InferOutput<typeof guardrailsSchema>
