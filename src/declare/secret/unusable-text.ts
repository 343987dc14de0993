import { marked, say, sides } from '../../text/sentence.ts'
import { longestText } from '../size-limits.ts'
import type { Mistake } from '../validation.ts'

interface Rule {
  readonly pattern: RegExp
  readonly mistake: Mistake
}

/** GitHub's runner puts `***` in place of every text that it takes for a secret. */
const masked: Rule = {
  pattern: /\*\*\*/,
  mistake: {
    message: marked('This contains `***`: GitHub masked part of it.'),
    remedy: marked(
      'An ARN is not a secret: write it out, or keep it in `vars` instead of `secrets`. If the account ID is masked, ' +
        'set `mask-aws-account-id: false` in aws-actions/configure-aws-credentials.',
    ),
  },
}

/** Tried in this order: `***` is masked text before it is a wildcard. */
const rules: readonly Rule[] = [
  {
    pattern: /^\s*$/,
    mistake: { message: marked('This is empty.'), remedy: marked('Write a name or an ARN.') },
  },
  masked,
  {
    pattern: /\$\{\{/,
    mistake: {
      message: marked('This contains `${{`, but expressions work only in workflows.'),
      remedy: [
        sides(
          marked('Write the text itself, or move this line to the input `secrets` of the workflow.'),
          marked('Write the text itself.'),
        ),
      ],
    },
  },
  {
    pattern: /[*?]|\$\{/,
    mistake: {
      message: marked(
        'This contains a wildcard or policy variable (`*`, `?` or `${`), which would widen the policy.',
      ),
      remedy: marked('Write the full name of each resource.'),
    },
  },
  {
    pattern: /\s/,
    mistake: {
      message: marked('This contains white space.'),
      remedy: marked('Write one name or ARN, without spaces or line breaks.'),
    },
  },
]

/** Why `text` can be neither a name nor an ARN in AWS, if so. The text is not repeated: it may be a secret. */
export function unusableText(text: string): Mistake | undefined {
  return tooLong(text) ?? rules.find((rule) => rule.pattern.test(text))?.mistake
}

/** Why a pattern or another text in which `*` may be written is masked, if so: as a pattern, `***` would fit everything. */
export function maskedText(text: string): Mistake | undefined {
  return masked.pattern.test(text) ? masked.mistake : undefined
}

/** Why a text has too many characters for a name, an ARN or a pattern, if so. */
export function tooLong({ length }: string): Mistake | undefined {
  if (length <= longestText) return undefined
  return { message: say`This has ${length} characters.`, remedy: say`Write at most ${longestText}.` }
}
