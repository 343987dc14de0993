import { isDigest } from '../model/digest.ts'
import type { RulesFile } from '../model/guardrails.ts'
import type { Problem } from '../model/problem.ts'
import { type FailOn, failOnWords, type Mode } from '../model/run.ts'
import { getInput } from '../runner.ts'
import { marked, name, say, sides } from '../text/sentence.ts'
import { mayWrite } from './mode.ts'
import { readChoice, readGuarding, readText, refuse } from './reading.ts'

/** The part of the workflow's settings that no declaration can change. */
export interface GuardInputs {
  /** The lines of `allowed-secrets`, as given. */
  readonly allowedSecrets: string
  /** The file with the organization's rules, if there is one. */
  readonly guardrailsFrom: RulesFile | undefined
  /** The token that reads it, if the job's own cannot. */
  readonly guardrailsToken: string | undefined
  /** The lines of `allow-replacements`, as given. */
  readonly allowReplacements: string
  /** The digest of the reviewed plan; `undefined` allows any plan. */
  readonly expectedDigest: string | undefined
  readonly failOn: FailOn
}

export function readGuardInputs(mode: Mode, problems: Problem[]): GuardInputs {
  return {
    allowedSecrets: readGuarding('allowed-secrets'),
    guardrailsFrom: readGuardrailsFrom(problems),
    guardrailsToken: readText('guardrails-token') || undefined,
    allowReplacements: getInput('allow-replacements', { trimWhitespace: false }),
    expectedDigest: readExpectedDigest(mode, problems),
    failOn: readChoice('fail-on', failOnWords, problems),
  }
}

/** No part of a path may be `.` or `..`: GitHub's API would take it for another address. */
const rulesPattern =
  /^(?<repository>(?!\.)[\w.-]+\/(?!\.\.?\/)[\w.-]+)\/(?<path>(?!(?:.*\/)?\.\.?\/)[^@\s\\]+\.(?:ya?ml|json))@(?<commit>[0-9a-f]{40})$/

function readGuardrailsFrom(problems: Problem[]): RulesFile | undefined {
  const text = readGuarding('guardrails-from')
  if (text === 'none') return undefined
  const { repository = '', path = '', commit = '' } = rulesPattern.exec(text)?.groups ?? {}
  if (commit === '') {
    const remedy = marked(
      'Write `OWNER/REPOSITORY/PATH@COMMIT`, with the path of a `.yml`, `.yaml` or `.json` file and all 40 digits of a commit, or `none`. A branch or a tag could change without a review here.',
    )
    refuse(problems, 'guardrails-from', remedy, text)
  }
  return { kind: 'rules', repository, path, commit }
}

const reviewed = sides(marked('output `digest`'), marked('`digest`'))

/** Only a run that may write compares it. */
function readExpectedDigest(mode: Mode, problems: Problem[]): string | undefined {
  const text = readGuarding('expected-digest')
  if (text === 'any') return undefined
  if (mayWrite(mode) && !isDigest(text)) {
    const remedy = say`Pass the ${reviewed} of the reviewed plan, or write ${name('any')} to apply any plan. Nothing was done.`
    refuse(problems, 'expected-digest', remedy, text)
  }
  return text
}
