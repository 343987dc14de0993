import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Clients, makeClients } from '../../aws/client/clients.ts'
import { readAttached, readManagedPolicy } from '../../aws/iam/attached-policies.ts'
import { readRole } from '../../aws/iam/inline-policies.ts'
import { readFunction } from '../../aws/lambda/functions.ts'
import { requireAccount } from '../../aws/sts.ts'
import { isUsualPath } from '../../declare/file/find-config.ts'
import { type FunctionReference, parseFunctionReference } from '../../declare/function-reference.ts'
import { explain } from '../../model/failure.ts'
import { functionKey, type RoleState } from '../../model/observation.ts'
import { makeLimits } from '../../observe/limits.ts'
import { roleNameOf } from '../../text/arn.ts'
import type { Flags } from '../arguments.ts'
import { pathInWorkspace, useAwsFlags, workspaceRoot } from '../inputs.ts'
import { type ExitCode, fail, print, tell } from '../output.ts'
import { progressLog } from '../progress.ts'
import { told } from '../speech.ts'
import { configFile } from './file.ts'
import { findDeclarable, type Live } from './live.ts'

/** Writes a config file from what functions have. Throws CredentialsError and AccountError. */
export async function runInit(flags: Flags): Promise<ExitCode> {
  await useAwsFlags(flags)
  const names = [...new Set(flags.lists.get('function') ?? [])]
  if (names.length === 0) return fail('No function is named. Run lambda-secrets init --function NAME.')
  const references: Located[] = []
  for (const name of names) {
    const reference = referenceIn(name)
    if (typeof reference === 'string') return fail(reference)
    references.push(reference)
  }
  const [clients, limits, log] = [makeClients(), makeLimits(), progressLog(process.stderr)]
  for (const [account, region] of new Map(references.map((each) => [each.account, each.region])))
    await requireAccount({ account, functions: [{ region }] }, clients)
  const read = await log.group('Reading AWS', () =>
    Promise.all(distinct(references).map((each) => limits.lambda(() => readLive(each, clients)))),
  )
  const failed = read.filter((each) => typeof each === 'string')
  for (const each of failed) fail(each)
  if (failed.length > 0) return 1
  const found = read.filter((each) => typeof each !== 'string').map(findDeclarable)
  return writeFileOf(configFile(found), flags.texts.get('output'))
}

interface Located extends FunctionReference {
  readonly region: string
  /** Whether its name alone would leave open which function it is. */
  readonly needsArn: boolean
}

/** Returns why, where the text names no function. */
function referenceIn(text: string): Located | string {
  const parsed = parseFunctionReference(text)
  if (!parsed.ok) return `--function: ${told(parsed.mistake.message)} ${told(parsed.mistake.remedy)}`
  const { value } = parsed
  const region = value.region ?? (process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION)
  return region
    ? { ...value, region, needsArn: value.region !== undefined }
    : 'No region is set. Name one with --region, or set AWS_REGION.'
}

/** Each function once, however it was written. */
function distinct(references: readonly Located[]): readonly Located[] {
  const all = new Map(references.map((each) => [functionKey(each.region, each.name), each]))
  return [...all.values()].map((each, index, others) => {
    const isAlone = others.every(({ name }, at) => at === index || name !== each.name)
    return isAlone ? each : { ...each, needsArn: true }
  })
}

/** Returns why, where the function could not be read. */
async function readLive(located: Located, clients: Clients): Promise<Live | string> {
  const { name: functionName, region, needsArn } = located
  const state = await readFunction(clients, { region, functionName })
  if (state.kind === 'failed') return told(explain(state.failure))
  if (state.kind !== 'found') return `Function ${functionName} does not exist in region ${region}.`
  if (state.variables.kind === 'unreadable')
    return `The variables of function ${functionName} cannot be read: ${state.variables.message}`
  const { roleArn } = state
  const readOne = (at: string, arn: string) => readManagedPolicy(clients, at, arn)
  const [inline, attached] = await Promise.all([
    readRole(clients, region, roleArn),
    readAttached(clients, { region, roleArn }, readOne),
  ])
  const kinds = [
    ['inline policy', inline],
    ['managed policy', attached],
  ] as const
  return {
    functionName,
    ...(needsArn && { functionArn: state.arn }),
    roleName: roleNameOf(roleArn),
    variables: state.variables.values,
    policies: new Map(kinds.flatMap(([kind, role]) => textsOf(kind, role))),
    unread: kinds.flatMap(([, role]) =>
      role.kind === 'failed' ? [`Not read: ${told(explain(role.failure))}`] : [],
    ),
  }
}

function textsOf(kind: string, role: RoleState): readonly (readonly [string, string])[] {
  return role.kind === 'found'
    ? [...role.texts].map(([name, text]) => [`${kind} ${name}`, text] as const)
    : []
}

async function writeFileOf(text: string, path: string | undefined): Promise<ExitCode> {
  if (path === undefined) {
    print(text.trimEnd())
    return 0
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return fail(
      exists
        ? `${path} exists, and is never replaced. Name another file, or leave --output out.`
        : `${path} could not be written. ${error instanceof Error ? error.message : ''}`.trim(),
    )
  }
  const isFound = isUsualPath(await pathInWorkspace(await workspaceRoot(), path))
  tell(`Wrote ${path}. Review it, then run lambda-secrets plan${isFound ? '' : ` --config ${path}`}.`)
  return 0
}
