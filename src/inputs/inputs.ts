import { getInput } from '@actions/core'
import { DeclarationError, type Problem } from '../model/problem.ts'
import type { Run } from '../model/run.ts'
import { aliasNamePattern, aliasRule } from '../text/alias-name.ts'
import { quote } from '../text/quote.ts'
import { isRegion } from '../text/region.ts'
import { type GuardInputs, readGuardInputs } from './guards.ts'
import { readBoolean, readChoice, readText, refuse } from './reading.ts'

export type { FailOn } from './guards.ts'
export { inputDefaults } from './reading.ts'

/** Everything that the workflow says, read once. What a declaration means is judged in `declare`. */
export interface Inputs extends GuardInputs, ReleaseInputs {
  readonly mode: Mode
  /** Lambda name or ARN, as given. */
  readonly function: string | undefined
  /** The lines of `secrets`, as given. */
  readonly secrets: string | undefined
  /** Path of the config file, as given. */
  readonly config: string | undefined
  /** The layer of the config file, or the stage of Zappa's settings, that counts. */
  readonly stage: string | undefined
  /** Name of the inline policy; `{function}` stands for the Lambda function's name. */
  readonly policyName: string
  /** Whether what is ours and no longer declared is taken away. */
  readonly prune: boolean
  readonly describe: boolean
  /** Whether functions get AWS's Parameters and Secrets extension. */
  readonly extension: boolean
  /** Whether it is checked that what is granted can be read. */
  readonly verify: boolean
  /** What becomes of a grant by which other functions of the role gain too. */
  readonly sharedRole: SharedRole
  /** Seconds between a new grant and the variables that need it. */
  readonly propagationWait: number
  readonly comment: boolean
  /** Tells the comments of several uses in one pull request apart. */
  readonly label: string
  readonly token: string | undefined
  /** From AWS_REGION or AWS_DEFAULT_REGION. */
  readonly region: string | undefined
  /** From AWS_DEFAULT_REGION alone, which is where Python's SDK looks. */
  readonly defaultRegion: string | undefined
  /** GITHUB_WORKSPACE: no file outside is read. */
  readonly workspace: string
  readonly run: Run
}

export type Mode = 'plan' | 'apply' | 'check' | 'remove'

export type SharedRole = 'warn' | 'fail' | 'allow'

/** What the workflow says. Throws a DeclarationError that holds everything wrong with it. */
export function readInputs(run: Run): Inputs {
  const problems: Problem[] = []
  const mode = readMode(run.event, problems)
  const inputs: Inputs = {
    mode,
    function: getInput('function') || undefined,
    secrets: readSecrets(),
    config: getInput('config') || undefined,
    stage: readStage(problems),
    policyName: readPolicyName(problems),
    prune: readBoolean('prune', problems),
    describe: readBoolean('describe', problems),
    extension: readBoolean('extension', problems),
    verify: readBoolean('verify', problems),
    sharedRole: readChoice('shared-role', ['warn', 'fail', 'allow'], problems),
    ...readReleaseInputs(problems),
    propagationWait: readPropagationWait(problems),
    comment: readBoolean('comment', problems),
    label: readLabel(problems),
    ...readGuardInputs(mode === 'apply' || mode === 'remove', problems),
    token: getInput('github-token') || undefined,
    region: readRegion('AWS_REGION', problems) ?? readRegion('AWS_DEFAULT_REGION', problems),
    defaultRegion: readRegion('AWS_DEFAULT_REGION', problems),
    workspace: process.env.GITHUB_WORKSPACE || process.cwd(),
    run,
  }
  if (problems.length > 0) throw new DeclarationError(problems)
  return inputs
}

/** Not trimmed, so that a problem names the line as the workflow counts it. */
function readSecrets(): string | undefined {
  const lines = getInput('secrets', { trimWhitespace: false })
  return lines.trim() === '' ? undefined : lines
}

const modes = ['plan', 'apply', 'check', 'remove'] as const

function readMode(event: string | undefined, problems: Problem[]): Mode {
  const text = readText('mode')
  const mode = modes.find((known) => known === text)
  if (mode !== undefined) return mode
  if (text !== 'auto') refuse(problems, 'mode', `Write one of: auto, ${modes.join(', ')}.`)
  return /^(pull_request(_.+)?|merge_group)$/.test(event ?? '') ? 'plan' : 'apply'
}

function readPropagationWait(problems: Problem[]): number {
  const text = readText('propagation-wait')
  const seconds = Number(text)
  if (!/^\d+$/.test(text) || seconds > 300) {
    refuse(problems, 'propagation-wait', 'Write whole seconds from 0 to 300.')
  }
  return seconds
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html#API_PutRolePolicy_RequestParameters */
function readPolicyName(problems: Problem[]): string {
  const text = readText('policy-name')
  const longestFunctionName = 'f'.repeat(64)
  const name = text.replaceAll('{function}', longestFunctionName)
  if (/[{}]/.test(name)) {
    refuse(
      problems,
      'policy-name',
      'The one placeholder is {function}, which stands for the name of the Lambda function.',
    )
  } else if (!/^[\w+=,.@-]+$/.test(name)) {
    refuse(
      problems,
      'policy-name',
      'A policy name holds letters, digits and the characters + = , . @ _ - alone.',
    )
  } else if (name.length > 128) {
    refuse(problems, 'policy-name', 'IAM allows 128 characters, of which {function} may take 64.')
  }
  return text
}

function readLabel(problems: Problem[]): string {
  const text = readText('label')
  if (!oneLine.test(text)) refuse(problems, 'label', `A label is ${oneLineRule}`)
  return text
}

function readStage(problems: Problem[]): string | undefined {
  const text = getInput('stage')
  if (oneLine.test(text)) return text || undefined
  const place = { kind: 'input', input: 'stage' } as const
  problems.push({ place, message: `${quote(text)} is not allowed.`, remedy: `A stage is ${oneLineRule}` })
  return undefined
}

/** What headlines and comments can show as it stands. */
const oneLine = /^[\p{L}\p{N} ._/:-]{0,60}$/u
const oneLineRule = 'at most 60 letters, digits, spaces and the characters . _ / : - in one line.'

function readRegion(variable: 'AWS_REGION' | 'AWS_DEFAULT_REGION', problems: Problem[]): string | undefined {
  const text = process.env[variable] || undefined
  if (text === undefined || isRegion(text)) return text
  const place = { kind: 'input', input: variable } as const
  problems.push({ place, message: `${quote(text)} is not a region.`, remedy: 'Write one such as us-east-1.' })
  return text
}

/** The inputs that say how changed variables reach traffic. */
export interface ReleaseInputs {
  /** Whether a version is published when the variables changed. */
  readonly publish: Publish
  /** The alias that is pointed to it. */
  readonly alias: string | undefined
}

/** `false`: no; `true`: if the alias serves that code already; `with-code`: in any case. */
export type Publish = boolean | 'with-code'

export function readReleaseInputs(problems: Problem[]): ReleaseInputs {
  return { publish: readPublish(problems), alias: readAlias(problems) }
}

function readPublish(problems: Problem[]): Publish {
  const text = readText('publish').toLowerCase()
  if (text === 'with-code') return text
  if (text !== 'true' && text !== 'false') refuse(problems, 'publish', 'Write true, with-code or false.')
  return text === 'true'
}

function readAlias(problems: Problem[]): string | undefined {
  const text = readText('alias')
  if (text !== '' && !aliasNamePattern.test(text)) refuse(problems, 'alias', aliasRule)
  return text || undefined
}
