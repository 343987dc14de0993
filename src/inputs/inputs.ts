import { isAbsolute } from 'node:path'
import { DeclarationError, type Problem } from '../model/problem.ts'
import type { Run } from '../model/run.ts'
import { getInput } from '../runner.ts'
import { aliasNamePattern, aliasRule } from '../text/alias-name.ts'
import { pathIn } from '../text/path.ts'
import { quoted } from '../text/quote.ts'
import { isRegion, regionRule } from '../text/region.ts'
import { marked, type Sentence, say } from '../text/sentence.ts'
import { unicodePattern } from '../text/unicode.ts'
import { type GuardInputs, readGuardInputs } from './guards.ts'
import { type ModeInputs, readModeInputs } from './mode.ts'
import { type OwnershipInputs, readOwnershipInputs } from './ownership.ts'
import { type PlanInputs, readPlanInputs } from './plan-inputs.ts'
import { readBoolean, readChoice, readText, readWhole, refuse } from './reading.ts'

/** Everything that the workflow says, read once. `declare` reads the declaration in it. */
export interface Inputs extends ModeInputs, GuardInputs, OwnershipInputs, ReleaseInputs {
  /** Lambda name or ARN, as given. */
  readonly function: string | undefined
  /** The lines of `secrets`, as given. */
  readonly secrets: string | undefined
  /** Path of the config file, from the workspace. */
  readonly config: string | undefined
  /** The selected stage of the config file or of Zappa's settings. */
  readonly stage: string | undefined
  /** Name of the inline policy, with `{function}` for the Lambda function's name. */
  readonly policyName: string
  /** What the plan takes as it is. */
  readonly forPlan: PlanInputs
  readonly describe: boolean
  /** Whether to attach AWS's Parameters and Secrets extension to functions. */
  readonly extension: boolean
  /** Whether to check that the function will be able to read what is granted. */
  readonly verify: boolean
  /** What to do if other functions of the role gain access too. */
  readonly sharedRole: SharedRole
  /** Seconds between a new grant and the variables that need it. */
  readonly propagationWait: number
  readonly comment: boolean
  /** Distinguishes this step's comment from other uses in the same pull request. */
  readonly label: string
  readonly token: string | undefined
  /** From AWS_REGION or AWS_DEFAULT_REGION. */
  readonly region: string | undefined
  /** From AWS_DEFAULT_REGION alone, the one that Python's SDK reads. */
  readonly defaultRegion: string | undefined
  /** GITHUB_WORKSPACE; no file outside it is read. */
  readonly workspace: string
  readonly run: Run
}

type SharedRole = 'warn' | 'fail' | 'allow'

/** What the workflow says. Throws a DeclarationError with everything that is wrong. */
export function readInputs(run: Run): Inputs {
  const problems: Problem[] = []
  const { mode, onlyIfMerged } = readModeInputs(run, problems)
  const defaultRegion = readRegion('AWS_DEFAULT_REGION', problems)
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd()
  const inputs: Inputs = {
    mode,
    onlyIfMerged,
    function: readText('function') || undefined,
    secrets: readSecrets(),
    config: readConfigPath(workspace),
    stage: readOneLine('stage', problems) || undefined,
    policyName: readPolicyName(problems),
    forPlan: readPlanInputs(problems),
    describe: readBoolean('describe', problems),
    extension: readBoolean('extension', problems),
    verify: readBoolean('verify', problems),
    sharedRole: readChoice('shared-role', ['warn', 'fail', 'allow'], problems),
    ...readReleaseInputs(problems),
    ...readOwnershipInputs(problems),
    propagationWait: readWhole('propagation-wait', { from: 0, to: 300, unit: 'seconds' }, problems),
    comment: readBoolean('comment', problems),
    label: readOneLine('label', problems),
    ...readGuardInputs(mode, problems),
    token: readText('github-token') || undefined,
    region: readRegion('AWS_REGION', problems) ?? defaultRegion,
    defaultRegion,
    workspace,
    run,
  }
  if (problems.length > 0) throw new DeclarationError(problems)
  return inputs
}

/** Relative to the workspace even if it is given as an absolute path: commits have the file under no other path. */
function readConfigPath(workspace: string): string | undefined {
  const text = readText('config')
  return isAbsolute(text) ? pathIn(workspace, text) : text || undefined
}

/** Not trimmed, so that line numbers in problems match those in the workflow. */
function readSecrets(): string | undefined {
  const lines = getInput('secrets', { trimWhitespace: false })
  return lines.trim() === '' ? undefined : lines
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html#API_PutRolePolicy_RequestParameters */
function readPolicyName(problems: Problem[]): string {
  const text = readText('policy-name')
  const remedy = policyNameRemedy(text)
  if (remedy !== undefined) refuse(problems, 'policy-name', remedy, text)
  return text
}

function policyNameRemedy(text: string): Sentence | undefined {
  const longestFunctionName = 'f'.repeat(64)
  const name = text.replaceAll('{function}', longestFunctionName)
  if (/[{}]/.test(name))
    return marked("The only placeholder is `{function}`, for the Lambda function's name.")
  if (!/^[\w+=,.@-]+$/.test(name))
    return marked('A policy name may contain only letters, digits and the characters `+ = , . @ _ -`.')
  return name.length > 128
    ? marked('IAM allows 128 characters, and `{function}` may take 64 of them.')
    : undefined
}

function readOneLine(input: 'label' | 'stage', problems: Problem[]): string {
  const text = readText(input)
  if (!isShort.test(text) || foreign.isIn(text))
    refuse(problems, input, say`A ${[input]} is ${oneLineRule}`, text)
  return text
}

/** What headlines and comments can show without escapes. */
const isShort = /^(?:[\w ./:-]|[^ -~]){0,60}$/u
const foreign = unicodePattern('[^\\p{L}\\p{N} ._/:-]')
const oneLineRule = marked('one line of at most 60 letters, digits, spaces and the characters `. _ / : -`.')

function readRegion(variable: 'AWS_REGION' | 'AWS_DEFAULT_REGION', problems: Problem[]): string | undefined {
  const text = process.env[variable] || undefined
  if (text === undefined || isRegion(text)) return text
  const place = { kind: 'input', input: variable } as const
  problems.push({ place, message: say`${quoted(text)} is not a region.`, remedy: marked(regionRule) })
  return text
}

/** How changed variables reach traffic. */
interface ReleaseInputs {
  /** Whether to publish a version when the variables changed. */
  readonly publish: Publish
  /** The alias to point to it. */
  readonly alias: string | undefined
}

/** `false`: no; `true`: only if the alias already serves that code; `with-code`: in any case. */
export type Publish = boolean | 'with-code'

function readReleaseInputs(problems: Problem[]): ReleaseInputs {
  return { publish: readPublish(problems), alias: readAlias(problems) }
}

function readPublish(problems: Problem[]): Publish {
  const text = readText('publish').toLowerCase()
  if (text === 'with-code') return text
  if (text !== 'true' && text !== 'false')
    refuse(problems, 'publish', marked('Write `true`, `with-code` or `false`.'), text)
  return text === 'true'
}

function readAlias(problems: Problem[]): string | undefined {
  const text = readText('alias')
  if (text !== '' && !aliasNamePattern.test(text)) refuse(problems, 'alias', marked(aliasRule), text)
  return text || undefined
}
