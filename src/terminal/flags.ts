/** A flag of the command. Most have the name and the meaning of an input of the action. */
export interface Flag {
  readonly kind: 'text' | 'list' | 'switch'
  /** What its value is called in the help. */
  readonly value?: string
  readonly help: string
}

/** What is declared, and where. */
export const declaringFlags = {
  config: {
    kind: 'text',
    value: 'FILE',
    help: 'The config file. Default: .github/lambda-secrets.yml, .yaml or .json.',
  },
  stage: { kind: 'text', value: 'STAGE', help: 'The stage of the file to use.' },
  function: { kind: 'text', value: 'NAME', help: 'A function to declare without a file, by name or ARN.' },
  secret: { kind: 'list', value: 'NAME=SECRET', help: 'A secret that it may read. Repeat it for more.' },
  region: {
    kind: 'text',
    value: 'REGION',
    help: "The region. Default: AWS_REGION, AWS_DEFAULT_REGION, the profile's.",
  },
  profile: { kind: 'text', value: 'NAME', help: "The profile of AWS's config files. Default: AWS_PROFILE." },
} as const satisfies Record<string, Flag>

/** What every function is given, where the file says nothing else. */
export const givenFlags = {
  'policy-name': {
    kind: 'text',
    value: 'NAME',
    help: 'The inline policy. Default: lambda-secrets-{function}, with the function’s name.',
  },
  describe: { kind: 'switch', help: 'Also let functions describe their secrets.' },
  extension: { kind: 'switch', help: "Attach AWS's Parameters and Secrets Lambda Extension." },
  publish: {
    kind: 'text',
    value: 'WORD',
    help: 'Publish changed variables: true, with-code or false (default).',
  },
  alias: { kind: 'text', value: 'ALIAS', help: 'The alias to point to the published version.' },
} as const satisfies Record<string, Flag>

/** How the change is planned and judged. */
export const planningFlags = {
  'no-prune': { kind: 'switch', help: 'Keep grants and variables that are no longer declared.' },
  'no-verify': { kind: 'switch', help: 'Do not check that the function will be able to read its secrets.' },
  'no-plaintext-notice': { kind: 'switch', help: 'Do not name variables that look like secrets.' },
  'shared-role': {
    kind: 'text',
    value: 'WORD',
    help: 'If others share the role: warn (default), fail or allow.',
  },
  'allowed-secrets': {
    kind: 'list',
    value: 'PATTERN',
    help: 'A pattern for secrets that may be declared. Repeat it for more.',
  },
  'guardrails-from': {
    kind: 'text',
    value: 'FILE@COMMIT',
    help: "The organization's rules. Read with GITHUB_TOKEN; needs --owner.",
  },
  'fail-on': { kind: 'text', value: 'WORD', help: 'Fail for: error (default), warning, broadened or never.' },
} as const satisfies Record<string, Flag>

/** What the one who runs it agrees to. */
export const consentFlags = {
  'allow-removals': { kind: 'switch', help: 'Allow revoking more than half of the grants.' },
  'allow-replacements': {
    kind: 'list',
    value: 'FUNCTION:NAME',
    help: 'A variable whose value may be overwritten and lost.',
  },
  adopt: {
    kind: 'list',
    value: 'DIGEST',
    help: 'The digest of a policy that something else wrote and that may be replaced.',
  },
  'take-over-from': {
    kind: 'list',
    value: 'MARK',
    help: 'The mark of an owner from whom functions are taken over.',
  },
} as const satisfies Record<string, Flag>

export const writingFlags = {
  yes: { kind: 'switch', help: 'Write without asking. Needed where nobody can answer.' },
  'expected-digest': { kind: 'text', value: 'DIGEST', help: 'Write only the plan with this digest.' },
  'propagation-wait': {
    kind: 'text',
    value: 'SECONDS',
    help: 'The wait between a grant and its variable. Default: 10.',
  },
} as const satisfies Record<string, Flag>

/** Who declares, and what it is compared with. */
export const contextFlags = {
  owner: {
    kind: 'text',
    value: 'ORG@ID/REPO@ID',
    help: 'The repository on GitHub, with the ids of its owner and its own. Marks policies as its own.',
  },
  base: {
    kind: 'text',
    value: 'REF',
    help: 'Compare with this commit of the clone, and apply its guardrails.',
  },
} as const satisfies Record<string, Flag>

export const showingFlags = {
  json: { kind: 'switch', help: 'Print the plan as JSON.' },
  help: { kind: 'switch', help: 'Show this help.' },
} as const satisfies Record<string, Flag>
