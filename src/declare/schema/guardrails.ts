import * as v from 'valibot'
import { keys, names, text } from './parts.ts'

const limits = {
  'allowed-secrets': v.exactOptional(
    v.pipe(
      v.array(text, 'Write a list of patterns.'),
      v.description(
        'Patterns, one of which every declared secret must fit, as above. They may hold {stage}, and no other placeholder.',
      ),
    ),
  ),
  'require-reason': v.exactOptional(
    v.pipe(
      v.boolean('Write true or false.'),
      v.description('Whether every secret must say why it is needed.'),
    ),
  ),
  'expires-within': v.exactOptional(
    v.pipe(
      v.number('Write a number of days.'),
      v.integer('Write whole days.'),
      v.minValue(1, 'Write at least one day.'),
      v.maxValue(3660, 'Write at most 3660 days.'),
      v.description('Days from today within which the last day (`expires`) of every secret must lie.'),
    ),
  ),
}

const limitsRemedy = 'Write a map of `allowed-secrets`, `require-reason`, `expires-within` and `stages`.'

export const guardrailsSchema = keys(
  {
    ...limits,
    stages: v.exactOptional(
      v.pipe(
        names(keys(limits, limitsRemedy), 'Write a map of stage names under `stages`.'),
        v.description('The same by stage; what a stage says takes the place of what stands above.'),
      ),
    ),
  },
  limitsRemedy,
)

export type GuardrailsConfig = v.InferOutput<typeof guardrailsSchema>
