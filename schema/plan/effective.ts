import * as v from 'valibot'
import { secretWords } from '../../src/text/store-words.ts'
import { about, maybe, text } from './parts.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

export const statement = v.object({
  policy: about(text, "The policy's name, or the ARN of the secret or key whose own policy it is."),
  sid: maybe(text, "The statement's Sid; absent if it has none or its text was not read."),
  line: maybe(count, 'Where the statement starts, counted from 1, if its Sid is not known.'),
  column: maybe(count, 'Where the statement starts, counted from 1, if its Sid is not known.'),
})

const grant = v.object({
  verb: about(v.picklist(['add', 'remove']), 'What becomes of the grant in the policy of this action.'),
  state: about(
    v.picklist(['gains', 'already', 'loses', 'still', 'denied', 'not-checked']),
    '`already`: another policy, or what this one replaces, let it be read before. `still`: another policy lets it be read after. `denied`: something denies it before and after. `not-checked`: what other policies allow is not known.',
  ),
  secretArn: about(text, `The ${secretWords}.`),
  through: about(
    v.array(statement),
    'What allowed it before, for `already`; what allows it besides that policy, for `still`.',
  ),
})

export const effective = v.object({
  grants: about(v.array(grant), 'One for each grant that is added or removed; empty if AWS was not read.'),
  sharers: about(
    v.array(
      v.object({
        functionName: about(text, 'Its name in Lambda.'),
        functionArn: about(text, 'Its ARN.'),
        grants: about(v.array(grant), 'What it gains or loses.'),
      }),
    ),
    'Other functions that gain or lose access because they have the same role.',
  ),
})
