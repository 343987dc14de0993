import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { cloneRoot } from '../declare/file/git.ts'
import { inputDefaults } from '../inputs/defaults.ts'
import { type Inputs, readInputs } from '../inputs/inputs.ts'
import type { Mode } from '../inputs/mode.ts'
import { DeclarationError, type Problem } from '../model/problem.ts'
import type { Repository, Run } from '../model/run.ts'
import { quoted } from '../text/quote.ts'
import { isRegion, regionRule } from '../text/region.ts'
import { marked, say } from '../text/sentence.ts'
import type { Flags } from './arguments.ts'

/** A repository on GitHub as the `sub` of its tokens names it: both names with their ids. */
export interface Owner {
  readonly owner: string
  readonly ownerId: string
  readonly name: string
  readonly id: string
}

/**
 * Reads the flags as the action reads its inputs, in the clone that the working directory is in, or else in that
 * directory. Throws a DeclarationError with everything that is wrong.
 */
export async function inputsOf(mode: Mode, flags: Flags): Promise<Inputs> {
  const workspace = await workspaceRoot()
  const texts = new Map(flags.texts)
  const config = texts.get('config')
  if (config !== undefined) texts.set('config', await pathInWorkspace(workspace, config))
  await useAwsFlags(flags)
  process.env.GITHUB_WORKSPACE = workspace
  setInputs({ ...flags, texts }, mode)
  return readInputs(runOf(flags))
}

/** The root of the clone that the working directory is in, or else that directory. */
export async function workspaceRoot(): Promise<string> {
  return (await cloneRoot(process.cwd())) ?? process.cwd()
}

/** Returns a path from the workspace's root, also where it leads there through a link: git and Node.js name the real folder. */
export async function pathInWorkspace(workspace: string, path: string): Promise<string> {
  const asked = resolve(path)
  const inside = relative(workspace, asked) || '.'
  if (!inside.startsWith(`..${sep}`)) return inside
  const folder = await realpath(dirname(asked)).catch(() => dirname(asked))
  return relative(workspace, join(folder, basename(asked)))
}

/**
 * Sets the variables of the region and the profile that the AWS SDK reads, too. As for AWS's own tools, the profile's region
 * is the last to count. Throws a DeclarationError for what is not a region.
 */
export async function useAwsFlags({ texts }: Flags): Promise<void> {
  const [region, profile] = [texts.get('region'), texts.get('profile')]
  if (region !== undefined) process.env.AWS_REGION = checkRegion(region)
  if (profile !== undefined) process.env.AWS_PROFILE = profile
  if (process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION) return
  delete process.env.AWS_REGION // The SDK takes an empty one for a region.
  const { profileRegion } = await import('../aws/client/profile-region.ts')
  const configured = await profileRegion()
  if (configured) process.env.AWS_REGION = configured
}

function checkRegion(text: string): string {
  if (isRegion(text)) return text
  throw mistaken('region', { message: say`${quoted(text)} is not a region.`, remedy: marked(regionRule) })
}

/** A flag is an input of the same name; no other input counts, whatever the environment holds. */
function setInputs({ texts, lists, switches }: Flags, mode: Mode): void {
  for (const input of Object.keys(inputDefaults)) delete process.env[variableOf(input)]
  const { GITHUB_TOKEN: token } = process.env
  const given: readonly (readonly [string, string])[] = [
    ['mode', mode],
    ...texts,
    ...[...lists].map(([flag, values]) => [flag === 'secret' ? 'secrets' : flag, values.join('\n')] as const),
    ...[...switches].map((flag) =>
      flag.startsWith('no-') ? ([flag.slice(3), 'false'] as const) : ([flag, 'true'] as const),
    ),
    ...(token ? [['guardrails-token', token] as const] : []),
  ]
  for (const [input, value] of given) process.env[variableOf(input)] = value
}

function variableOf(input: string): string {
  return `INPUT_${input.toUpperCase()}`
}

function runOf(flags: Flags): Run {
  const owner = readOwner(flags)
  const base = flags.texts.get('base')
  return {
    ...(owner && { repository: repositoryOf(owner) }),
    ...(base !== undefined && { baseBranch: base, baseRef: base }),
  }
}

function repositoryOf({ owner, name, id }: Owner): Repository {
  const { GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl } = process.env
  return {
    owner,
    name,
    id,
    apiUrl: apiUrl || 'https://api.github.com',
    serverUrl: serverUrl || 'https://github.com',
  }
}

const ownerPattern = /^(?<owner>[\w.-]+)@(?<ownerId>[1-9]\d{0,19})\/(?<name>[\w.-]+)@(?<id>[1-9]\d{0,19})$/

/** Throws a DeclarationError for an owner without its ids: names alone can be registered by somebody else. */
export function readOwner({ texts }: Flags): Owner | undefined {
  const text = texts.get('owner')
  if (text === undefined) return undefined
  const { owner = '', ownerId = '', name = '', id = '' } = ownerPattern.exec(text)?.groups ?? {}
  if (id !== '') return { owner, ownerId, name, id }
  throw mistaken('owner', {
    message: say`${quoted(text)} is not allowed.`,
    remedy: marked(
      'Write `ORG@ORG_ID/REPOSITORY@REPOSITORY_ID`. The command `gh api repos/ORG/REPOSITORY --jq ".owner.id, .id"` prints the two ids.',
    ),
  })
}

function mistaken(flag: string, mistake: Omit<Problem, 'place'>): DeclarationError {
  return new DeclarationError([{ place: { kind: 'input', input: flag }, ...mistake }])
}
