import {
  consentFlags,
  contextFlags,
  declaringFlags,
  type Flag,
  givenFlags,
  planningFlags,
  showingFlags,
  writingFlags,
} from './flags.ts'

export interface CommandHelp {
  readonly summary: string
  /** Paragraphs of help. */
  readonly about: readonly string[]
  readonly flags: Readonly<Record<string, Flag>>
  readonly examples: readonly string[]
}

const { owner } = contextFlags
const detailed = {
  'detailed-exitcode': { kind: 'switch', help: 'End with 2 if AWS differs from the declaration.' },
} as const satisfies Record<string, Flag>
const { json: _json, ...help } = showingFlags
const declared = { ...declaringFlags, ...givenFlags, ...planningFlags, ...consentFlags, ...contextFlags }

/** What can be run, and its help. */
export const commands = {
  plan: {
    summary: 'Show what an apply would change. Writes nothing.',
    about: ['Compares the declaration with AWS and shows who gains and loses access to which secrets.'],
    flags: { ...declared, ...detailed, ...showingFlags },
    examples: [
      'lambda-secrets plan --base origin/main',
      'lambda-secrets plan --stage prod --json > plan.json',
    ],
  },
  check: {
    summary: 'Fail if AWS differs from the declaration. Writes nothing.',
    about: [
      'Shows which functions can read each secret. Ends with 2 if AWS differs from the declaration or a grant has expired.',
    ],
    flags: { ...declared, ...showingFlags },
    examples: ['lambda-secrets check --stage prod'],
  },
  init: {
    summary: 'Write a config file from what functions have now.',
    about: [
      'Declares the secrets whose ARNs a function’s variables hold and those that the policies of its role grant by exact ARN. Comments in the file say what was left out. Nothing is written to AWS, and no secret is read.',
      'The file goes to standard output, or where --output says. An existing file is never replaced.',
    ],
    flags: {
      function: { kind: 'list', value: 'NAME', help: 'A function, by name. Repeat it for more.' },
      output: { kind: 'text', value: 'FILE', help: 'Where to write, such as .github/lambda-secrets.yml.' },
      region: declaringFlags.region,
      profile: declaringFlags.profile,
      ...help,
    },
    examples: [
      'lambda-secrets init --function orders-api --function billing --output .github/lambda-secrets.yml',
    ],
  },
  policies: {
    summary: 'Print the IAM policies that a plan and an apply need.',
    about: [
      'Reads AWS as a plan does, and prints as JSON the policy of a plan role and of a deploy role for exactly the declared functions, with their roles and secrets. With --owner, it also prints their trust policies.',
      'Run it again after a function, secret or feature is added.',
    ],
    flags: {
      ...declaringFlags,
      ...givenFlags,
      owner,
      branch: { kind: 'text', value: 'NAME', help: 'The branch that is deployed. Default: main.' },
      ...help,
    },
    examples: ['lambda-secrets policies --owner acme@1234567/shop@987654321'],
  },
  apply: {
    summary: 'Show the plan, ask, and make the changes.',
    about: ['Asks before it writes. Where nobody can answer, it needs --yes.'],
    flags: { ...declared, ...writingFlags, ...showingFlags },
    examples: ['lambda-secrets apply --stage dev', 'lambda-secrets apply --yes --expected-digest "$DIGEST"'],
  },
  remove: {
    summary: 'Show the plan, ask, and delete the policies and variables of this tool.',
    about: ['Asks before it writes. Where nobody can answer, it needs --yes.'],
    flags: { ...declared, ...writingFlags, ...showingFlags },
    examples: ['lambda-secrets remove --function orders-api'],
  },
} as const satisfies Record<string, CommandHelp>

export type CommandName = keyof typeof commands

export function isCommand(text: string): text is CommandName {
  return Object.hasOwn(commands, text)
}
