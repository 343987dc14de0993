import * as v from 'valibot'
import { type FindingCode, findingSeverities } from '../../src/model/finding.ts'

/** A property with what it means. */
export function about<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description))
}

/** A property that may be absent. */
export function maybe<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.exactOptional(about(schema, description))
}

export const text = v.string()
export const texts = v.array(text)

export const verdict = v.picklist(['unchanged', 'narrowed', 'broadened', 'replaced', 'unknown'])
export const verdictMeaning =
  'How access changes, or would if no error blocked it, wildcards expanded. `replaced` gains and loses. `unknown`: it could not be compared, or an error blocks what would otherwise be `unchanged`.'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

export const place = about(
  v.variant('kind', [
    v.object({
      kind: about(v.literal('file'), 'Declared in a file of the repository.'),
      file: about(text, 'Its path in the repository.'),
      line: about(count, 'Counted from 1.'),
      column: about(count, 'Counted from 1.'),
      commit: maybe(text, 'The commit that has it there; absent for the one that is checked out.'),
    }),
    v.object({
      kind: about(v.literal('input'), 'Declared in an input of the action.'),
      input: about(text, 'The name of the input.'),
      line: maybe(count, 'The line of the input, counted from 1.'),
    }),
  ]),
  'Where it is declared.',
)

const snippet = v.object({
  title: about(text, 'Where to paste it.'),
  json: about(text, 'What to paste, as indented JSON.'),
})

export const finding = about(
  v.object({
    code: about(
      v.picklist(Object.keys(findingSeverities) as FindingCode[]),
      'What was found; docs/findings.md explains each code.',
    ),
    severity: about(
      v.picklist(['error', 'warning', 'notice']),
      'An `error` stops every write to its function.',
    ),
    message: about(text, 'What was found, as plain text.'),
    remedy: about(text, 'What to do about it, as plain text.'),
    place,
    functionLabel: maybe(text, 'The function that it is about; absent if it is about the whole declaration.'),
    snippets: maybe(v.array(snippet), 'What to paste where this action does not write.'),
  }),
  'Something that a reviewer must know.',
)
