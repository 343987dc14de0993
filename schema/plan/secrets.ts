import * as v from 'valibot'
import { secretWords } from '../../src/text/store-words.ts'
import { about, maybe, place, text, texts } from './parts.ts'

export const terms = about(
  v.object({
    schedule: about(
      v.variant('kind', [
        v.object({
          kind: about(v.literal('days'), 'By an interval in days.'),
          days: about(v.pipe(v.number(), v.integer()), 'How many.'),
        }),
        v.object({
          kind: about(v.literal('expression'), 'By a `rate(…)` or `cron(…)` expression.'),
          expression: about(text, '`rate(…)` or `cron(…)`.'),
        }),
      ]),
      'How often the secret is rotated.',
    ),
    lambdaArn: maybe(
      text,
      'The function that rotates it; absent where the service that owns the secret does.',
    ),
  }),
  'How a secret is rotated.',
)

const rotationState = v.variant('kind', [
  v.object({ kind: about(v.literal('off'), 'Nothing rotates the secret.') }),
  v.object({
    kind: about(v.literal('on'), 'The secret is rotated.'),
    terms,
    window: maybe(text, 'How long each window stays open, such as `3h`.'),
    lastOn: maybe(text, 'The day of the last rotation, `YYYY-MM-DD` in UTC.'),
    nextBy: maybe(text, 'The day by which it is due, `YYYY-MM-DD` in UTC.'),
  }),
])

const check = v.object({
  result: about(
    v.picklist(['allowed', 'denied', 'not-evaluated']),
    '`denied` if anything denies it, `allowed` only if all parts were evaluated and none does.',
  ),
  evaluated: about(
    v.array(v.picklist(['role', 'secret', 'key'])),
    'The parts that were evaluated and let the function read it: the role with its boundary and the policies of the organization, and the policies of the secret and of its key.',
  ),
  denials: about(texts, 'What denies it, each as plain text.'),
  doubts: about(
    texts,
    'What looks denied, each as plain text; something unknown before the call may decide otherwise.',
  ),
  open: about(texts, 'What could not be evaluated, each as plain text.'),
})

export const grant = v.object({
  verb: about(
    v.picklist(['add', 'change', 'remove', 'keep']),
    'What becomes of the grant; `change` keeps it with other keys or actions.',
  ),
  secretArn: about(text, `The ${secretWords}; as it is declared if AWS was not read (see \`comparedWith\`).`),
  held: maybe(
    v.literal(true),
    'Set on a kept grant that is no longer declared: a version that callers reach, an unfinished execution or another config file may need it.',
  ),
  keyArns: about(
    texts,
    'The customer keys that reading it needs: before the change for `remove`, else after it.',
  ),
  place: v.exactOptional(place),
  stage: maybe(text, 'The stage of the file that declares it.'),
  reason: maybe(text, 'The declared reason.'),
  expires: maybe(text, 'The declared last day, `YYYY-MM-DD`.'),
  rotation: maybe(
    rotationState,
    'How the secret is rotated; absent for a parameter, and if Secrets Manager was not read.',
  ),
  check: maybe(check, 'Whether the function will be able to read it; absent if that was not checked.'),
})

const rotationEntries = {
  secretArn: about(text, 'The secret.'),
  after: terms,
  place,
  labels: about(texts, 'The functions that declare the rotation.'),
}
const due = about(
  v.boolean(),
  'Whether an apply writes it: not while a rotation is in progress, nor if an error stops one of the functions.',
)

export const rotation = v.variant('verb', [
  v.object({ verb: about(v.literal('add'), 'Nothing rotates it now.'), ...rotationEntries, due }),
  v.object({
    verb: about(v.literal('change'), 'It is rotated in another way now.'),
    ...rotationEntries,
    before: terms,
    due,
  }),
  v.object({
    verb: about(v.literal('keep'), 'It is rotated as declared.'),
    ...rotationEntries,
    before: terms,
    due: about(v.literal(false), 'Nothing is left to write.'),
  }),
])
