import type { Mistake } from '../problem.ts'

interface Rule {
  readonly pattern: RegExp
  readonly mistake: Mistake
}

/** Tried in this order: `***` is masked text before it is a wildcard. */
const rules: readonly Rule[] = [
  {
    pattern: /^\s*$/,
    mistake: { message: 'Nothing is written here.', remedy: 'Write a name or an ARN.' },
  },
  {
    pattern: /\*\*\*/,
    mistake: {
      message: 'It contains ***: GitHub masked a part of it.',
      remedy:
        'An ARN is no secret: write it out, or keep it in `vars` rather than in `secrets`. Where the account id is ' +
        'masked, set `mask-aws-account-id: false` in aws-actions/configure-aws-credentials.',
    },
  },
  {
    pattern: /\$\{\{/,
    mistake: {
      message: 'It contains ${{, but expressions are evaluated in workflows alone.',
      remedy: 'Write the text itself, or move this line to the input `secrets` of the workflow.',
    },
  },
  {
    pattern: /[*?]|\$\{/,
    mistake: {
      message: 'It contains a wildcard or policy variable (*, ? or ${), which would widen the policy.',
      remedy: 'Name each resource in full.',
    },
  },
  {
    pattern: /\s/,
    mistake: {
      message: 'It contains white space.',
      remedy: 'Write one name or ARN, without blanks or line breaks.',
    },
  },
]

/** Why `text` can be neither a name nor an ARN in AWS, if that is so. The text is not repeated: it may be a secret. */
export function unusableText(text: string): Mistake | undefined {
  return rules.find((rule) => rule.pattern.test(text))?.mistake
}
